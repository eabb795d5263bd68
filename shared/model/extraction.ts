// The template filled in for an intervention.
import { z } from 'zod';
import type { ExtractionId, InterventionId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 2;

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
  schemaVersion: z.literal(VERSION),
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

/** What is filled in for an intervention, by field of a version of the template. */
export function newExtraction(
  interventionId: InterventionId,
  templateVersion: number,
  answers: Extraction['answers'] = {},
): Extraction {
  return {
    id: extractionId(interventionId),
    schemaVersion: VERSION,
    interventionId,
    templateVersion,
    answers,
  };
}

/** What is filled in for interventions. */
export const extractionRecord = defineRecord({
  table: 'extractions',
  since: 1,
  version: VERSION,
  schema: extractionSchema,
  merge: { fields: { answers: { fields: {}, rest: whole('text', 'rows') } } },
  names: (r) => [['interventions', r.interventionId]],
});
