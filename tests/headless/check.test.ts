// `zeef check` and `zeef restore` on everything they know, whole and damaged in every way that each can be.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readKept } from '../../electron/cli/bundle-input';
import { writeBundleTo } from '../../electron/cli/bundle-output';
import { takePasswordFile } from '../../electron/cli/bundle-password';
import { check } from '../../electron/cli/check-command';
import { InputError } from '../../electron/cli/files';
import { importFiles, systemEnv } from '../../electron/cli/import-command';
import { merge } from '../../electron/cli/merge-command';
import { readBundleFile } from '../../electron/cli/report-commands';
import { restore } from '../../electron/cli/restore-command';
import { team } from '../../electron/cli/team-command';
import { UsageError } from '../../electron/cli/usage';
import { packedPath } from '../../electron/main/backup-files';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { partialOf } from '../../shared/bundle/partial';
import { isSealed, sealPieces } from '../../shared/bundle/sealed';
import { stateHash } from '../../shared/bundle/state-hash';
import { requireProject } from '../../shared/model/tables';
import { deskWithProject } from '../host/backup-desk';

const folder = mkdtempSync(join(tmpdir(), 'zeef-check-'));
let made: Awaited<ReturnType<typeof deskWithProject>>;
let backup: string;
let bundle: string;
let state: string;

type One = { what: string; problems: { code: string; where: string }[]; state?: string };
async function checked(path: string): Promise<{ code: number; found: One[]; message: string }> {
  const {
    exitCode = 0,
    checked: found,
    message,
  } = await check({ command: 'check', files: [path], options: {} });
  return { code: exitCode, found: found as One[], message };
}
const run = (path: string, out: string) => restore({ command: 'restore', files: [path], options: { out } });

beforeAll(async () => {
  made = await deskWithProject();
  state = stateHash(made.store.toData());
  const one = await made.desk.make({ ...made.asked, why: 'hand' });
  if (!one.ok) throw new Error(one.error.message);
  backup = one.value.backup.id;
  await made.desk.check(backup);
  await made.desk.close();
  await made.journal.close();
  bundle = join(folder, 'study.zeef');
  writeFileSync(bundle, writeBundle({ data: made.store.toData(), log: made.store.log, files: new Map() }));
});

const journal = (data = made.data): string => join(data, 'journal', made.asked.projectId);

describe('check recognises', () => {
  it.each([
    ['a bundle', () => bundle, ['bundle']],
    ['one back-up by its journal', () => packedPath(made.root, backup), ['backup']],
    [
      'one back-up by its note',
      () => packedPath(made.root, backup).replace('.ndjson.gz', '.json'),
      ['backup'],
    ],
    ['the back-ups of a study', () => join(made.root, made.asked.projectId), ['backup']],
    ['a folder of back-ups', () => made.root, ['backup']],
    ['a journal', () => journal(), ['journal']],
    ['a segment of a journal', () => join(journal(), '000001.ndjson'), ['journal']],
    ['the folder of journals', () => join(made.data, 'journal'), ['journal']],
    ['the data folder of the app', () => made.data, ['backup', 'journal']],
  ])('%s', async (_name, path, what) => {
    const { code, found } = await checked(path());
    expect(found.map((one) => one.what).sort()).toEqual(what);
    expect(found.flatMap((one) => one.problems)).toEqual([]);
    expect(found.map((one) => one.state)).toEqual(what.map(() => state));
    expect(code).toBe(0);
  });

  it('the folder of a team', async () => {
    const [place, device] = [join(folder, 'place'), join(folder, 'device')];
    mkdirSync(place);
    const by = made.store.toData().persons.find((p) => p.role === 'lead')?.name ?? '';
    await team({ command: 'team', files: ['start', bundle], options: { folder: place, device, by } });
    const whole = await checked(place);
    expect([whole.code, whole.found[0]?.what]).toEqual([0, 'team']);
    const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    const segment = files.find((f) => f.parentPath.endsWith('s')) ?? files.at(-1);
    const path = join(segment?.parentPath ?? '', segment?.name ?? '');
    const bytes = readFileSync(path);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await checked(place)).code).toBe(3);
  });

  it('nothing of Zeef’s, which is no damage', async () => {
    writeFileSync(join(folder, 'note.txt'), 'hello');
    await expect(checked(join(folder, 'note.txt'))).rejects.toThrow(InputError);
    await expect(checked(join(folder, 'nothing'))).rejects.toThrow(InputError);
    mkdirSync(join(folder, 'empty'));
    await expect(checked(join(folder, 'empty'))).rejects.toThrow(InputError);
    await expect(check({ command: 'check', files: [], options: {} })).rejects.toThrow(UsageError);
  });
});

