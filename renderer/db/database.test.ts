// A project's database: its newest entry, its tables, and what another window does to it.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import { emptyProjectData } from '../../shared/model/tables';
import { bareReference } from '../../tests/helpers/references';
import { type Gone, ProjectDb } from './database';
import { DATABASE_VERSION } from './schema-version';

const env = fixedEnv(1_700_000_000_000);
const open: ProjectDb[] = [];
afterEach(() => open.splice(0).forEach((db) => db.close()));
const fresh = (): ProjectDb => {
  const db = new ProjectDb(newId<ProjectId>(env));
  open.push(db);
  return db;
};

it('knows the number of the newest entry', async () => {
  const db = fresh();
  expect(await db.lastSeq()).toBe(0);
  await db.changes.bulkAdd([{ seq: 1 }, { seq: 12 }] as never);
  expect(await db.lastSeq()).toBe(12);
});

it('takes and gives whole tables, references from their pages', async () => {
  const db = fresh();
  const references = [
    bareReference('r', { type: 'book', title: 'T', abstract: 'A' }, { raw: { format: 'ris', text: 't' } }),
  ];
  const persons = [{ id: 'p' }] as never;
  await db.transact(async () => await db.addWhole({ ...emptyProjectData(), references, persons }));
  expect(await db.table('references').count()).toBe(0);
  expect(await db.wholeTable('references')).toEqual(references);
  expect(await db.wholeTable('persons')).toEqual(persons);
});

it('is closed and says why when another window erases or upgrades it, and is not made anew', async () => {
  for (const why of ['erased', 'upgraded'] as const) {
    const db = fresh();
    await db.open();
    const told: Gone[] = [];
    db.onGone = (gone) => told.push(gone);
    if (why === 'erased') await Dexie.delete(db.name);
    else {
      const newer = new Dexie(db.name);
      newer.version(DATABASE_VERSION + 1).stores({ later: 'id' });
      await newer.open();
      newer.close();
    }
    expect(told).toEqual([why]);
    expect(db.isOpen()).toBe(false);
    await expect(db.lastSeq()).rejects.toThrow();
  }
});
