// The duplicates worker: finds or merges off the main thread. What was found travels as bytes, which the main thread
// need not take apart.
import type { FoundMatches } from '../../../shared/duplicates/found';
import { type DuplicateSearch, mergeMatches } from '../../db/merge.repository';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { findMatches } from './matches';

const functions = {
  find: async (
    { projectId, by }: DuplicateSearch,
    { signal, progress, transfer }: CallContext,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const found = await findMatches({ projectId, viewer: by }, progress, () => signal.aborted);
    const bytes = new TextEncoder().encode(JSON.stringify(found));
    transfer.push(bytes.buffer);
    return bytes;
  },
  merge: (
    { found, ...search }: DuplicateSearch & { found: Uint8Array<ArrayBuffer> },
    { signal, progress }: CallContext,
  ) =>
    mergeMatches(
      search,
      JSON.parse(new TextDecoder().decode(found)) as FoundMatches,
      progress,
      () => signal.aborted,
    ),
};
export type DuplicatesWorker = typeof functions;

serveCalls(functions);
