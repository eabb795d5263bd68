// A copy for one of two who fill in templates blind holds nothing of what the other answers, in its records nor its
// log.
import { expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import { findBrokenLink, type Write } from '../change/commit';
import { fixedEnv, type InterventionId, newId, type PersonId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newIntervention } from '../model/intervention';
import { newPerson, type Person } from '../model/people';
import { newReading } from '../model/reading';
import { copyFor } from './blind-copy';

const env = fixedEnv(1_800_000_000_000);
const person = (name: string, role: Person['role']): Person =>
  newPerson({ id: newId<PersonId>(env), name, role, colour: 'teal' });
const [lead, anna, ben] = [person('Lot', 'lead'), person('Anna', 'assistant'), person('Ben', 'assistant')];

it('is one’s own answers only; a lead’s copy is whole, and all is there once both are done', async () => {
  const store = new MemoryStore();
  const id = newId<InterventionId>(env);
  const project = { ...defaultProject(env, 'Study'), filling: { people: 2 as const, isBlind: true } };
  const commit = (by: Person, writes: Write[]) =>
    store.commit(env, { by: by.id, kind: 'test', device: 'd', writes });
  await commit(lead, [
    { table: 'projects', id: project.id, after: project },
    ...[lead, anna, ben].map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
    { table: 'interventions', id, after: newIntervention(id, 'M', 'SE', 0) },
  ]);
  const fill = (by: Person, text: string, doneAt: number | null) => {
    const answers = { title: { text, rows: [], by: by.id, at: 1 } };
    const reading = newReading(id, by.id, 1, answers, doneAt);
    return commit(by, [{ table: 'readings', id: reading.id, after: reading }]);
  };
  await fill(anna, 'Wat Anna zegt', 2);
  await fill(ben, 'Wat Ben zegt', null);
  const copy = (of: Person) => copyFor({ data: store.toData(), log: [...store.log] }, of.id);
  const bens = copy(ben);
  expect(JSON.stringify(bens)).toContain('Wat Ben zegt');
  expect(JSON.stringify(bens)).not.toContain('Wat Anna zegt');
  expect(findBrokenLink(bens.log)).toBeNull();
  expect(JSON.stringify(copy(lead))).toContain('Wat Anna zegt');
  await fill(ben, 'Wat Ben zegt', 3);
  expect(JSON.stringify(copy(ben))).toContain('Wat Anna zegt');
});
