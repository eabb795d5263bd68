// Who may write a journal, and how much of the main process reading one takes.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { JournalStore } from '../../electron/main/journal';
import { checkJournal, hasBlob, keepBlob } from '../../renderer/host/journal';
import { startTexts } from '../../renderer/lib/i18n';
import { keeperOf, makeDesk, openDb, rename, segments, startHost, textOf } from './journal-desk';

const ID = '00000000-0000-7000-8000-000000000000';
const folder = (): string => mkdtempSync(join(tmpdir(), 'zeef-writers-'));
const driver = join(folder(), 'driver.mjs');
const children: ChildProcess[] = [];

beforeAll(async () => {
  await startTexts('nl');
  await build({
    entryPoints: [join(import.meta.dirname, 'journal-holder-driver.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  Object.assign(globalThis, { host: undefined });
});

/** Another process that writes a journal, or says why not. */
async function holder(at: string, id = ID): Promise<{ said: string; end: () => Promise<void> }> {
  const child = spawn(process.execPath, [driver, at, id], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(text.toString())),
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    said,
    end: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describe('one process writes a journal', () => {
  it('a second is told that it is locked, and goes on when the first was killed', async () => {
    const at = folder();
    const first = await holder(at);
    expect(first.said).toBe('held');
    const journal = new JournalStore(at);
    expect(await journal.append(ID, ['{"t":"base-end"}'])).toMatchObject({ error: { code: 'locked' } });
    expect(await journal.begin(ID)).toMatchObject({ error: { code: 'locked' } });
    // Looking is allowed.
    expect(await journal.list()).toEqual([{ projectId: ID, head: null, problem: null }]);
    await first.end();
    expect(await journal.begin(ID)).toMatchObject({ ok: true });
    await journal.close();
    expect(readdirSync(at)).toEqual([ID]);
  });
  it('of many that come at once one gets it', async () => {
    const at = folder();
    const all = await Promise.all(Array.from({ length: 4 }, () => holder(at)));
    expect(all.map((h) => h.said).sort()).toEqual(['held', 'locked', 'locked', 'locked']);
  });
  it('is said in words, and the work goes on', async () => {
    const desk = await makeDesk();
    const other = await holder(join(desk.data, 'journal'), desk.id);
    const close = startHost(desk.data);
    const db = openDb(desk.id);
    const keeper = keeperOf(db, desk.id);
    await keeper.compare();
    await keeper.append(await rename(db, desk.id, desk.env, 'Tweede'));
    expect(keeper.problem).toMatch(/ander programma/);
    await other.end();
    await keeper.append(await rename(db, desk.id, desk.env, 'Derde'));
    expect(keeper.problem).toBeNull();
    expect(textOf(desk.folder)).toContain('Tweede');
    keeper.close();
    await close();
    db.close();
  });
});

describe('two windows of one process', () => {
  it('that begin one journal write its base once', async () => {
    const desk = await makeDesk();
    const data = folder();
    const close = startHost(data);
    const dbs = [openDb(desk.id), openDb(desk.id)];
    const keepers = dbs.map((db) => keeperOf(db, desk.id));
    await Promise.all(keepers.map((k) => k.compare()));
    expect(keepers.map((k) => k.problem)).toEqual([null, null]);
    const seq = await rename(dbs[0]!, desk.id, desk.env, 'Van beide');
    await Promise.all(keepers.map((k) => k.append(seq)));
    const text = textOf(join(data, 'journal', desk.id));
    expect(text.split('base-end')).toHaveLength(2);
    expect(text.split('Van beide')).toHaveLength(2);
    expect(await checkJournal(desk.id)).toMatchObject({ state: 'whole' });
    await vi.waitFor(() =>
      expect(readdirSync(join(data, 'journal')).sort()).toEqual([desk.id, `${desk.id}.lock`]),
    );
    for (const keeper of keepers) keeper.close();
    await close();
    for (const db of dbs) db.close();
  });
});

describe('what is not in the journal', () => {
  it('is said as long as it is not, once that takes longer than a moment', async () => {
    const desk = await makeDesk();
    const close = startHost(desk.data);
    const db = openDb(desk.id);
    const seen: (number | null)[] = [];
    const keeper = keeperOf(db, desk.id, () => seen.push(keeper.behind));
    await keeper.compare();
    const { host } = globalThis;
    const append = host!['journal.append'];
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    host!['journal.append'] = (input) => held.then(() => append(input));
    const seq = await rename(db, desk.id, desk.env, 'Later');
    const appended = keeper.append(seq);
    expect(keeper.behind).toBeNull();
    await vi.waitFor(() => expect(keeper.behind).toBe(1), { timeout: 3000 });
    go();
    await appended;
    expect(keeper.behind).toBeNull();
    expect(seen).toEqual([1, null]);
    keeper.close();
    await close();
    db.close();
  });
  it('a file that cannot be kept is a failure of beginning a journal', async () => {
    const desk = await makeDesk();
    const data = folder();
    const close = startHost(data);
    const db = openDb(desk.id);
    const bytes = new Uint8Array(10);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await db.files.put({ sha256, bytes });
    // A file where the folder should be.
    writeFileSync(join(data, 'blobs'), '');
    const keeper = keeperOf(db, desk.id);
    await keeper.compare();
    expect(keeper.problem).toMatch(sha256);
    await expect(keepBlob(sha256, bytes)).rejects.toThrow(sha256);
    keeper.close();
    await close();
    db.close();
  });
  it('a file that could not be kept is said until it is, and is kept at the latest when all is read next time', async () => {
    const desk = await makeDesk();
    const data = folder();
    const close = startHost(data);
    const db = openDb(desk.id);
    const bytes = new Uint8Array(20);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await db.files.put({ sha256, bytes });
    const blobs = join(data, 'blobs');
    writeFileSync(blobs, '');
    const first = keeperOf(db, desk.id);
    await first.compare();
    // The journal itself is whole by now, so that comparing finds nothing more to do.
    await first.append(await rename(db, desk.id, desk.env, 'Later'));
    expect(first.problem).toMatch(sha256);
    first.close();
    rmSync(blobs);
    const second = keeperOf(db, desk.id);
    await second.compare();
    expect(second.opened).toBe('equal');
    await second.append(desk.last);
    await vi.waitFor(async () => expect(await hasBlob(sha256)).toBe(true), { timeout: 3000 });
    second.close();
    await close();
    db.close();
  });
});

describe('a journal that cannot be written anew', () => {
  it('is said, and what is done meanwhile is done', async () => {
    const desk = await makeDesk();
    const [first = ''] = segments(desk.folder);
    writeFileSync(first, readFileSync(first, 'utf8').replace('base-end', 'base-enc'));
    const close = startHost(desk.data);
    const db = openDb(desk.id);
    const keeper = keeperOf(db, desk.id);
    await keeper.compare();
    const full = { code: 'disk-full', message: 'full', file: { name: '000001.ndjson', isKept: false } };
    let asked = 0;
    globalThis.host!['journal.begin'] = async () => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ok: false, error: full };
    };
    await keeper.append(desk.last);
    await vi.waitFor(() => expect(asked).toBe(1));
    await keeper.append(await rename(db, desk.id, desk.env, 'Ondertussen'));
    expect(keeper.problem).toMatch(/de schijf is vol/);
    expect(textOf(desk.folder)).toContain('Ondertussen');
    keeper.close();
    await close();
    db.close();
  });
});

describe('all journals', () => {
  it('are listed, also where one cannot be read', async () => {
    const at = folder();
    const journal = new JournalStore(at);
    const ids = [1, 2, 3].map((n) => `${ID.slice(0, -1)}${n}`);
    for (const id of ids) await journal.append(id, ['{"t":"base-end"}']);
    await journal.close();
    // A folder where a file should be, and a line that is none.
    mkdirSync(join(at, ids[0]!, '000002.ndjson'));
    appendFileSync(join(at, ids[1]!, '000001.ndjson'), '{"seq":"9"}\n');
    const again = new JournalStore(at);
    expect((await again.list()).map((p) => p.problem)).toEqual(['unreadable', 'damaged', null]);
    await again.close();
  });
  it('take only lines that are of a journal', async () => {
    const at = folder();
    const journal = new JournalStore(at);
    await journal.append(ID, ['{"t":"base-end"}']);
    for (const line of [
      '{"seq":"9"}',
      '{"t":"change","change":{"seq":1e308}}',
      'null',
      '',
      '{"t":"segment","previous":"x","head":null}',
    ])
      expect(await journal.append(ID, [line]), line).toMatchObject({ error: { code: 'bad-line' } });
    expect(await journal.append(ID, ['{"t":"base-end"}'])).toMatchObject({ error: { code: 'order' } });
    expect((await journal.check(ID)).checked.state).toBe('whole');
    await journal.close();
    const id = ID.slice(0, -1) + '9';
    expect(await journal.append(id, ['{"t":"log","changes":[{"seq":1}]}'])).toMatchObject({ ok: false });
    expect(existsSync(join(at, id))).toBe(false);
    await journal.close();
  });
  it('are read without holding up the main process for 50 ms', async () => {
    const at = folder();
    const journal = new JournalStore(at);
    const row = { id: 'x', pad: 'x'.repeat(1500) };
    const line = JSON.stringify({
      t: 'rows',
      table: 'references',
      batch: null,
      rows: Array.from({ length: 200 }, () => row),
    });
    // 60 MB: what 40,000 references take.
    for (let i = 0; i < 200; i++) await journal.append(ID, [line]);
    await journal.append(ID, ['{"t":"base-end"}']);
    // Other programs on this computer only make it longer: the best of some tries is what the reading itself takes.
    let longest = Infinity;
    for (let attempt = 0; attempt < 8 && longest >= 50; attempt++) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const started = performance.now();
      expect((await journal.check(ID)).checked.state).toBe('whole');
      const took = Math.round(performance.now() - started);
      delay.disable();
      longest = Math.min(longest, delay.max / 1e6);
      process.stdout.write(`check of 60 MB: ${took} ms, at most ${Math.round(longest)} ms at once\n`);
    }
    expect(longest).toBeLessThan(50);
    await journal.close();
  });
});