describe('check finds', () => {
  it.each([
    ['a byte flipped', (b: Buffer) => b.fill((b[1000] ?? 0) ^ 1, 1000, 1001)],
    ['its end cut off', (b: Buffer) => b.subarray(0, -200)],
    ['nothing in it', () => Buffer.alloc(0)],
    ['only zeros', (b: Buffer) => Buffer.alloc(b.length)],
  ])('a bundle with %s', async (_name, damage) => {
    const path = join(folder, 'damaged.zeef');
    writeFileSync(path, damage(readFileSync(bundle)));
    const { code, found } = await checked(path);
    expect([code, found[0]?.problems.length]).toEqual([3, 1]);
  });

  it('a bundle whose records are not what its log says', async () => {
    const data = made.store.toData();
    const projects = data.projects.map((p) => ({ ...p, title: 'forged' }));
    const path = join(folder, 'forged.zeef');
    writeFileSync(path, writeBundle({ data: { ...data, projects }, log: made.store.log, files: new Map() }));
    const { code, found } = await checked(path);
    expect([code, found[0]?.problems[0]?.code]).toEqual([3, 'log-differs']);
  });

  const flip = (path: string, at = 500): void => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const copyOf = (name: string): string => {
    const to = join(folder, name);
    cpSync(made.data, to, { recursive: true });
    return to;
  };
  const last = (path: string): string => readdirSync(path).sort().at(-1) ?? '';

  it.each<[string, (root: string) => void, string]>([
    ['a byte flipped', (root) => flip(packedPath(root, backup)), 'hash'],
    ['its file gone', (root) => rmSync(packedPath(root, backup)), 'gone'],
    ['its note gone', (root) => rmSync(packedPath(root, backup).replace('.ndjson.gz', '.json')), 'note'],
    [
      'its note cut off',
      (root) => writeFileSync(packedPath(root, backup).replace('.ndjson.gz', '.json'), '{"format"'),
      'note',
    ],
    [
      'a document gone',
      (root) => rmSync(join(root, 'files', made.sha256.slice(0, 2), made.sha256)),
      'file-gone',
    ],
    [
      'a document changed',
      (root) => writeFileSync(join(root, 'files', made.sha256.slice(0, 2), made.sha256), 'b document'),
      'file-changed',
    ],
  ])('a back-up with %s', async (name, damage, expected) => {
    const root = join(copyOf(`backup ${name}`), 'backups');
    damage(root);
    const { code, found } = await checked(root);
    expect([code, found[0]?.problems.map((p) => p.code)]).toEqual([3, [expected]]);
  });

  it.each<[string, (path: string) => void, string]>([
    ['a byte flipped', (path) => flip(join(path, '000001.ndjson'), 5000), 'changed-line'],
    ['a segment gone', (path) => rmSync(join(path, '000001.ndjson')), 'missing-segment'],
    ['an empty segment', (path) => writeFileSync(join(path, last(path)), ''), 'empty-segment'],
    [
      'two segments exchanged',
      (path) => {
        renameSync(join(path, '000001.ndjson'), join(path, 'x'));
        renameSync(join(path, '000002.ndjson'), join(path, '000001.ndjson'));
        renameSync(join(path, 'x'), join(path, '000002.ndjson'));
      },
      'order',
    ],
    [
      'no segments',
      (path) => readdirSync(path).forEach((name) => rmSync(join(path, name))),
      'missing-segment',
    ],
  ])('a journal with %s', async (name, damage, expected) => {
    const path = journal(copyOf(`journal ${name}`));
    damage(path);
    const { code, found } = await checked(path);
    expect([code, found[0]?.problems.map((p) => p.code)]).toEqual([3, [expected]]);
  });
});

