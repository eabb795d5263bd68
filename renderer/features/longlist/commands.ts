// What can be done in the longlist's grid, besides going through it (grid-keys).
import { defineCommands } from '../../commands/command';

export type GridDesk = {
  /** Whether there is a row to act on. */
  hasRow: boolean;
  read: () => void;
  edit: () => void;
  history: () => void;
  selectAll: () => void;
  selectNone: () => void;
};

const hasRow = (desk: GridDesk): boolean => desk.hasRow;

export const gridCommands = defineCommands<GridDesk>()(
  { id: 'longlist', text: 'nav.longlist', reach: 'part' },
  {
    read: { text: 'longlist.read', keys: ['Enter'], when: hasRow, run: (desk) => desk.read() },
    edit: { text: 'reference.open', keys: ['F2'], when: hasRow, run: (desk) => desk.edit() },
    history: { text: 'common.history', when: hasRow, run: (desk) => desk.history() },
    selectAll: { text: 'longlist.selectAll', keys: ['Mod+a'], when: hasRow, run: (desk) => desk.selectAll() },
    selectNone: { text: 'longlist.selectNone', keys: ['Escape'], run: (desk) => desk.selectNone() },
  },
);
