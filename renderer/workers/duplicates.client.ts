import type { DuplicateOutcome, DuplicateSearch } from '../db/duplicates.repository';
import type { DuplicatesWorker } from './duplicates.worker';
import { type CallOptions, WorkerCalls } from './rpc';

/** Gives a worker of its own one job. Neither yields, so only the end of their worker stops them at once; a transaction that is open rolls back. */
async function inWorker<N extends keyof DuplicatesWorker>(
  name: N,
  input: Parameters<DuplicatesWorker[N]>[0],
  options: CallOptions,
): Promise<Awaited<ReturnType<DuplicatesWorker[N]>>> {
  const worker = new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });
  const calls = new WorkerCalls<DuplicatesWorker>(worker);
  options.signal?.addEventListener('abort', () => calls.end());
  try {
    options.signal?.throwIfAborted();
    return await calls.call(name, input, options);
  } finally {
    calls.end();
  }
}

// The share of the work that finding is.
const FINDING = 0.7;

/**
 * Finds duplicates and merges the sure ones, each in a worker: what comparing 100,000 takes is a quarter of a gigabyte, and only goes
 * at once with its worker. Aborting ends both, so nothing more is written. @throws AbortError
 */
export async function searchDuplicatesInWorker(
  search: DuplicateSearch,
  { signal, onProgress }: Required<Pick<CallOptions, 'signal' | 'onProgress'>>,
): Promise<DuplicateOutcome> {
  const found = await inWorker('find', search, {
    signal,
    onProgress: (share) => onProgress(share * FINDING),
  });
  return await inWorker(
    'merge',
    { ...search, found },
    {
      signal,
      onProgress: (share) => onProgress(FINDING + share * (1 - FINDING)),
      transfer: [found.buffer],
    },
  );
}
