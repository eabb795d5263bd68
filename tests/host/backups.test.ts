// Back-ups: whole, checked by restoring them, found damaged wherever they are, and let go by what is kept.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { BackupDesk } from '../../electron/main/backup-desk';
import { checkBackup, replayTexts } from '../../electron/main/backup-read';
import { newBackupId, packedPath, readNote, writeNote } from '../../electron/main/backup-files';
import { countRecords, stateHash } from '../../shared/bundle/state-hash';
import type { Backup } from '../../shared/ipc/backup-contract';
import { hashFile } from '../../electron/main/backup-files';
import { deskWithProject } from './backup-desk';

type Made = Awaited<ReturnType<typeof deskWithProject>>;

async function makeOne({ desk, asked }: Made, why: Backup['why'] = 'hand'): Promise<Backup> {
  const made = await desk.make({ ...asked, why });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.backup;
}

async function readAll(desk: BackupDesk, id: string): Promise<string[]> {
  const opened = await desk.open(id);
  if (!opened.ok) throw new Error(opened.error.message);
  const all: string[] = [];
  for (;;) {
    const part = await desk.read(opened.value.handle);
    if (!part.ok) throw new Error(part.error.message);
    if (part.value.lines.length === 0) return all;
    all.push(...part.value.lines);
  }
}

it('holds what the study holds, and says so when it was checked', async () => {
  const made = await deskWithProject();
  const backup = await makeOne(made);
  const checked = await made.desk.check(backup.id);
  if (!checked.ok) throw new Error(checked.error.message);
  const { check } = checked.value.backup;
  expect(check?.problem).toBeNull();
  expect(check?.counts).toEqual(countRecords(made.store.toData()));
  expect(check?.state).toBe(stateHash(made.store.toData()));
  expect(check?.entries).toBe(made.store.log.length);
  expect(check?.last?.by).not.toBe('');
  expect(backup.files).toEqual([{ sha256: made.sha256, size: 10 }]);
  const lines = await readAll(made.desk, backup.id);
  const restored = await replayTexts(lines);
  expect(stateHash(restored.data)).toBe(check?.state);
  await made.desk.close();
});

it('is made once of what has not changed, but always when it was asked for', async () => {
  const made = await deskWithProject();
  const first = await makeOne(made, 'start');
  expect((await makeOne(made, 'import')).id).toBe(first.id);
  expect((await makeOne(made, 'hand')).id).not.toBe(first.id);
  await made.append('Another title');
  expect((await makeOne(made, 'import')).why).toBe('import');
  expect((await made.desk.list(null)).backups).toHaveLength(3);
  await made.desk.close();
});

it('is made before another version of the program or the records opens a study', async () => {
  const made = await deskWithProject();
  const opening = async (desk: BackupDesk, schema: number): Promise<string | null> => {
    const result = await desk.opening({ ...made.asked, schema });
    if (!result.ok) throw new Error(result.error.message);
    return result.value.made?.backup.why ?? null;
  };
  expect(await opening(made.desk, 13)).toBe('start');
  expect(await opening(made.desk, 13)).toBeNull();
  expect(await opening(made.desk, 14)).toBe('upgrade');
  const later = new BackupDesk({ dataFolder: made.data, version: '1.1.0' });
  expect(await opening(later, 14)).toBe('update');
  expect(await opening(later, 14)).toBeNull();
  await later.close();
  await made.desk.close();
});

it('keeps files once, until no back-up names them', async () => {
  const made = await deskWithProject();
  const kept = () =>
    readdirSync(join(made.root, 'files'), { recursive: true }).filter((n) => String(n).endsWith(made.sha256));
  const [a, b] = [await makeOne(made), await makeOne(made)];
  expect(kept()).toHaveLength(1);
  await made.desk.remove(a.id);
  expect(kept()).toHaveLength(1);
  await made.desk.remove(b.id);
  expect(kept()).toHaveLength(0);
  await made.desk.close();
});

