// The keyboard of the document. Keys work while the pages have the focus, so that typing in a field never marks anything.
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Annotation } from '../../../../shared/model/annotation';
import { goTo } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { useRemoveAnnotation } from '../annotations/use-change-annotation';
import type { Marking } from '../annotations/use-marking';
import type { PassageControl } from '../annotations/use-passage';

type Input = {
  container: RefObject<HTMLDivElement | null>;
  surface: PdfSurface;
  control: PassageControl;
  marking: Marking;
  annotations: readonly Annotation[];
  onFind: () => void;
  onDraw: (what: 'area' | 'note') => void;
};

/** The keys and what they do, for the list that `?` shows; see the texts `reading.key.*`. */
export const documentKeys = [
  ['1 – 9', 'mark'],
  ['u', 'underline'],
  ['e', 'attach'],
  ['q', 'quote'],
  ['t', 'target'],
  ['. ,', 'sentence'],
  ['> <', 'extend'],
  ['[ ]', 'start'],
  ['{ }', 'end'],
  ['a', 'area'],
  ['n', 'note'],
  ['j k', 'walk'],
  ['c', 'comment'],
  ['Delete', 'delete'],
  ['/', 'find'],
  ['+ −', 'zoom'],
  ['w f', 'fit'],
  ['r', 'rotate'],
  ['d', 'dark'],
  ['Esc', 'clear'],
] as const;

export function useDocumentKeys({
  container,
  surface,
  control,
  marking,
  annotations,
  onFind,
  onDraw,
}: Input): void {
  const { colours } = useProject();
  const remove = useRemoveAnnotation();
  // One after the other: the next key acts on what the one before it made, however fast one types.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ marking, control });
  useEffect(() => {
    latest.current = { marking, control };
  }, [marking, control]);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const walk = (by: 1 | -1): void => {
      const sorted = [...annotations].sort((a, b) => (a.sortIndex < b.sortIndex ? -1 : 1));
      const at = sorted.findIndex((a) => a.id === useReadingStore.getState().selected);
      const next = sorted[at < 0 ? (by > 0 ? 0 : sorted.length - 1) : at + by];
      if (next === undefined) return;
      useReadingStore.setState({ selected: next.id });
      goTo('reading', next.referenceId, next.id);
    };
    const now = (): typeof latest.current => latest.current;
    const actions: Record<string, () => unknown> = {
      u: () => now().marking.mark(now().marking.colour, 'underline'),
      e: () => now().marking.attach(),
      q: () => now().marking.attach(undefined, true),
      t: () => document.querySelector<HTMLElement>('[data-target-picker]')?.focus(),
      '.': () => now().control.step(1),
      ',': () => now().control.step(-1),
      '>': () => now().control.extend(1),
      '<': () => now().control.extend(-1),
      '[': () => now().control.moveEnd('start', -1),
      ']': () => now().control.moveEnd('start', 1),
      '{': () => now().control.moveEnd('end', -1),
      '}': () => now().control.moveEnd('end', 1),
      a: () => onDraw('area'),
      n: () => onDraw('note'),
      j: () => walk(1),
      k: () => walk(-1),
      Delete: () => {
        const chosen = annotations.find((a) => a.id === useReadingStore.getState().selected);
        if (chosen !== undefined) void remove(chosen);
      },
      '/': onFind,
      '+': () => surface.zoom(1.2),
      '=': () => surface.zoom(1.2),
      '-': () => surface.zoom(1 / 1.2),
      w: () => surface.fit('page-width'),
      f: () => surface.fit('page-fit'),
      r: () => surface.rotate(90),
      R: () => surface.rotate(-90),
      d: () => useReadingStore.setState(({ isDark }) => ({ isDark: !isDark })),
      '?': () => useReadingStore.setState({ areKeysShown: true }),
      Escape: () => {
        now().control.clear();
        useReadingStore.setState({ selected: null });
      },
    };
    let isComing = false;
    /** Goes to the comment of the chosen annotation, as soon as the list has scrolled to it. */
    const focusComment = (framesLeft = 30): void => {
      const { selected } = useReadingStore.getState();
      const field = document.querySelector<HTMLElement>(`[data-annotation="${selected ?? ''}"] input`);
      field?.focus();
      isComing = field === null && selected !== null && framesLeft > 0;
      if (isComing) requestAnimationFrame(() => focusComment(framesLeft - 1));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.metaKey) return;
      if (event.ctrlKey) {
        if (event.key.toLowerCase() !== 'f') return;
        event.preventDefault();
        onFind();
        return;
      }
      if (event.key === 'c') {
        event.preventDefault();
        event.stopPropagation();
        // At once, so that the next letter is the comment's first.
        flushSync(() => useReadingStore.setState({ tab: 'marks' }));
        focusComment();
        return;
      }
      // Letters that were meant for a comment must not act on the document.
      if (isComing) return;
      const colour = /^[1-9]$/.test(event.key) ? colours[Number(event.key) - 1] : undefined;
      const action = colour !== undefined ? () => now().marking.mark(colour.id) : actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      queue.current = queue.current.then(action).catch(() => undefined);
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [annotations, colours, container, onDraw, onFind, remove, surface]);
}
