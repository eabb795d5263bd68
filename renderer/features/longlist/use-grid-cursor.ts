// Where one is in a grid of rows, and what is selected from there.
import { useMemo, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { type GridAction, idsBetween, toggled } from './grid-keys';

export type GridRows = {
  /** How many there are; each is made when it is seen. */
  count: number;
  idAt: (index: number) => ReferenceId | undefined;
  /** The row of a reference, or -1. Asked at each change of order: it must not make every row. */
  indexOf: (id: ReferenceId) => number;
};
type Held = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };
/** A row by its reference, and where that stood: in another order it stands elsewhere. */
type Place = { id: ReferenceId | undefined; index: number };

export type GridCursor = {
  /** The row one is in. */
  active: number;
  /** Moves or selects. */
  act: (action: GridAction) => void;
  /** A click on a row: with Shift the range to it is selected, with Control or Command the row by itself. */
  click: (index: number, held: Held) => void;
  /** A click on a row's box: the row by itself; with Shift the range to it, beside what is selected. */
  check: (index: number, isExtending: boolean) => void;
};

/** Where a place is now: with its reference, or where that was when it is no longer in the list. */
function rowAt(rows: GridRows, { id, index }: Place): number {
  const last = Math.max(0, rows.count - 1);
  if (id === undefined || rows.idAt(index) === id) return Math.min(index, last);
  const found = rows.indexOf(id);
  return found >= 0 ? found : Math.min(index, last);
}

/**
 * Follows where one is, by reference: what is sorted or filtered leaves one where one was. A range is selected from the
 * row where one was last without Shift.
 *
 * @param begin - where one is at first
 */
export function useGridCursor(
  rows: GridRows,
  selected: ReadonlySet<ReferenceId>,
  onSelect: (selected: ReadonlySet<ReferenceId>) => void,
  begin?: ReferenceId,
): GridCursor {
  const { count, idAt, indexOf } = rows;
  const [place, setPlace] = useState<Place>({ id: begin, index: 0 });
  const anchor = useRef<Place>(place);
  const active = useMemo(() => rowAt({ count, idAt, indexOf }, place), [count, idAt, indexOf, place]);
  const enter = (index: number): Place => {
    const next = { id: idAt(index), index };
    setPlace(next);
    return next;
  };
  const rangeTo = (to: number): Set<ReferenceId> => idsBetween(idAt, rowAt(rows, anchor.current), to);
  const moveTo = (to: number, isExtending: boolean): void => {
    const next = enter(to);
    if (isExtending) onSelect(rangeTo(to));
    else anchor.current = next;
  };
  const toggle = (index: number): void => {
    const id = idAt(index);
    if (id === undefined) return;
    anchor.current = { id, index };
    onSelect(toggled(selected, id));
  };
  return {
    active,
    act: (action) => {
      if (action.type === 'move') moveTo(action.to, action.isExtending);
      else if (action.type === 'toggle') toggle(active);
      else onSelect(action.type === 'selectAll' ? idsBetween(idAt, 0, count - 1) : new Set());
    },
    click: (index, { shiftKey, ctrlKey, metaKey }) => {
      if (!shiftKey && (ctrlKey || metaKey)) {
        enter(index);
        toggle(index);
      } else moveTo(index, shiftKey);
    },
    check: (index, isExtending) => {
      enter(index);
      if (isExtending) onSelect(new Set([...selected, ...rangeTo(index)]));
      else toggle(index);
    },
  };
}