async function readKeptOrThrow(path: string) {
  const read = await readKept(path, 'proves');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a bundle under a password', () => {
  const path = join(folder, 'sealed.zeef');
  const seal = async (): Promise<void> => {
    const parts: Uint8Array[] = [];
    for await (const part of sealPieces([readFileSync(bundle)], 'geheim', 10)) parts.push(part);
    writeFileSync(path, Buffer.concat(parts));
  };
  afterEach(() => {
    takePasswordFile(undefined);
    delete process.env['ZEEF_BUNDLE_PASSWORD'];
  });

  it('is opened by a password in a file or the environment, and asks for one', async () => {
    await seal();
    await expect(checked(path)).rejects.toThrow('--password-file');
    const file = join(folder, 'password');
    writeFileSync(file, 'geheim\n');
    takePasswordFile(file);
    expect((await checked(path)).found[0]?.state).toBe(state);
    expect(requireProject((await readBundleFile(path)).data).id).toBe(made.asked.projectId);
    // As Notepad and PowerShell write it.
    for (const [start, encoding] of [
      ['\ufeff', 'utf8'],
      ['\ufeff', 'utf16le'],
    ] as const) {
      writeFileSync(file, Buffer.from(`${start}geheim\r\n`, encoding));
      expect((await checked(path)).code).toBe(0);
    }
    takePasswordFile(undefined);
    process.env['ZEEF_BUNDLE_PASSWORD'] = 'geheim';
    expect((await checked(path)).code).toBe(0);
    process.env['ZEEF_BUNDLE_PASSWORD'] = 'gehelm';
    await expect(checked(path)).rejects.toThrow('the password is not that of this bundle');
    takePasswordFile(join(folder, 'no such file'));
    await expect(checked(path)).rejects.toThrow(InputError);
  });

  it('is opened and written by a password from standard input', async () => {
    await seal();
    const zeef = (input: string, ...args: string[]) =>
      spawnSync('node', ['electron/cli/zeef.mjs', ...args, '--password-file', '-'], {
        encoding: 'utf8',
        input,
      });
    const right = zeef('geheim\n', 'check', path);
    expect([right.status, right.stderr]).toEqual([0, '']);
    const wrong = zeef('gehelm\n', 'check', path);
    expect(wrong.status).not.toBe(0);
    expect(wrong.stderr).toContain('the password is not that of this bundle');
    // Read once, and used for what is read and for what is written.
    const out = join(folder, 'from-input.zeef');
    const merged = zeef('geheim', 'merge', path, bundle, '--seal', '--out', out);
    expect([merged.status, merged.stderr]).toEqual([0, '']);
    expect(isSealed(readFileSync(out))).toBe(true);
    expect(zeef('geheim', 'check', out).status).toBe(0);
    const empty = zeef('', 'merge', path, bundle, '--seal', '--out', `${out}2`);
    expect(empty.status).not.toBe(0);
    expect(existsSync(`${out}2`)).toBe(false);
  }, 120_000);

  it('is written under the password that is given, and under none where none is asked', async () => {
    const file = join(folder, 'password');
    writeFileSync(file, 'geheim\n');
    const out = join(folder, 'out.zeef');
    const write = async (isSealing: boolean): Promise<boolean> => {
      takePasswordFile(file, isSealing);
      await writeBundleTo(out, await readKeptOrThrow(bundle));
      return isSealed(readFileSync(out));
    };
    expect(await write(false)).toBe(false);
    const whole = readBundle(new Uint8Array(readFileSync(bundle)));
    expect(whole.ok && readFileSync(out).equals(writeBundle(whole.value))).toBe(true);
    expect(await write(true)).toBe(true);
    expect((await checked(out)).found[0]?.state).toBe(state);
    // What is imported as well.
    const ris = join(folder, 'one.ris');
    writeFileSync(ris, 'TY  - JOUR\nTI  - Eén\nER  - \n');
    await importFiles({ command: 'import', files: [ris], options: { out } });
    expect(isSealed(readFileSync(out))).toBe(true);
    expect((await checked(out)).code).toBe(0);
    // Without a password nothing is written.
    takePasswordFile(undefined, true);
    rmSync(out);
    await expect(writeBundleTo(out, await readKeptOrThrow(bundle))).rejects.toThrow(UsageError);
    expect(readdirSync(folder).filter((name) => name.includes('out.zeef'))).toEqual([]);
  });

  it('is not whole where its end is missing', async () => {
    await seal();
    process.env['ZEEF_BUNDLE_PASSWORD'] = 'geheim';
    writeFileSync(path, readFileSync(path).subarray(0, -30));
    const { code, found } = await checked(path);
    expect([code, found[0]?.problems[0]?.code]).toEqual([3, 'cut-off']);
  });
});

