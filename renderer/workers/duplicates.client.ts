import type { DuplicateOutcome, DuplicateSearch } from '../db/duplicates.repository';
import type { DuplicatesWorker } from './duplicates.worker';
import { type CallOptions, WorkerCalls } from './rpc';

/** Finds duplicates in a worker of its own and merges the sure ones. Aborting ends the worker, so nothing more is written. @throws AbortError */
export async function searchDuplicatesInWorker(
  input: DuplicateSearch,
  options: CallOptions,
): Promise<DuplicateOutcome> {
  const worker = new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });
  const calls = new WorkerCalls<DuplicatesWorker>(worker);
  // The matcher does not yield, so only the end of its worker stops it at once; a transaction that is open rolls back.
  options.signal?.addEventListener('abort', () => calls.end());
  try {
    return await calls.call('search', input, options);
  } finally {
    calls.end();
  }
}
