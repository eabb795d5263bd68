// References as a file, in parts and in their order.
import '../../../tests/helpers/browser-globals';
import { beforeAll, expect, it, vi } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import type { ExportWorker } from './export.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
let write: (ids: string[], format: string) => Promise<{ text: string; shares: number[]; parts: number }>;

beforeAll(async () => {
  await import('./export.worker');
  const worker = served[0] as ExportWorker;
  const id = await createProject('Studie', 'Anna');
  const db = new ProjectDb(id);
  await db.transact(async () => {
    for (let n = 0; n < 600; n++)
      await db.references.put(
        bareReference(`r${n}`, { type: 'book', title: `Titel ${n}.` }, { sequence: n }),
      );
  });
  const since = await db.lastSeq();
  db.close();
  write = async (ids, format) => {
    const shares: number[] = [];
    const context = {
      progress: (n: number) => void shares.push(n),
      signal: new AbortController().signal,
      transfer: [],
    };
    const work = { projectId: id, viewer: null, since, ids: ids.join('\n'), format, delimiter: ';' };
    const bytes: Uint8Array[] = [];
    for await (const part of worker.write(work as never, context)) bytes.push(part);
    return { text: Buffer.concat(bytes).toString(), shares, parts: bytes.length };
  };
});

it('holds those that are asked for, in that order, and none that is gone', async () => {
  const { text, shares } = await write(['r2', 'none', 'r0'], 'ris');
  expect(text.match(/Titel \d+/g)).toEqual(['Titel 2', 'Titel 0']);
  expect(shares).toEqual([1]);
});

it('is whole in more parts than one', async () => {
  const { text, shares } = await write(
    Array.from({ length: 600 }, (_, n) => `r${n}`),
    'csl',
  );
  const items = JSON.parse(text) as { title: string }[];
  expect(items.map(({ title }) => title)).toEqual(Array.from({ length: 600 }, (_, n) => `Titel ${n}.`));
  expect(shares).toEqual([500 / 600, 1]);
});

it('of nothing is empty, but whole', async () => {
  expect(JSON.parse((await write([], 'csl')).text)).toEqual([]);
});

it('stays whole where all of a part is gone', async () => {
  const gone = Array.from({ length: 500 }, (_, n) => `gone${n}`);
  for (const ids of [[...gone, 'r1'], ['r1', ...gone], gone]) {
    const items = JSON.parse((await write(ids, 'csl')).text) as { title: string }[];
    expect(items.map(({ title }) => title)).toEqual(ids.includes('r1') ? ['Titel 1.'] : []);
  }
});
