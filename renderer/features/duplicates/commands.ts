// What can be done while doubtful pairs are gone through.
import { defineCommands } from '../../commands/command';

export type PairDesk = {
  /** Whether a pair is asked about now. */
  hasPair: boolean;
  same: () => void;
  different: () => void;
  skip: () => void;
  undo: () => void;
};

const hasPair = (desk: PairDesk): boolean => desk.hasPair;

export const pairCommands = defineCommands<PairDesk>()(
  { id: 'duplicates', text: 'nav.duplicates', reach: 'page' },
  {
    same: { text: 'duplicates.same', keys: ['s'], when: hasPair, run: (desk) => desk.same() },
    different: { text: 'duplicates.different', keys: ['d'], when: hasPair, run: (desk) => desk.different() },
    skip: { text: 'duplicates.skip', keys: ['k'], when: hasPair, run: (desk) => desk.skip() },
    undo: { text: 'nav.undo', keys: ['u'], run: (desk) => desk.undo() },
  },
);
