import { expect, test } from 'vitest';
import { activeFilters } from './active-filters';
import { readView } from './view-state';

const names = {
  status: (s: string) => `<${s}>`,
  country: (c: string) => `land ${c}`,
  source: (s: string) => `bron ${s}`,
  language: (code: string) => `taal ${code}`,
  years: ({ from, to }: { from: number | null; to: number | null }) => `${from}-${to}`,
};
const asked = {
  ...readView({}),
  query: 'loon',
  statuses: ['maybe', 'conflict'],
  years: { from: 1990, to: null },
  countries: ['BE', 'DK'],
  sources: ['s'],
  filters: { title: 'werk', year: '' },
} as const;

test('each is said in words, and takes only itself away', () => {
  const active = activeFilters(asked, names);
  expect(active.map(({ field, value }) => [field, value])).toEqual([
    ['common.status', '<maybe>'],
    ['common.status', '<conflict>'],
    ['common.year', '1990-null'],
    ['common.country', 'land BE'],
    ['common.country', 'land DK'],
    ['longlist.source', 'bron s'],
    ['common.title', 'werk'],
  ]);
  expect(active.map((a) => a.without)).toEqual([
    { statuses: ['conflict'] },
    { statuses: ['maybe'] },
    { years: { from: null, to: null } },
    { countries: ['DK'] },
    { countries: ['BE'] },
    { sources: [] },
    { filters: { title: '', year: '' } },
  ]);
  expect(new Set(active.map((a) => a.id)).size).toBe(7);
  expect(
    active.reduce((now, { id }) => {
      const { without } = activeFilters(now, names).find((a) => a.id === id)!;
      return { ...now, ...without };
    }, readView(asked)),
  ).toEqual({ ...readView({}), query: 'loon', filters: { title: '', year: '' } });
});

test('an empty filter and the words of the search are none', () => {
  expect(activeFilters({ ...readView({}), query: 'x', filters: { title: '' } }, names)).toEqual([]);
});
