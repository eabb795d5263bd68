// What leads to and comes from the expert meetings: selection, national contexts, findings.
import { z } from 'zod';
import type { ContextId, FindingId, InterventionId, PersonId, SelectionId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

/** Scores run from 0 (absent) to 4 (strong). */
export const MAX_SELECTION_SCORE = 4;

export const selectionSchema = z.object({
  id: idSchema<SelectionId>(),
  schemaVersion: z.literal(2),
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

/** Labour market policy of a country in numbered points (appendix 4), and what the slides on it say. */
export const contextSchema = z.object({
  id: idSchema<ContextId>(),
  schemaVersion: z.literal(2),
  country: z.string(),
  points: z.array(z.string()),
  standsOut: z.string(),
  government: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type NationalContext = z.infer<typeof contextSchema>;

/** A country has one context; its id follows from its code. */
export function contextId(country: string): ContextId {
  return `n:${country}` as ContextId;
}

export const findingKinds = ['recognised', 'new', 'would-need', 'who'] as const;
export const findingSchema = z.object({
  id: idSchema<FindingId>(),
  schemaVersion: z.literal(2),
  interventionId: idSchema<InterventionId>(),
  /** Which meeting: 1 goes by country, 2 by intervention type. */
  meeting: z.number().int().positive(),
  kind: z.enum(findingKinds),
  text: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type MeetingFinding = z.infer<typeof findingSchema>;
