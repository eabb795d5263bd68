// The search worker: answers are of the rows that it was told last.
import '../../../tests/helpers/browser-globals';
import { beforeAll, expect, it, vi } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import { ReferenceSearch } from './reference-search';
import type { SearchWorker } from './search.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
let worker: SearchWorker;
let projectId: ProjectId;
const context = { progress: (): void => undefined, signal: new AbortController().signal, transfer: [] };
const find = async (version: number, query: string): Promise<number[] | null> => {
  const found = await worker.find({ version, query, filters: {} }, context);
  return found === null ? null : [...found];
};

beforeAll(async () => {
  await import('./search.worker');
  worker = served[0] as SearchWorker;
  projectId = await createProject('Studie', 'Anna');
  const db = new ProjectDb(projectId);
  await db.transact(async () => {
    for (const [n, title] of ['loon', 'arbeid', 'loon en arbeid'].entries())
      await db.references.put(bareReference(`r${n}`, { type: 'book', title }, { sequence: n }));
  });
  db.close();
});

it('answers nothing before it has rows', async () => {
  expect(await find(0, 'loon')).toBeNull();
  expect(await worker.ranks({ version: 0, column: 'title' })).toBeNull();
});

it('finds rows by their place and ranks them, and answers nothing about rows that are others by now', async () => {
  await worker.setRows({ projectId, version: 1, ids: 'r2\nr1\nr0' });
  expect(await find(1, 'loon')).toEqual([0, 2]);
  const ranks = await worker.ranks({ version: 1, column: 'title' });
  // The first is 'loon en arbeid', the second 'arbeid', the third 'loon'.
  expect([...(ranks ?? [])]).toEqual([3, 1, 2]);
  await worker.setRows({ projectId, version: 2, ids: '' });
  expect(await find(1, 'loon')).toBeNull();
  expect(await worker.ranks({ version: 1, column: 'title' })).toBeNull();
  expect(await find(2, 'loon')).toEqual([]);
});

it('works out ahead what will be asked for, when nothing else is', async () => {
  const ranks = vi.spyOn(ReferenceSearch.prototype, 'ranks');
  const letters = vi.spyOn(ReferenceSearch.prototype, 'rowsWith');
  await worker.setRows({ projectId, version: 3, ids: 'r0' });
  await vi.waitFor(() => expect(letters.mock.calls.map(([letter]) => letter)).toContain('9'), 5000);
  expect(ranks.mock.calls.length).toBeGreaterThan(1);
});
