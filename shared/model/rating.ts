// One person's rating of one reference on the project's scale.
import { z } from 'zod';
import type { PersonId, RatingId, ReferenceId } from '../kernel/ids';
import { stableJson } from '../kernel/text';
import { epochMs, idSchema } from './fields';
import { defineRecord } from './record';

const VERSION = 12;

// The Maryland scale has 0 to 5; other scales may have up to ten levels.
const level = z.number().int().min(0).max(9);

/** A level, a range of levels (low < high), or a remark in their place. All three are real values. */
export const ratingValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('level'), level }),
  z
    .object({ type: z.literal('range'), low: level, high: level })
    .refine((r) => r.low < r.high, 'low must be below high'),
  z.object({ type: z.literal('remark'), text: z.string().min(1) }),
]);
export type RatingValue = z.infer<typeof ratingValueSchema>;

/** A level with what it was given by and why. */
const given = {
  /** Null while only the argument is written. */
  value: ratingValueSchema.nullable(),
  argument: z.string(),
  /** Answer id by question id of the scale's decision path; empty when the level was given without it. */
  answers: z.record(z.string(), z.string()),
  /** Ids of the downgrade reasons that apply. */
  downgrades: z.array(z.string()),
  /** Why the value differs from what the path leads to; empty when it does not. */
  overruleReason: z.string(),
};

/** The level of one outcome or design of a report that has several. */
export const levelSchema = z.object({
  id: z.string().min(1),
  /** The success measure of the project that it is about, where it is one. */
  measureId: z.string().nullable(),
  /** An outcome or a design in the rater's words, or which of several on that measure. */
  about: z.string(),
  ...given,
});
export type RatingLevel = z.infer<typeof levelSchema>;

export const ratingSchema = z
  .object({
    id: idSchema<RatingId>(),
    schemaVersion: z.literal(VERSION),
    referenceId: idSchema<ReferenceId>(),
    personId: idSchema<PersonId>(),
    scaleId: z.string().min(1),
    ...given,
    /** The levels of a report that has several: two or more, or none. The value then follows from them. */
    levels: z.array(levelSchema),
    ratedAt: epochMs,
  })
  .refine(({ levels }) => levels.length !== 1, 'one level is the level of the report')
  .refine(
    ({ levels, value }) => levels.length === 0 || stableJson(value) === stableJson(valueOf(levels)),
    'the value must follow from the levels',
  );
export type Rating = z.infer<typeof ratingSchema>;

/** By which values are compared: a range by one end, then the other; a remark is below every level. */
function rank(value: RatingValue, rangeAt: 'low' | 'high'): [number, number] {
  if (value.type === 'remark') return [-1, -1];
  if (value.type === 'level') return [value.level, value.level];
  return rangeAt === 'high' ? [value.high, value.low] : [value.low, value.high];
}

/** The highest of values, a range by one of its ends; remarks, together, only where there is no level. */
export function highestOf(
  values: readonly RatingValue[],
  rangeAt: 'low' | 'high' = 'high',
): RatingValue | null {
  const [highest] = [...values].sort((a, b) => {
    const [x, y] = [rank(a, rangeAt), rank(b, rangeAt)];
    return y[0] - x[0] || y[1] - x[1];
  });
  if (highest?.type !== 'remark') return highest ?? null;
  const remarks = new Set(values.flatMap((v) => (v.type === 'remark' ? [v.text] : [])));
  return { type: 'remark', text: [...remarks].sort().join('; ') };
}

/** What several levels come to: the highest, once each has a name and a level; null until then. */
export function valueOf(levels: readonly RatingLevel[]): RatingValue | null {
  const isDone = levels.every((p) => p.value !== null && (p.measureId !== null || p.about.trim() !== ''));
  return isDone ? highestOf(levels.flatMap((p) => (p.value === null ? [] : [p.value]))) : null;
}

/** A rating with several levels, and the value that follows from them: the only way that they are put together. */
export const withLevels = (rating: Rating, levels: readonly RatingLevel[]): Rating => ({
  ...rating,
  levels: [...levels],
  value: valueOf(levels),
});

/** A rating without content. */
export function emptyRating(
  referenceId: ReferenceId,
  personId: PersonId,
  scaleId: string,
  ratedAt: number,
): Rating {
  return {
    id: ratingId(referenceId, personId),
    schemaVersion: VERSION,
    referenceId,
    personId,
    value: null,
    argument: '',
    scaleId,
    answers: {},
    downgrades: [],
    overruleReason: '',
    levels: [],
    ratedAt,
  };
}

/** A rating's id follows from whose it is, so that rating again replaces. */
export function ratingId(referenceId: ReferenceId, personId: PersonId): RatingId {
  return `${referenceId}:${personId}` as RatingId;
}

/** Ratings. */
export const ratingRecord = defineRecord({
  table: 'ratings',
  since: 1,
  version: VERSION,
  schema: ratingSchema,
  merge: {
    fields: { ratedAt: 'stamp' },
    together: [['value', 'answers', 'downgrades', 'overruleReason', 'levels']],
  },
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
});
