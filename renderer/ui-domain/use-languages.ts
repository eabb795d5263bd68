// In which language references and passages are written: as their records say it, else as it is told from their text.
import { useEffect, useMemo, useState } from 'react';
import type { Reference } from '../../shared/model/reference';
import { useSession } from '../store/session';
import { languages } from '../workers/language/client';

/**
 * By place in the list that was asked: a language in two letters, null where nothing tells it; and whether it was
 * told.
 */
export type Languages = { codeOf: (index: number) => string | null; isTold: (index: number) => boolean };

type Told<T> = { value: T | null; problem: string | null };
const UNTOLD = { value: null, problem: null };

/** What a worker answers to a question, or why it cannot; neither until then. */
function useTold<T>(question: object | null, ask: (signal: AbortSignal) => Promise<T | null>): Told<T> {
  const [answer, setAnswer] = useState<Told<T> & { to: object | null }>({ to: null, ...UNTOLD });
  useEffect(() => {
    if (question === null) return;
    const stop = new AbortController();
    const answered = async (): Promise<void> => {
      const told = await ask(stop.signal).then(
        (value) => ({ value, problem: null }),
        (error: unknown) => ({ value: null, problem: (error as Error).message }),
      );
      if (!stop.signal.aborted) setAnswer({ to: question, ...told });
    };
    void answered();
    return () => stop.abort();
    // What is asked follows from the question.
  }, [question]); // eslint-disable-line react-hooks/exhaustive-deps
  return answer.to === question ? answer : UNTOLD;
}

/**
 * The languages of references, in a worker: as their records say them, else told from their texts.
 *
 * @param isAsked - whether they are needed now: of many references it takes seconds
 * @returns null until they are known; `problem`: why they will not be
 */
export function useLanguages(
  references: readonly Reference[],
  isAsked: boolean,
): { languages: Languages | null; problem: string | null } {
  const session = useSession();
  const question = useMemo(
    () => (isAsked && references.length > 0 ? { references } : null),
    [isAsked, references],
  );
  const { value, problem } = useTold(question, async (signal) => {
    const ids = references.map((r) => r.id).join('\n');
    return await languages().call('ofReferences', { projectId: session.id, ids }, { signal });
  });
  const known = useMemo((): Languages | null => {
    if (value === null) return null;
    const { codes, told } = value;
    return {
      codeOf: (index) => codes.slice(2 * index, 2 * index + 2).trim() || null,
      isTold: (index) => told[index] === '+',
    };
  }, [value]);
  return { languages: known, problem };
}

/** The language of a text, told in a worker; null where too little tells it, and until it is known. */
export function useLanguageOf(text: string): string | null {
  const question = useMemo(() => (text.trim() === '' ? null : { text }), [text]);
  return useTold(question, async (signal) => await languages().call('ofText', text, { signal })).value;
}

// The text of a file is read when it is first opened: it is asked for again until then.
const TRIES = 6;
const BETWEEN = 1500;

/** The language of an open file; null where too little tells it, and until it is known. */
export function useLanguageOfFile(sha256: string | null): string | null {
  const session = useSession();
  const question = useMemo(() => (sha256 === null ? null : { sha256 }), [sha256]);
  const ask = async (signal: AbortSignal): Promise<string | null> => {
    for (let tries = 0; sha256 !== null && tries < TRIES; tries++) {
      const found = await languages().call('ofFile', { projectId: session.id, sha256 }, { signal });
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
      signal.throwIfAborted();
    }
    return null;
  };
  return useTold(question, ask).value;
}
