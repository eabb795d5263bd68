// A journal that is damaged in many ways, with a healthy database and without one: each is found, mended or said.
// Prints a table.
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProjectDb } from '../../renderer/db/database';
import { checkJournal } from '../../renderer/host/journal';
import { readFromJournal } from '../../renderer/db/journal-sync';
import { startTexts } from '../../renderer/lib/i18n';
import { damages } from './journal-damages';
import { type Desk, keeperOf, makeDesk, openDb, rename, startHost, textOf } from './journal-desk';

let desk: Desk;
let other: Desk;
let kept: (readonly [table: string, rows: unknown[]])[] = [];
const rows: string[] = [];

beforeAll(async () => {
  await startTexts('nl');
  desk = await makeDesk();
  other = await makeDesk();
  const db = openDb(desk.id);
  kept = await Promise.all(db.tables.map(async (t) => [t.name, await t.toArray()] as const));
  db.close();
});
afterAll(() => {
  Object.assign(globalThis, { host: undefined });
  const table = [
    '| damage | with a healthy database | with the database lost too |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n\n${rows.length} damages, each twice\n`);
  const out = process.env['ZEEF_DAMAGE_TABLE'];
  if (out !== undefined) writeFileSync(out, `${table}\n`);
});

/** The project's database as it was, whatever a test did to it. */
async function fill(): Promise<ProjectDb> {
  await openDb(desk.id).delete();
  const db = openDb(desk.id);
  for (const [table, all] of kept) await db.table(table).bulkPut(all);
  return db;
}

/** A copy of the host's files, damaged. */
function damagedCopy(damage: (folder: string, other: string) => void): { data: string; folder: string } {
  const data = mkdtempSync(join(tmpdir(), 'zeef-damage-'));
  cpSync(desk.data, data, { recursive: true });
  const folder = join(data, 'journal', desk.id);
  damage(folder, other.folder);
  return { data, folder };
}

/** All of a database, to compare by. */
async function contentOf(
  db: ProjectDb,
): Promise<{ log: number; references: number; title: string | undefined }> {
  return {
    log: await db.changes.count(),
    references: (await db.wholeTable('references')).length,
    title: (await db.records('projects').toCollection().first())?.title,
  };
}

describe.each(damages)('$name', ({ name, expected, lost, damage }) => {
  let said = '';
  it(`with a healthy database: ${expected}`, async () => {
    const { data, folder } = damagedCopy(damage);
    const before = expected === 'kept' ? textOf(folder) : '';
    const close = startHost(data);
    const db = await fill();
    const keeper = keeperOf(db, desk.id);
    const whole = await contentOf(db);
    await keeper.compare();
    const atOpening = keeper.opened;
    await keeper.append(desk.last);
    if (expected === 'kept') {
      await vi.waitFor(() => expect(keeper.problem).toMatch(/nieuwere versie/));
      expect(textOf(folder)).toBe(before);
      said = 'left alone, and said';
    } else {
      await vi.waitFor(async () => expect((await checkJournal(desk.id)).state).toBe('whole'), {
        timeout: 5000,
      });
      await keeper.settled();
      if (expected === 'said') await vi.waitFor(() => expect(keeper.opened).toBe('journal-rebuilt'));
      else expect(keeper.opened).toBe(expected === 'healed' ? 'behind' : 'equal');
      expect(keeper.problem).toBeNull();
      // The damaged one is kept, and the new one holds everything and goes on.
      const asides = readdirSync(join(data, 'journal')).filter((n) => n.includes('.aside-'));
      expect(asides).toHaveLength(expected === 'said' ? 1 : 0);
      const read = await readFromJournal(desk.id);
      expect(read.ok && read.value.log.length).toBe(whole.log);
      expect(read.ok && read.value.data.references.length).toBe(whole.references);
      const when = atOpening === keeper.opened ? 'at opening' : 'when all was read';
      said =
        expected === 'said'
          ? `rebuilt, and said (${when})`
          : expected === 'healed'
            ? 'the end is appended again'
            : 'nothing to mend';
    }
    expect(await contentOf(db)).toEqual(whole);
    keeper.close();
    db.close();
    await close();
  });
  it(`with the database lost: ${lost} comes back`, async () => {
    const { data } = damagedCopy(damage);
    const close = startHost(data);
    const healthy = await fill();
    const whole = await contentOf(healthy);
    await healthy.delete();
    const db = openDb(desk.id);
    try {
      const keeper = keeperOf(db, desk.id);
      await keeper.compare();
      const found = await contentOf(db);
      if (lost === 'nothing') {
        expect(found.title).toBeUndefined();
        expect(keeper.opened === 'unreadable' || keeper.problem !== null).toBe(true);
        rows.push(`| ${name} | ${said} | cannot be read, and said |`);
      } else {
        if (lost === 'all') expect(found).toEqual(whole);
        expect(found.title).toBeTruthy();
        const part =
          found.log === whole.log && found.references === whole.references
            ? 'all'
            : `${found.log} of ${whole.log} entries, ${found.references} of ${whole.references} references`;
        expect(['rebuilt', 'salvaged']).toContain(keeper.opened);
        rows.push(`| ${name} | ${said} | ${part} (${keeper.opened}) |`);
        // What came back can be worked on.
        const seq = await rename(db, desk.id, desk.env, 'Verder');
        await keeper.append(seq);
        expect(keeper.problem).toBeNull();
        await vi.waitFor(async () => expect((await checkJournal(desk.id)).state).toBe('whole'), {
          timeout: 5000,
        });
      }
      keeper.close();
    } finally {
      db.close();
      await close();
    }
  });
});
