// One person's rating of one reference on the Maryland Scientific Methods Scale, and the lead's review of what is proposed.
import { z } from 'zod';
import type { PersonId, RatingId, ReferenceId, ReviewId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

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
  schemaVersion: z.literal(2),
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
    schemaVersion: 2,
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

export const reviewSchema = z.object({
  id: idSchema<ReviewId>(),
  schemaVersion: z.literal(1),
  /** What is reviewed: the ratings of a reference, or the extraction of an intervention. */
  subject: z.object({ type: z.enum(['rating', 'extraction']), id: z.string() }),
  status: z.enum(['open', 'returned', 'approved', 'signed-off']),
  comment: z.string(),
  /** The value that the lead settled; null means: what the raters agree on. */
  settled: ratingValueSchema.nullable(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Review = z.infer<typeof reviewSchema>;

/** A subject has one review; its id follows from it. */
export function reviewId(type: Review['subject']['type'], id: string): ReviewId {
  return `${type}:${id}` as ReviewId;
}
