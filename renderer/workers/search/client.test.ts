// One search worker for the open project; what it is told is told once.
import { beforeEach, expect, it, vi } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { endSearch, searchOf } from './client';

const { calls, ends } = vi.hoisted(() => ({
  calls: [] as [string, Record<string, unknown>][],
  ends: [] as number[],
}));
vi.mock('../rpc/calls', () => ({
  WorkerCalls: class {
    call(name: string, input: Record<string, unknown>): Promise<null> {
      calls.push([name, input]);
      return Promise.resolve(null);
    }
    end(): void {
      ends.push(1);
    }
  },
}));
beforeEach(() => {
  vi.stubGlobal('Worker', vi.fn());
  endSearch();
  calls.length = ends.length = 0;
});
const [p, q] = ['p', 'q'] as [ProjectId, ProjectId];

it('ends with its project, and begins anew after a failure', () => {
  const first = searchOf(p);
  expect(searchOf(p)).toBe(first);
  expect(searchOf(q)).not.toBe(first);
  expect(ends).toHaveLength(1);
  const second = searchOf(q);
  endSearch();
  endSearch();
  expect(ends).toHaveLength(2);
  expect(searchOf(q)).not.toBe(second);
});

it('is told of rows when they are others, and asked about those', async () => {
  const search = searchOf(p);
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as never[];
  await search.setRows([a!, b!]);
  await search.setRows([a!, b!]);
  await search.find({ query: 'x', filters: {} }, new AbortController().signal);
  await search.setRows([a!, b!, c!]);
  await search.setRows([b!, a!, c!]);
  await search.ranks('title');
  expect(calls.map(([name, { version, ids }]) => [name, version, ids])).toEqual([
    ['setRows', 1, 'a\nb'],
    ['find', 1, undefined],
    ['setRows', 2, 'a\nb\nc'],
    ['setRows', 3, 'b\na\nc'],
    ['ranks', 3, undefined],
  ]);
});
