import { expect, test } from 'vitest';
import type { ChangeId, PersonId } from '../../../shared/kernel/ids';
import type { Change } from '../../../shared/model/change';
import { newPerson } from '../../../shared/model/people';
import { emptyProjectData } from '../../../shared/model/tables';
import type { Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { entriesOf, foundEntries } from './log-entries';
import { namesOf } from './log-words';

const t = ((key: keyof typeof nl) => nl[key]) as Translate;
const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const persons = [newPerson({ id: anna, name: 'Anna Ünal', role: 'lead', colour: '' })];
const change = (part: Partial<Change> = {}): Change => ({
  id: 'c1' as ChangeId,
  seq: 1,
  at: `${Date.UTC(2024, 4, 6, 12)}-0000`,
  by: anna,
  device: 'd',
  kind: 'person.save',
  patches: [],
  bulk: null,
  undoes: null,
  redoes: null,
  prevHash: '',
  hash: '',
  ...part,
});
const patch = (name: string) => ({ table: 'persons', id: name, before: { name: '' }, after: { name } });
const entries = (...changes: Change[]) =>
  entriesOf(changes, { t, language: 'nl', persons, names: namesOf(emptyProjectData(), 'nl') });

test('an entry says when, who and what; somebody who is gone is said to be', () => {
  const [own, gone] = entries(change(), change({ by: bram }));
  expect(own?.who).toBe('Anna Ünal');
  expect(own?.when).toMatch(/6 mei 2024/);
  expect(own?.what).not.toBe(nl['log.otherKind']);
  expect(gone?.who).toBe(nl['log.gone']);
  expect(entries(change({ kind: 'something.new' }))[0]?.what).toBe(nl['log.otherKind']);
});

test('it says whether it takes back or does again, and of how many records', () => {
  const other = 'c0' as ChangeId;
  const what = (part: Partial<Change>) => entries(change({ kind: 'x', ...part }))[0]?.what;
  const kind = nl['log.otherKind'];
  expect(what({ undoes: other })).toBe(`${kind} (${nl['history.undoes']})`);
  expect(what({ redoes: other })).toBe(`${kind} (${nl['history.redoes']})`);
  expect(what({ bulk: { table: 'references', batchId: '', count: 12 } })).toBe(`${kind} (12)`);
});

test('five parts are shown, and how many there are besides', () => {
  const [few] = entries(change({ patches: ['p', 'q'].map(patch) }));
  expect([few?.parts.length, few?.more]).toEqual([2, 0]);
  const [many] = entries(change({ patches: ['p', 'q', 'r', 's', 't', 'u', 'v'].map(patch) }));
  expect([many?.parts.length, many?.more]).toEqual([5, 2]);
});

test('entries are found by every word in what is shown, and by person', () => {
  const all = entries(
    change({ id: 'c1' as ChangeId, patches: [patch('Karel')] }),
    change({ id: 'c2' as ChangeId, by: bram, patches: [patch('Zoë')] }),
  );
  const ids = (person: string | null, sought: string) => foundEntries(all, person, sought).map((e) => e.id);
  expect(ids(null, '')).toEqual(['c1', 'c2']);
  expect(ids(null, 'KAREL  unal')).toEqual(['c1']);
  expect(ids(null, 'karel zoe')).toEqual([]);
  expect(ids(null, 'zoe')).toEqual(['c2']);
  expect(ids(bram, '')).toEqual(['c2']);
  expect(ids(bram, 'karel')).toEqual([]);
});
