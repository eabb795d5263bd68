// Products made in a worker: only built or also written, of the moment that their list is of, with a share of progress.
import '../../../tests/helpers/browser-globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { tablesOf } from '../../../shared/report/document-model';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import type { ReportOutcome, ReportWork, ReportWorker } from './report.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
const modules = join(import.meta.dirname, '../../../node_modules');
const fetched: string[] = [];
/** What the window's server gives for the address of a file that is bundled. */
const serveFile = (url: string): Promise<Response> => {
  fetched.push(url);
  return Promise.resolve(new Response(readFileSync(join(modules, url.replace(/^.*node_modules\//, '')))));
};
let worker: ReportWorker;
let work: ReportWork;
const shares: number[] = [];
const transfer: Transferable[] = [];
const make = (more: Partial<ReportWork>): Promise<ReportOutcome> => {
  shares.length = transfer.length = 0;
  const progress = (share: number): void => void shares.push(share);
  return worker.make({ ...work, ...more }, { progress, signal: new AbortController().signal, transfer });
};
async function written(more: Partial<ReportWork>) {
  const outcome = await make(more);
  if (outcome.type !== 'written') throw new Error(outcome.type);
  return outcome;
}
async function built(more: Partial<ReportWork>) {
  const outcome = await make(more);
  if (outcome.type !== 'built') throw new Error(outcome.type);
  return outcome;
}

beforeAll(async () => {
  vi.stubGlobal('fetch', serveFile);
  await import('./report.worker');
  worker = served[0] as ReportWorker;
  const projectId = await createProject('Studie', 'Anna');
  const db = new ProjectDb(projectId);
  await db.transact(async () => {
    await db.references.put(bareReference('r1', { type: 'book', title: 'Titel' }));
  });
  const since = await db.lastSeq();
  db.close();
  work = {
    projectId,
    viewer: null,
    since,
    ids: ['bijlage-3', 'bijlage-1'],
    language: 'nl',
    correspondent: null,
    style: 'apa',
    list: null,
    format: null,
    printed: null,
  };
});
beforeEach(() => void (fetched.length = 0));

it('builds what is asked for, in that order, and tells how far it is', async () => {
  const { products, seq } = await built({});
  expect(products.map((product) => product.id)).toEqual(['bijlage-3', 'bijlage-1']);
  expect(seq).toBe(work.since);
  // The list went before, up to 0.3; building goes to 0.4.
  expect(shares).toHaveLength(2);
  expect(shares[0]).toBeCloseTo(0.3);
  expect(shares[1]).toBeCloseTo(0.35);
});

it('makes nothing with a list of another moment', async () => {
  expect(await make({ list: { seq: work.since + 1, stages: [] } })).toEqual({
    type: 'moved',
    seq: work.since,
  });
  expect(await make({ list: { seq: work.since, stages: [] } })).toMatchObject({ type: 'built' });
});

it('puts the entries of the list into what takes them', async () => {
  const stages = [{ stage: 'stageCited', entries: [{ id: 'l1', runs: [{ text: 'Handboek, A. (2020).' }] }] }];
  const with_ = await built({ ids: ['bijlage-1'], list: { seq: work.since, stages: stages as never } });
  const without = await built({ ids: ['bijlage-1'] });
  expect(JSON.stringify(with_.products)).toContain('Handboek, A.');
  expect(JSON.stringify(without.products)).not.toContain('Handboek, A.');
});

it('marks what differs from what was printed, and nothing where nothing was', async () => {
  const ids: ReportWork['ids'] = ['tabel-2.3'];
  const { tables } = await written({ ids, format: 'md' });
  const [name = ''] = Object.keys(tables);
  const changed = async (printed: typeof tables | null): Promise<boolean[]> =>
    (await built({ ids, printed })).products
      .flatMap(tablesOf)
      .flatMap((table) => table.rows.flatMap((row) => row.flatMap((cell) => cell.isChanged)));
  expect((await changed(null)).includes(true)).toBe(false);
  expect((await changed(tables)).includes(true)).toBe(false);
  expect((await changed({ ...tables, [name]: [] })).includes(true)).toBe(true);
});

it('writes in the format that is asked, hands the bytes over, and loads neither fonts nor pictures for text', async () => {
  const { bytes, extension } = await written({ format: 'md', ids: ['bijlage-3'] });
  expect(extension).toBe('md');
  expect(Buffer.from(bytes).toString()).toContain('#');
  expect(transfer).toEqual([bytes.buffer]);
  expect(fetched).toEqual([]);
  expect(shares.every((share) => share >= 0.3 && share <= 1)).toBe(true);
});

it('draws a figure for a document, with the shipped fonts, and loads what draws it once', async () => {
  const first = await written({ format: 'docx', ids: ['prisma'] });
  expect(Buffer.from(first.bytes).toString('latin1')).toContain('.png');
  expect(fetched.filter((url) => url.includes('.wasm'))).toHaveLength(1);
  expect(fetched.filter((url) => url.includes('Roboto-')).length).toBeGreaterThanOrEqual(4);
  await written({ format: 'docx', ids: ['prisma'] });
  expect(fetched.filter((url) => url.includes('.wasm'))).toHaveLength(1);
});
