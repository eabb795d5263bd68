// How keys go through the longlist's grid: the ARIA pattern of a grid of rows. What else can be done there are its
// commands.
import type { ReferenceId } from '../../../shared/kernel/ids';

export type GridKey = { key: string; shiftKey: boolean };
type At = {
  active: number;
  /** How many rows there are. */
  count: number;
  /** How many a page is. */
  page: number;
};
/** What a key asks for. */
export type GridAction =
  { type: 'move'; to: number; isExtending: boolean } | { type: 'toggle' | 'selectAll' | 'selectNone' };

/** Rows of a page: those in view but for one, so that the eye keeps its place, and the headings. */
export const rowsPerPage = (height: number, row: number): number => Math.max(1, Math.floor(height / row) - 2);

/** What a key does; null for nothing. Arrows, Home, End and Page keys move; Space selects, Shift extends. */
export function gridAction({ key, shiftKey }: GridKey, at: At): GridAction | null {
  const target = new Map([
    ['ArrowDown', at.active + 1],
    ['ArrowUp', at.active - 1],
    ['PageDown', at.active + at.page],
    ['PageUp', at.active - at.page],
    ['Home', 0],
    ['End', at.count - 1],
  ]).get(key);
  if (target !== undefined)
    return { type: 'move', to: Math.max(0, Math.min(at.count - 1, target)), isExtending: shiftKey };
  return key === ' ' ? { type: 'toggle' } : null;
}

type IdAt = (index: number) => ReferenceId | undefined;

/** The references of two rows and all between, in whichever order the rows are given. */
export function idsBetween(idAt: IdAt, one: number, other: number): Set<ReferenceId> {
  const ids = new Set<ReferenceId>();
  for (let i = Math.min(one, other); i <= Math.max(one, other); i++) {
    const id = idAt(i);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** A selection with one reference more, or without it. */
export function toggled(selected: ReadonlySet<ReferenceId>, id: ReferenceId): Set<ReferenceId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}
