// Two raters side by side: where they differ, item by item, and how well they agree overall.
import type { PersonId } from '../kernel/ids';
import type { Rating, RatingValue } from '../model/rating';
import type { Scale } from '../model/scale';
import type { RatedPair } from '../stats/agreement';
import { formatRating } from './sms';

/** A value as a number: a range at its middle; null for a remark or nothing. */
export function ratingNumber(value: RatingValue | null): number | null {
  if (value === null || value.type === 'remark') return null;
  return value.type === 'level' ? value.level : (value.low + value.high) / 2;
}

/** One line of a comparison: what each rater said, as text by person; '' where nothing was said. */
export type ComparedItem = {
  kind: 'value' | 'question' | 'downgrades' | 'argument';
  /** Id of the question; null for the others. */
  questionId: string | null;
  said: { personId: PersonId; text: string }[];
  differs: boolean;
};

/**
 * Compares the ratings of one reference item by item: the value, each answered question, the downgrades, the argument.
 */
export function compareRatings(scale: Scale, ratings: readonly Rating[]): ComparedItem[] {
  const item = (
    kind: ComparedItem['kind'],
    questionId: string | null,
    textOf: (r: Rating) => string,
  ): ComparedItem => {
    const said = ratings.map((r) => ({ personId: r.personId, text: textOf(r) }));
    // Who said nothing does not differ: one of two may rate without the steps.
    const texts = new Set(said.map((s) => s.text).filter((text) => text !== ''));
    return { kind, questionId, said, differs: texts.size > 1 };
  };
  const questions = scale.questions.filter((q) => ratings.some((r) => r.answers[q.id] !== undefined));
  return [
    item('value', null, (r) => (r.value === null ? '' : formatRating(r.value))),
    ...questions.map((q) => item('question', q.id, (r) => r.answers[q.id] ?? '')),
    ...(ratings.some((r) => r.downgrades.length > 0)
      ? [item('downgrades', null, (r) => [...r.downgrades].sort().join(', '))]
      : []),
    { ...item('argument', null, (r) => r.argument), differs: false },
  ];
}

/** Pairs of numbers for two raters over all references that both gave a level or range. */
export function ratedPairs(ratings: readonly Rating[], first: PersonId, second: PersonId): RatedPair[] {
  const valuesOf = (person: PersonId): Map<string, number> =>
    new Map(
      ratings
        .filter((r) => r.personId === person)
        .flatMap((r) => {
          const n = ratingNumber(r.value);
          return n === null ? [] : [[r.referenceId, n] as const];
        }),
    );
  const theirs = valuesOf(second);
  return [...valuesOf(first)].flatMap(([id, value]): RatedPair[] => {
    const other = theirs.get(id);
    return other === undefined ? [] : [[value, other]];
  });
}
