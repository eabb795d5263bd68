// What is written of one person's rating, and what others gave.
import type { RatingId } from '../../../shared/kernel/ids';
import type { Person } from '../../../shared/model/people';
import { emptyRating, type Rating, ratingId } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { formatRating } from '../../../shared/rating/sms';

/** What a person says of a rating; what follows from it is not theirs to write. */
export type RatingPart = Partial<
  Pick<Rating, 'value' | 'argument' | 'answers' | 'downgrades' | 'overruleReason'>
>;
/** What changes of a rating, by what it is now. */
export type RatingChange = (before: Rating) => RatingPart;

/** Whose rating of what, on which scale, and when. */
type Rated = { referenceId: Reference['id']; personId: Person['id']; scaleId: string; at: number };

/** What was given by the path of a scale: on another one, whose questions may have the same names, it says nothing. */
const NO_PATH = { answers: {}, downgrades: [], overruleReason: '' } satisfies RatingPart;

/** A rating as it is on a scale. */
export const onScale = (rating: Rating, scaleId: string): Rating =>
  rating.scaleId === scaleId ? rating : { ...rating, scaleId, ...NO_PATH };

/** A person's rating after a change; the first change makes it. It is of the present scale. */
export function ratingAfter(
  ratings: readonly Rating[],
  { referenceId, personId, scaleId, at }: Rated,
  change: RatingChange,
): Rating {
  const id = ratingId(referenceId, personId);
  const found = ratings.find((r) => r.id === id) ?? emptyRating(referenceId, personId, scaleId, at);
  const before = onScale(found, scaleId);
  return { ...before, ...change(before), ratedAt: at };
}

/** An answer to a question of the scale, beside those that were given. */
export const answering =
  (questionId: string, answerId: string): RatingChange =>
  ({ answers }) => ({ answers: { ...answers, [questionId]: answerId } });

/** A reason to go down, which applies or no longer does. */
export const downgrading =
  (reason: string, isOn: boolean): RatingChange =>
  ({ downgrades }) => ({
    downgrades: [...downgrades.filter((d) => d !== reason), ...(isOn ? [reason] : [])],
  });

/** The level that the path leads to, taken over: nothing is overruled then. */
export const taking =
  (level: number): RatingChange =>
  () => ({ value: { type: 'level', level }, overruleReason: '' });

/** The level that was pressed; none where it was given already. A reason to differ from the path stays. */
export const choosing =
  (level: number): RatingChange =>
  (before) => ({
    value: before.value?.type === 'level' && before.value.level === level ? null : { type: 'level', level },
  });

/** What others gave a reference, by name. */
export function othersText(
  ratings: readonly Rating[],
  persons: readonly Person[],
  referenceId: Reference['id'],
  own: RatingId,
): string {
  return ratings
    .filter((r) => r.referenceId === referenceId && r.id !== own)
    .map((r) => {
      const name = persons.find((p) => p.id === r.personId)?.name ?? '';
      return `${name} ${r.value === null ? '–' : formatRating(r.value)}`;
    })
    .join(', ');
}
