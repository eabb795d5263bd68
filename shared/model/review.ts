// The lead's review of what is proposed: the ratings of a reference, or what is filled in for an intervention.
import { z } from 'zod';
import type { PersonId, ReviewId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { ratingValueSchema } from './rating';
import { whole } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 13;

export const reviewSchema = z.object({
  id: idSchema<ReviewId>(),
  schemaVersion: z.literal(VERSION),
  /** What is reviewed: the ratings of a reference, or the extraction of an intervention. */
  subject: z.object({ type: z.enum(['rating', 'extraction']), id: z.string() }),
  status: z.enum(['open', 'returned', 'approved', 'signed-off']),
  comment: z.string(),
  /** The value that the lead settled; null means: what the raters agree on. */
  settled: ratingValueSchema.nullable(),
  /** Which of several levels is printed, where the lead says so (see `rating/several`); null while none is named. */
  printedLevel: z.string().nullable(),
  /**
   * Fingerprint of what the lead had before them when they signed it off (see review/covered); null where it is not
   * signed off, or was before there was one.
   */
  covers: z.string().nullable(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Review = z.infer<typeof reviewSchema>;

/** A subject has one review; its id follows from it. */
export function reviewId(type: Review['subject']['type'], id: string): ReviewId {
  return `${type}:${id}` as ReviewId;
}

/** A review of a subject. */
export function newReview(fields: New<Review, 'id' | 'printedLevel' | 'covers'>): Review {
  const id = reviewId(fields.subject.type, fields.subject.id);
  return { id, schemaVersion: VERSION, printedLevel: null, covers: null, ...fields };
}

/** Reviews. */
export const reviewRecord = defineRecord({
  table: 'reviews',
  since: 1,
  version: VERSION,
  schema: reviewSchema,
  merge: whole('status', 'comment', 'settled', 'printedLevel', 'covers'),
  names: (r) => [
    [r.subject.type === 'rating' ? 'references' : 'interventions', r.subject.id],
    ['persons', r.by],
  ],
});
