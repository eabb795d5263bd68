// The records of a zip around its entries, for a bundle that is written piece by piece. Source: PKWARE APPNOTE 6.3.10,
// sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. What 32 bits cannot say is said in 64, and only then.

/** An entry whose bytes have been packed. `packed`: how many they are then. */
export type ZipEntry = { name: string; crc: number; size: number; packed: number; isStored?: boolean };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const VERSION = 20;
const VERSION_64 = 45;
const DEFLATED = 8;
const STORED = 0;
const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;
// The first of January 1980: bundles of equal content are equal.
const FIRST_DAY = (1 << 5) | 1;
const encoder = new TextEncoder();

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** A record of fields, with what stands behind them. */
function record(fields: readonly Field[], name = '', extra: Uint8Array = new Uint8Array()): Uint8Array {
  const ending = encoder.encode(name);
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const all = new Uint8Array(length + ending.length + extra.length);
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  all.set(ending, at);
  all.set(extra, at + ending.length);
  return all;
}

const isLong = (value: number): boolean => value >= MOST_32;

/** The field of 64 bits with those of some numbers that need it, in their order; nothing where none does. */
function longs(values: readonly number[]): Uint8Array {
  if (values.length === 0) return new Uint8Array();
  return record([[2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value])]);
}

/** What both records of an entry say. */
const common = (
  { name, crc, size, packed, isStored = false }: ZipEntry,
  extra: number,
  isWide: boolean,
): Field[] => [
  [2, extra > 0 ? VERSION_64 : VERSION],
  [2, 0],
  [2, isStored ? STORED : DEFLATED],
  [2, 0],
  [2, FIRST_DAY],
  [4, crc],
  [4, isWide ? MOST_32 : packed],
  [4, isWide ? MOST_32 : size],
  [2, encoder.encode(name).length],
  [2, extra],
];

const isWide = ({ size, packed }: ZipEntry): boolean => isLong(size) || isLong(packed);

/** What stands before the bytes of an entry. */
export function localHeader(entry: ZipEntry): Uint8Array {
  const extra = longs(isWide(entry) ? [entry.size, entry.packed] : []);
  return record([[4, LOCAL], ...common(entry, extra.length, isWide(entry))], entry.name, extra);
}

function centralHeader(entry: ZipEntry & { at: number }): Uint8Array {
  const far = isLong(entry.at) ? [entry.at] : [];
  const extra = longs(isWide(entry) ? [entry.size, entry.packed, ...far] : far);
  return record(
    [
      [4, CENTRAL],
      [2, extra.length > 0 ? VERSION_64 : VERSION],
      ...common(entry, extra.length, isWide(entry)),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, isLong(entry.at) ? MOST_32 : entry.at],
    ],
    entry.name,
    extra,
  );
}

/** The end in 64 bits, and where it is. */
const longEnd = (count: number, size: number, end: number): Uint8Array[] => [
  record([
    [4, END_64],
    [8, 44],
    [2, VERSION_64],
    [2, VERSION_64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, end],
  ]),
  record([
    [4, LOCATOR_64],
    [4, 0],
    [8, end + size],
    [4, 1],
  ]),
];

/**
 * What stands behind the last entry: the list of all.
 *
 * @param end - where it begins
 * @param comment - how many bytes follow it
 */
export function directory(
  entries: readonly (ZipEntry & { at: number })[],
  end: number,
  comment: number,
): Uint8Array[] {
  const headers = entries.map(centralHeader);
  const size = headers.reduce((sum, h) => sum + h.length, 0);
  const { length } = entries;
  const needs64 = length >= MOST_16 || isLong(size) || isLong(end);
  return [
    ...headers,
    ...(needs64 ? longEnd(length, size, end) : []),
    record([
      [4, END],
      [2, 0],
      [2, 0],
      [2, Math.min(length, MOST_16)],
      [2, Math.min(length, MOST_16)],
      [4, Math.min(size, MOST_32)],
      [4, Math.min(end, MOST_32)],
      [2, comment],
    ]),
  ];
}
