// Two raters side by side: where they differ, item by item, and how well they agree overall.
import type { PersonId } from '../kernel/ids';
import type { Rating, RatingLevel, RatingValue } from '../model/rating';
import type { Scale } from '../model/scale';
import type { RatedPair } from '../stats/agreement';
import { levelKey } from './several';
import { formatRating } from './sms';

/** A value as a number: a range at its middle; null for a remark or nothing. */
export function ratingNumber(value: RatingValue | null): number | null {
  if (value === null || value.type === 'remark') return null;
  return value.type === 'level' ? value.level : (value.low + value.high) / 2;
}

/** One line of a comparison: what each rater said, as text by person; '' where nothing was said. */
export type ComparedItem = {
  kind: 'value' | 'question' | 'downgrades' | 'argument';
  /** Of which of several levels; null for the report. */
  level: Pick<RatingLevel, 'measureId' | 'about'> | null;
  /** Id of the question; null for the others. */
  questionId: string | null;
  said: { personId: PersonId; text: string }[];
  differs: boolean;
};

type Given = Pick<Rating, 'value' | 'argument' | 'answers' | 'downgrades'>;
type Said = { personId: PersonId; given: Given | undefined };

/** Compares what raters gave of one level: the value, each answered question, the downgrades, the argument. */
function compareGiven(scale: Scale, all: readonly Said[], level: ComparedItem['level']): ComparedItem[] {
  const item = (
    kind: ComparedItem['kind'],
    questionId: string | null,
    textOf: (given: Given) => string,
  ): ComparedItem => {
    const said = all.map(({ personId, given }) => ({
      personId,
      text: given === undefined ? '' : textOf(given),
    }));
    // Who said nothing does not differ: one of two may rate without the steps.
    const texts = new Set(said.map((s) => s.text).filter((text) => text !== ''));
    return { kind, level, questionId, said, differs: texts.size > 1 };
  };
  const given = all.flatMap((s) => s.given ?? []);
  const questions = scale.questions.filter((q) => given.some((r) => r.answers[q.id] !== undefined));
  return [
    item('value', null, (r) => (r.value === null ? '' : formatRating(r.value))),
    ...questions.map((q) => item('question', q.id, (r) => r.answers[q.id] ?? '')),
    ...(given.some((r) => r.downgrades.length > 0)
      ? [item('downgrades', null, (r) => [...r.downgrades].sort().join(', '))]
      : []),
    ...(level === null || given.some((r) => r.argument !== '')
      ? [{ ...item('argument', null, (r) => r.argument), differs: false }]
      : []),
  ];
}

/** Compares the ratings of one reference item by item; of several levels each by what it is of. */
export function compareRatings(scale: Scale, ratings: readonly Rating[]): ComparedItem[] {
  const keys = new Map(ratings.flatMap((r) => r.levels.map((l) => [levelKey(l), l] as const)));
  const whole = ratings.map((given) => ({ personId: given.personId, given }));
  return [
    ...compareGiven(scale, whole, null),
    ...[...keys].flatMap(([key, level]) =>
      compareGiven(
        scale,
        ratings.map((r) => ({ personId: r.personId, given: r.levels.find((l) => levelKey(l) === key) })),
        level,
      ),
    ),
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