it('a bundle that lacks something on purpose says so, and is never merged', async () => {
  const options = { without: ['annotations'] as const, title: 'Deel', personName: String };
  const whole = { data: made.store.toData(), log: made.store.log, files: new Map<string, Uint8Array>() };
  const path = join(folder, 'partial.zeef');
  writeFileSync(path, writeBundle(await partialOf(whole, systemEnv, '', options), options.without));
  const { code, message } = await checked(path);
  expect([code, message]).toEqual([0, expect.stringContaining('left out on purpose: annotations')]);
  const both = { command: 'merge', files: [path, path], options: { out: join(folder, 'never.zeef') } };
  await expect(merge(both)).rejects.toThrow('never merged');
});

describe('restore', () => {
  const opened = (path: string) => {
    const read = readBundle(new Uint8Array(readFileSync(path)));
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  };

  it.each([
    ['a back-up', () => packedPath(made.root, backup)],
    ['a journal', () => journal()],
  ])('writes the study of %s', async (name, path) => {
    const out = join(folder, `${name}.zeef`);
    const { exitCode, problem } = await run(path(), out);
    expect([exitCode, problem]).toEqual([0, null]);
    expect(stateHash(opened(out).data)).toBe(state);
  });

  it('writes what can be read of a damaged journal, and says so', async () => {
    const data = join(folder, 'restored from damage');
    cpSync(made.data, data, { recursive: true });
    const path = join(journal(data), readdirSync(journal(data)).sort().at(-1) ?? '');
    const bytes = readFileSync(path);
    bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const out = join(folder, 'salvaged.zeef');
    const { exitCode, lost, references } = await run(journal(data), out);
    expect([exitCode, lost]).toEqual([3, 1]);
    expect(opened(out).data.references).toHaveLength(references as number);
  });

  it('writes what can be read of a damaged back-up', async () => {
    const data = join(folder, 'restored from damaged back-up');
    cpSync(made.data, data, { recursive: true });
    const path = packedPath(join(data, 'backups'), backup);
    writeFileSync(path, readFileSync(path).subarray(0, -40));
    const out = join(folder, 'salvaged-backup.zeef');
    const { exitCode, references } = await run(path, out);
    expect(exitCode).toBe(3);
    expect(references).toBe(made.store.toData().references.length);
    opened(out);
  });

  it('is of one thing at a time, to a file that is named', async () => {
    await expect(run(made.root, join(folder, 'x.zeef'))).rejects.toThrow(UsageError);
    await expect(restore({ command: 'restore', files: [journal()], options: {} })).rejects.toThrow(
      UsageError,
    );
    writeFileSync(join(folder, 'no.zeef.txt'), '');
    await expect(run(join(folder, 'no.zeef.txt'), join(folder, 'y.zeef'))).rejects.toThrow(InputError);
  });
});
