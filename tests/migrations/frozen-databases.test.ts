// A database of every schema that ever stood on main, frozen as that code left it, is opened by today's: every record
// of it is there.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { ProjectDb } from '../../renderer/db/database';
import { DATABASE_VERSION } from '../../renderer/db/schema-version';
import type { ProjectId } from '../../shared/kernel/ids';
import { migrateRecord } from '../../shared/model/migrations';
import { tableNames, tableSchemas } from '../../shared/model/tables';
import { frozenDatabase, putBack } from '../helpers/frozen-database';

const NAMES = [
  'schema-1',
  'schema-2',
  'schema-3',
  'schema-4',
  'schema-5',
  'schema-6a',
  'schema-6b',
  'schema-6c',
  'schema-6e',
  'schema-7',
  'schema-8',
  'schema-9',
  'schema-10',
  'schema-11',
  'schema-12',
];

describe.each(NAMES)('%s', (name) => {
  const frozen = frozenDatabase(name);
  const id = frozen.id as ProjectId;
  afterEach(() => Dexie.delete(`zeef-${id}`));

  it('is opened with every record, paged references included', async () => {
    await putBack(frozen);
    const db = new ProjectDb(id);
    await db.open();
    for (const table of tableNames) {
      const rows = await db.wholeTable(table);
      for (const row of rows) expect(tableSchemas[table].safeParse(row).error, table).toBeUndefined();
      if (table === 'references') continue;
      const before = (frozen.stores[table]?.rows ?? []).map((row) => migrateRecord(table, row));
      expect(rows, table).toEqual(before);
    }
    const references = await db.references.wholeList();
    expect(references).toHaveLength(633);
    const imported = references.filter((r) => r.sequence >= 1000).sort((a, b) => a.sequence - b.sequence);
    expect(imported.map((r) => [r.csl.title, r.csl.abstract, r.raw?.text, r.unknown, r.tags])).toEqual(
      imported.map((_, i) => [
        `Imported ${i}`,
        `Abstract ${i} of the import`,
        `TY  - JOUR\nTI  - Imported ${i}\nAB  - Abstract ${i} of the import\nER  - `,
        [{ tag: 'XX', value: String(i) }],
        i % 7 === 0 ? ['seventh'] : [],
      ]),
    );
    expect(imported).toHaveLength(600);
    expect(await db.changes.toArray()).toEqual(frozen.stores['changes']?.rows);
    expect(await db.files.toArray()).toEqual(frozen.stores['files']?.rows);
    expect(db.backendDB().version).toBe(DATABASE_VERSION * 10);
    db.close();
  });

  it('keeps every store when one more version comes', async () => {
    await putBack(frozen);
    const db = new ProjectDb(id);
    await db.open();
    const stores = [...db.backendDB().objectStoreNames];
    db.close();
    const next = new ProjectDb(id);
    next.version(DATABASE_VERSION + 1).stores({ later: 'id' });
    await next.open();
    expect([...next.backendDB().objectStoreNames].sort()).toEqual([...stores, 'later'].sort());
    expect(await next.references.wholeList()).toHaveLength(633);
    next.close();
  });
});
