// A database of an older version keeps what it holds.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import { bareReference } from '../../tests/helpers/references';
import { ProjectDb } from './database';
import { DATABASE_VERSION } from './schema-version';

it('moves the references of imports to pages, each import on its own, and leaves those that were added in rows', async () => {
  const id = newId<ProjectId>(fixedEnv(0));
  const old = new Dexie(`zeef-${id}`);
  old.version(5).stores({
    references: 'id, batchId',
    changes: 'seq, id',
    files: 'sha256',
    texts: 'sha256',
    ocr: 'key, sha256',
  });
  const make = (name: string, sequence: number, batchId: string | null) =>
    bareReference(name, { type: 'book', title: name }, { sequence, batchId: batchId as never });
  const refs = [make('a', 0, 'b1'), make('b', 1, 'b2'), make('c', 2, 'b1'), make('d', 3, null)];
  await old.table('references').bulkAdd(refs);
  await old.table('files').add({ sha256: 'f', bytes: new Uint8Array([1]) });
  old.close();
  const db = new ProjectDb(id);
  await db.open();
  expect(db.verno).toBe(DATABASE_VERSION);
  expect(await db.table('references').toCollection().primaryKeys()).toEqual(['d']);
  expect((await db.references.wholeList()).map((r) => r.id).sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(await db.references.pages.keysOfBatch('b1')).toHaveLength(1);
  expect(await db.references.pages.keysOfBatch('b2')).toHaveLength(1);
  expect(await db.files.count()).toBe(1);
  db.close();
});
