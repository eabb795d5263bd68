// Persons who work in a project on this machine.
import { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import { idSchema } from './fields';
import { words } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 1;

export const personSchema = z.object({
  id: idSchema<PersonId>(),
  schemaVersion: z.literal(VERSION),
  name: z.string().min(1),
  role: z.enum(['assistant', 'lead']),
  colour: z.string(),
  languages: z.array(z.string()),
});
export type Person = z.infer<typeof personSchema>;

/**
 * Who works where nobody was chosen: a lead before others, then by name. Not by place: that follows random ids, so that
 * a project would be opened as one person today and as another tomorrow.
 */
export function defaultPerson(persons: readonly Person[]): Person | undefined {
  const rank = (p: Person): string => `${p.role === 'lead' ? 0 : 1} ${p.name} ${p.id}`;
  return [...persons].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

/** A person who works in a project. */
export function newPerson(fields: New<Person, 'languages'>): Person {
  return { schemaVersion: VERSION, languages: [], ...fields };
}

/** Persons. */
export const personRecord = defineRecord({
  table: 'persons',
  since: 1,
  version: VERSION,
  schema: personSchema,
  merge: { fields: { languages: words } },
  names: () => [],
});
