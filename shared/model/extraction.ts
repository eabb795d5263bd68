// The template filled in for an intervention: by one person, or settled of what two answered.
import { z } from 'zod';
import type { ExtractionId, InterventionId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 11;

/** Who answered a field when. `rows` holds a repeating group: text by column id. */
export const answerSchema = z.object({
  text: z.string(),
  rows: z.array(z.record(z.string(), z.string())),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer that stands for the study. */
export const standingAnswerSchema = answerSchema.extend({
  /** What two people had answered when it was settled; empty for what one person filled in. */
  from: z.array(answerSchema.omit({ at: true })),
});
export type StandingAnswer = z.infer<typeof standingAnswerSchema>;

export const extractionSchema = z.object({
  id: idSchema<ExtractionId>(),
  schemaVersion: z.literal(VERSION),
  interventionId: idSchema<InterventionId>(),
  templateVersion: z.number().int().positive(),
  /** Answer by field id. Answers to fields that a later template lacks stay. */
  answers: z.record(z.string(), standingAnswerSchema),
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
  answers: Readonly<Record<string, Answer & { from?: StandingAnswer['from'] }>> = {},
): Extraction {
  return {
    id: extractionId(interventionId),
    schemaVersion: VERSION,
    interventionId,
    templateVersion,
    answers: Object.fromEntries(
      Object.entries(answers).map(([field, answer]) => [field, { ...answer, from: answer.from ?? [] }]),
    ),
  };
}

/** What is filled in for interventions. */
export const extractionRecord = defineRecord({
  table: 'extractions',
  since: 1,
  version: VERSION,
  schema: extractionSchema,
  merge: { fields: { answers: { fields: {}, rest: whole('text', 'rows', 'from') } } },
  names: (r) => [['interventions', r.interventionId]],
});
