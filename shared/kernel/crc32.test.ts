import { crc32 as zlib } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32';

test('is that of zlib, whatever the length, also in parts', () => {
  // The check value that is published with the polynomial.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 48271) % 251);
  for (const length of [0, 1, 3, 4, 5, 7, 8, 999, 1000])
    expect(crc32(bytes.subarray(0, length)), `${length}`).toBe(zlib(bytes.subarray(0, length)));
  expect(crc32(bytes.subarray(333), crc32(bytes.subarray(0, 333)))).toBe(zlib(bytes));
});
