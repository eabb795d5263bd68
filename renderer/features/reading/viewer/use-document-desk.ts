// What an open document can do, for its commands.
import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Annotation } from '../../../../shared/model/annotation';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { goTo, useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { useRemoveAnnotation } from '../annotations/use-change-annotation';
import type { Marking } from '../annotations/use-marking';
import type { PassageControl } from '../annotations/use-passage';
import type { ReadingDesk } from '../annotations/commands';
import { useReadingStore } from '../reading.store';
import { annotationFrom } from './walk';

// Frames in which the list of annotations has scrolled to the chosen one, on a slow machine.
const FRAMES = 30;

/** Goes to the field of the comment of the chosen annotation, as soon as the list has scrolled to it. */
function useCommentField(): {
  focus: () => void;
  expect: () => void;
  forget: () => void;
  isComing: () => boolean;
} {
  const isComing = useRef(false);
  const focus = (framesLeft: number): void => {
    const { selected } = useReadingStore.getState();
    const field = document.querySelector<HTMLElement>(`[data-annotation="${selected ?? ''}"] input`);
    field?.focus();
    isComing.current = field === null && selected !== null && framesLeft > 0;
    if (isComing.current) requestAnimationFrame(() => focus(framesLeft - 1));
  };
  const wait = (isAwaited: boolean) => (): void => {
    isComing.current = isAwaited;
  };
  return {
    focus: () => focus(FRAMES),
    expect: wait(true),
    forget: wait(false),
    isComing: () => isComing.current,
  };
}

type Input = {
  container: RefObject<HTMLElement | null>;
  surface: PdfSurface;
  control: PassageControl;
  marking: Marking;
  annotations: readonly Annotation[];
  drawing: ReadingDesk['drawing'];
  onDraw: ReadingDesk['draw'];
  onFind: () => void;
  /** Shows the list of what a passage can be evidence for. */
  onChooseTarget: () => void;
};

/** The desk of a document. */
export function useDocumentDesk({
  container,
  annotations,
  onFind,
  onDraw,
  onChooseTarget,
  ...parts
}: Input): ReadingDesk {
  const { colours } = useProject();
  const language = useAppStore((s) => s.language);
  const selected = useReadingStore((s) => s.selected);
  const inUse = useReadingStore((s) => s.surface?.surface);
  const remove = useRemoveAnnotation();
  const comment = useCommentField();
  const within = (what: string): HTMLElement | null =>
    container.current?.closest('.zeef-document')?.querySelector<HTMLElement>(what) ?? null;
  const writeComment = (): void => {
    // At once, so that the next letter is the comment's first.
    flushSync(() => useReadingStore.setState({ tab: 'marks', isSideOpen: true, isDrawerOpen: true }));
    comment.focus();
  };
  return {
    ...parts,
    colours,
    language,
    selected,
    isInUse: inUse === parts.surface,
    // At once, so that the next key is the drawing's.
    draw: (what) => flushSync(() => onDraw(what)),
    find: () => {
      onFind();
      // Open already: back to its field.
      within('[role="search"] input')?.focus();
    },
    chooseTarget: () => {
      flushSync(onChooseTarget);
      within('[data-target-picker]')?.focus();
    },
    walk: (by) => {
      const next = annotationFrom(annotations, useReadingStore.getState().selected, by);
      if (next === undefined) return;
      useReadingStore.setState({ selected: next.id });
      goTo('reading', next.referenceId, next.id);
    },
    comment: writeComment,
    remark: async () => {
      // Letters from here on are the comment's.
      comment.expect();
      const made = await parts.marking.mark(parts.marking.colour);
      if (made === null) comment.forget();
      else writeComment();
    },
    isCommentComing: comment.isComing,
    remove: () => {
      const chosen = annotations.find((a) => a.id === useReadingStore.getState().selected);
      return chosen === undefined ? undefined : remove(chosen);
    },
    clear: () => {
      parts.control.clear();
      useReadingStore.setState({ selected: null });
    },
    switchDark: () => useReadingStore.setState(({ isDark }) => ({ isDark: !isDark })),
  };
}
