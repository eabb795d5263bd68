// The passage that keys and buttons act on: selected with the pointer, or walked to by keyboard.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PageText, TextRange } from '../../../../shared/annotation/page-text';
import { type Segment, sentencesOf, wordsOf } from '../../../../shared/annotation/segments';
import type { Mark } from '../../../pdf/mark-layer';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';

const PENDING = '#4c6ef5';

export type PassageControl = {
  /** Whether there is anything to mark. */
  has: boolean;
  /** The range to act on; null when nothing is selected. */
  read: () => Promise<TextRange | null>;
  clear: () => void;
  /** Selects a range, as the keyboard does. */
  set: (range: TextRange) => Promise<void>;
  /** To the next (1) or previous (-1) sentence. */
  step: (by: 1 | -1) => Promise<void>;
  /** One sentence more (1) or less (-1) at the end. */
  extend: (by: 1 | -1) => Promise<void>;
  /** Moves an end by a word. */
  moveEnd: (end: 'start' | 'end', by: 1 | -1) => Promise<void>;
  text: string;
};

/** The index of the segment that holds an offset, or the one after it. */
const indexAt = (segments: readonly Segment[], offset: number): number => {
  const found = segments.findIndex((s) => s.end > offset);
  return found < 0 ? segments.length - 1 : found;
};

export function usePassage(surface: PdfSurface | null): PassageControl {
  const [hasSelection, setSelection] = useState(false);
  const [pending, setPending] = useState<TextRange | null>(null);
  const [text, setText] = useState('');
  const latest = useRef<TextRange | null>(null);
  /** What was selected with the pointer, read while it was. */
  const pointed = useRef<TextRange | null>(null);

  const set = useCallback(
    async (range: TextRange): Promise<void> => {
      if (surface === null) return;
      latest.current = range;
      getSelection()?.removeAllRanges();
      setPending(range);
      const passage = await surface.describe(range);
      if (latest.current !== range || passage === null) return;
      setText(passage.quote.exact);
      const marks: Mark[] = passage.parts.map((p) => ({
        id: 'pending',
        kind: 'pending',
        pageIndex: p.pageIndex,
        quads: p.quads,
        css: PENDING,
        isFaint: false,
        isDoubtful: false,
        isSelected: false,
      }));
      surface.setPassing(marks);
      surface.reveal(marks);
    },
    [surface],
  );

  useEffect(() => {
    if (surface === null) return;
    const onSelect = (): void => {
      const has = surface.hasSelection();
      setSelection(has);
      if (has) {
        // Selecting with the pointer replaces what the keyboard selected.
        latest.current = null;
        setPending(null);
        surface.setPassing([]);
        // The text of pages that are drawn has been read, so this need not wait.
        pointed.current = surface.selectionNow();
      } else if (pointed.current !== null) {
        // A field or a menu took the focus, and the selection with it: the passage stays.
        if (!surface.holdsFocus()) void set(pointed.current);
        pointed.current = null;
      }
    };
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, [surface, set]);
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
    latest.current = null;
    pointed.current = null;
    setPending(null);
    setText('');
    getSelection()?.removeAllRanges();
    surface?.setPassing([]);
  }, [surface]);

  return useMemo(() => {
    /** The first page from `from` on, in a direction, that has segments; null where there is none. */
    const pageWith = async (
      from: number,
      by: 1 | -1,
      segmentsOf: (page: PageText) => Segment[],
    ): Promise<{ page: number; segments: Segment[] } | null> => {
      if (surface === null) return null;
      for (let page = from; page >= 0 && page < surface.pageCount; page += by) {
        const segments = segmentsOf(await surface.texts.load(page));
        if (segments.length > 0) return { page, segments };
      }
      return null;
    };
    const sentences = (page: PageText): Segment[] => sentencesOf(page.text);
    const step = async (by: 1 | -1): Promise<void> => {
      if (surface === null) return;
      const now = await read();
      const here = now?.start.page ?? surface.getState().page;
      const own = sentences(await surface.texts.load(here));
      const at = now === null ? (by > 0 ? -1 : own.length) : indexAt(own, now.start.offset);
      let next: { page: number; segment: Segment | undefined } = { page: here, segment: own[at + by] };
      if (next.segment === undefined) {
        const other = await pageWith(here + by, by, sentences);
        if (other === null) return;
        next = { page: other.page, segment: by > 0 ? other.segments[0] : other.segments.at(-1) };
      }
      if (next.segment !== undefined)
        await set({
          start: { page: next.page, offset: next.segment.start },
          end: { page: next.page, offset: next.segment.end },
        });
    };
    const extend = async (by: 1 | -1): Promise<void> => {
      const now = await read();
      if (now === null || surface === null) return;
      const { page, offset } = now.end;
      const own = sentences(await surface.texts.load(page));
      const last = indexAt(own, offset - 1);
      const segment = own[last + by];
      if (segment !== undefined) {
        if (by < 0 && (page !== now.start.page || segment.end <= now.start.offset)) return;
        await set({ start: now.start, end: { page, offset: segment.end } });
      } else if (by > 0) {
        const other = await pageWith(page + 1, 1, sentences);
        const first = other?.segments[0];
        if (other !== null && first !== undefined)
          await set({ start: now.start, end: { page: other.page, offset: first.end } });
      }
    };
    const moveEnd = async (end: 'start' | 'end', by: 1 | -1): Promise<void> => {
      const now = await read();
      if (now === null || surface === null) return;
      const place = now[end];
      const words = wordsOf((await surface.texts.load(place.page)).text);
      const own = end === 'start' ? indexAt(words, place.offset) : indexAt(words, place.offset - 1);
      const word = words[own + by];
      if (word === undefined) return;
      const moved = { page: place.page, offset: end === 'start' ? word.start : word.end };
      const range = end === 'start' ? { start: moved, end: now.end } : { start: now.start, end: moved };
      const isEmpty =
        range.start.page > range.end.page ||
        (range.start.page === range.end.page && range.start.offset >= range.end.offset);
      if (!isEmpty) await set(range);
    };
    return { has: hasSelection || pending !== null, read, clear, set, step, extend, moveEnd, text };
  }, [surface, hasSelection, pending, read, clear, set, text]);
}
