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
  SelectionId,
} from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const interventionSchema = z.object({
  id: idSchema<InterventionId>(),
  schemaVersion: z.literal(2),
  title: z.string(),
  country: z.string(),
  /** Weight in per cent (1 to 100) by type id: an intervention may have elements of several types. */
  types: z.record(z.string(), z.number().int().min(1).max(100)),
  /** Ids of success measures and conditions of the project. */
  measures: z.array(z.string()),
  conditions: z.array(z.string()),
  sequence: z.number().int().nonnegative(),
});
export type Intervention = z.infer<typeof interventionSchema>;

/** A new intervention of a country. */
export function newIntervention(
  id: InterventionId,
  title: string,
  country: string,
  sequence: number,
): Intervention {
  return { id, schemaVersion: 2, title, country, types: {}, measures: [], conditions: [], sequence };
}

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

/** Who answered a field when. `rows` holds a repeating group: text by column id. */
export const answerSchema = z.object({
  text: z.string(),
  rows: z.array(z.record(z.string(), z.string())),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Answer = z.infer<typeof answerSchema>;

export const extractionSchema = z.object({
  id: idSchema<ExtractionId>(),
  schemaVersion: z.literal(2),
  interventionId: idSchema<InterventionId>(),
  templateVersion: z.number().int().positive(),
  /** Answer by field id. Answers to fields that a later template lacks stay. */
  answers: z.record(z.string(), answerSchema),
});
export type Extraction = z.infer<typeof extractionSchema>;

/** An intervention has one extraction; its id follows from it. */
export function extractionId(interventionId: InterventionId): ExtractionId {
  return `x:${interventionId}` as ExtractionId;
}

/** What a passage supports. */
export const evidenceTargetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), extractionId: idSchema<ExtractionId>(), fieldId: z.string() }),
  /** `itemId`: a question or downgrade reason of the scale; null for the level as such. */
  z.object({ type: z.literal('rating'), ratingId: idSchema<RatingId>(), itemId: z.string().nullable() }),
  z.object({ type: z.literal('selection'), selectionId: idSchema<SelectionId>(), criterionId: z.string() }),
]);
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;

export const evidenceSchema = z.object({
  id: idSchema<EvidenceId>(),
  schemaVersion: z.literal(2),
  annotationId: idSchema<AnnotationId>(),
  target: evidenceTargetSchema,
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Evidence = z.infer<typeof evidenceSchema>;
