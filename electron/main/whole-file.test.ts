import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupDesk } from './backup-desk';
import { isRunning, ownMark } from './process-mark';
import { SaveStore } from './saves';
import { removeLeftovers, WholeFile, writeFully, writeWholeFile } from './whole-file';

const folder = (): string => mkdtempSync(join(tmpdir(), 'zeef-whole-'));
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const nameOf = (mark: string): string => `.a.zeef.${mark}.00000000-0000-4000-8000-000000000000.zeef-tmp`;

describe('a file that is written whole', () => {
  it('shows only when it is whole, goes back to a mark, and replaces what a link points to', async () => {
    const at = folder();
    writeFileSync(join(at, 'real.txt'), 'old');
    symlinkSync(join(at, 'real.txt'), join(at, 'link.txt'));
    const file = await WholeFile.begin(join(at, 'link.txt'));
    await file.write(Buffer.from('new'));
    const mark = file.mark();
    await file.write(Buffer.from(' and not this'));
    await file.cutTo(mark);
    await file.write(Buffer.from('!'));
    expect(readFileSync(join(at, 'real.txt'), 'utf8')).toBe('old');
    expect(await file.commit()).toBe(true);
    expect(readFileSync(join(at, 'real.txt'), 'utf8')).toBe('new!');
    expect(readdirSync(at)).toEqual(['link.txt', 'real.txt']);
  });
  it('is not put in its place when it reads back otherwise', async () => {
    const at = folder();
    writeFileSync(join(at, 'a.zeef'), 'old');
    const file = await WholeFile.begin(join(at, 'a.zeef'));
    await file.write(Buffer.from('new bytes'));
    writeFileSync(file.temporary, 'new bites');
    await expect(file.commit()).rejects.toMatchObject({ code: 'read-back', isKept: true });
    expect(readFileSync(join(at, 'a.zeef'), 'utf8')).toBe('old');
    expect(readdirSync(at)).toEqual(['a.zeef']);
  });
  it('goes on after a short write, and calls it short when the disk takes nothing', async () => {
    const taken: number[] = [];
    const most = (n: number): FileHandle =>
      ({
        write: (_b: Uint8Array, _o: number, length: number, position: number) => {
          taken.push(position);
          return Promise.resolve({ bytesWritten: Math.min(n, length) });
        },
      }) as unknown as FileHandle;
    await writeFully(most(4), new Uint8Array(10), 100);
    expect(taken).toEqual([100, 104, 108]);
    await expect(writeFully(most(0), new Uint8Array(1), 0)).rejects.toThrow();
  });
  it.runIf(process.platform === 'linux')('is refused where nothing can be made, and soon', async () => {
    await expect(writeWholeFile('/proc/zeef/deep/a.zeef', 'x')).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const at = folder();
    const desk = new BackupDesk({ dataFolder: at, version: '1' });
    expect(await desk.set({ folder: '/proc' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect((await desk.list(null)).isUsual).toBe(true);
    const chosen = folder();
    expect(await desk.set({ folder: chosen })).toEqual({ ok: true, value: {} });
    expect(await desk.list(null)).toMatchObject({
      folder: chosen,
      isUsual: false,
      problem: null,
      unreadable: [],
    });
    await desk.close();
  });
  it('says which folder is in the way', async () => {
    const at = folder();
    mkdirSync(join(at, 'a.zeef'));
    await expect(writeWholeFile(join(at, 'a.zeef'), 'x')).rejects.toMatchObject({ isKept: true });
    expect(readdirSync(at)).toEqual(['a.zeef']);
  });
});

describe('what a crash leaves', () => {
  it('knows a process that runs from one that has ended, or began before the computer did', () => {
    expect(isRunning(ownMark, Date.now())).toBe(true);
    expect(isRunning(`${deadPid()}-0`, Date.now())).toBe(false);
    expect(isRunning(`${process.pid}-1`, Date.now())).toBe(process.platform !== 'linux');
    expect(isRunning(ownMark, Date.now() - uptime() * 1000 - 3_600_000)).toBe(false);
    expect(isRunning('nonsense', Date.now())).toBe(false);
  });
  it('is removed at the next start, but for what a running process writes and what is not ours', async () => {
    const at = folder();
    mkdirSync(join(at, 'deep'));
    const dead = nameOf(`${deadPid()}-7`);
    for (const name of [dead, join('deep', dead), nameOf(ownMark), '.other.tmp', 'a.zeef'])
      writeFileSync(join(at, name), '');
    expect(await removeLeftovers(at)).toBe(2);
    expect(readdirSync(at, { recursive: true }).sort()).toEqual(
      ['.other.tmp', 'a.zeef', 'deep', nameOf(ownMark)].sort(),
    );
    utimesSync(join(at, nameOf(ownMark)), 1, 1);
    expect(await removeLeftovers(at)).toBe(1);
  });
  it('is removed in the folder of the user too, which a note remembers', async () => {
    const [notes, out] = [join(folder(), 'saves'), folder()];
    const store = new SaveStore(notes);
    const started = await store.start(join(out, 'a.zeef'));
    if (!started.ok) throw new Error();
    expect(readdirSync(notes)).toHaveLength(1);
    expect(await new SaveStore(notes).removeDead()).toBe(0);
    expect(readdirSync(out)).toHaveLength(1);
    await store.close();
    expect([readdirSync(notes), readdirSync(out)]).toEqual([[], []]);
    const left = join(out, nameOf(`${deadPid()}-7`));
    writeFileSync(left, 'half');
    writeFileSync(join(notes, 'x'), left);
    expect(await new SaveStore(notes).removeDead()).toBe(1);
    expect([readdirSync(notes), readdirSync(out)]).toEqual([[], []]);
  });
});
