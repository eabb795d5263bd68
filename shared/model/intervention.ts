// Interventions: what a report is about, of which types it has elements, and what makes it work.
import { z } from 'zod';
import type { InterventionId } from '../kernel/ids';
import { idSchema } from './fields';
import { words } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 2;

export const interventionSchema = z.object({
  id: idSchema<InterventionId>(),
  schemaVersion: z.literal(VERSION),
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
  return { id, schemaVersion: VERSION, title, country, types: {}, measures: [], conditions: [], sequence };
}

/** Interventions. */
export const interventionRecord = defineRecord({
  table: 'interventions',
  since: 1,
  version: VERSION,
  schema: interventionSchema,
  merge: { fields: { types: 'each', measures: words, conditions: words } },
  names: () => [],
});
