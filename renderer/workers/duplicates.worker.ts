// The duplicates worker: finds or merges off the main thread. What was found travels as bytes, which the main thread need not take apart.
import { findMatches, type FoundMatches } from '../db/duplicate-matches';
import { type DuplicateSearch, mergeMatches } from '../db/duplicates.repository';
import { type CallContext, serveCalls } from './rpc';

const functions = {
  find: async ({ projectId }: DuplicateSearch, { signal, progress }: CallContext): Promise<Uint8Array> =>
    new TextEncoder().encode(JSON.stringify(await findMatches(projectId, progress, () => signal.aborted))),
  merge: ({ found, ...search }: DuplicateSearch & { found: Uint8Array }, { signal, progress }: CallContext) =>
    mergeMatches(
      search,
      JSON.parse(new TextDecoder().decode(found)) as FoundMatches,
      progress,
      () => signal.aborted,
    ),
};
export type DuplicatesWorker = typeof functions;

serveCalls(functions);
