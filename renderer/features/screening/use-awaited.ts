import { useEffect, useState } from 'react';
import type { Ranking } from './use-ranking';

// A small study is ranked by then. Of a large one the first in order of entry is shown meanwhile.
const MOST_MS = 1000;

/**
 * Whether the first reference waits for the ranking, for a moment. What is shown stays until it is decided, so that a
 * key never decides about something else than was read: shown before the ranking, the first would be one in the middle.
 */
export function useAwaited(ranking: Pick<Ranking, 'status' | 'order'>, isOn: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), MOST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOn && !isOver && ranking.order === null && ranking.status !== 'failed';
}
