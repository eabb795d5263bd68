// Which passage supports what: an answer, a level, a score or an effect.
import { z } from 'zod';
import type {
  AnnotationId,
  AppraisalId,
  EffectId,
  EvidenceId,
  ExtractionId,
  PersonId,
  RatingId,
  ReadingId,
  SelectionId,
} from '../kernel/ids';
import { effectParts } from './effect';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { ofReading } from './reading';
import { defineRecord, type New } from './record';

const VERSION = 11;

/** What a passage supports. */
export const evidenceTargetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), extractionId: idSchema<ExtractionId>(), fieldId: z.string() }),
  /** What one of two people answered. */
  z.object({ type: z.literal('reading'), readingId: idSchema<ReadingId>(), fieldId: z.string() }),
  /** `itemId`: a question or downgrade reason of the scale; null for the level as such. */
  z.object({ type: z.literal('rating'), ratingId: idSchema<RatingId>(), itemId: z.string().nullable() }),
  /** `itemId`: a question or a domain of the tool. */
  z.object({ type: z.literal('appraisal'), appraisalId: idSchema<AppraisalId>(), itemId: z.string() }),
  z.object({ type: z.literal('selection'), selectionId: idSchema<SelectionId>(), criterionId: z.string() }),
  z.object({ type: z.literal('effect'), effectId: idSchema<EffectId>(), part: z.enum(effectParts) }),
]);
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;

export const evidenceSchema = z.object({
  id: idSchema<EvidenceId>(),
  schemaVersion: z.literal(VERSION),
  annotationId: idSchema<AnnotationId>(),
  target: evidenceTargetSchema,
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A passage that supports something. */
export function newEvidence(fields: New<Evidence>): Evidence {
  return { schemaVersion: VERSION, ...fields };
}

/** What supports what. */
export const evidenceRecord = defineRecord({
  table: 'evidence',
  since: 1,
  version: VERSION,
  schema: evidenceSchema,
  merge: whole('annotationId', 'target'),
  names: (r) => [
    // Not what it supports: a passage may be marked before the field has an answer, or the report a level.
    ['annotations', r.annotationId],
    ['persons', r.by],
  ],
  isBlind: ({ target, by }, hidden, viewer) => {
    if (target.type !== 'reading') return false;
    const { interventionId, personId } = ofReading(target.readingId);
    return personId !== viewer && by !== viewer && hidden.isTemplate(interventionId);
  },
});
