import { expect, test } from 'vitest';
import type { PersonId, SourceId } from '../../../shared/kernel/ids';
import { contextId, newContext } from '../../../shared/model/national-context';
import { type Correspondent, newCorrespondent, newSearch } from '../../../shared/model/source';
import { contextWrites, correspondentWrites, inCountryOrder, isLate, reminded } from './correspondent-change';

const anna = 'a' as PersonId;
const make = (
  id: string,
  country: string,
  name: string,
  part: Partial<Correspondent> = {},
): Correspondent => ({
  ...newCorrespondent(id as SourceId, country, name),
  ...part,
});
const search = newSearch('s1' as SourceId, 'Scopus', 'werk', '');

test('one correspondent changes; what is gone, and a search, stays away', () => {
  const both = [search, make('c1', 'SE', 'Sven'), make('c2', 'SE', 'Ulla')];
  const [write, ...more] = correspondentWrites(both, 'c2' as SourceId, ({ name }) => ({ name: `${name}!` }));
  expect(more).toEqual([]);
  expect(write).toEqual({ table: 'sources', id: 'c2', after: { ...both[2], name: 'Ulla!' } });
  expect(correspondentWrites(both, 's1' as SourceId, () => ({}))).toEqual([]);
  expect(correspondentWrites(both, 'gone' as SourceId, () => ({}))).toEqual([]);
});

test('a reminder is added last; only who was merely invited becomes reminded', () => {
  const before = make('c1', 'SE', 'Sven', {
    status: 'invited',
    reminders: [{ date: '2026-01-01', note: 'x' }],
  });
  expect(reminded('2026-02-01', ' gebeld ')(before)).toEqual({
    reminders: [
      { date: '2026-01-01', note: 'x' },
      { date: '2026-02-01', note: 'gebeld' },
    ],
    status: 'reminded',
  });
  expect(reminded('2026-02-01', '')({ ...before, status: 'received' }).status).toBe('received');
});

test('late is past the deadline without having sent anything', () => {
  const asked = make('c1', 'SE', 'Sven', { status: 'invited', deadline: '2026-03-01' });
  expect(isLate(asked, '2026-03-02')).toBe(true);
  expect(isLate(asked, '2026-03-01')).toBe(false);
  expect(isLate({ ...asked, status: 'reminded' }, '2026-03-02')).toBe(true);
  expect(isLate({ ...asked, status: 'received' }, '2026-03-02')).toBe(false);
  expect(isLate({ ...asked, deadline: '' }, '2026-03-02')).toBe(false);
});

test('correspondents stand by country as the project has them, then by name; searches are none', () => {
  const sources = [make('c1', 'DK', 'Ane'), search, make('c2', 'SE', 'Ulla'), make('c3', 'SE', 'Sven')];
  const countries = [{ code: 'SE' }, { code: 'DK' }];
  expect(inCountryOrder(sources, countries).map((c) => c.name)).toEqual(['Sven', 'Ulla', 'Ane']);
});

test('a national context is made by its first change', () => {
  const hand = { by: anna, at: 4 };
  const [made] = contextWrites([newContext('DK', anna, 1)], 'SE', () => ({ standsOut: 'veel' }), hand);
  expect(made).toEqual({
    table: 'contexts',
    id: contextId('SE'),
    after: { ...newContext('SE', anna, 4), standsOut: 'veel' },
  });
  const before = { ...newContext('SE', 'b' as PersonId, 1), points: ['een'] };
  const [changed] = contextWrites([before], 'SE', ({ points }) => ({ points: [...points, 'twee'] }), hand);
  expect(changed?.after).toEqual({ ...before, points: ['een', 'twee'], ...hand });
});
