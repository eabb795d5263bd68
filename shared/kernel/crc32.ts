// The check sum of zip and PNG. Source: ISO 3309 / ITU-T V.42, with the tables of eight bytes at once of Kounavis and
// Berry (2005), four of them here.

const POLYNOMIAL = 0xedb88320;

const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
const [one, two, three, four] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? POLYNOMIAL ^ (c >>> 1) : c >>> 1;
  one[i] = c;
}
for (let i = 0; i < 256; i++)
  for (let k = 1; k < 4; k++) {
    const before = tables[k - 1]?.[i] ?? 0;
    (tables[k] ?? one)[i] = (one[before & 255] ?? 0) ^ (before >>> 8);
  }

/** CRC-32 of bytes. @param so - of what came before them */
export function crc32(bytes: Uint8Array, so = 0): number {
  let c = ~so;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    c ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    c =
      (four[c & 255] ?? 0) ^
      (three[(c >>> 8) & 255] ?? 0) ^
      (two[(c >>> 16) & 255] ?? 0) ^
      (one[c >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) c = (one[(c ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}
