// A disk that takes only part of what is written, or nothing: whatever writes says so, and what stood there before
// stays whole.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Two pieces, of which the disk takes the last in part: the write that an unwatched number of bytes passes off as
// whole.
const SIZE = 2 * 1024 * 1024;
const LIMIT_KIB = 2000;
const DISK_KIB = 3072;
const root = mkdtempSync(join(tmpdir(), 'zeef-full-disk-'));
const driver = join(root, 'driver.mjs');
const mounted: string[] = [];

type Answer = {
  ok: boolean;
  error?: { code: string; message: string; file?: { name: string; isKept: boolean } };
};
type Place = { folder: string; run: (writer: string, size?: number) => Answer };

const sh = (script: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('bash', ['-c', script], { encoding: 'utf8' });

function run(before: string, folder: string, writer: string, size: number): Answer {
  const { stdout, stderr } = sh(`${before} '${process.execPath}' '${driver}' ${writer} '${folder}' ${size}`);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

/** A small disk in memory, or null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(root, 'disk-'));
  if (sh(`mount -t tmpfs -o size=${DISK_KIB}k tmpfs '${folder}'`).status !== 0) return null;
  mounted.push(folder);
  return folder;
}

const probe = smallDisk();
const canMount = probe !== null;

beforeAll(async () => {
  const reference = (i: number): string =>
    `TY  - JOUR\nTI  - Title ${i}\nAB  - ${'x'.repeat(20_000)}\nER  - \n`;
  writeFileSync(join(root, 'in.ris'), Array.from({ length: 150 }, (_, i) => reference(i)).join(''));
  await build({
    entryPoints: [join(import.meta.dirname, 'full-disk-driver.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
});
afterAll(() => {
  for (const folder of mounted) sh(`umount '${folder}'`);
  rmSync(root, { recursive: true, force: true });
});

/** What stands below a folder, but for notes and locks of the host, with what it holds. */
function content(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort()
    .map((p) => `${p} ${createHash('sha256').update(readFileSync(p)).digest('hex')}`);
}

const places: Record<
  string,
  { canRun: boolean; make: () => Place; spoil: (place: Place) => void; free: (place: Place) => void }
> = {
  'a limit on the size of files': {
    canRun: process.platform !== 'win32',
    make: () => {
      const folder = mkdtempSync(join(root, 'limit-'));
      return { folder, run: (writer, size = SIZE) => run(`ulimit -f ${LIMIT_KIB};`, folder, writer, size) };
    },
    spoil: () => undefined,
    free: () => undefined,
  },
  'a full disk': {
    canRun: canMount,
    make: () => {
      const folder = smallDisk() ?? '';
      return { folder, run: (writer, size = SIZE) => run('', folder, writer, size) };
    },
    // Some room is left: a write begins and is cut short.
    spoil: ({ folder }) =>
      sh(`dd if=/dev/zero of='${folder}/filler' bs=1k count=${DISK_KIB - 1500} 2>/dev/null`),
    free: ({ folder }) => rmSync(join(folder, 'filler')),
  },
  'a disk that may only be read': {
    canRun: canMount,
    make: () => {
      const folder = smallDisk() ?? '';
      return { folder, run: (writer, size = SIZE) => run('', folder, writer, size) };
    },
    spoil: ({ folder }) => sh(`mount -o remount,ro '${folder}'`),
    free: ({ folder }) => sh(`mount -o remount,rw,size=64m '${folder}'`),
  },
};

// Nobody, as on every Unix.
const AS_NOBODY = 'setpriv --reuid 65534 --regid 65534 --clear-groups --';
if (process.getuid?.() === 0 && sh(`${AS_NOBODY} '${process.execPath}' -e 0`).status === 0) {
  sh(`chmod 755 '${root}'`);
  places['a folder of somebody else'] = {
    canRun: true,
    make: () => {
      const folder = mkdtempSync(join(root, 'others-'));
      sh(`chmod 755 '${folder}'`);
      return {
        folder,
        run: (writer, size = SIZE) => {
          const isBegun = writer === 'journal-begin';
          // Begun while it was one's own.
          if (isBegun) sh(`chown -R 65534 '${folder}'`);
          return run(AS_NOBODY, folder, writer, size);
        },
      };
    },
    spoil: ({ folder }) => sh(`chown -R root '${folder}'; chmod -R go-w '${folder}'`),
    free: ({ folder }) => sh(`chown -R 65534 '${folder}'`),
  };
}

const OLD = 'what stood there before';
const files: [writer: string, file: (folder: string) => string][] = [
  ['save', (folder) => join(folder, 'a.zeef')],
  ['last-run', (folder) => join(folder, 'last-run.json')],
  ['output', (folder) => join(folder, 'a.csv')],
  ['convert', (folder) => join(folder, 'a.csv')],
];
const blobHash = createHash('sha256').update(new Uint8Array(SIZE).fill(65)).digest('hex');

for (const [name, { canRun, make, spoil, free }] of Object.entries(places)) {
  describe.skipIf(!canRun)(`on ${name}${canRun ? '' : ' (skipped: no such place can be made here)'}`, () => {
    it.each(files)('%s leaves the file that was there, and says why', (writer, file) => {
      const place = make();
      writeFileSync(file(place.folder), OLD);
      spoil(place);
      const before = content(place.folder);
      const answer = place.run(writer);
      expect(answer).toMatchObject({ ok: false });
      expect(answer.error?.message).toMatch(/untouched/);
      if (writer === 'save') expect(answer.error?.file).toEqual({ name: 'a.zeef', isKept: true });
      expect(readFileSync(file(place.folder), 'utf8')).toBe(OLD);
      expect(content(place.folder)).toEqual(before);
    });
    it('a file by its hash is whole or absent', () => {
      const place = make();
      spoil(place);
      const before = content(place.folder);
      expect(place.run('blob')).toMatchObject({ ok: false });
      expect(content(place.folder)).toEqual(before);
      expect(before.some((line) => line.includes(blobHash))).toBe(false);
    });
    it('the journal keeps its lines, says so, and goes on when there is room', () => {
      const place = make();
      mkdirSync(dirname(join(place.folder, 'data', 'x')), { recursive: true });
      expect(place.run('journal-begin')).toMatchObject({ ok: true });
      const path = join(
        place.folder,
        'data',
        'journal',
        '00000000-0000-7000-8000-000000000000',
        '000001.ndjson',
      );
      const whole = readFileSync(path, 'utf8');
      spoil(place);
      const answer = place.run('journal', 8_000_000);
      expect(answer).toMatchObject({ ok: false });
      expect(answer.error?.code).toMatch(/^(disk-full|too-large|read-only|not-allowed)$/);
      const left = readFileSync(path, 'utf8');
      expect(left.startsWith(whole)).toBe(true);
      expect(left.endsWith('\n')).toBe(true);
      free(place);
      const after = run('', place.folder, 'journal-again', 0);
      expect(after).toMatchObject({ ok: true });
      expect(run('', place.folder, 'journal-read', 0)).toMatchObject({ ok: true });
    });
  });
}
