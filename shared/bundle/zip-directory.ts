// What a zip says that it holds, read from its end, and the bytes of one entry. Source: as zip-records. Nothing of it
// is believed: places and sizes are held against the file.
import { inflateSync, strFromU8 } from 'fflate';
import { bytesAt, type Steps } from './steps';

/** Where an entry lies. `size`: its packed bytes, `originalSize`: unpacked; `at`: of its local header. */
export type ZipListed = {
  name: string;
  size: number;
  originalSize: number;
  compression: number;
  at: number;
};

const END = 0x06054b50;
const END_BYTES = 22;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_64 = 0x06064b50;
const LONG_END_BYTES = 56;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const MOST_32 = 0xffffffff;
// The list of a million entries; all of it is read at once.
const MOST_LISTED_BYTES = 128 * 1024 ** 2;
const UTF8 = 2048;

const invalid = (): Error => new Error('invalid zip data');
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** How many entries there are, and between where the list of them lies. */
function* findEnd(size: number): Steps<{ count: number; from: number; to: number }> {
  const start = Math.max(0, size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
  const tail = yield* bytesAt(start, size);
  const view = viewOf(tail);
  let at = tail.length - END_BYTES;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw invalid();
  const short = {
    count: view.getUint16(at + 8, true),
    from: view.getUint32(at + 16, true),
    to: start + at,
  };
  const locator = at - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return short;
  const place = long(view, locator + 8);
  const wide = viewOf(yield* bytesAt(place, Math.min(size, place + LONG_END_BYTES)));
  if (wide.byteLength < LONG_END_BYTES || wide.getUint32(0, true) !== END_64) return short;
  return { count: long(wide, 32), from: long(wide, 48), to: place };
}

/** Sizes and place in 64 bits, where 32 could not say them. */
function widened(view: DataView, from: number, to: number, entry: ZipListed): ZipListed {
  const wide = { ...entry };
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      for (const field of ['originalSize', 'size', 'at'] as const)
        if (entry[field] === MOST_32 && next + 8 <= at + 4 + length) {
          wide[field] = long(view, next);
          next += 8;
        }
    }
    at += 4 + length;
  }
  return wide;
}

/** What the zip holds, without unpacking. @throws when it is no zip, cut off, or holds an entry or a byte twice */
export function* listEntries(size: number): Steps<Map<string, ZipListed>> {
  const { count, from, to } = yield* findEnd(size);
  if (from > to || to - from > MOST_LISTED_BYTES) throw invalid();
  const bytes = yield* bytesAt(from, to);
  const view = viewOf(bytes);
  const found = new Map<string, ZipListed>();
  let [at, packed] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > bytes.length) throw invalid();
    const names = at + CENTRAL_BYTES;
    const extras = names + view.getUint16(at + 28, true);
    const comment = extras + view.getUint16(at + 30, true);
    if (comment > bytes.length) throw invalid();
    const isLatin = (view.getUint16(at + 8, true) & UTF8) === 0;
    const entry = widened(view, extras, comment, {
      name: strFromU8(bytes.subarray(names, extras), isLatin),
      compression: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      originalSize: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    if (found.has(entry.name)) throw new Error(`${entry.name} twice`);
    // Entries that lie over one another would make a small file a great one.
    packed += entry.size;
    if (packed > size || (entry.compression === 0 && entry.size !== entry.originalSize)) throw invalid();
    found.set(entry.name, entry);
    at = comment + view.getUint16(at + 32, true);
  }
  return found;
}

/** Where the packed bytes of an entry begin. @throws where that is outside of the file */
export function* placeOf({ at, size }: ZipListed, total: number): Steps<number> {
  const header = viewOf(yield* bytesAt(at, at + LOCAL_BYTES));
  if (header.byteLength < LOCAL_BYTES) throw invalid();
  const from = at + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + size > total) throw new Error('unexpected EOF');
  return from;
}

/** The bytes of an entry, as many as it says; its hash tells whether that is all. @throws where it cannot be read */
export function unpacked(packed: Uint8Array, { compression, originalSize }: ZipListed): Uint8Array {
  if (compression === 0) return packed;
  if (compression !== 8) throw new Error(`unknown compression type ${compression}`);
  return inflateSync(packed, { out: new Uint8Array(originalSize) });
}
