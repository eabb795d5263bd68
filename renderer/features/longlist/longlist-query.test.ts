import { expect, test } from 'vitest';
import type { ScreeningStatus } from '../../../shared/screening/status';
import {
  type Asked,
  countByStatus,
  factKeys,
  type Facts,
  factsMatcher,
  isNarrowed,
  nextSort,
} from './longlist-query';

const all: Asked = { query: '', status: null, filters: null, sort: null };
const statusText = (status: ScreeningStatus): string => (status === 'included' ? 'Opgenomen' : status);
const facts: Facts[] = [
  { status: 'included', sms: '3' },
  { status: 'excluded', sms: '' },
  { status: 'included', sms: '2_3' },
];
const found = (part: Partial<Asked>): Facts[] => {
  const matches = factsMatcher({ ...all, ...part }, statusText);
  return matches === null ? facts : facts.filter(matches);
};

test('a search, a status or a filter with text in it narrows the list; an empty filter and a sorting do not', () => {
  expect(isNarrowed(all)).toBe(false);
  expect(isNarrowed({ ...all, filters: { title: '' }, sort: nextSort(null, 'year') })).toBe(false);
  expect(isNarrowed({ ...all, query: 'x' })).toBe(true);
  expect(isNarrowed({ ...all, status: 'included' })).toBe(true);
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
  expect(factsMatcher({ status: null, filters: { title: 'x' } }, statusText)).toBeNull();
  expect(found({ status: 'included' })).toEqual([facts[0], facts[2]]);
  expect(found({ filters: { status: 'OPGENÓMEN' } })).toEqual([facts[0], facts[2]]);
  expect(found({ filters: { sms: '3' } })).toEqual([facts[0], facts[2]]);
  expect(found({ filters: { sms: '2' } })).toEqual([facts[2]]);
  expect(found({ status: 'excluded', filters: { sms: '3' } })).toEqual([]);
  expect(found({ status: 'excluded', filters: { status: 'opgenomen' } })).toEqual([]);
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

test('references are counted by status', () => {
  expect([...countByStatus(facts)]).toEqual([
    ['included', 2],
    ['excluded', 1],
  ]);
});
