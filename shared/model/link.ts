// Which reports evidence which interventions.
import { z } from 'zod';
import type { InterventionId, LinkId, ReferenceId } from '../kernel/ids';
import { idSchema } from './fields';
import { byField } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 1;

export const linkSchema = z.object({
  id: idSchema<LinkId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  interventionId: idSchema<InterventionId>(),
});
export type ReferenceIntervention = z.infer<typeof linkSchema>;

/** A link's id follows from its ends, so that linking twice is linking once. */
export function linkId(referenceId: ReferenceId, interventionId: InterventionId): LinkId {
  return `${referenceId}:${interventionId}` as LinkId;
}

/** What links a report with an intervention. */
export function newLink(referenceId: ReferenceId, interventionId: InterventionId): ReferenceIntervention {
  return { id: linkId(referenceId, interventionId), schemaVersion: VERSION, referenceId, interventionId };
}

/** Links of reports with interventions. */
export const linkRecord = defineRecord({
  table: 'links',
  since: 1,
  version: VERSION,
  schema: linkSchema,
  merge: byField,
  names: (r) => [
    ['references', r.referenceId],
    ['interventions', r.interventionId],
  ],
});
