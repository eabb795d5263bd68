import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../shared/change/memory-store';
import { baseLines, bulkLine, changeLine, JournalReplay } from '../../shared/change/journal';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import { requireProject } from '../../shared/model/tables';
import { type JournalCursor, JournalStore } from './journal';

const folder = (): string => mkdtempSync(join(tmpdir(), 'zeef-journal-'));

const linesOf = (change: Change, rows: readonly unknown[] = []): string[] => [
  ...(rows.length === 0 ? [] : [bulkLine(change.bulk?.batchId ?? '', rows)]),
  changeLine(change),
];

async function readAll(journal: JournalStore, id: string): Promise<JournalReplay> {
  const replay = new JournalReplay();
  let cursor: JournalCursor | null = null;
  do {
    const part: Awaited<ReturnType<JournalStore['read']>> = await journal.read(id, cursor);
    if (!part.ok) throw new Error(part.error.message);
    for (const line of part.value.lines) replay.add(line);
    cursor = part.value.next;
  } while (cursor !== null);
  return replay;
}

async function demoWithEdit() {
  const env = fixedEnv(1_700_000_000_000);
  const store = await buildDemoProject(env);
  const before = new MemoryStore(store.toData(), store.log);
  const project = requireProject(store.toData());
  const change = await store.commit(env, {
    kind: 'project.save',
    by: store.toData().persons[0]!.id,
    device: 'test',
    writes: [{ table: 'projects', id: project.id, after: { ...project, title: 'Anders' } }],
  });
  return { id: project.id, before, after: store, change: change! };
}

