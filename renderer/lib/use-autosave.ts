// Text fields that save themselves: a draft at every keystroke, the record shortly after, nothing lost on close.
import { useCallback, useEffect, useRef, useState } from 'react';

// Long enough that a word is one entry in the log, short enough that nobody waits for it.
const DELAY_MS = 400;

/**
 * A field bound to stored text.
 *
 * Each keystroke is kept in local storage at once (synchronously), and committed after a pause, on blur, on leaving and on hiding
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
  const draftKey = `zeef-draft:${key}`;
  const [draft, setDraft] = useState<string | null>(() => localStorage.getItem(draftKey));
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef({ draft, save, draftKey });
  useEffect(() => {
    latest.current = { draft, save, draftKey };
  });

  const flush = useCallback(() => {
    const { draft: text, save: write, draftKey: name } = latest.current;
    if (text === null) return;
    write(text).then(
      () => {
        if (localStorage.getItem(name) === text) localStorage.removeItem(name);
        setDraft((now) => (now === text ? null : now));
        setFailure(null);
      },
      // The draft stays, on screen and in local storage.
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
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onHide);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (text: string) => {
      localStorage.setItem(draftKey, text);
      latest.current.draft = text;
      setDraft(text);
    },
    [draftKey],
  );
  return { value: draft ?? stored, isSaved: draft === null, failure, change, flush };
}
