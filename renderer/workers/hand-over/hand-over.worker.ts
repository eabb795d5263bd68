// Files to give away, of what the person who works may see.
import type { Language } from '../../../shared/model/fields';
import { buildEvidenceMap } from '../../../shared/report/evidence-map';
import { writeEvidenceMap } from '../../../shared/report/writers/hand-over/map-html';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

export type MapWork = ReadAs & { language: Language };

const functions = {
  /** The evidence map. */
  map: async (work: MapWork, { transfer }: CallContext): Promise<Uint8Array> => {
    const { data } = await ProjectReader.during(work, (reader) => reader.moment(work.since));
    const bytes = writeEvidenceMap(buildEvidenceMap(data, work.language));
    transfer.push(bytes.buffer);
    return bytes;
  },
};
export type HandOverWorker = typeof functions;

serveCalls(functions);
