// Interventions, which reports evidence them, and the template that is filled for them.
import { z } from 'zod';
import type {
  AnnotationId,
  EvidenceId,
  ExtractionId,
  InterventionId,
  LinkId,
  PersonId,
  RatingId,
  ReferenceId,
} from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const interventionSchema = z.object({
  id: idSchema<InterventionId>(),
  schemaVersion: z.literal(1),
  title: z.string(),
  country: z.string(),
  sequence: z.number().int().nonnegative(),
});
export type Intervention = z.infer<typeof interventionSchema>;

export const linkSchema = z.object({
  id: idSchema<LinkId>(),
  schemaVersion: z.literal(1),
  referenceId: idSchema<ReferenceId>(),
  interventionId: idSchema<InterventionId>(),
});
export type ReferenceIntervention = z.infer<typeof linkSchema>;

/** A link's id follows from its ends, so that linking twice is linking once. */
export function linkId(referenceId: ReferenceId, interventionId: InterventionId): LinkId {
  return `${referenceId}:${interventionId}` as LinkId;
}

export const extractionSchema = z.object({
  id: idSchema<ExtractionId>(),
  schemaVersion: z.literal(1),
  interventionId: idSchema<InterventionId>(),
  templateVersion: z.number().int().positive(),
  /** Answer by field id. Answers to fields that a later template lacks stay. */
  answers: z.record(z.string(), z.object({ text: z.string(), by: idSchema<PersonId>(), at: epochMs })),
});
export type Extraction = z.infer<typeof extractionSchema>;

/** An intervention has one extraction; its id follows from it. */
export function extractionId(interventionId: InterventionId): ExtractionId {
  return `x:${interventionId}` as ExtractionId;
}

/** What a passage supports. */
export const evidenceTargetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), extractionId: idSchema<ExtractionId>(), fieldId: z.string() }),
  z.object({ type: z.literal('rating'), ratingId: idSchema<RatingId>() }),
]);
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;

export const evidenceSchema = z.object({
  id: idSchema<EvidenceId>(),
  schemaVersion: z.literal(1),
  annotationId: idSchema<AnnotationId>(),
  target: evidenceTargetSchema,
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Evidence = z.infer<typeof evidenceSchema>;
