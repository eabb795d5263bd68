import { useCallback, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';

/**
 * References whose decision is being written: they no longer wait, though the records do not say so yet. Whoever
 * decides fast would be shown them again.
 *
 * @returns these, and a function that counts one among them until its write has ended
 */
export function useInFlight(): [
  ReadonlySet<ReferenceId>,
  (id: ReferenceId, write: Promise<unknown>) => void,
] {
  const [ids, setIds] = useState<ReadonlySet<ReferenceId>>(new Set());
  const until = useCallback((id: ReferenceId, write: Promise<unknown>) => {
    setIds((now) => new Set(now).add(id));
    const end = (): void => setIds((now) => new Set([...now].filter((other) => other !== id)));
    write.then(end, end);
  }, []);
  return [ids, until];
}
