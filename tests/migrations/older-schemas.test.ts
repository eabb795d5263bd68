// The demo as older schemas wrote it, each frozen when the next came, through every way in: bundle, database upgrade,
// undo of an old entry.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProjectDb } from '../../renderer/db/database';
import { readBundle } from '../../shared/bundle/bundle';
import { MemoryStore } from '../../shared/change/memory-store';
import { revert } from '../../shared/change/undo';
import { fixedEnv, type ProjectId } from '../../shared/kernel/ids';
import { migrateRecord, migrations } from '../../shared/model/migrations';
import { SCHEMA_VERSION, tableNames, tableSchemas, type TableName } from '../../shared/model/tables';
import { printedTable } from '../helpers/printed-table';
import { publishedTable21, publishedTable22 } from '../helpers/published-tables';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12])('schema %i', (version) => {
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, '..', 'fixtures', 'bundles', `demo-schema-${version}.zeef`)),
  );
  const zip = unzipSync(bytes);
  const oldRows = (name: string): Record<string, unknown>[] =>
    strFromU8(zip[`${name}.ndjson`] ?? new Uint8Array())
      .split('\n')
      .filter((l) => l !== '')
      .map((l) => JSON.parse(l) as Record<string, unknown>);
  it('is what the fixture holds', () => {
    const manifest = JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array())) as {
      schemaVersion: number;
    };
    expect(manifest.schemaVersion).toBe(version);
    expect(oldRows('ratings')).toHaveLength(33);
  });
  it('becomes today’s schema without changing its input, and once only', () => {
    for (const name of tableNames) {
      for (const row of oldRows(name)) {
        const migrated = migrateRecord(name, deepFreeze(row));
        expect(tableSchemas[name].safeParse(migrated).error, name).toBeUndefined();
        expect(migrateRecord(name, migrated)).toBe(migrated);
      }
    }
  });
  it('opens as a bundle and prints the published tables', () => {
    const bundle = readBundle(bytes);
    if (!bundle.ok) throw new Error(bundle.error.message);
    const text = (rows: { text: string }[][]) => rows.map((r) => r.map((c) => c.text));
    expect(text(printedTable(bundle.value.data, 'tabel-2.1', 'nl').rows)).toEqual(publishedTable21);
    expect(text(printedTable(bundle.value.data, 'tabel-2.2', 'nl').rows)).toEqual(publishedTable22);
  });
  it('is upgraded in the database, with its log as it was', async () => {
    const id = oldRows('projects')[0]?.['id'] as ProjectId;
    const old = new Dexie(`zeef-${id}`);
    const tables = Object.keys(zip)
      .filter((n) => n.endsWith('.ndjson') && n !== 'changes.ndjson')
      .map((n) => n.replace('.ndjson', ''));
    old.version(1).stores({
      ...Object.fromEntries(tables.map((n) => [n, n === 'references' ? 'id, batchId' : 'id'])),
      changes: 'seq, id',
      files: 'sha256',
    });
    for (const name of tables) await old.table(name).bulkAdd(oldRows(name));
    await old.table('changes').bulkAdd(oldRows('changes'));
    old.close();
    const db = new ProjectDb(id);
    await db.open();
    for (const name of tableNames) {
      for (const row of await db.wholeTable(name))
        expect(tableSchemas[name].safeParse(row).error, name).toBeUndefined();
    }
    expect(await db.table('references').count()).toBe(0);
    expect(await db.references.wholeList()).toHaveLength(33);
    expect(await db.changes.toArray()).toEqual(oldRows('changes'));
    db.close();
    await Dexie.delete(`zeef-${id}`);
  });
  it('lets an entry written under it be undone', async () => {
    const bundle = readBundle(bytes);
    if (!bundle.ok) throw new Error(bundle.error.message);
    const { data, log } = bundle.value;
    const store = new MemoryStore(data, log);
    const entry = log.at(-1)!;
    const who = { by: entry.by, device: 'test' };
    expect(await revert(store, fixedEnv(1_800_000_000_000), entry, who, 'undo')).toMatchObject({ ok: true });
    expect(entry.patches.length).toBeGreaterThan(0);
    // An import batch stays, marked as undone.
    for (const { table, id, before } of entry.patches.filter((p) => p.table !== 'batches')) {
      const name = table as TableName;
      expect((await store.getAll([{ table: name, id: id }]))[0]).toEqual(
        before === null ? undefined : migrateRecord(name, before),
      );
    }
  });
  it('has a migration for every version up to today’s', () => {
    expect(migrations.map((m) => m.version)).toEqual(
      Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 2),
    );
  });
});
