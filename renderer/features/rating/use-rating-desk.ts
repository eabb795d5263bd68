// What the keys of a rating act on.
import { type RefObject, useEffect, useRef } from 'react';
import { useAppStore } from '../../store/app.store';
import type { RatingDesk } from './commands';
import { answering, taking } from './rating-writes';
import type { OwnRating } from './use-rating';

type Shown = {
  rating: OwnRating;
  isGuided: boolean;
  setGuided: (isGuided: boolean) => void;
  /** The part of the page that holds the rating. */
  part: RefObject<HTMLElement | null>;
};

/**
 * The desk of a rating. A question that is answered folds and takes the focus with it; the rating itself has it then,
 * so that the next key is an answer too.
 */
export function useRatingDesk({ rating, isGuided, setGuided, part }: Shown): RatingDesk {
  const language = useAppStore((s) => s.language);
  const { path, isLocked, choose } = rating;
  const { current, level } = path;
  const open = current?.id ?? null;
  const last = useRef(open);
  useEffect(() => {
    if (last.current !== open && document.activeElement === document.body) focusOn(part.current);
    last.current = open;
  }, [open, part]);
  return {
    isLocked,
    isGuided,
    answers: current?.answers.map((a) => a.label[language]) ?? [],
    answer: (index) => {
      const answer = current?.answers[index];
      if (current === null || answer === undefined) return undefined;
      focusOn(part.current);
      return choose(answering(current.id, answer.id));
    },
    level,
    take: () => (level === null ? undefined : choose(taking(level))),
    guide: () => {
      setGuided(!isGuided);
      focusOn(part.current);
    },
  };
}

const focusOn = (part: HTMLElement | null): void => part?.focus({ preventScroll: true });
