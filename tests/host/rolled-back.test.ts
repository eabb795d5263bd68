// The browser's profile comes back as an earlier copy of itself, or without its database, and the journal is whole or
// damaged at its end: what the journal holds up to the damage is the project again.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProjectDb } from '../../renderer/db/database';
import { checkJournal } from '../../renderer/host/journal';
import { startTexts } from '../../renderer/lib/i18n';
import { type Desk, keeperOf, makeDesk, openDb, rename, segments, startHost } from './journal-desk';

type Copy = (readonly [table: string, rows: unknown[]])[];

let desk: Desk;
/** Copies of the database as it was after so many of the entries made here. */
const copies = new Map<number, Copy>();
const MADE = 6;

const copyOf = async (db: ProjectDb): Promise<Copy> =>
  await Promise.all(db.tables.map(async (t) => [t.name, await t.toArray()] as const));

beforeAll(async () => {
  await startTexts('nl');
  desk = await makeDesk();
  const close = startHost(desk.data);
  const db = openDb(desk.id);
  const keeper = keeperOf(db, desk.id);
  await keeper.compare();
  copies.set(0, await copyOf(db));
  for (let i = 1; i <= MADE; i++) {
    await keeper.append(await rename(db, desk.id, desk.env, `Later ${i}`));
    copies.set(i, await copyOf(db));
  }
  keeper.close();
  await close();
  db.close();
});
afterAll(() => Object.assign(globalThis, { host: undefined }));

/** What the end of a journal may be; how many of the newest entries it lacks. */
const ends: readonly { name: string; lacks: number; damage: (newest: string) => void }[] = [
  { name: 'whole', lacks: 0, damage: () => undefined },
  { name: 'with zeros behind it', lacks: 0, damage: (path) => appendFileSync(path, Buffer.alloc(4096)) },
  {
    name: 'with half a line',
    lacks: 1,
    damage: (path) => writeFileSync(path, readFileSync(path).subarray(0, -40)),
  },
  {
    name: 'with zeros in its last line',
    lacks: 1,
    damage: (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0, bytes.length - 300, bytes.length - 200));
    },
  },
  {
    name: 'with its last line but one changed',
    lacks: 2,
    damage: (path) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      lines[lines.length - 3] = (lines.at(-3) ?? '').replace(/Later \d/, 'Laten 9');
      writeFileSync(path, lines.join('\n'));
    },
  },
];

describe.each(ends)('with a journal $name', ({ lacks, damage }) => {
  it.each([null, ...Array.from({ length: MADE + 1 }, (_, i) => i)])(
    'and a database as it was after %s later entries',
    async (after) => {
      const data = mkdtempSync(join(tmpdir(), 'zeef-rolled-'));
      cpSync(desk.data, data, { recursive: true });
      damage(segments(join(data, 'journal', desk.id)).at(-1) ?? '');
      const close = startHost(data);
      await openDb(desk.id).delete();
      const db = openDb(desk.id);
      for (const [table, rows] of after === null ? [] : (copies.get(after) ?? []))
        await db.table(table).bulkPut(rows);
      const keeper = keeperOf(db, desk.id);
      await keeper.compare();
      const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
      await keeper.append(seq);
      // What the journal holds, and what the database held itself. Of a journal alone, records behind a damage too.
      const made = Math.max(MADE - lacks, after ?? 0);
      const title = after === null && lacks > 1 ? `Later ${MADE}` : `Later ${made}`;
      expect((await db.records('projects').toCollection().first())?.title).toBe(title);
      expect(seq).toBe(desk.last + made);
      expect(keeper.problem).toBeNull();
      await vi.waitFor(async () => expect((await checkJournal(desk.id)).state).toBe('whole'), {
        timeout: 5000,
      });
      await keeper.settled();
      keeper.close();
      db.close();
      await close();
    },
  );
});
