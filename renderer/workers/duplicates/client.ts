import type { DuplicateOutcome, DuplicateSearch } from '../../db/merge.repository';
import { callOnce } from '../rpc/calls';
import type { DuplicatesWorker } from './duplicates.worker';

const start = (): Worker =>
  new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });

// The share of the work that finding is.
const FINDING = 0.7;

/**
 * Finds duplicates and merges the sure ones, each in a worker: what comparing 100,000 takes is a quarter of a gigabyte,
 * and only goes at once with its worker. Aborting ends both, so nothing more is written. @throws AbortError
 */
export async function searchDuplicatesInWorker(
  search: DuplicateSearch,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<DuplicateOutcome> {
  const found = await callOnce<DuplicatesWorker, 'find'>(start(), 'find', search, {
    signal,
    onProgress: (share) => onProgress(share * FINDING),
  });
  return await callOnce<DuplicatesWorker, 'merge'>(
    start(),
    'merge',
    { ...search, found },
    {
      signal,
      onProgress: (share) => onProgress(FINDING + share * (1 - FINDING)),
      transfer: [found.buffer],
    },
  );
}
