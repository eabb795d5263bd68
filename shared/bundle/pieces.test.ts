import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDemoProject } from '../demo/demo-project';
import { sha256Hex } from '../kernel/hash';
import { fixedEnv } from '../kernel/ids';
import { joined } from '../kernel/joined';
import { tableNames } from '../model/tables';
import { type Manifest, manifestOf, seal } from './archive';
import { type Bundle, readBundle, readBundleFrom, writeBundle, writeBundleInPieces } from './bundle';
import { bundlePieces } from './pieces';
import { openSealedFrom, sealPieces } from './sealed';
import { sourceOf } from './steps';

const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * seed) % 251);

async function study(): Promise<Bundle> {
  const store = await buildDemoProject(fixedEnv(1_800_000_000_000));
  const files = [bytesOf(0, 1), bytesOf(7, 3), bytesOf(1_500_000, 7)];
  return {
    data: store.toData(),
    log: store.log,
    files: new Map(files.map((bytes) => [sha256Hex(bytes), bytes])),
    team: new Map([
      ['s/b', bytesOf(40, 5)],
      ['m/a', bytesOf(30, 9)],
    ]),
  };
}

/** As bundles were written before they were written in pieces: by fflate, as a whole. */
function asBefore({ data, log, files, team }: Bundle): Uint8Array {
  const zip: Zippable = {};
  const entries: Manifest['entries'] = {};
  const add = (name: string, rows: readonly unknown[]): void => {
    const bytes = strToU8(rows.map((r) => JSON.stringify(r) + '\n').join(''));
    entries[name] = { count: rows.length, sha256: sha256Hex(bytes) };
    zip[name] = bytes;
  };
  for (const name of tableNames) add(`${name}.ndjson`, data[name]);
  add('changes.ndjson', log);
  for (const [hash, bytes] of files) {
    entries[`files/${hash}`] = { count: 1, sha256: hash };
    zip[`files/${hash}`] = [bytes, { level: 0 }];
  }
  for (const [name, bytes] of [...(team ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries[`team/${name}`] = { count: 1, sha256: sha256Hex(bytes) };
    zip[`team/${name}`] = [bytes, { level: 0 }];
  }
  const manifest = strToU8(JSON.stringify(manifestOf(entries), null, 1));
  return seal(zipSync({ 'manifest.json': manifest, ...zip }, { level: 6, mtime: new Date(1980, 0, 1) }));
}

const piecesOf = (bundle: Bundle): AsyncGenerator<Uint8Array> =>
  writeBundleInPieces({ ...bundle, files: [...bundle.files.keys()] }, [], (hash) =>
    Promise.resolve(bundle.files.get(hash) ?? new Uint8Array()),
  );
async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of pieces) parts.push(part);
  return joined(parts);
}

describe('a bundle in pieces', () => {
  it('has the very bytes that it had when it was written as a whole', async () => {
    const bundle = await study();
    const bytes = await collected(piecesOf(bundle));
    expect(sha256Hex(bytes)).toBe(sha256Hex(asBefore(bundle)));
    expect(sha256Hex(writeBundle(bundle))).toBe(sha256Hex(bytes));
  });
  it('asks for one file after the other, each once those before it are given on', async () => {
    const bundle = await study();
    const steps = bundlePieces({ ...bundle, files: [...bundle.files.keys()] }, []);
    const seen: string[] = [];
    for (let step = steps.next(); step.done !== true;) {
      if (step.value instanceof Uint8Array) {
        if (bundle.files.has(sha256Hex(step.value))) seen.push(sha256Hex(step.value));
        step = steps.next();
      } else {
        seen.push('?');
        step = steps.next(bundle.files.get(step.value.wants));
      }
    }
    expect(seen).toEqual([...bundle.files.keys()].flatMap((hash) => ['?', hash]));
  });
  it('tells of its records as they are packed, before the first piece', async () => {
    const whole = await study();
    const told: number[] = [];
    const steps = bundlePieces({ ...whole, files: [], onRows: (rows) => told.push(rows) }, []);
    steps.next();
    expect(told).toEqual([...tableNames.map((name) => whole.data[name].length), whole.log.length]);
  });
  it('cannot be written without a file that it names', async () => {
    const steps = bundlePieces({ ...(await study()), files: ['aa'] }, []);
    const drain = (): void => {
      for (let step = steps.next(); step.done !== true;) step = steps.next();
    };
    expect(drain).toThrow('the file aa is not there');
  });
});

describe('a bundle that is read from a file', () => {
  it('is the same as one in memory, with its files where they lie', async () => {
    const bytes = writeBundle(await study());
    let told = 0;
    const read = await readBundleFrom(
      sourceOf(new Blob([new Uint8Array(bytes)])),
      'proves',
      (n) => (told += n),
    );
    const whole = readBundle(bytes);
    if (!read.ok || !whole.ok) throw new Error('refused');
    const files = [...read.value.files].map(([hash, { from, listed }]) => [
      hash,
      bytes.slice(from, from + listed.size),
    ]);
    expect({ ...read.value, files: new Map(files as [string, Uint8Array][]) }).toEqual(whole.value);
    expect(told).toBeGreaterThan(1.9 * bytes.length);
    expect(told).toBeLessThan(2.1 * bytes.length);
  });
  it('is refused as one in memory is, wherever a byte is other or it ends', async () => {
    const whole = writeBundle({ ...(await study()), files: new Map(), team: new Map() });
    const harmed = [0, 0.001, 0.3, 0.9, 0.999].map((share) =>
      whole.slice(0, Math.floor(whole.length * share)),
    );
    for (let i = 1; i < 16; i++) {
      const bytes = whole.slice();
      const at = (i * 48271) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      harmed.push(bytes);
    }
    for (const bytes of harmed)
      expect(await readBundleFrom(sourceOf(new Blob([bytes])))).toEqual(readBundle(bytes));
  });
  it('opens from under its password without being there at once; a damaged piece is named', async () => {
    const bytes = writeBundle(await study());
    const sealed = await collected(sealPieces([bytes], 'geheim', 10));
    const largest = { read: 0 };
    const from = (all: Uint8Array<ArrayBuffer>) => {
      const source = sourceOf(new Blob([all]));
      const read = async (a: number, b: number) => {
        largest.read = Math.max(largest.read, b - a);
        return await source.read(a, b);
      };
      return openSealedFrom({ size: source.size, read }, 'geheim');
    };
    const opened = await from(sealed);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(await readBundleFrom(opened.value)).toEqual(
      await readBundleFrom(sourceOf(new Blob([new Uint8Array(bytes)]))),
    );
    expect(largest.read).toBeLessThan(1.1 * 2 ** 20);
    const harmed = sealed.slice();
    harmed[100] = (harmed[100] ?? 0) ^ 1;
    const other = await from(harmed);
    expect(other.ok && (await readBundleFrom(other.value))).toMatchObject({
      ok: false,
      error: { code: 'cut-off', message: 'the bundle is damaged or cut off at 0 MB' },
    });
    // At the border of a piece nothing but the mark of the last one is missing.
    const first = sealed.slice(0, 68 + 2 ** 20 + 16);
    expect(await from(first)).toMatchObject({ ok: false, error: { code: 'cut-off' } });
    expect(await openSealedFrom(sourceOf(new Blob([sealed])), 'anders')).toMatchObject({
      ok: false,
      error: { code: 'wrong-password' },
    });
  });
});
