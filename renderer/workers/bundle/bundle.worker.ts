// Packs and unpacks bundles off the main thread.
import { copyFor } from '../../../shared/bundle/blind-copy';
import { type ReadBundle, readBundle, writeBundle } from '../../../shared/bundle/bundle';
import { type Salvaged, salvageBundle } from '../../../shared/bundle/salvage';
import type { PersonId } from '../../../shared/kernel/ids';
import type { Result } from '../../../shared/kernel/result';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { browserEnv } from '../../lib/env';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

const functions = {
  /** `whose`: the person whose copy it is (see bundle/blind-copy); null for everything. */
  pack: async (
    { whose, ...of }: ReadAs & { whose: PersonId | null },
    { transfer }: CallContext,
  ): Promise<Uint8Array> => {
    const { files, ...whole } = await ProjectReader.during(of, (reader) => reader.whole(of.since));
    const bytes = writeBundle({ ...copyFor(whole, whose), files });
    transfer.push(bytes.buffer);
    return bytes;
  },
  unpack: (bytes: Uint8Array): Result<ReadBundle> => readBundle(bytes),
  /** `title`: of the new project; `{{title}}` in it stands for the old one's. */
  salvage: (input: { bytes: Uint8Array; device: string; title: string }): Promise<Result<Salvaged>> =>
    salvageBundle(input.bytes, browserEnv, input.device, (title) => input.title.replace('{{title}}', title)),
};
export type BundleWorker = typeof functions;

serveCalls(functions);
