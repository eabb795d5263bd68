// That a person looked again at a decision, and lets it stand: an exclusion that the ranking takes for a mistake, or
// what was decided under an earlier version of the criteria.
import { z } from 'zod';
import type { ConfirmationId, PersonId, ReferenceId } from '../kernel/ids';
import { type Stage, stages } from './decision';
import { epochMs, idSchema } from './fields';
import { byField } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 10;

export const confirmationSchema = z.object({
  id: idSchema<ConfirmationId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  /** Who looked again. */
  personId: idSchema<PersonId>(),
  stage: z.enum(stages),
  why: z.enum(['ranking', 'criteria']),
  /** The version of the criteria that it was looked at under. */
  criteria: z.number().int().positive(),
  /** The newest `decidedAt` of the decisions that were looked at: a later one was not. */
  decidedAt: epochMs,
  at: epochMs,
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** A confirmation's id follows from who looked at what, and why: looking for one reason is not looking for another. */
export function confirmationId(
  referenceId: ReferenceId,
  personId: PersonId,
  stage: Stage,
  why: Confirmation['why'],
): ConfirmationId {
  return `k:${referenceId}:${personId}:${stage}:${why}` as ConfirmationId;
}

/** That a decision stands after a second look. */
export function newConfirmation(fields: New<Confirmation, 'id'>): Confirmation {
  return {
    id: confirmationId(fields.referenceId, fields.personId, fields.stage, fields.why),
    schemaVersion: VERSION,
    ...fields,
  };
}

/** Decisions that were looked at again. */
export const confirmationRecord = defineRecord({
  table: 'confirmations',
  since: 10,
  version: VERSION,
  schema: confirmationSchema,
  merge: byField,
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  isBlind: ({ personId, stage }, { stages }, viewer) => personId !== viewer && stages.includes(stage),
});
