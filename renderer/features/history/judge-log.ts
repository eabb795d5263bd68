// Goes through entries of the log that only their records can say something of, a few at a time, so that keys and
// frames come between.
import type { Change } from '../../../shared/model/change';
import { inPieces, nextTask } from '../../lib/in-pieces';

// Entries that are read together: an ordinary one is read in microseconds, one of a thousand records in milliseconds.
const FIRST = 32;
const FEWEST = 8;
const MOST = 256;
const SLOW_MS = 20;
const FAST_MS = 8;

/** How many entries to read next, by how long the last took. */
export function nextCount(count: number, tookMs: number): number {
  if (tookMs > SLOW_MS) return Math.max(FEWEST, count >> 1);
  return tookMs < FAST_MS ? Math.min(MOST, count * 2) : count;
}

/**
 * Judges entries, and adds to what is known of each.
 *
 * @param read - entries by their numbers, without those that are hidden
 * @param onPiece - told after each piece how many were judged
 * @throws what reading throws
 */
export async function judgeLog(
  seqs: readonly number[],
  read: (seqs: readonly number[]) => Promise<readonly Change[]>,
  isFound: (change: Change) => boolean,
  known: Map<number, boolean>,
  onPiece: (judged: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const isStopped = (): boolean => signal.aborted;
  let count = FIRST;
  for (let from = 0; from < seqs.length && !isStopped();) {
    const asked = seqs.slice(from, from + count);
    const started = performance.now();
    const changes = await read(asked);
    const tookMs = performance.now() - started;
    const found = new Set<number>();
    const judge = (i: number): void => {
      const change = changes[i];
      if (change !== undefined && isFound(change)) found.add(change.seq);
    };
    if (isStopped() || !(await inPieces(changes.length, judge, signal))) return;
    for (const seq of asked) known.set(seq, found.has(seq));
    from += asked.length;
    count = nextCount(count, tookMs);
    onPiece(from);
    await nextTask();
  }
}
