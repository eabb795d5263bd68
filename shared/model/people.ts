// Persons who work in a project on this machine.
import { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import { idSchema } from './fields';
import { words } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 9;

export const personSchema = z.object({
  id: idSchema<PersonId>(),
  schemaVersion: z.literal(VERSION),
  name: z.string().min(1),
  role: z.enum(['assistant', 'lead']),
  colour: z.string(),
  languages: z.array(z.string()),
  /** The program in which a person decided who does not work here; null for who does. */
  origin: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** The persons who work here: not those whose decisions came out of another program. */
export const atWork = (persons: readonly Person[]): Person[] => persons.filter((p) => p.origin === null);

/**
 * Who works where nobody was chosen: a lead before others, then by name. Not by place: that follows random ids, so that
 * a project would be opened as one person today and as another tomorrow.
 */
export function defaultPerson(persons: readonly Person[]): Person | undefined {
  const rank = (p: Person): string => `${p.role === 'lead' ? 0 : 1} ${p.name} ${p.id}`;
  return atWork(persons).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

/** A person who works in a project. */
export function newPerson(fields: New<Person, 'languages' | 'origin'>): Person {
  return { schemaVersion: VERSION, languages: [], origin: null, ...fields };
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
