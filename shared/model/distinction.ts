// A person's word that two references are two publications: the matcher does not ask again.
import { z } from 'zod';
import type { DistinctionId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 5;

export const distinctionSchema = z.object({
  id: idSchema<DistinctionId>(),
  schemaVersion: z.literal(VERSION),
  a: idSchema<ReferenceId>(),
  b: idSchema<ReferenceId>(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Distinction = z.infer<typeof distinctionSchema>;

/** A pair has one distinction, whichever is named first. */
export function distinctionId(a: ReferenceId, b: ReferenceId): DistinctionId {
  return (a < b ? `${a}:${b}` : `${b}:${a}`) as DistinctionId;
}

/** A person's word on a pair. */
export function newDistinction(a: ReferenceId, b: ReferenceId, by: PersonId, at: number): Distinction {
  return { id: distinctionId(a, b), schemaVersion: VERSION, a, b, by, at };
}

/** References that are no duplicates. */
export const distinctionRecord = defineRecord({
  table: 'distinctions',
  since: 5,
  version: VERSION,
  schema: distinctionSchema,
  merge: byFieldStamped,
  names: (r) => [
    ['references', r.a],
    ['references', r.b],
  ],
});
