// Erasing a project: its journal first and its place on the list last, and no file that another project has.
import '../../tests/helpers/browser-globals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';
import { backupsOf, purgeProject } from './erase-project';
import { readFeatures, writeFeatures } from './feature-cache';
import { createProject, noteBundle } from './projects.repository';
import { databaseVersion } from './readable';
import * as journalSync from './journal-sync';
import * as registry from './registry';

const erased: { projectId: string; files: string[]; keep: string[] }[] = [];
const left: string[] = [];
let isRefused = false;
beforeEach(() => {
  erased.length = 0;
  left.length = 0;
  isRefused = false;
  vi.stubGlobal('host', {
    'journal.erase': (input: (typeof erased)[number]) => {
      erased.push(input);
      return Promise.resolve(
        isRefused
          ? { ok: false, error: { code: 'held', message: 'held' } }
          : { ok: true, value: { left: ['/stick'] } },
      );
    },
    'team.leave': ({ projectId, isForGood }: { projectId: string; isForGood: boolean }) => {
      if (isForGood) left.push(projectId);
      return Promise.resolve({ ok: true, value: {} });
    },
    'team.state': () => Promise.reject(new Error('the key store is not there')),
    'backups.list': () => Promise.resolve({ ok: true, value: { backups: [{}], unreadable: ['x'] } }),
    'journal.copies': () =>
      Promise.resolve({ ok: true, value: { copies: [{ name: 'c', at: 1, bytes: 2 }] } }),
    'journal.read': () => Promise.resolve({ ok: false, error: { code: 'not-here', message: '' } }),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function withFiles(...hashes: string[]): Promise<ProjectId> {
  const id = await createProject('Studie', 'Anna');
  const db = new ProjectDb(id);
  for (const sha256 of hashes) await db.files.put({ sha256, bytes: new Uint8Array() });
  db.close();
  return id;
}

it('names its own files and those that others have, and leaves nothing of it', async () => {
  const [mine, other] = [await withFiles('a', 'b'), await withFiles('b', 'c')];
  await writeFeatures(`${mine}/1`, {} as never);
  expect(await purgeProject(mine)).toEqual(['/stick']);
  expect(erased).toEqual([{ projectId: mine, files: ['a', 'b'], keep: ['b', 'c'] }]);
  // Nor of its team: who comes in again does so as a new laptop.
  expect(left).toEqual([mine]);
  expect(await registry.registered(mine)).toBeUndefined();
  expect(await databaseVersion(mine)).toBeNull();
  expect(await readFeatures(`${mine}/1`)).toBeNull();
  expect(await registry.registered(other)).toBeDefined();
  expect(await databaseVersion(other)).not.toBeNull();
});

it('leaves the project where the journal cannot be removed', async () => {
  const id = await withFiles('z');
  isRefused = true;
  await expect(purgeProject(id)).rejects.toThrow();
  expect(await registry.registered(id)).toBeDefined();
  expect(await databaseVersion(id)).not.toBeNull();
});

it('has as backups the bundle that was saved last and the copies of its journal', async () => {
  const id = await withFiles();
  expect((await backupsOf(id)).bundle).toBeNull();
  await noteBundle(id, 'studie.zeef');
  expect(await backupsOf(id)).toMatchObject({
    ...{ bundle: { name: 'studie.zeef' }, copies: [{ name: 'c' }] },
    ...{ made: 2, isInTeam: true },
  });
});

it('names the files of the journal where the database cannot be read, and what copies were made of', async () => {
  const id = await withFiles();
  const documents = [
    {
      sha256: 'copy',
      original: { sha256: 'page' },
      versions: [
        { sha256: 'old-copy', original: { sha256: 'old-page' } },
        { sha256: 'old-pdf', original: null },
      ],
    },
    { sha256: 'pdf', original: null, versions: [] },
  ];
  vi.spyOn(registry, 'requireOpenable').mockRejectedValue(new Error('cannot be read'));
  vi.spyOn(journalSync, 'salvageFromJournal').mockResolvedValue({
    ok: true,
    value: { data: { documents } },
  } as never);
  await purgeProject(id);
  expect(erased[0]?.files.toSorted()).toEqual(['copy', 'old-copy', 'old-page', 'old-pdf', 'page', 'pdf']);
});
