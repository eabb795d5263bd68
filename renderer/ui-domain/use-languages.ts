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

/**
 * What a worker answers to a question, undefined until then; a question that fails has no answer, as one that tells
 * nothing.
 */
function useTold<T>(
  question: object | null,
  ask: (signal: AbortSignal) => Promise<T | null>,
): T | null | undefined {
  const [answer, setAnswer] = useState<{ to: object | null; value: T | null }>({ to: null, value: null });
  useEffect(() => {
    if (question === null) return;
    const stop = new AbortController();
    const answered = async (): Promise<void> => {
      let value: T | null = null;
      try {
        value = await ask(stop.signal);
      } catch (error) {
        // Nothing is lost: the language is not shown.
        if (!stop.signal.aborted) console.warn('no language', error);
      }
      if (!stop.signal.aborted) setAnswer({ to: question, value });
    };
    void answered();
    return () => stop.abort();
    // What is asked follows from the question.
  }, [question]); // eslint-disable-line react-hooks/exhaustive-deps
  return answer.to === question ? answer.value : undefined;
}

/**
 * The languages of references, in a worker: as their records say them, else told from their texts.
 *
 * @param isAsked - whether they are needed now: of many references it takes seconds
 * @returns null until they are known
 */
export function useLanguages(references: readonly Reference[], isAsked: boolean): Languages | null {
  const session = useSession();
  const question = useMemo(
    () => (isAsked && references.length > 0 ? { references } : null),
    [isAsked, references],
  );
  const answer = useTold(question, async (signal) => {
    const ids = references.map((r) => r.id).join('\n');
    return await languages().call('ofReferences', { projectId: session.id, ids }, { signal });
  });
  return useMemo(() => {
    if (answer === null || answer === undefined) return null;
    const { codes, told } = answer;
    return {
      codeOf: (index) => codes.slice(2 * index, 2 * index + 2).trim() || null,
      isTold: (index) => told[index] === '+',
    };
  }, [answer]);
}

/** The language of a text, told in a worker; null where too little tells it, and until it is known. */
export function useLanguageOf(text: string): string | null {
  const question = useMemo(() => (text.trim() === '' ? null : { text }), [text]);
  return useTold(question, async (signal) => await languages().call('ofText', text, { signal })) ?? null;
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
  return useTold(question, ask) ?? null;
}
