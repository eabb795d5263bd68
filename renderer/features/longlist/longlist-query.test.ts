import { expect, test } from 'vitest';
import type { ScreeningStatus } from '../../../shared/screening/status';
import {
  type Asked,
  countFacets,
  factKeys,
  factsMatcher,
  isNarrowed,
  nextSort,
  withOrWithout,
} from './longlist-query';
import type { Facts } from './longlist-rows';

const all: Asked = {
  query: '',
  statuses: [],
  years: { from: null, to: null },
  countries: [],
  sources: [],
  languages: [],
  isAcross: false,
  filters: null,
  sort: null,
};
const statusText = (status: ScreeningStatus): string => (status === 'included' ? 'Opgenomen' : status);
const facts: Facts[] = [
  { status: 'included', sms: '3', country: 'BE', source: 's1' },
  { status: 'excluded', sms: '', country: null, source: null },
  { status: 'included', sms: '2_3', country: 'DK', source: 's1' },
];
const found = (part: Partial<Asked>): Facts[] => {
  const matches = factsMatcher({ ...all, ...part }, statusText);
  return matches === null ? facts : facts.filter(matches);
};

test('a search, a status, a year, a place or a filter with text in it narrows the list; an empty filter and a sorting do not', () => {
  expect(isNarrowed(all)).toBe(false);
  expect(isNarrowed({ ...all, filters: { title: '' }, sort: nextSort(null, 'year') })).toBe(false);
  expect(isNarrowed({ ...all, query: 'x' })).toBe(true);
  expect(isNarrowed({ ...all, statuses: ['included'] })).toBe(true);
  expect(isNarrowed({ ...all, years: { from: 1990, to: null } })).toBe(true);
  expect(isNarrowed({ ...all, years: { from: null, to: 1990 } })).toBe(true);
  expect(isNarrowed({ ...all, countries: ['BE'] })).toBe(true);
  expect(isNarrowed({ ...all, sources: ['s1'] })).toBe(true);
  expect(isNarrowed({ ...all, filters: { title: '', year: '2' } })).toBe(true);
});

test('a heading sorts up, then down, then up; another begins anew', () => {
  const up = nextSort(null, 'year');
  expect(up).toEqual({ column: 'year', isDescending: false });
  const down = nextSort(up, 'year');
  expect(down).toEqual({ column: 'year', isDescending: true });
  expect(nextSort(down, 'year').isDescending).toBe(false);
  expect(nextSort(down, 'title')).toEqual({ column: 'title', isDescending: false });
});

test('status and level are matched together, in words and without accents or capitals', () => {
  expect(factsMatcher({ ...all, filters: { title: 'x' } }, statusText)).toBeNull();
  expect(found({ statuses: ['included'] })).toEqual([facts[0], facts[2]]);
  expect(found({ statuses: ['excluded', 'included'] })).toEqual(facts);
  expect(found({ filters: { status: 'OPGENÓMEN' } })).toEqual([facts[0], facts[2]]);
  expect(found({ filters: { sms: '3' } })).toEqual([facts[0], facts[2]]);
  expect(found({ filters: { sms: '2' } })).toEqual([facts[2]]);
  expect(found({ statuses: ['excluded'], filters: { sms: '3' } })).toEqual([]);
  expect(found({ statuses: ['excluded'], filters: { status: 'opgenomen' } })).toEqual([]);
});

test('a column of facts is sorted by what it shows; other columns are sorted elsewhere', () => {
  const keys = factKeys(facts, 'status', statusText) ?? [];
  expect(keys[0]).toBe(keys[2]);
  expect([...keys].sort()[0]).toBe(keys[1]);
  expect(factKeys(facts, 'sms', statusText)).toHaveLength(3);
  expect(new Set(factKeys(facts, 'sms', statusText)).size).toBe(3);
  expect(factKeys(facts, 'title', statusText)).toBeNull();
  expect(factKeys(facts, null, statusText)).toBeNull();
});

test('countries and sources are matched by any of those chosen, together with the rest', () => {
  expect(found({ countries: ['BE'] })).toEqual([facts[0]]);
  expect(found({ countries: ['BE', 'DK'] })).toEqual([facts[0], facts[2]]);
  expect(found({ sources: ['s1'], countries: ['DK'] })).toEqual([facts[2]]);
  expect(found({ sources: ['s2'] })).toEqual([]);
  expect(found({ sources: ['s1'], statuses: ['excluded'] })).toEqual([]);
});

test('references are counted by status, country and source; those without are in none', () => {
  const { status, country, source } = countFacets([...facts, { ...facts[0]!, country: '' }]);
  expect([...status]).toEqual([
    ['included', 3],
    ['excluded', 1],
  ]);
  expect([...country]).toEqual([
    ['BE', 1],
    ['DK', 1],
  ]);
  expect([...source]).toEqual([['s1', 3]]);
});

test('a value is chosen, and no longer', () => {
  expect(withOrWithout(['a'], 'b')).toEqual(['a', 'b']);
  expect(withOrWithout(['a', 'b'], 'a')).toEqual(['b']);
});
