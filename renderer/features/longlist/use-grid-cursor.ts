// Where one is in a grid of rows, and what is selected from there.
import { useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { type GridAction, idsBetween, toggled } from './grid-keys';

export type GridRows = {
  /** How many there are; each is made when it is seen. */
  count: number;
  idAt: (index: number) => ReferenceId | undefined;
};
type Held = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

export type GridCursor = {
  /** The row one is in. */
  active: number;
  /** Moves or selects. */
  act: (action: GridAction) => void;
  /** A click on a row: with Shift the range to it is selected, with Control or Command the row by itself. */
  click: (index: number, held: Held) => void;
};

/** Follows where one is; a range is selected from the row where one was last without Shift. */
export function useGridCursor(
  { count, idAt }: GridRows,
  selected: ReadonlySet<ReferenceId>,
  onSelect: (selected: ReadonlySet<ReferenceId>) => void,
): GridCursor {
  const [current, setCurrent] = useState(0);
  const anchor = useRef(0);
  const active = Math.min(current, Math.max(0, count - 1));
  const moveTo = (to: number, isExtending: boolean): void => {
    setCurrent(to);
    if (isExtending) onSelect(idsBetween(idAt, anchor.current, to));
    else anchor.current = to;
  };
  const toggle = (index: number): void => {
    const id = idAt(index);
    if (id === undefined) return;
    anchor.current = index;
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
        setCurrent(index);
        toggle(index);
      } else moveTo(index, shiftKey);
    },
  };
}
