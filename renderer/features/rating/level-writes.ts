// What is written when a report comes to have several levels, or one again: the rating, and what its passages support.
import type { Write } from '../../../shared/change/commit';
import type { Evidence } from '../../../shared/model/evidence';
import { type Rating, type RatingLevel, withLevels } from '../../../shared/model/rating';
import { levelItem, ofLevel } from '../../../shared/rating/several';
import type { Given } from './rating-writes';

const NOTHING: Given = { value: null, argument: '', answers: {}, downgrades: [], overruleReason: '' };

/** What changes of the levels of a rating. `item`: what a passage then supports; undefined where that is gone. */
export type LevelsChange = (before: Rating) => {
  rating: Rating;
  item?: (item: string | null) => string | null | undefined;
};

const newLevel = (id: string, given: Given): RatingLevel => ({ id, measureId: null, about: '', ...given });

const givenIn = ({ value, argument, answers, downgrades, overruleReason }: Given): Given => ({
  value,
  argument,
  answers,
  downgrades,
  overruleReason,
});

/** One more level; the first time what was given becomes the first of two, with its passages. */
export const adding =
  (first: string, next: string): LevelsChange =>
  (before) => {
    if (before.levels.length > 0)
      return { rating: withLevels(before, [...before.levels, newLevel(next, NOTHING)]) };
    const levels = [newLevel(first, givenIn(before)), newLevel(next, NOTHING)];
    return {
      rating: withLevels({ ...before, ...NOTHING }, levels),
      item: (item) => levelItem(first, item),
    };
  };

/** Takes a level away, with what its passages support; of two the other is the level of the report again. */
export const removing =
  (id: string): LevelsChange =>
  (before) => {
    const left = before.levels.filter((l) => l.id !== id);
    const [only] = left;
    const isGone = (item: string | null): boolean => ofLevel(item).levelId === id;
    if (left.length !== 1 || only === undefined)
      return { rating: withLevels(before, left), item: (item) => (isGone(item) ? undefined : item) };
    return {
      rating: { ...before, levels: [], ...givenIn(only) },
      item: (item) => (isGone(item) ? undefined : ofLevel(item).itemId),
    };
  };

/** What a level is of: a success measure, or words. */
export const naming =
  (id: string, name: Partial<Pick<RatingLevel, 'measureId' | 'about'>>): LevelsChange =>
  (before) => ({
    rating: withLevels(
      before,
      before.levels.map((l) => (l.id === id ? { ...l, ...name } : l)),
    ),
  });

/** The writes of a change of levels. */
export function levelWrites(before: Rating, evidence: readonly Evidence[], change: LevelsChange): Write[] {
  const { rating, item } = change(before);
  const moved = evidence.flatMap((e): Write[] => {
    const { target } = e;
    if (item === undefined || target.type !== 'rating' || target.ratingId !== rating.id) return [];
    const itemId = item(target.itemId);
    if (itemId === target.itemId) return [];
    const after = itemId === undefined ? null : { ...e, target: { ...target, itemId } };
    return [{ table: 'evidence', id: e.id, after }];
  });
  return [{ table: 'ratings', id: rating.id, after: rating }, ...moved];
}
