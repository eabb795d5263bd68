// What a person can do with their own answers to a template that two fill in.
import { defineCommands } from '../../commands/command';

/** A person's reading of one intervention. */
export type OwnReading = {
  isDone: boolean;
  /** Whether they answered anything yet. */
  hasAnswers: boolean;
  /** Whether they can still say that they are not done: not once two are, as the answers are open then. */
  canReopen: boolean;
  isLocked: boolean;
  setDone: (isDone: boolean) => unknown;
};

export const fillingCommands = defineCommands<OwnReading>()(
  { id: 'filling', text: 'filling.group', reach: 'page' },
  {
    done: {
      text: 'filling.done',
      when: (reading) => !reading.isDone && reading.hasAnswers && !reading.isLocked,
      run: (reading) => reading.setDone(true),
    },
    reopen: {
      text: 'filling.reopen',
      when: (reading) => reading.canReopen && !reading.isLocked,
      run: (reading) => reading.setDone(false),
    },
  },
);
