// An import from files to the database: read, read again with other columns, mended, and written whole or not at all.
import '../../../tests/helpers/browser-globals';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import type { ImportWorker } from './import.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
// Node has no reader that waits for a file.
vi.mock('./disk-file', () => ({
  diskFile: (file: { content: string }) => {
    if (file.content === 'gone') throw new Error('gone');
    return new TextEncoder().encode(file.content);
  },
  orUnreadable: (read: () => unknown) => {
    try {
      return read();
    } catch {
      return { ok: false, error: { code: 'unreadable', message: '' } };
    }
  },
}));
const ris = (...titles: string[]): string => titles.map((t) => `TY  - BOOK\nTI  - ${t}\nER  - \n`).join('\n');
const file = (name: string, content: string): File => ({ name, content }) as unknown as File;
const CSV = 'Title,Note\nEen,Ander een\nTwee,Ander twee\n';
let worker: ImportWorker;
let projectId: ProjectId;
const told: number[] = [];
const context = (signal = new AbortController().signal) => ({
  progress: (n: number) => void told.push(n),
  signal,
  transfer: [],
});
const parse = async (...files: File[]) => {
  const outcome = await worker.parse({ projectId, files }, context());
  return outcome.ok ? outcome.value : outcome.error.code;
};
const shown = async (...files: File[]) => {
  const preview = await parse(...files);
  if (typeof preview === 'string') throw new Error(preview);
  return preview;
};
/** The second column as the title. */
const mapping: CsvMapping = ['keep', 'title'];
const request = { by: 'p' as never, device: 'd', fileName: 'a.ris', format: 'RIS' };
const write = (sources: readonly (string | null)[] = [], signal?: AbortSignal) =>
  worker.write(
    { request: { ...request, projectId }, sources: sources as never },
    context(signal ?? new AbortController().signal),
  );
async function stored() {
  const db = new ProjectDb(projectId);
  try {
    const batches = await db.records('batches').toArray();
    const references: Reference[] = [];
    for await (const piece of db.references.all()) references.push(...piece);
    return { batches, references };
  } finally {
    db.close();
  }
}

beforeEach(async () => {
  await import('./import.worker');
  worker = served[0] as ImportWorker;
  await worker.forget();
  projectId = await createProject('Studie', 'Anna');
  told.length = 0;
});

it('reads the files that can be read, and names the others', async () => {
  const preview = await shown(
    file('weg.ris', 'gone'),
    file('a.ris', ris('Een', 'Twee')),
    file('b.ris', ris('Drie')),
  );
  expect(preview.files.map((f) => [f.name, f.count])).toEqual([
    ['a.ris', 2],
    ['b.ris', 1],
  ]);
  expect(preview.unread.map((u) => [u.file, u.error.code])).toEqual([['weg.ris', 'unreadable']]);
});

it('keeps nothing where nothing could be read, and then nothing is written', async () => {
  expect(await parse(file('weg.ris', 'gone'))).toBe('unreadable');
  await expect(write()).rejects.toThrow('nothing was read');
});

it('a single table shows its headings and is read again with other columns; of two tables neither is', async () => {
  expect((await shown(file('a.csv', CSV), file('b.csv', CSV))).headings).toEqual([]);
  expect(await worker.map({ projectId, mapping }, context())).toBeNull();
  const first = await shown(file('a.csv', CSV));
  expect(first.headings).toEqual(['Title', 'Note']);
  const again = await worker.map({ projectId, mapping }, context());
  if (again?.ok !== true) throw new Error('not read again');
  expect(again.value.sample.map((s) => s.csl.title)).toEqual(['Ander een', 'Ander twee']);
  expect(again.value.headings).toEqual(['Title', 'Note']);
  // Files without columns have none to choose anew.
  expect((await shown(file('a.ris', ris('Een')))).headings).toEqual([]);
  expect(await worker.map({ projectId, mapping }, context())).toBeNull();
});

it('takes a record that was mended, says why one is still none, and mends nothing after it was forgotten', async () => {
  const { problems } = await shown(file('a.ris', `${ris('Een')}\nTY  - BOOK\nAU  - Visser, A.\nER  - \n`));
  expect(problems.map((p) => p.reason)).toEqual(['no-title']);
  const still = await worker.repair({ problem: 0, text: '' });
  expect(still?.ok).toBe(false);
  const mended = await worker.repair({ problem: 0, text: ris('Twee') });
  if (mended?.ok !== true) throw new Error('not mended');
  expect(mended.value.problems).toEqual([]);
  expect(mended.value.sample.map((s) => s.csl.title)).toEqual(['Een', 'Twee']);
  await worker.forget();
  expect(await worker.repair({ problem: 0, text: ris('Drie') })).toBeNull();
});

it('writes all that was read, each with the source of its file, once', async () => {
  const db = new ProjectDb(projectId);
  await db.transact(() => db.records('sources').put({ id: 's1', type: 'search' } as never));
  db.close();
  await shown(file('a.ris', ris('Een', 'Twee')), file('b.ris', ris('Drie')));
  expect(await write(['s1', null])).toBe(3);
  const { references } = await stored();
  expect(references.map((r) => [r.csl.title, r.sourceId])).toEqual([
    ['Een', 's1'],
    ['Twee', 's1'],
    ['Drie', null],
  ]);
  expect(told.at(0)).toBeGreaterThan(0);
  await expect(write()).rejects.toThrow('nothing was read');
});

it('names the file of a problem where there are more files than one', async () => {
  const bad = 'TY  - BOOK\nAU  - Visser, A.\nER  - \n';
  await shown(file('a.ris', ris('Een') + bad), file('b.ris', ris('Twee')));
  await write();
  await shown(file('a.ris', ris('Een') + bad));
  await write();
  const { batches } = await stored();
  expect(batches.map((b) => b.problems.map((p) => p.reason)).sort()).toEqual([
    ['a.ris: no-title'],
    ['no-title'],
  ]);
});

it('writes nothing once it is cancelled', async () => {
  await shown(file('a.ris', ris('Een')));
  expect(await write([], AbortSignal.abort())).toBeNull();
  expect((await stored()).references).toEqual([]);
});
