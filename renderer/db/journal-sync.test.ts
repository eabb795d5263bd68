// Database and journal compared: which of the two is brought up from the other, and what is kept beside it.
import '../../tests/helpers/browser-globals';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryHost } from '../../tests/helpers/memory-host';
import { commitTo } from '../../shared/change/commit';
import { fixedEnv, newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { startTexts } from '../lib/i18n';
import { ProjectDb } from './database';
import {
  appendChanges,
  findDamage,
  readFromJournal,
  rebuild,
  reconcile,
  salvageFromJournal,
  keepFiles,
  startJournal,
  writeWhole,
} from './journal-sync';
import { createProject } from './projects.repository';

const env = fixedEnv(1_800_000_000_000);
const by = newId<PersonId>(env);
let host: MemoryHost;
let id: ProjectId;
let db: ProjectDb;

/** A person's change of the project's title. */
const rename = (title: string, own = db): Promise<unknown> =>
  own.transact(async () => {
    const project = await own.records('projects').get(id);
    return await commitTo(own.door, env, {
      kind: 'project.save',
      by,
      device: 'test',
      writes: [{ table: 'projects', id, after: { ...project, title } as never }],
    });
  });
const title = async (): Promise<string | undefined> => (await db.records('projects').get(id))?.title;
async function* noLines(): AsyncGenerator<string> {}
const append = (from: number, to: number): Promise<void> =>
  appendChanges(db, id, from, to, noLines, new AbortController().signal);
/** Puts the database back to where it was. */
async function backTo(seq: number, then: string): Promise<void> {
  await db.changes.where('seq').above(seq).delete();
  await db.table('projects').update(id, { title: then });
}
const empty = (): Promise<unknown> => Promise.all(db.tables.map((table) => table.clear()));

beforeAll(() => startTexts('nl'));
beforeEach(async () => {
  host = new MemoryHost();
  id = await createProject('Een', 'Anna');
  db = new ProjectDb(id);
  await rename('Twee');
  await startJournal(db, id, null);
});
afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

describe('comparing', () => {
  it('finds them equal, and writes nothing', async () => {
    expect(await reconcile(db, id)).toEqual({ outcome: 'equal', seq: 2 });
    expect(host.aside).toEqual([]);
  });
  it('finds no journal in a plain browser', async () => {
    vi.stubGlobal('host', undefined);
    expect(await reconcile(db, id)).toEqual({ outcome: 'no-journal', seq: 2 });
    expect(await rebuild(db, id)).toBe(false);
  });
  it('begins a journal where there is none, and not of nothing', async () => {
    host.journals.clear();
    expect(await reconcile(db, id)).toEqual({ outcome: 'extended', seq: 2 });
    expect((await readFromJournal(id)).ok).toBe(true);
    host.journals.clear();
    await empty();
    expect(await reconcile(db, id)).toEqual({ outcome: 'extended', seq: 0 });
    expect(host.journals.size).toBe(0);
  });
  it('finds the journal behind, up to the entry that both have, and what is appended makes them equal', async () => {
    await rename('Drie');
    await rename('Vier');
    expect(await reconcile(db, id)).toEqual({ outcome: 'behind', seq: 2 });
    await append(2, 4);
    expect(await reconcile(db, id)).toEqual({ outcome: 'equal', seq: 4 });
    const read = await readFromJournal(id);
    expect(read.ok && read.value.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(read.ok && read.value.data.projects[0]?.title).toBe('Vier');
  });
  it('brings a database that is behind, and an empty one, up from the journal', async () => {
    await rename('Drie');
    await append(2, 3);
    await backTo(2, 'Twee');
    expect(await reconcile(db, id)).toEqual({ outcome: 'rebuilt', seq: 3 });
    expect(await title()).toBe('Drie');
    await empty();
    expect(await reconcile(db, id)).toEqual({ outcome: 'rebuilt', seq: 3 });
    expect([await title(), await db.lastSeq()]).toEqual(['Drie', 3]);
  });
  it('lets the database stand where both have what the other lacks, and keeps the old journal', async () => {
    await rename('Drie');
    await append(2, 3);
    await backTo(2, 'Twee');
    await rename('Anders');
    expect(await reconcile(db, id)).toEqual({ outcome: 'set-aside', seq: 3 });
    expect(host.aside).toHaveLength(1);
    expect(await title()).toBe('Anders');
    expect(await reconcile(db, id)).toMatchObject({ outcome: 'equal' });
  });
});

describe('a journal that is not whole', () => {
  const damage = (problem = 'damaged'): void => void Object.assign(host.journals.get(id)!, { problem });
  it('is written anew from the database, and kept', async () => {
    damage();
    expect(await findDamage(id)).toEqual({ at: 'j1' });
    expect(await reconcile(db, id)).toEqual({ outcome: 'journal-rebuilt', seq: 2 });
    expect(host.aside).toHaveLength(1);
    expect(await findDamage(id)).toBeNull();
  });
  it('of a later version is left alone', async () => {
    damage('newer');
    await expect(reconcile(db, id)).rejects.toMatchObject({ code: 'journal-newer' });
    await expect(findDamage(id)).rejects.toMatchObject({ code: 'journal-newer' });
    expect(host.aside).toEqual([]);
  });
  it('gives an empty database what is sound of it', async () => {
    await rename('Drie');
    await append(2, 3);
    host.journals.get(id)!.lines.push('{"t":"chan');
    damage();
    await empty();
    expect(await reconcile(db, id)).toMatchObject({ outcome: 'salvaged' });
    expect(await title()).toBe('Drie');
  });
  it('of which nothing is sound is told, and kept', async () => {
    host.journals.get(id)!.lines.fill('niets');
    damage();
    await empty();
    expect(await reconcile(db, id)).toEqual({ outcome: 'unreadable', seq: 0 });
    expect(host.journals.get(id)?.lines).toContain('niets');
  });
  it('says how many lines could not be used', async () => {
    host.journals.get(id)!.lines.push('niets', 'niets');
    const found = await salvageFromJournal(id);
    expect(found.ok && found.value.lost).toBe(2);
    expect(found.ok && found.value.data.projects[0]?.title).toBe('Twee');
  });
});

it('reads no other project’s journal', async () => {
  const other = newId<ProjectId>(env);
  host.journals.set(other, host.journals.get(id)!);
  expect(await readFromJournal(other)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(await salvageFromJournal(other)).toMatchObject({ ok: false });
});

describe('writing a project over a database', () => {
  it('is done only while it ends as it did', async () => {
    const read = await readFromJournal(id);
    if (!read.ok) throw new Error('no journal');
    const end = (await db.changes.get(2))!.hash;
    await rename('Drie');
    expect(await writeWhole(db, read.value, end)).toBe(false);
    expect(await writeWhole(db, read.value, null)).toBe(false);
    expect(await title()).toBe('Drie');
    await backTo(2, 'half');
    expect(await writeWhole(db, read.value, end)).toBe(true);
    expect(await title()).toBe('Twee');
  });
  it('anew needs a journal that ends where it does', async () => {
    await db.table('projects').update(id, { title: 'beschadigd' });
    expect(await rebuild(db, id)).toBe(true);
    expect(await title()).toBe('Twee');
    await rename('Drie');
    expect(await rebuild(db, id)).toBe(false);
    expect(await title()).toBe('Drie');
  });
});

it('keeps with a new journal the files that the host has not', async () => {
  host.blobs.set('a', new Uint8Array([9]));
  await db.files.bulkPut([
    { sha256: 'a', bytes: new Uint8Array([1, 2]) },
    { sha256: 'b', bytes: new Uint8Array([3]) },
  ]);
  expect(await startJournal(db, id, 'an-older-one')).toBeNull();
  expect(host.blobs.has('b')).toBe(false);
  expect(await startJournal(db, id, 'j1')).toEqual({ seq: 2 });
  expect([...host.blobs].map(([hash, bytes]) => [hash, ...bytes])).toEqual([
    ['a', 9],
    ['b', 3],
  ]);
});

it('keeps the other files where the host refuses one, and says that it did', async () => {
  await db.files.bulkPut([
    { sha256: 'a', bytes: new Uint8Array([1]) },
    { sha256: 'b', bytes: new Uint8Array([3]) },
  ]);
  const api = globalThis.host;
  if (api === undefined) throw new Error('no host');
  const write = api['blobs.write'];
  api['blobs.write'] = (asked) =>
    asked.sha256 === 'a'
      ? Promise.resolve({ ok: false, error: { code: 'disk-full', message: 'no room for a' } })
      : write(asked);
  await expect(keepFiles(db)).rejects.toThrow();
  expect([...host.blobs.keys()]).toEqual(['b']);
});

it('appends the records of an import before its entry, and stops between two lines', async () => {
  const change = await db.transact(() =>
    commitTo(db.door, env, {
      kind: 'import.add',
      by,
      device: 'test',
      writes: [],
      bulk: { table: 'references', batchId: 'b', count: 1 },
    }),
  );
  const controller = new AbortController();
  const asked: string[] = [];
  const lines = async function* (_id: ProjectId, batchId: string): AsyncGenerator<string> {
    asked.push(batchId);
    yield await Promise.resolve('rij');
  };
  const before = host.journals.get(id)!.lines.length;
  await appendChanges(db, id, 2, change!.seq, lines, controller.signal);
  const added = host.journals.get(id)!.lines.slice(before);
  expect([added.length, added[0], asked]).toEqual([2, 'rij', ['b']]);
  expect(added[1]).toContain('import.add');
  controller.abort();
  await expect(appendChanges(db, id, 2, 3, lines, controller.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(host.journals.get(id)!.lines).toHaveLength(before + 2);
});
