// Rating step by step by keys: its keys work while the focus is in the rating.
import { defineCommands } from '../../commands/command';

export type RatingDesk = {
  isLocked: boolean;
  isGuided: boolean;
  /** The answers of the question that is open, as they are shown; none where no question is. */
  answers: readonly string[];
  answer: (index: number) => unknown;
  /** Where the answers lead, once they do. */
  level: number | null;
  take: () => unknown;
  /** Opens the questions, or closes them. */
  guide: () => void;
};

const isOpen = (desk: RatingDesk): boolean => desk.isGuided && !desk.isLocked;

export const ratingCommands = defineCommands<RatingDesk>()(
  { id: 'rating', text: 'rating.heading', reach: 'part', isInTurn: true },
  {
    guide: { text: 'rating.guided', keys: ['g'], run: (desk) => desk.guide() },
    answer: {
      text: 'rating.answer',
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      options: (desk) => desk.answers,
      when: isOpen,
      run: (desk, index) => desk.answer(index),
    },
    take: {
      text: 'rating.take',
      keys: ['t'],
      when: (desk) => isOpen(desk) && desk.level !== null,
      run: (desk) => desk.take(),
    },
  },
);
