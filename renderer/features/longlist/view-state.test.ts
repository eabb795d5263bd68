import { expect, test } from 'vitest';
import { changedView, readView, readWidths } from './view-state';

const FIRST = readView(undefined);

test('where nothing was kept all is shown, in the usual columns', () => {
  expect(FIRST).toEqual({
    query: '',
    statuses: [],
    years: { from: null, to: null },
    countries: [],
    sources: [],
    languages: [],
    isAcross: false,
    filters: null,
    sort: null,
    columns: ['title', 'authors', 'year', 'country', 'status', 'sms'],
  });
  for (const kept of [null, 3, 'x', [], {}]) expect(readView(kept)).toEqual(FIRST);
});

test('of what another version kept each part that is understood is taken', () => {
  const kept = {
    query: 'zout',
    statuses: ['maybe', 'gone'],
    years: { from: 1990 },
    countries: ['BE'],
    sources: 5,
    filters: { title: 'x' },
    sort: { column: 'colour', isDescending: true },
    columns: [],
  };
  expect(readView(kept)).toEqual({ ...FIRST, query: 'zout', countries: ['BE'], filters: { title: 'x' } });
  expect(readView({ filters: { colour: 'red' } }).filters).toBeNull();
});

test('a change keeps the rest, as the same objects', () => {
  const before = readView({ countries: ['BE'] });
  const after = changedView(before, { query: 'x' });
  expect(after).toEqual({ ...FIRST, countries: ['BE'], query: 'x' });
  expect(after.countries).toBe(before.countries);
  expect(readView(after)).toBe(after);
});

test('widths that no column can have are not taken', () => {
  expect(readWidths({ title: 300 })).toEqual({ title: 300 });
  for (const kept of [null, { title: 1 }, { title: 9999 }, { colour: 100 }])
    expect(readWidths(kept)).toEqual({});
});
