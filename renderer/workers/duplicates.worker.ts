// The duplicates worker: finds and merges off the main thread.
import { type DuplicateSearch, searchDuplicates } from '../db/duplicates.repository';
import { type CallContext, serveCalls } from './rpc';

const functions = {
  search: (input: DuplicateSearch, { signal, progress }: CallContext) =>
    searchDuplicates(input, progress, () => signal.aborted),
};
export type DuplicatesWorker = typeof functions;

serveCalls(functions);
