// Literature that the report only cites, such as a handbook on the method. It is no report of the study: it is neither
// screened nor counted.
import { z } from 'zod';
import type { LiteratureId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { cslItemSchema } from './reference';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 7;

export const literatureSchema = z.object({
  id: idSchema<LiteratureId>(),
  schemaVersion: z.literal(VERSION),
  csl: cslItemSchema,
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type CitedWork = z.infer<typeof literatureSchema>;

/** A work that is only cited. */
export function newCitedWork(fields: New<CitedWork>): CitedWork {
  return { schemaVersion: VERSION, ...fields };
}

/** Literature that is only cited. */
export const literatureRecord = defineRecord({
  table: 'literature',
  since: 7,
  version: VERSION,
  schema: literatureSchema,
  merge: { fields: { ...byFieldStamped.fields, csl: 'each' } },
  names: (r) => [['persons', r.by]],
});
