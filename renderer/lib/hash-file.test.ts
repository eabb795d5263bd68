import { expect, it } from 'vitest';
import { hashFile } from './hash-file';

it('is the SHA-256 of the bytes that are given, and of no others in their buffer', async () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await hashFile(new TextEncoder().encode('abc'))).toBe(known);
  expect(await hashFile(new TextEncoder().encode('xabcx').subarray(1, 4))).toBe(known);
});
