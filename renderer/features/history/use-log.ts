// The log as it is asked for. Who, what kind and when memory knows; words, the entries of one record, and what is
// hidden while a stage is blind are looked up in the database, newest first.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Change } from '../../../shared/model/change';
import { hiddenKey } from '../../../shared/screening/blind';
import { useProjectData, useSession } from '../../store/session';
import type { Entry } from '../../ui-domain/log/log-entries';
import { entryMatcher } from '../../ui-domain/log/log-entries';
import { type AskedLog, candidates } from './asked-log';
import { judgeLog } from './judge-log';

// Drawing what was found so far is work of its own.
const TELL_MS = 250;

export type FoundLog = {
  /** Numbers of the entries that are found so far, newest first. */
  seqs: readonly number[];
  /** How many entries are looked at, and of how many; null where that is done. */
  looked: { at: number; of: number } | null;
  /** Whether some of all may not be seen: their number is then nobody's to know. */
  hasHidden: boolean;
  /** Why the log could not be read; null while all is well. */
  error: unknown;
};

type Judged = { question: string; known: Map<number, boolean> };

/** Entries of the log that answer a question; of one record where a subject names one. */
export function useLog(
  asked: AskedLog,
  subject: string | null,
  inWords: (change: Change) => Entry,
): FoundLog {
  const session = useSession();
  const data = useProjectData();
  const { length } = session.log;
  // The log itself is added to in place.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const all = useMemo(() => candidates(session.log, asked), [session, asked, length]);
  const hidden = hiddenKey(data);
  const sought = asked.sought.trim();
  const isLookedUp = sought !== '' || subject !== null || hidden !== '';
  const question = JSON.stringify([sought, subject, hidden]);
  const judged = useRef<Judged>({ question: '', known: new Map() });
  const words = useRef(inWords);
  words.current = inWords;
  const [at, setAt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!isLookedUp) return;
    if (judged.current.question !== question) judged.current = { question, known: new Map() };
    const { known } = judged.current;
    const matches = entryMatcher(sought);
    const isFound = (change: Change): boolean => matches?.(words.current(change)) ?? true;
    const open = all.filter((seq) => !known.has(seq));
    const stop = new AbortController();
    let told = performance.now();
    const tell = (n: number): void => {
      if (n < open.length && performance.now() - told < TELL_MS) return;
      told = performance.now();
      setAt(all.length - open.length + n);
    };
    setAt(all.length - open.length);
    judgeLog(open, (seqs) => session.entriesAt(seqs, subject), isFound, known, tell, stop.signal).then(
      () => setError(null),
      (reason: unknown) => !stop.signal.aborted && setError(reason),
    );
    return () => stop.abort();
  }, [session, all, isLookedUp, question, sought, subject]);
  return useMemo(() => {
    if (!isLookedUp) return { seqs: all, looked: null, hasHidden: false, error };
    // Of another question nothing is known yet.
    const known = judged.current.question === question ? judged.current.known : null;
    const isDone = at >= all.length && known !== null;
    return {
      seqs: known === null ? [] : all.filter((seq) => known.get(seq) === true),
      looked: isDone || error !== null ? null : { at, of: all.length },
      hasHidden: hidden !== '',
      error,
    };
  }, [all, isLookedUp, question, at, error, hidden]);
}
