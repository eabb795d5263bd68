// What one person answers to the template for an intervention where two are asked to fill it in, each on their own.
import { z } from 'zod';
import type { InterventionId, PersonId, ReadingId } from '../kernel/ids';
import { answerSchema } from './extraction';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 11;

export const readingSchema = z.object({
  id: idSchema<ReadingId>(),
  schemaVersion: z.literal(VERSION),
  interventionId: idSchema<InterventionId>(),
  personId: idSchema<PersonId>(),
  templateVersion: z.number().int().positive(),
  /** Answer by field id. Answers to fields that a later template lacks stay. */
  answers: z.record(z.string(), answerSchema),
  /** When this person had answered all that they could; null while they are at it. */
  doneAt: epochMs.nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** A reading's id follows from whose it is and of what, so that two people never write the same one. */
export function readingId(interventionId: InterventionId, personId: PersonId): ReadingId {
  return `${interventionId}:${personId}` as ReadingId;
}

/** Whose reading an id is, and of what. */
export function ofReading(id: ReadingId): { interventionId: InterventionId; personId: PersonId } {
  const at = id.lastIndexOf(':');
  return { interventionId: id.slice(0, at) as InterventionId, personId: id.slice(at + 1) as PersonId };
}

/** What a person answers for an intervention, by field of a version of the template. */
export function newReading(
  interventionId: InterventionId,
  personId: PersonId,
  templateVersion: number,
  answers: Reading['answers'] = {},
  doneAt: number | null = null,
): Reading {
  return {
    id: readingId(interventionId, personId),
    schemaVersion: VERSION,
    interventionId,
    personId,
    templateVersion,
    answers,
    doneAt,
  };
}

/** What each of two people answers for interventions. */
export const readingRecord = defineRecord({
  table: 'readings',
  since: 11,
  version: VERSION,
  schema: readingSchema,
  merge: { fields: { answers: { fields: {}, rest: whole('text', 'rows') } } },
  names: (r) => [
    ['interventions', r.interventionId],
    ['persons', r.personId],
  ],
  isBlind: ({ interventionId, personId }, hidden, viewer) =>
    personId !== viewer && hidden.isTemplate(interventionId),
});
