// Records in memory, and the view of them.
import { describe, expect, it } from 'vitest';
import { fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import { newPerson } from '../../shared/model/people';
import { tableNames } from '../../shared/model/tables';
import { Records } from './records';

const env = fixedEnv(0);
const person = (name: string): ReturnType<typeof newPerson> =>
  newPerson({ id: newId<PersonId>(env), name, role: 'lead', colour: 'indigo' });

describe('records', () => {
  it('are shown once they are taken, of the tables that were touched', () => {
    const records = new Records();
    const [a, b] = [person('A'), person('B')];
    records.set('persons', a.id, a);
    expect(records.get('persons', a.id)).toBe(a);
    expect(records.snapshot.persons).toEqual([]);
    records.take(new Set(['sources']));
    expect(records.snapshot.persons).toEqual([]);
    records.take(new Set(['persons']));
    expect(records.snapshot.persons).toEqual([a]);
    const before = records.snapshot.persons;
    records.set('persons', b.id, b);
    records.set('persons', a.id, null);
    records.take(new Set(['sources']));
    expect(records.snapshot.persons).toBe(before);
    records.take(new Set(['persons']));
    expect(records.snapshot.persons).toEqual([b]);
    records.clear('persons');
    records.take(new Set(['persons']));
    expect(records.snapshot.persons).toEqual([]);
  });
  it('stand by id, and where there are many as they were written', () => {
    const records = new Records();
    for (const table of tableNames)
      for (const id of ['b', 'c', 'a']) records.set(table, id, { id, memberIds: [] } as never);
    records.take(new Set(['sources', 'references', 'decisions', 'annotations']));
    const ids = (table: 'sources' | 'references' | 'decisions' | 'annotations'): string =>
      records.snapshot[table].map(({ id }) => id).join('');
    expect(ids('sources')).toBe('abc');
    expect([ids('references'), ids('decisions'), ids('annotations')]).toEqual(['bca', 'bca', 'bca']);
  });
  it('tell who listens when somebody else looks, once, and no more after the end', () => {
    const records = new Records();
    const [a, b] = [person('A'), person('B')];
    for (const p of [a, b]) records.set('persons', p.id, p);
    records.take(new Set(['persons']));
    let told = 0;
    const end = records.subscribe(() => told++);
    records.setViewer(b.id);
    records.setViewer(b.id);
    expect([told, records.viewer]).toEqual([1, b.id]);
    records.setViewer(null);
    expect([told, records.viewer]).toEqual([2, a.id]);
    end();
    records.tell();
    expect(told).toBe(2);
    records.subscribe(() => told++);
    records.close();
    records.tell();
    expect(told).toBe(2);
  });
  it('have nobody to look where there is no person', () => {
    expect(new Records().viewer).toBeNull();
  });
});
