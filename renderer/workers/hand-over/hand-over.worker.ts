// Files to give away, of what the person who works may see.
import type { AnnotationId } from '../../../shared/kernel/ids';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import { printedTables } from '../../../shared/report/changes';
import {
  buildDossier,
  type DossierPart,
  type DossierProduct,
  passagesIn,
  type PassagePictures,
} from '../../../shared/report/dossier';
import { buildEvidenceMap } from '../../../shared/report/evidence-map';
import { type WrittenDossier, writeDossier } from '../../../shared/report/writers/hand-over/dossier-html';
import { writeEvidenceMap } from '../../../shared/report/writers/hand-over/map-html';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

export type MapWork = ReadAs & { language: Language };

export type DossierWork = MapWork & {
  ids: readonly DossierProduct[];
  without: readonly DossierPart[];
  /** Null for passages in words only. */
  pictures: PassagePictures | null;
};
/** `tables`: fingerprints of what was printed, to be kept with the export. */
export type DossierOutcome = WrittenDossier & { tables: ExportRecord['tables'] };

const functions = {
  /** The evidence map. */
  map: async (work: MapWork, { transfer }: CallContext): Promise<Uint8Array> => {
    const { data } = await ProjectReader.during(work, (reader) => reader.moment(work.since));
    const bytes = writeEvidenceMap(buildEvidenceMap(data, work.language));
    transfer.push(bytes.buffer);
    return bytes;
  },
  /** The passages that a dossier quotes. */
  passages: async ({ ids, without, ...work }: Omit<DossierWork, 'pictures'>): Promise<AnnotationId[]> => {
    const { data } = await ProjectReader.during(work, (reader) => reader.moment(work.since));
    return passagesIn(buildDossier(data, work.language, ids, without));
  },
  /** The dossier. */
  dossier: async (work: DossierWork, { transfer }: CallContext): Promise<DossierOutcome> => {
    const { data } = await ProjectReader.during(work, (reader) => reader.moment(work.since));
    const dossier = buildDossier(data, work.language, work.ids, work.without, work.pictures);
    const written = writeDossier(dossier);
    transfer.push(written.bytes.buffer);
    return { ...written, tables: printedTables(dossier.products) };
  },
};
export type HandOverWorker = typeof functions;

serveCalls(functions);
