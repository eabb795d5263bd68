// A merge that is given up: nothing of it stays, until all of it is written.
import '../../tests/helpers/browser-globals';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MemoryHost } from '../../tests/helpers/memory-host';
import { newDocument } from '../../shared/model/document';
import type { ProjectId } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';
import { startTexts } from '../lib/i18n';
import { ProjectDb } from './database';
import { readFromJournal, startJournal } from './journal-sync';
import { createProject } from './projects.repository';
import { putMerged } from './put-merged';

let id: ProjectId;
let db: ProjectDb;
beforeAll(() => startTexts('nl'));
beforeEach(async () => {
  new MemoryHost();
  id = await createProject('Hier', 'Anna');
  db = new ProjectDb(id);
  await startJournal(db, id, null);
});
afterEach(async () => {
  await db.delete();
  vi.unstubAllGlobals();
});

/** What it came to: another title and a document, whose file comes; `onEnd` when it has come. */
async function merged(signal: AbortSignal, onEnd: () => void) {
  const read = await readFromJournal(id);
  if (!read.ok) throw new Error('no journal');
  const { data, log } = read.value;
  const document = newDocument({
    ...{ id: 'd1' as never, referenceId: 'r1' as never, sha256: 'a'.repeat(64), fileName: 'a.pdf' },
    ...{ sizeBytes: 3, pageCount: 1, addedAt: 1 },
  });
  const projects = [{ ...requireProject(data), title: 'Van twee' }];
  const files = async function* () {
    yield ['a'.repeat(64), new Uint8Array(3)] as const;
    await Promise.resolve();
    onEnd();
  };
  const over = log.at(-1)?.hash ?? null;
  return { whole: { data: { ...data, projects, documents: [document] }, log, files: files(), signal }, over };
}
const state = async (): Promise<unknown> => [
  (await db.records('projects').get(id))?.title,
  await db.files.count(),
  await db.records('documents').count(),
];

it('leaves the project as it was, without a file that came', async () => {
  const given = new AbortController();
  const { whole, over } = await merged(given.signal, () => given.abort());
  await expect(putMerged(id, whole, over)).rejects.toMatchObject({ name: 'AbortError' });
  expect(await state()).toEqual(['Hier', 0, 0]);
});

it('is whole where nobody gives it up', async () => {
  const { whole, over } = await merged(new AbortController().signal, () => undefined);
  expect(await putMerged(id, whole, over)).toBe(true);
  expect(await state()).toEqual(['Van twee', 1, 1]);
});
