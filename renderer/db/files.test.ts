// The bytes of a PDF: with the host where the database lost them.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';
import { getFile, putFile, putFiles, takeBack } from './files';

const bytes = new Uint8Array([1, 2, 3]);
const env = fixedEnv(0);
afterEach(() => vi.unstubAllGlobals());

it('are kept here and with the host, come back from there, and are here again then', async () => {
  const kept = new Map<string, Uint8Array>();
  const read = vi.fn(({ sha256 }: { sha256: string }) => {
    const found = kept.get(sha256);
    return Promise.resolve(
      found === undefined
        ? { ok: false, error: { code: 'not-here' } }
        : { ok: true, value: { bytes: found, size: found.length } },
    );
  });
  vi.stubGlobal('host', {
    'blobs.size': () => Promise.resolve({ ok: true, value: { size: null } }),
    'blobs.write': ({ sha256, bytes: written }: { sha256: string; bytes: Uint8Array }) => {
      kept.set(sha256, written);
      return Promise.resolve({ ok: true, value: {} });
    },
    'blobs.read': read,
  });
  const db = new ProjectDb(newId<ProjectId>(env));
  await putFile(db, 'a', bytes);
  expect(kept.has('a')).toBe(true);
  expect(await getFile(db, 'a')).toEqual(bytes);
  expect(read).not.toHaveBeenCalled();
  await db.files.clear();
  expect(await getFile(db, 'a')).toEqual(bytes);
  expect(await getFile(db, 'a')).toEqual(bytes);
  expect(read).toHaveBeenCalledTimes(1);
  expect(await getFile(db, 'none')).toBeNull();
  db.close();
});

it('that were put for nothing are taken back, but what was there before and what a document names', async () => {
  const db = new ProjectDb(newId<ProjectId>(env));
  await db.files.put({ sha256: 'before', bytes });
  const fresh: string[] = [];
  const coming = ['before', 'new', 'named'].map((hash) => [hash, bytes] as const);
  await putFiles(db, coming, fresh);
  expect(fresh).toEqual(['new', 'named']);
  // Somebody attached it meanwhile.
  await db.table('documents').put({ id: 'd', sha256: 'named', original: null });
  await takeBack(db, fresh);
  expect((await db.files.toCollection().primaryKeys()).sort()).toEqual(['before', 'named']);
  db.close();
});
