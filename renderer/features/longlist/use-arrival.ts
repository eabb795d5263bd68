import { useEffect, useRef } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { setPageState, usePageState } from '../../store/page-state';
import { useAppStore } from '../../store/app.store';
import type { GridRows } from './use-grid-cursor';

const AT = 'longlist.at';
// Longer than between two keys of somebody who goes through the list: what is kept is written to disk.
const REST_MS = 400;

/** The reference that the page is about, if it is about one. */
const useSubject = (): ReferenceId | null =>
  useAppStore((s) => (s.page === 'longlist' ? s.subject : null)) as ReferenceId | null;

/** Where one begins in the list: at what one was sent to, else where one was. */
export function useBegin(): ReferenceId | undefined {
  const [kept] = usePageState<ReferenceId | undefined>(AT, undefined, (value) => typeof value === 'string');
  return useSubject() ?? kept;
}

/** Keeps where one is, for each project. */
export function useKeptPlace(id: ReferenceId | undefined): void {
  const projectId = useAppStore((s) => s.projectId);
  const latest = useRef(id);
  useEffect(() => {
    latest.current = id;
    const timer = setTimeout(() => setPageState(AT, id), REST_MS);
    return () => clearTimeout(timer);
  }, [id]);
  useEffect(
    () => () => {
      // Not in the project that one went to.
      if (useAppStore.getState().projectId === projectId) setPageState(AT, latest.current);
    },
    [projectId],
  );
}

type Arrival = {
  rows: GridRows;
  /** Whether `rows` answer what is asked. */
  isSettled: boolean;
  isNarrowed: boolean;
  /** Whether a reference is one of the list's, shown or not. */
  has: (id: ReferenceId) => boolean;
  /** Where one was when the page was left. */
  begin: ReferenceId | undefined;
  onShow: (index: number, isAsked: boolean) => void;
  /** What is asked for is not among what is shown. */
  onHidden: () => void;
};

/**
 * Shows the reference that one was sent to, each time that one is, and where one was when the page opens; once the list
 * is there.
 */
export function useArrival({ rows, isSettled, isNarrowed, has, begin, onShow, onHidden }: Arrival): void {
  const subject = useSubject();
  const visit = useAppStore((s) => s.visit);
  const done = useRef<number | null>(null);
  useEffect(() => {
    if (done.current === visit || !isSettled) return;
    const wanted = subject ?? (done.current === null ? begin : undefined);
    const index = wanted === undefined ? -1 : rows.indexOf(wanted);
    if (index < 0 && subject !== null && isNarrowed && has(subject)) {
      // It comes here again when all is shown.
      onHidden();
      return;
    }
    done.current = visit;
    if (index >= 0) onShow(index, subject !== null);
  });
}
