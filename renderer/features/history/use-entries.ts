import { useEffect, useRef, useState } from 'react';
import type { Change } from '../../../shared/model/change';
import { useProject, useSession } from '../../store/session';

// Entries that were read stay a while: who scrolls back sees them at once.
const KEPT = 2000;

/** Whole entries for the rows on screen, read as they come in sight; undefined for one that is still being read. */
export function useEntries(seqs: readonly number[]): {
  entryAt: (seq: number) => Change | undefined;
  error: unknown;
} {
  const session = useSession();
  // Which parts of an entry may be seen follows from the protocol.
  const project = useProject();
  const held = useRef({ of: project, changes: new Map<number, Change>() });
  if (held.current.of !== project) held.current = { of: project, changes: new Map() };
  const { changes } = held.current;
  const [, setVersion] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const missing = seqs.filter((seq) => !changes.has(seq)).join(',');
  useEffect(() => {
    if (missing === '') return;
    let isGone = false;
    session.entriesAt(missing.split(',').map(Number)).then(
      (read) => {
        if (changes.size > KEPT) changes.clear();
        for (const change of read) changes.set(change.seq, change);
        if (isGone) return;
        setError(null);
        setVersion((v) => v + 1);
      },
      (reason: unknown) => !isGone && setError(reason),
    );
    return () => {
      isGone = true;
    };
  }, [session, missing, changes]);
  return { entryAt: (seq) => changes.get(seq), error };
}
