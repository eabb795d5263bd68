// One person's rating of one reference on the project's scale.
import { z } from 'zod';
import type { PersonId, RatingId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { defineRecord } from './record';

const VERSION = 2;

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

export const ratingSchema = z.object({
  id: idSchema<RatingId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  personId: idSchema<PersonId>(),
  /** Null while only the argument is written. */
  value: ratingValueSchema.nullable(),
  argument: z.string(),
  scaleId: z.string().min(1),
  /** Answer id by question id of the scale's decision path; empty when the level was given without it. */
  answers: z.record(z.string(), z.string()),
  /** Ids of the downgrade reasons that apply. */
  downgrades: z.array(z.string()),
  /** Why the value differs from what the path leads to; empty when it does not. */
  overruleReason: z.string(),
  ratedAt: epochMs,
});
export type Rating = z.infer<typeof ratingSchema>;

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
    together: [['value', 'answers', 'downgrades', 'overruleReason']],
  },
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
});
