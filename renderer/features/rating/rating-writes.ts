// What is written of one person's rating, and what others gave.
import type { RatingId } from '../../../shared/kernel/ids';
import type { Person } from '../../../shared/model/people';
import type { Language } from '../../../shared/model/fields';
import type { Project } from '../../../shared/model/project';
import { emptyRating, type Rating, ratingId, withLevels } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { formatRated } from '../../../shared/rating/several';

/** What a person says of a level; what follows from it is not theirs to write. */
export type Given = Pick<Rating, 'value' | 'argument' | 'answers' | 'downgrades' | 'overruleReason'>;
/** What changes of a level, by what it is now. */
export type RatingChange = (before: Given) => Partial<Given>;

/** Whose rating of what, on which scale, and when. */
type Rated = {
  referenceId: Reference['id'];
  personId: Person['id'];
  scaleId: string;
  chosenId?: string;
  at: number;
};

/** What was given by the path of a scale: on another one, whose questions may have the same names, it says nothing. */
const NO_PATH = { answers: {}, downgrades: [], overruleReason: '' } satisfies Partial<Given>;

/** A level of another scale is none of this one; a remark is of no scale. */
const onAny = (value: Given['value']): Given['value'] => (value?.type === 'remark' ? value : null);

/**
 * A rating as it is on a scale: one that was given on another is not rated on this one.
 *
 * @param chosenId - the id that the project has of that scale, where it is another
 */
export function onScale(rating: Rating, scaleId: string, chosenId = scaleId): Rating {
  if (rating.scaleId === scaleId) return rating;
  if (rating.scaleId === chosenId) return { ...rating, scaleId };
  const bare = { ...rating, scaleId, ...NO_PATH };
  if (rating.levels.length === 0) return { ...bare, value: onAny(rating.value) };
  return withLevels(
    bare,
    rating.levels.map((l) => ({ ...l, ...NO_PATH, value: onAny(l.value) })),
  );
}

/** A person's rating as it is to be changed, of the present scale; an empty one where there is none yet. */
export function ratingBefore(
  ratings: readonly Rating[],
  { referenceId, personId, scaleId, chosenId, at }: Rated,
): Rating {
  const id = ratingId(referenceId, personId);
  const found = ratings.find((r) => r.id === id) ?? emptyRating(referenceId, personId, scaleId, at);
  return { ...onScale(found, scaleId, chosenId), ratedAt: at };
}

/**
 * A person's rating after a change; the first change makes it.
 *
 * @param levelId - which of several levels changes; null for that of the report
 */
export function ratingAfter(
  ratings: readonly Rating[],
  rated: Rated,
  change: RatingChange,
  levelId: string | null = null,
): Rating {
  const before = ratingBefore(ratings, rated);
  if (levelId === null) {
    const after = { ...before, ...change(before) };
    // Made several elsewhere meanwhile: the value follows from them.
    return after.levels.length === 0 ? after : withLevels(after, after.levels);
  }
  return withLevels(
    before,
    before.levels.map((l) => (l.id === levelId ? { ...l, ...change(l) } : l)),
  );
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

/** What others gave a report, by name. @param ratings - those of the report */
export function othersText(
  ratings: readonly Rating[],
  { persons, project, language }: { persons: readonly Person[]; project: Project; language: Language },
  own: RatingId,
): string {
  return ratings
    .filter((r) => r.id !== own)
    .map((r) => {
      const name = persons.find((p) => p.id === r.personId)?.name ?? '';
      return `${name} ${formatRated(project, r, language) || '–'}`;
    })
    .join(', ');
}
