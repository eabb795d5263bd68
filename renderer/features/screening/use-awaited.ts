import { useEffect, useState } from 'react';
import type { Ranking } from './use-ranking';

// Of a large study the first in order of entry is shown meanwhile. One of a few thousand is ranked within a second on
// an idle machine, so on a busy one it is about to be, and the likeliest is worth the wait.
const MOST_MS = { small: 15_000, large: 1000 };
const SMALL = 5000;

/**
 * Whether the first reference waits for the ranking, for a moment. What is shown stays until it is decided, so that a
 * key never decides about something else than was read: shown before the ranking, the first would be one in the middle.
 *
 * @param references how many are ranked
 */
export function useAwaited(
  ranking: Pick<Ranking, 'status' | 'order'>,
  isOn: boolean,
  references: number,
): boolean {
  const [isOver, setOver] = useState(false);
  const most = references > SMALL ? MOST_MS.large : MOST_MS.small;
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), most);
    return () => clearTimeout(timer);
  }, [most]);
  return isOn && !isOver && ranking.order === null && ranking.status !== 'failed';
}
