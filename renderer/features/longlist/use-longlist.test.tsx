// @vitest-environment jsdom
// The longlist for a question: the answer to it, or the last one until it comes.
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDecision, type Verdict } from '../../../shared/model/decision';
import { useProjectData } from '../../store/session';
import { endSearch } from '../../workers/search/client';
import { useLonglist } from './use-longlist';
import { readView } from './view-state';

const { search } = vi.hoisted(() => ({ search: { setRows: vi.fn(), find: vi.fn(), ranks: vi.fn() } }));
vi.mock('../../workers/search/client', () => ({ searchOf: () => search, endSearch: vi.fn() }));
const { told } = vi.hoisted(() => ({ told: vi.fn() }));
vi.mock('../../workers/language/client', () => ({ languages: () => ({ call: told }) }));
const statusText = (status: string): string => status;
const nothing = readView({});
let asked: object = nothing;

async function list(question: object) {
  const { session, by } = await openStudy();
  const refs = ['r1', 'r2', 'r3'].map((id, sequence) =>
    bareReference(
      id,
      { type: 'book', title: id },
      { sequence, country: id === 'r2' ? 'BE' : null, sourceId: (id === 'r3' ? 's' : null) as never },
    ),
  );
  await session.commit(
    by,
    'test',
    refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
  );
  asked = { ...nothing, ...question };
  const { result, rerender } = hooked(
    () => useLonglist(useProjectData(), asked as never, statusText),
    session,
  );
  return {
    result,
    decide: (id: string, verdict: Verdict) => {
      const after = { ...emptyDecision(id as never, by, 'title-abstract'), verdict, decidedAt: 1 };
      return act(() => session.commit(by, 'test', [{ table: 'decisions', id: after.id, after }]));
    },
    ask: (next: object) => {
      asked = { ...nothing, ...next };
      act(() => rerender({}));
    },
  };
}
beforeEach(() => {
  vi.clearAllMocks();
  search.setRows.mockResolvedValue(undefined);
  told.mockResolvedValue({ codes: 'nl  da', told: '  +' });
  search.find.mockImplementation(({ query }: { query: string }) =>
    Promise.resolve(Uint32Array.from(query === 'b' ? [1] : [0, 2])),
  );
  search.ranks.mockResolvedValue(Uint32Array.from([3, 1, 2]));
});

test('without a question it shows all, and counts them', async () => {
  const { result } = await list({});
  expect([...result.current.shown]).toEqual([0, 1, 2]);
  expect(result.current.isSearching).toBe(false);
  await waitFor(() => expect(result.current.counts).not.toBeNull());
  expect([...result.current.counts!.status.values()].reduce((sum, n) => sum + n, 0)).toBe(3);
  expect(search.find).not.toHaveBeenCalled();
});

test('the last answer stands until the next comes', async () => {
  const { result, ask } = await list({ query: 'a' });
  expect(result.current.isSearching).toBe(true);
  await waitFor(() => expect([...result.current.shown]).toEqual([0, 2]));
  expect(result.current.isSearching).toBe(false);
  ask({ query: 'b' });
  expect([...result.current.shown]).toEqual([0, 2]);
  expect(result.current.isSearching).toBe(true);
  await waitFor(() => expect([...result.current.shown]).toEqual([1]));
  ask({ query: ' ' });
  await waitFor(() => expect([...result.current.shown]).toEqual([0, 1, 2]));
});

test('years are asked of the search, countries and sources of what is known', async () => {
  const years = { from: 1990, to: null };
  const { result, ask } = await list({ years });
  await waitFor(() => expect([...result.current.shown]).toEqual([0, 2]));
  expect(search.find.mock.lastCall![0]).toEqual({ query: '', filters: {}, years, concepts: [] });
  ask({ countries: ['BE'] });
  await waitFor(() => expect([...result.current.shown]).toEqual([1]));
  ask({ sources: ['s'] });
  await waitFor(() => expect([...result.current.shown]).toEqual([2]));
  expect(search.find).toHaveBeenCalledTimes(1);
});

test('is sorted by the ranks of a column, either way', async () => {
  const { result, ask } = await list({ sort: { column: 'title', isDescending: false } });
  await waitFor(() => expect([...result.current.shown]).toEqual([1, 2, 0]));
  ask({ sort: { column: 'title', isDescending: true } });
  await waitFor(() => expect([...result.current.shown]).toEqual([0, 2, 1]));
});

test('says why there is no answer, and begins anew with the next question', async () => {
  search.find.mockRejectedValueOnce(new Error('stuk'));
  const { result, ask } = await list({ query: 'a' });
  await waitFor(() => expect(result.current.problem).toBe('stuk'));
  expect(endSearch).toHaveBeenCalledTimes(1);
  ask({ query: 'b' });
  await waitFor(() => expect([...result.current.shown]).toEqual([1]));
  expect(result.current.problem).toBeNull();
});

test('a search that was ended by another is asked once more', async () => {
  search.find.mockRejectedValueOnce(new DOMException('x', 'AbortError'));
  const { result } = await list({ query: 'b' });
  await waitFor(() => expect([...result.current.shown]).toEqual([1]));
  expect(search.find).toHaveBeenCalledTimes(2);
  expect(endSearch).not.toHaveBeenCalled();
});

test('is sorted by what is worked out here as well: by status, without asking anybody', async () => {
  const { result, ask, decide } = await list({});
  await decide('r3', 'include');
  ask({ sort: { column: 'status', isDescending: false } });
  await waitFor(() => expect([...result.current.shown]).toEqual([2, 0, 1]));
  ask({ sort: { column: 'status', isDescending: true } });
  await waitFor(() => expect([...result.current.shown].at(-1)).toBe(2));
  expect(search.ranks).not.toHaveBeenCalled();
});

test('languages are told once for all, counted, and asked for', async () => {
  const { result, ask } = await list({});
  await waitFor(() =>
    expect([...(result.current.counts?.language ?? [])]).toEqual([
      ['nl', 1],
      ['da', 1],
    ]),
  );
  expect(result.current.tellLanguages).toBeNull();
  ask({ languages: ['da'] });
  await waitFor(() => expect([...result.current.shown]).toEqual([2]));
  ask({ languages: ['da', 'nl'] });
  await waitFor(() => expect([...result.current.shown]).toEqual([0, 2]));
  expect(told).toHaveBeenCalledTimes(1);
});

test('the lists of the study go along with a search across languages, and only then', async () => {
  const { ask } = await list({ query: 'a', isAcross: true });
  await waitFor(() => expect(search.find).toHaveBeenCalledTimes(1));
  expect((search.find.mock.lastCall![0] as { concepts: unknown[] }).concepts.length).toBeGreaterThan(20);
  ask({ query: 'a', isAcross: false });
  await waitFor(() => expect(search.find).toHaveBeenCalledTimes(2));
  expect((search.find.mock.lastCall![0] as { concepts: unknown[] }).concepts).toEqual([]);
});

test('a language that cannot be told is said, and does not leave one waiting', async () => {
  told.mockRejectedValue(new Error('stuk'));
  const { result } = await list({ languages: ['da'] });
  await waitFor(() => expect(result.current.problem).toBe('stuk'));
  expect(result.current.isSearching).toBe(false);
});