it('brings its files back among those that are in use', async () => {
  const made = await deskWithProject();
  const backup = await makeOne(made);
  rmSync(join(made.data, 'blobs'), { recursive: true });
  expect(await made.desk.bringFiles(backup.id)).toEqual({ ok: true, value: { brought: 1, missing: 0 } });
  writeFileSync(join(made.root, 'files', made.sha256.slice(0, 2), made.sha256), 'another doc');
  rmSync(join(made.data, 'blobs'), { recursive: true });
  expect(await made.desk.bringFiles(backup.id)).toEqual({ ok: true, value: { brought: 0, missing: 1 } });
  await made.desk.close();
});

it('lies in the usual folder where that of choice is gone, and says so', async () => {
  const made = await deskWithProject();
  const stick = mkdtempSync(join(tmpdir(), 'zeef-stick-'));
  await made.desk.set({ folder: stick });
  const there = await makeOne(made);
  expect(readdirSync(stick)).toEqual(['zeef-backups']);
  rmSync(stick, { recursive: true });
  const result = await made.desk.make({ ...made.asked, why: 'hand' });
  expect(result.ok && result.value.elsewhere).toContain('is not there');
  const { backups, problem } = await made.desk.list(null);
  expect(problem).toContain('is not there');
  expect(backups.map((b) => b.id)).not.toContain(there.id);
  expect(backups).toHaveLength(1);
  // The folder of a stick must not be made on another disk.
  expect(() => readdirSync(stick)).toThrow();
  mkdirSync(stick);
  await made.desk.close();
});

it('knows its folder of choice when one of its two notes is damaged, and says so when both are', async () => {
  const made = await deskWithProject();
  const chosen = mkdtempSync(join(tmpdir(), 'zeef-chosen-'));
  await made.desk.set({ folder: chosen });
  for (const name of ['backups.json', 'backups.copy.json']) {
    const whole = readFileSync(join(made.data, name));
    writeFileSync(join(made.data, name), whole.subarray(0, 20));
    expect(await made.desk.list(null)).toMatchObject({ folder: chosen, problem: null });
    writeFileSync(join(made.data, name), whole);
  }
  for (const name of ['backups.json', 'backups.copy.json']) writeFileSync(join(made.data, name), '{');
  expect(await made.desk.list(null)).toMatchObject({ isUsual: true, problem: 'settings-damaged' });
  // One is made all the same, where it was before.
  await makeOne(made);
  await made.desk.set({ folder: chosen });
  expect(await made.desk.list(null)).toMatchObject({ folder: chosen, problem: null });
  await made.desk.close();
});

it('says at its row that it could not be checked, when nobody asked for that', async () => {
  const made = await deskWithProject();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const desk = new BackupDesk({ dataFolder: made.data, version: '1.0.0', backupChecker: '/no/such/program' });
  const result = await desk.make({ ...made.asked, why: 'hand' });
  if (!result.ok) throw new Error(result.error.message);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await vi.waitFor(async () =>
    expect((await desk.list(null)).backups[0]?.check?.problem?.code).toBe('unchecked'),
  );
  await desk.close();
});

it('is refused of a journal that is not whole, and nothing of it shows', async () => {
  const made = await deskWithProject();
  await made.journal.close();
  const path = join(made.data, 'journal', made.asked.projectId, '000001.ndjson');
  const bytes = readFileSync(path);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const result = await made.desk.make({ ...made.asked, why: 'hand' });
  expect(result.ok ? '' : result.error.code).toBe('damaged');
  expect(await made.desk.list(null)).toMatchObject({ backups: [], unreadable: [] });
  await made.desk.close();
});

it('shows nothing of one whose documents or note could not be kept', async () => {
  for (const inTheWay of ['files', 'note']) {
    const made = await deskWithProject();
    vi.spyOn(Date, 'now').mockReturnValue(1_780_000_000_000);
    const id = newBackupId(made.asked.projectId, Date.now(), 'hand');
    if (inTheWay === 'files') {
      mkdirSync(made.root);
      writeFileSync(join(made.root, 'files'), 'a file where a folder was');
    } else mkdirSync(join(made.root, `${id}.json`, 'x'), { recursive: true });
    const result = await made.desk.make({ ...made.asked, why: 'hand' });
    expect(result.ok).toBe(false);
    expect(readdirSync(made.root, { recursive: true }).filter((n) => String(n).endsWith('.gz'))).toEqual([]);
    vi.restoreAllMocks();
    await made.desk.close();
  }
});

