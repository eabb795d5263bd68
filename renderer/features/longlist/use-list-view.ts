import { useMemo } from 'react';
import { updatePageState, usePageState } from '../../store/page-state';
import type { Widths } from './grid-columns';
import { type Asked, nextSort } from './longlist-query';
import { type Column, columns } from './longlist-rows';
import { allOf, changedView, readView, readWidths, type ViewState } from './view-state';

export type ListView = {
  asked: Asked;
  columns: readonly Column[];
  widths: Widths;
  /** Asks otherwise; what is not named stays. */
  ask: (part: Partial<Asked>) => void;
  setColumns: (chosen: readonly string[]) => void;
  /** Makes a column so many pixels wide; null for all: as wide as they were at first. */
  setWidth: (column: Column, width: number) => void;
  resetWidths: () => void;
  /** Shows the row of filters, or hides it and drops them. */
  toggleFilters: () => void;
  setFilter: (column: Column, text: string) => void;
  sortBy: (column: Column) => void;
  /** Drops what narrows the list. */
  showAll: () => void;
};

const VIEW = 'longlist.view';
const WIDTHS = 'longlist.widths';
const isAny = (): boolean => true;

const change = (part: (now: ViewState) => Partial<ViewState>): void =>
  updatePageState(VIEW, (kept) => changedView(kept, part(readView(kept))));
const actions = {
  ask: (part: Partial<Asked>) => change(() => part),
  // In the order of the list, whichever was chosen first; a list without columns shows nothing.
  setColumns: (chosen: readonly string[]) => {
    const picked = columns.filter((c) => chosen.includes(c));
    if (picked.length > 0) change(() => ({ columns: picked }));
  },
  setWidth: (column: Column, width: number) =>
    updatePageState(WIDTHS, (kept) => ({ ...readWidths(kept), [column]: width })),
  resetWidths: () => updatePageState(WIDTHS, () => ({})),
  toggleFilters: () => change(({ filters }) => ({ filters: filters === null ? {} : null })),
  setFilter: (column: Column, text: string) =>
    change(({ filters }) => ({ filters: { ...filters, [column]: text } })),
  sortBy: (column: Column) => change(({ sort }) => ({ sort: nextSort(sort, column) })),
  showAll: () => change(allOf),
};

/** What is asked of the longlist and which columns it has: kept for each project, and there again with it. */
export function useListView(): ListView {
  const [keptView] = usePageState<unknown>(VIEW, null, isAny);
  const [keptWidths] = usePageState<unknown>(WIDTHS, null, isAny);
  const asked = readView(keptView);
  const widths = useMemo(() => readWidths(keptWidths), [keptWidths]);
  return useMemo(() => ({ asked, columns: asked.columns, widths, ...actions }), [asked, widths]);
}
