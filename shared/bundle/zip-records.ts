// The records of a zip around its entries, for a bundle that is written piece by piece. Source: PKWARE APPNOTE 6.3.10,
// sections 4.3.7, 4.3.12 and 4.3.16.

/** An entry whose bytes have been packed. `packed`: how many they are then. */
export type ZipEntry = { name: string; crc: number; size: number; packed: number };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
// The first of January 1980: bundles of equal content are equal.
const FIRST_DAY = (1 << 5) | 1;
const encoder = new TextEncoder();

/** A record of fields of two or four bytes, the name of its entry behind it. */
function record(fields: readonly (readonly [bytes: 2 | 4, value: number])[], name = ''): Uint8Array {
  const ending = encoder.encode(name);
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const all = new Uint8Array(length + ending.length);
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  all.set(ending, at);
  return all;
}

/** What both records of an entry say. */
const common = ({ name, crc, size, packed }: ZipEntry): (readonly [2 | 4, number])[] => [
  [2, VERSION],
  [2, 0],
  [2, DEFLATED],
  [2, 0],
  [2, FIRST_DAY],
  [4, crc],
  [4, packed],
  [4, size],
  [2, encoder.encode(name).length],
  [2, 0],
];

/** What stands before the bytes of an entry. */
export const localHeader = (entry: ZipEntry): Uint8Array =>
  record([[4, LOCAL], ...common(entry)], entry.name);

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
  const headers = entries.map((entry) =>
    record(
      [[4, CENTRAL], [2, VERSION], ...common(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]],
      entry.name,
    ),
  );
  const size = headers.reduce((sum, h) => sum + h.length, 0);
  const { length } = entries;
  return [
    ...headers,
    record([
      [4, END],
      [2, 0],
      [2, 0],
      [2, length],
      [2, length],
      [4, size],
      [4, end],
      [2, comment],
    ]),
  ];
}