it('removes all of a study that is erased', async () => {
  const made = await deskWithProject();
  await makeOne(made);
  await makeOne(made);
  expect(await made.desk.removeAll(made.asked.projectId)).toEqual({ removed: 2, left: [] });
  expect(readdirSync(join(made.root, made.asked.projectId))).toEqual([]);
  await made.desk.close();
});

/** What may befall a back-up, and as what it is found. */
const damages: [name: string, code: string, damage: (made: Made, backup: Backup) => Promise<void> | void][] =
  [
    ['its file gone', 'gone', ({ root }, { id }) => rmSync(packedPath(root, id))],
    [
      'a byte of it flipped',
      'hash',
      ({ root }, { id }) => {
        const bytes = readFileSync(packedPath(root, id));
        bytes[500] = (bytes[500] ?? 0) ^ 1;
        writeFileSync(packedPath(root, id), bytes);
      },
    ],
    [
      'cut off',
      'hash',
      ({ root }, { id }) => {
        writeFileSync(packedPath(root, id), readFileSync(packedPath(root, id)).subarray(0, -100));
      },
    ],
    [
      'a line left out, and its hash set right',
      'chain',
      async (made, backup) => await repack(made, backup, (lines) => lines.filter((_, n) => n !== 3)),
    ],
    [
      'its last line left out, and its hash set right',
      'head',
      async (made, backup) => await repack(made, backup, (lines) => lines.slice(0, -1)),
    ],
    [
      'fewer records than the database held',
      'count',
      async ({ root }, backup) => await writeNote(root, { ...backup, expected: { references: 1 } }),
    ],
    [
      'records that are not what they were at the last check',
      'state',
      async ({ root }, backup) => {
        const check = await checkBackup(root, backup, 1);
        await writeNote(root, { ...backup, check: { ...check, state: 'f'.repeat(64) } });
      },
    ],
    ['a file gone', 'file-gone', ({ root }) => rmSync(join(root, 'files'), { recursive: true })],
    [
      'of a later version',
      'newer',
      async ({ root }, backup) => await writeNote(root, { ...backup, version: 99 }),
    ],
  ];

async function repack({ root }: Made, backup: Backup, change: (lines: string[]) => string[]): Promise<void> {
  const path = packedPath(root, backup.id);
  const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
  writeFileSync(path, gzipSync(`${change(lines).join('\n')}\n`));
  const bytes = readFileSync(path).length;
  await writeNote(root, { ...backup, bytes, sha256: await hashFile(path) });
}

it.each(damages)('is found damaged with %s', async (_name, code, damage) => {
  const made = await deskWithProject();
  const backup = await makeOne(made);
  await damage(made, backup);
  const checked = await made.desk.check(backup.id);
  expect(checked.ok && checked.value.backup.check?.problem?.code).toBe(code);
  expect((await readNote(made.root, backup.id))?.check?.problem?.code).toBe(code);
  await made.desk.close();
});

it('that is no packed file fails to be read, and takes nothing with it', async () => {
  const made = await deskWithProject();
  const backup = await makeOne(made);
  writeFileSync(packedPath(made.root, backup.id), 'not what it was');
  const opened = await made.desk.open(backup.id);
  // Long enough for a stream that nobody listens to to fail.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const read = opened.ok ? await made.desk.read(opened.value.handle) : opened;
  expect(read.ok ? '' : read.error.code).toBe('damaged');
  await made.desk.close();
});

it('is named where its note cannot be read, and hides no other', async () => {
  const made = await deskWithProject();
  const [a, b] = [await makeOne(made), await makeOne(made)];
  writeFileSync(packedPath(made.root, a.id).replace('.ndjson.gz', '.json'), '{');
  const { backups, unreadable } = await made.desk.list(null);
  expect(backups.map((one) => one.id)).toEqual([b.id]);
  expect(unreadable).toEqual([a.id]);
  await made.desk.close();
});
