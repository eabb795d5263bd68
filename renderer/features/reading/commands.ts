// What can be done on the reading desk, whatever is open on it.
import type { ReferenceId } from '../../../shared/kernel/ids';
import { defineCommands } from '../../commands/command';

export type ReportDesk = {
  /** The reports before and after the one that is open, in the list to read; null at an end. */
  previous: ReferenceId | null;
  next: ReferenceId | null;
  open: (id: ReferenceId) => void;
  /** Shows the literature list of the document that is read; null where there is none. */
  openList: (() => void) | null;
  /** Asks for the name of a new intervention of this report. */
  addIntervention: () => void;
  /** Gives the focus to the pages, so that their keys act. */
  toPages: () => void;
  /** Gives it to the rating, so that its keys act. */
  toRating: () => void;
  /** Shows the panel beside the pages, or puts it away. */
  switchSide: () => void;
};

const to = (id: ReferenceId | null, desk: ReportDesk): void => {
  if (id !== null) desk.open(id);
};

export const reportCommands = defineCommands<ReportDesk>()(
  { id: 'report', text: 'reading.title', reach: 'page' },
  {
    previous: {
      text: 'reading.previousReport',
      keys: ['Shift+k'],
      when: (desk) => desk.previous !== null,
      run: (desk) => to(desk.previous, desk),
    },
    next: {
      text: 'reading.nextReport',
      keys: ['Shift+j'],
      when: (desk) => desk.next !== null,
      run: (desk) => to(desk.next, desk),
    },
    list: {
      text: 'citations.open',
      when: (desk) => desk.openList !== null,
      run: (desk) => desk.openList?.(),
    },
    addIntervention: { text: 'interventions.new', keys: ['i'], run: (desk) => desk.addIntervention() },
    pages: { text: 'reading.toPages', keys: ['p'], run: (desk) => desk.toPages() },
    rating: { text: 'reading.toRating', keys: ['b'], run: (desk) => desk.toRating() },
    side: { text: 'reading.side', keys: ['s'], run: (desk) => desk.switchSide() },
  },
);
