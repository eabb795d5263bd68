// Whether an intervention is chosen for the expert meetings, and why.
import { z } from 'zod';
import type { InterventionId, PersonId, SelectionId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped, whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 2;

/** Scores run from 0 (absent) to 4 (strong). */
export const MAX_SELECTION_SCORE = 4;

export const selectionSchema = z.object({
  id: idSchema<SelectionId>(),
  schemaVersion: z.literal(VERSION),
  interventionId: idSchema<InterventionId>(),
  /** By criterion id of the project. */
  scores: z.record(
    z.string(),
    z.object({
      score: z.number().int().min(0).max(MAX_SELECTION_SCORE).nullable(),
      argument: z.string(),
      by: idSchema<PersonId>(),
      at: epochMs,
    }),
  ),
  outcome: z.enum(['open', 'chosen', 'reserve', 'not-chosen']),
  /** Why it was or was not chosen. */
  reason: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Selection = z.infer<typeof selectionSchema>;

/** An intervention has one selection; its id follows from it. */
export function selectionId(interventionId: InterventionId): SelectionId {
  return `s:${interventionId}` as SelectionId;
}

/** A selection in which nothing is scored yet. */
export function newSelection(interventionId: InterventionId, by: PersonId, at: number): Selection {
  return {
    id: selectionId(interventionId),
    schemaVersion: VERSION,
    interventionId,
    scores: {},
    outcome: 'open',
    reason: '',
    by,
    at,
  };
}

/** The selection for the meetings. */
export const selectionRecord = defineRecord({
  table: 'selections',
  since: 2,
  version: VERSION,
  schema: selectionSchema,
  merge: {
    fields: { ...byFieldStamped.fields, scores: { fields: {}, rest: whole('score', 'argument') } },
    together: [['outcome', 'reason']],
  },
  names: (r) => [
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
});
