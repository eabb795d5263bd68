// Labour market policy of a country.
import { z } from 'zod';
import type { ContextId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { words, byFieldStamped } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 2;

/** Labour market policy of a country in numbered points (appendix 4), and what the slides on it say. */
export const contextSchema = z.object({
  id: idSchema<ContextId>(),
  schemaVersion: z.literal(VERSION),
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

/** A context in which nothing is written yet. */
export function newContext(country: string, by: PersonId, at: number): NationalContext {
  return {
    id: contextId(country),
    schemaVersion: VERSION,
    country,
    points: [],
    standsOut: '',
    government: '',
    by,
    at,
  };
}

/** National contexts. */
export const contextRecord = defineRecord({
  table: 'contexts',
  since: 2,
  version: VERSION,
  schema: contextSchema,
  merge: { fields: { ...byFieldStamped.fields, points: words } },
  names: (r) => [['persons', r.by]],
});
