// The passage that keys and buttons act on: selected with the pointer, or walked to by keyboard.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../../../shared/annotation/page-text';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { type Direction, endMoved, extended, nextSentence, type Pages } from './passage-steps';
import { pendingMarks } from './passing-marks';

export type PassageControl = {
  /** Whether there is anything to mark. */
  has: boolean;
  /** The range to act on; null when nothing is selected. */
  read: () => Promise<TextRange | null>;
  clear: () => void;
  /** Lets go of a passage that was marked, unless the person has gone on to another while it was being kept. */
  done: (range: TextRange) => void;
  /** Selects a range, as the keyboard does. */
  set: (range: TextRange) => Promise<void>;
  /** To the next (1) or previous (-1) sentence. */
  step: (by: Direction) => Promise<void>;
  /** One sentence more (1) or less (-1) at the end. */
  extend: (by: Direction) => Promise<void>;
  /** Moves an end by a word. */
  moveEnd: (end: 'start' | 'end', by: Direction) => Promise<void>;
  text: string;
};

/** The passage of one document; nothing to mark where none is open. */
export function usePassage(surface: PdfSurface | null): PassageControl {
  const [pending, setPending] = useState<TextRange | null>(null);
  const [text, setText] = useState('');
  const latest = useRef<TextRange | null>(null);

  const set = useCallback(
    async (range: TextRange): Promise<void> => {
      if (surface === null) return;
      latest.current = range;
      getSelection()?.removeAllRanges();
      setPending(range);
      const passage = await surface.describe(range);
      if (latest.current !== range || passage === null) return;
      setText(passage.quote.exact);
      const marks = pendingMarks('pending', passage.parts);
      surface.setPassing(marks);
      surface.reveal(marks);
    },
    [surface],
  );
  const drop = useCallback((): void => {
    latest.current = null;
    setPending(null);
    surface?.setPassing([]);
  }, [surface]);
  const { hasSelection, forget } = usePointed(surface, set, drop);
  useEffect(() => {
    useReadingStore.setState({
      range: surface === null || pending === null ? null : { surface, range: pending },
    });
  }, [surface, pending]);

  const read = useCallback(
    async (): Promise<TextRange | null> =>
      surface === null ? null : ((await surface.readSelection()) ?? latest.current),
    [surface],
  );
  const clear = useCallback((): void => {
    forget();
    setText('');
    getSelection()?.removeAllRanges();
    drop();
  }, [drop, forget]);
  const done = useCallback(
    (range: TextRange): void => {
      if (latest.current === null || latest.current === range) clear();
    },
    [clear],
  );
  const walk = useWalk(surface, read, set);
  return useMemo(
    () => ({ has: hasSelection || pending !== null, read, clear, done, set, ...walk, text }),
    [hasSelection, pending, read, clear, done, set, walk, text],
  );
}

/**
 * Follows what is selected with the pointer. It replaces what the keyboard selected (`drop`); where a field or a menu
 * takes the focus, and the selection with it, the passage stays (`keep`).
 */
function usePointed(
  surface: PdfSurface | null,
  keep: (range: TextRange) => Promise<void>,
  drop: () => void,
): { hasSelection: boolean; forget: () => void } {
  const [hasSelection, setSelection] = useState(false);
  /** What was selected, read while it was. */
  const pointed = useRef<TextRange | null>(null);
  useEffect(() => {
    if (surface === null) return;
    const onSelect = (): void => {
      const has = surface.hasSelection();
      setSelection(has);
      if (has) {
        drop();
        // The text of pages that are drawn has been read, so this need not wait.
        pointed.current = surface.selectionNow();
      } else if (pointed.current !== null) {
        if (!surface.holdsFocus()) void keep(pointed.current);
        pointed.current = null;
      }
    };
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, [surface, keep, drop]);
  const forget = useCallback((): void => {
    pointed.current = null;
  }, []);
  return { hasSelection, forget };
}

/** The ways to go from the present passage to another. */
function useWalk(
  surface: PdfSurface | null,
  read: PassageControl['read'],
  set: PassageControl['set'],
): Pick<PassageControl, 'step' | 'extend' | 'moveEnd'> {
  return useMemo(() => {
    const go = async (
      to: (pages: Pages, now: TextRange | null, page: number) => Promise<TextRange | null> | null,
    ): Promise<void> => {
      if (surface === null) return;
      const pages: Pages = {
        pageCount: surface.pageCount,
        textOf: async (page) => (await surface.texts.load(page)).text,
      };
      const next = await to(pages, await read(), surface.getState().page);
      if (next !== null) await set(next);
    };
    return {
      step: (by) => go((pages, now, page) => nextSentence(pages, now, page, by)),
      extend: (by) => go((pages, now) => (now === null ? null : extended(pages, now, by))),
      moveEnd: (end, by) => go((pages, now) => (now === null ? null : endMoved(pages, now, end, by))),
    };
  }, [surface, read, set]);
}