describe('the journal', () => {
  it('puts a new journal in its place that a power cut left beside it, but not that of an erased study', async () => {
    const { id, after } = await demoWithEdit();
    for (const isErased of [false, true]) {
      const at = folder();
      const before = new JournalStore(at);
      await before.append(id, baseLines(after.toData(), after.log));
      await before.close();
      const left = join(at, `${id}.new-4194303-1.00000000-0000-4000-8000-000000000000`);
      cpSync(join(at, id), left, { recursive: true });
      if (isErased) rmSync(join(at, id), { recursive: true });
      else renameSync(join(at, id), join(at, `${id}.aside-5`));
      const again = new JournalStore(at);
      void again.removeDead();
      expect(await again.list()).toHaveLength(isErased ? 0 : 1);
      expect((await again.head(id))?.seq).toBe(isErased ? undefined : after.log.at(-1)?.seq);
      await again.close();
    }
  });
  it('gives back the project that was written, over many segments', async () => {
    const { id, before, after, change } = await demoWithEdit();
    const journal = new JournalStore(folder());
    await journal.append(id, baseLines(before.toData(), before.log));
    // Bulk rows of 400 kB each force new segments at 16 MB.
    const padded = Array.from({ length: 50 }, () => ({
      t: 'rows',
      table: 'references',
      batch: 'none',
      rows: [{ pad: 'x'.repeat(400_000) }],
    }));
    for (const line of padded) await journal.append(id, [JSON.stringify(line)]);
    const appended = await journal.append(id, linesOf(change));
    expect(appended).toMatchObject({ ok: true, value: { head: { seq: change.seq, hash: change.hash } } });
    await journal.close();
    const result = (await readAll(journal, id)).finish();
    expect(result.ok && result.value.data).toEqual(after.toData());
    expect(result.ok && result.value.log).toEqual(after.log);
  });
  it('passes over entries it has, refuses gaps, forgets a line cut off by a crash, and notices a changed byte', async () => {
    const { id, before, change } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at);
    await journal.append(id, baseLines(before.toData(), before.log));
    await journal.append(id, linesOf(change));
    await journal.append(id, linesOf(change));
    expect(await journal.append(id, linesOf({ ...change, seq: change.seq + 2 }))).toMatchObject({
      error: { code: 'gap' },
    });
    await journal.close();
    const path = join(at, id, '000001.ndjson');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole + '{"h":"0000","d":"{\\"t\\":\\"cha');
    const reopened = new JournalStore(at);
    expect(await reopened.head(id)).toEqual({ seq: change.seq, hash: change.hash });
    await reopened.close();
    expect(readFileSync(path, 'utf8')).toBe(whole);
    expect(readdirSync(join(at, id))).toEqual(['000001.ndjson']);
    writeFileSync(path, whole.replace('Anders', 'Andert'));
    expect(await new JournalStore(at).read(id, null)).toMatchObject({ error: { code: 'damaged' } });
  });
  it('calls a line that cannot be read in the middle damage, does not write on it, and keeps what follows', async () => {
    const { id, before, change } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at);
    await journal.append(id, baseLines(before.toData(), before.log));
    await journal.append(id, linesOf(change));
    await journal.close();
    const path = join(at, id, '000001.ndjson');
    const damaged = readFileSync(path, 'utf8').replace('{"h":', '{"x":');
    writeFileSync(path, damaged);
    const again = new JournalStore(at);
    expect(await again.read(id, null)).toMatchObject({ error: { code: 'damaged' } });
    expect(await again.head(id)).toBeNull();
    expect(await again.state(id)).toMatchObject({ head: null, problem: 'damaged' });
    expect(await again.append(id, linesOf(change))).toMatchObject({ error: { code: 'damaged' } });
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe(damaged);
  });
  it('goes on whole after a write that failed half way', async () => {
    const { id, before, after, change } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at);
    await journal.append(id, baseLines(before.toData(), before.log));
    const path = join(at, id, '000001.ndjson');
    const { opened } = journal as unknown as { opened: Map<string, { file: FileHandle }> };
    const file = await open(path, 'r+');
    opened.get(id)!.file = file;
    file.datasync = () => {
      appendFileSync(path, '{"h":"00');
      return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    };
    expect(await journal.append(id, linesOf(change))).toMatchObject({
      error: { code: 'disk-full', file: { name: '000001.ndjson', isKept: true } },
    });
    expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
    await journal.append(id, linesOf(change));
    await journal.close();
    const result = (await readAll(journal, id)).finish();
    expect(result.ok && result.value.data).toEqual(after.toData());
  });
  it('sets a journal aside without deleting it', async () => {
    const { id, before } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at);
    await journal.append(id, baseLines(before.toData(), before.log));
    await journal.setAside(id, '1');
    expect(await journal.head(id)).toBeNull();
    expect(readdirSync(at)).toEqual([`${id}.aside-1`]);
    expect(await journal.list()).toEqual([]);
    await journal.close();
  });
  it('sets two aside at one moment, as by a clock that stands still', async () => {
    const { id, before } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at);
    for (let round = 0; round < 2; round++) {
      await journal.append(id, baseLines(before.toData(), before.log));
      await journal.setAside(id, '1');
    }
    expect(readdirSync(at).sort()).toEqual([`${id}.aside-1`, `${id}.aside-2`]);
    await journal.close();
  });
  it('goes on with one of before headers had a version', async () => {
    const { id, before, after, change } = await demoWithEdit();
    const at = folder();
    mkdirSync(join(at, id));
    let chain = '0'.repeat(64);
    const put = (segment: number, texts: readonly string[]): void => {
      const lines = texts.map((d) => {
        chain = createHash('sha256').update(chain).update(d).digest('hex');
        return JSON.stringify({ h: chain, d }) + '\n';
      });
      writeFileSync(join(at, id, `00000${segment}.ndjson`), lines.join(''));
    };
    const base = baseLines(before.toData(), before.log);
    const { seq, hash } = before.log.at(-1)!;
    put(1, base.slice(0, 3));
    put(2, [JSON.stringify({ t: 'segment', previous: chain, head: null }), ...base.slice(3)]);
    put(3, [JSON.stringify({ t: 'segment', previous: chain, head: { seq, hash } })]);
    const journal = new JournalStore(at);
    expect(await journal.state(id)).toMatchObject({ head: { seq, hash }, problem: null });
    expect((await journal.check(id)).checked.state).toBe('whole');
    expect(await journal.append(id, linesOf(change))).toMatchObject({ ok: true });
    expect((await journal.check(id)).checked.state).toBe('whole');
    await journal.close();
    const result = (await readAll(journal, id)).finish();
    expect(result.ok && result.value.data).toEqual(after.toData());
  });
  it('of a later version is not read, not even in part', async () => {
    const { id, before } = await demoWithEdit();
    const at = folder();
    const journal = new JournalStore(at, 1000);
    await journal.append(id, baseLines(before.toData(), before.log));
    await journal.append(id, [bulkLine('x', [])]);
    await journal.close();
    const path = join(at, id, '000002.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('\\"version\\":1', '\\"version\\":2'));
    const again = new JournalStore(at);
    expect(await again.state(id)).toMatchObject({ problem: 'newer' });
    expect(await again.readSound(id, { segment: 2, offset: 0 })).toMatchObject({
      error: { code: 'journal-newer' },
    });
    expect(await again.read(id, { segment: 2, offset: 0 })).toMatchObject({
      error: { code: 'journal-newer' },
    });
    expect(await again.append(id, [bulkLine('x', [])])).toMatchObject({ ok: false });
    await again.close();
  });
});
