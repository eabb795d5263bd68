// Text fields that save themselves: a draft at every keystroke, the record shortly after, nothing lost on close.
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../db/drafts';

// Long enough that a word is one entry in the log, short enough that nobody waits for it.
const DELAY_MS = 400;

/** Dispatched on the window when every field must commit what it holds, before the host closes it. */
export const FLUSH_EVENT = 'zeef-flush';

/**
 * A field bound to stored text.
 *
 * Each keystroke is kept as a draft on disk at once, and committed after a pause, on blur, on leaving and on hiding
 * the window. A draft that was never committed, because the process was killed, is committed when the field is next shown.
 *
 * @param key - unique for the field; names the draft
 */
export function useAutosave(
  key: string,
  stored: string,
  save: (text: string) => Promise<void>,
): {
  value: string;
  isSaved: boolean;
  failure: string | null;
  change: (text: string) => void;
  flush: () => void;
} {
  const [draft, setDraft] = useState<string | null>(() => draftOf(key));
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef({ draft, save, key });
  useEffect(() => {
    latest.current = { draft, save, key };
  });

  const flush = useCallback(() => {
    const { draft: text, save: write, key: name } = latest.current;
    if (text === null) return;
    write(text).then(
      () => {
        dropDraft(name, text);
        setDraft((now) => (now === text ? null : now));
        setFailure(null);
      },
      // The draft stays, on screen and on disk.
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(flush, DELAY_MS);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  useEffect(() => {
    const onHide = (): void => flush();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onHide);
    addEventListener(FLUSH_EVENT, onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onHide);
      removeEventListener(FLUSH_EVENT, onHide);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (text: string) => {
      keepDraft(key, text);
      latest.current.draft = text;
      setDraft(text);
    },
    [key],
  );
  return { value: draft ?? stored, isSaved: draft === null, failure, change, flush };
}
