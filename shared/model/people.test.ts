import { expect, it } from 'vitest';
import type { PersonId } from '../kernel/ids';
import { defaultPerson, type Person } from './people';

const person = (id: string, name: string, role: Person['role']): Person => ({
  id: id as PersonId,
  schemaVersion: 9,
  name,
  role,
  colour: 'teal',
  languages: [],
  origin: null,
});

it('is the same person whatever the order: a lead first, then by name', () => {
  const all = [person('a', 'Anna', 'assistant'), person('z', 'Zoë', 'lead'), person('b', 'Bram', 'lead')];
  for (const order of [all, [...all].reverse()]) expect(defaultPerson(order)?.name).toBe('Bram');
  expect(defaultPerson([person('z', 'Zoë', 'assistant'), person('a', 'Anna', 'assistant')])?.name).toBe(
    'Anna',
  );
  expect(defaultPerson([])).toBeUndefined();
});
