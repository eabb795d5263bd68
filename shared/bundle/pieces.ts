// The bytes of a bundle in the order in which they stand, made one after the other: what is not needed at once is not
// there at once.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../kernel/crc32';
import { sha256Hex } from '../kernel/hash';
import type { Change } from '../model/change';
import { type ProjectData, tableNames } from '../model/tables';
import { type LeftOut, type Manifest, manifestOf, SEAL_BYTES, sealOf } from './archive';
import { directory, localHeader, type ZipEntry } from './zip-records';

/**
 * What is to be written: a study, its files by their hashes (see bundle). `onRows`: is told how many records more were
 * packed.
 */
export type Pieced = {
  data: ProjectData;
  log: readonly Change[];
  files: readonly string[];
  team?: ReadonlyMap<string, Uint8Array>;
  onRows?: (rows: number) => void;
};

/** Asks for the bytes of a file by its hash. */
export type Wanted = { wants: string };

/** SHA-256 of bytes that come in pieces. */
export type Sum = { update: (bytes: Uint8Array) => void; hex: () => string };

/** As this program makes it; where it runs there may be something quicker. */
export function ownSum(): Sum {
  const sum = sha256.create();
  return { update: (bytes) => void sum.update(bytes), hex: () => bytesToHex(sum.digest()) };
}

type Packed = { entry: ZipEntry; bytes: Uint8Array };

function packed(name: string, bytes: Uint8Array): Packed {
  const small = deflateSync(bytes, { level: 6 });
  return { entry: { name, crc: crc32(bytes), size: bytes.length, packed: small.length }, bytes: small };
}

const stored = (name: string, bytes: Uint8Array): Packed => ({
  entry: { name, crc: crc32(bytes), size: bytes.length, packed: bytes.length, isStored: true },
  bytes,
});

/**
 * Gives the pieces of a bundle, and where it needs the bytes of a file asks for them: `next` takes these.
 *
 * @throws when a file that is asked for is not given
 */
export function* bundlePieces(
  { data, log, files, team, onRows }: Pieced,
  without: readonly LeftOut[],
  sum: Sum = ownSum(),
): Generator<Uint8Array | Wanted, void, Uint8Array | undefined> {
  const listed: Manifest['entries'] = {};
  const tables: Packed[] = [];
  const add = (name: string, rows: readonly unknown[]): void => {
    const bytes = strToU8(rows.map((r) => JSON.stringify(r) + '\n').join(''));
    listed[name] = { count: rows.length, sha256: sha256Hex(bytes) };
    tables.push(packed(name, bytes));
    onRows?.(rows.length);
  };
  for (const name of tableNames) add(`${name}.ndjson`, data[name]);
  add('changes.ndjson', log);
  for (const sha256 of files) listed[`files/${sha256}`] = { count: 1, sha256 };
  const sealed = [...(team ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, bytes] of sealed) listed[`team/${name}`] = { count: 1, sha256: sha256Hex(bytes) };

  let end = 0;
  const written: (ZipEntry & { at: number })[] = [];
  const piece = (bytes: Uint8Array): Uint8Array => {
    sum.update(bytes);
    end += bytes.length;
    return bytes;
  };
  function* put({ entry, bytes }: Packed): Generator<Uint8Array, void, unknown> {
    written.push({ ...entry, at: end });
    yield piece(localHeader(entry));
    yield piece(bytes);
  }
  yield* put(packed('manifest.json', strToU8(JSON.stringify(manifestOf(listed, without), null, 1))));
  for (const table of tables) yield* put(table);
  for (const wants of files) {
    const bytes = yield { wants };
    if (bytes === undefined) throw new Error(`the file ${wants} is not there`);
    yield* put(stored(`files/${wants}`, bytes));
  }
  for (const [name, bytes] of sealed) yield* put(stored(`team/${name}`, bytes));
  for (const record of directory(written, end, SEAL_BYTES)) yield piece(record);
  yield sealOf(sum.hex());
}
