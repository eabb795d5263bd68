// What an expert meeting found of an intervention.
import { z } from 'zod';
import type { FindingId, InterventionId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 2;

export const findingKinds = ['recognised', 'new', 'would-need', 'who'] as const;
export const findingSchema = z.object({
  id: idSchema<FindingId>(),
  schemaVersion: z.literal(VERSION),
  interventionId: idSchema<InterventionId>(),
  /** Which meeting: 1 goes by country, 2 by intervention type. */
  meeting: z.number().int().positive(),
  kind: z.enum(findingKinds),
  text: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type MeetingFinding = z.infer<typeof findingSchema>;

/** A line of what a meeting found. */
export function newFinding(fields: New<MeetingFinding>): MeetingFinding {
  return { schemaVersion: VERSION, ...fields };
}

/** Findings of the meetings. */
export const findingRecord = defineRecord({
  table: 'findings',
  since: 2,
  version: VERSION,
  schema: findingSchema,
  merge: byFieldStamped,
  names: (r) => [
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
});
