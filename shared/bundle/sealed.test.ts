import { expect, it } from 'vitest';
import { HEADER_BYTES, isSealed, openSealed, sealPieces } from './sealed';

const QUICK = 10;
const MB = 1 << 20;

async function sealed(bytes: Uint8Array, password = 'geheim', logN = QUICK): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of sealPieces([bytes], password, logN)) parts.push(part);
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
const some = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => (n * 7) % 251);
const code = async (bytes: Uint8Array, password = 'geheim'): Promise<string> => {
  const opened = await openSealed(bytes, password);
  return opened.ok ? 'ok' : opened.error.code;
};

it.each([0, 1, MB - 1, MB, MB + 1, 2 * MB, 2 * MB + 5])('gives %i bytes back', async (length) => {
  const bytes = some(length);
  const file = await sealed(bytes);
  expect(isSealed(file)).toBe(true);
  const opened = await openSealed(file, 'geheim');
  expect(opened.ok && Buffer.from(opened.value).equals(bytes)).toBe(true);
});

it('says that a password is wrong, and takes an accent as one letter or two', async () => {
  const file = await sealed(some(10), 'Caf\u00e9');
  expect(await code(file, 'cafe')).toBe('wrong-password');
  expect(await code(file, 'Cafe\u0301')).toBe('ok');
});

it('tells damage from a wrong password, wherever it is', async () => {
  const file = await sealed(some(2 * MB + 5));
  for (const at of [9, 15, 30, 61, HEADER_BYTES, HEADER_BYTES + MB, file.length - 1]) {
    const damaged = file.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect([at, await code(damaged)]).toEqual([at, 'cut-off']);
  }
});

it('misses an end, also one at the border of a piece, pieces in another order, and more behind', async () => {
  const file = await sealed(some(3 * MB));
  const piece = MB + 16;
  const until = (pieces: number): Uint8Array => file.subarray(0, HEADER_BYTES + pieces * piece);
  expect(await code(until(3))).toBe('ok');
  for (const pieces of [0, 1, 2, 2.5]) expect(await code(until(pieces))).toBe('cut-off');
  const swapped = file.slice();
  swapped.set(file.subarray(HEADER_BYTES, HEADER_BYTES + piece), HEADER_BYTES + piece);
  expect(await code(swapped)).toBe('cut-off');
  expect(await code(Buffer.concat([file, some(1)]))).toBe('cut-off');
  expect(await code(file.subarray(0, 40))).toBe('cut-off');
});

it('refuses a header that asks for much memory, and one of a later version, before it asks for any', async () => {
  const begun = performance.now();
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const file = await sealed(some(10));
  const forged = (at: number, value: number): Uint8Array => {
    const bytes = file.slice();
    bytes[at] = value;
    bytes.set(sha256(bytes.subarray(0, 60)).subarray(0, 8), 60);
    return bytes;
  };
  expect(await code(forged(9, 24))).toBe('too-large');
  expect(await code(forged(10, 255))).toBe('too-large');
  expect(await code(forged(11, 200))).toBe('too-large');
  expect(await code(forged(8, 2))).toBe('newer');
  expect(performance.now() - begun).toBeLessThan(2000);
});

it('is opened as it is written outside of tests', async () => {
  const file = await sealed(some(10), 'geheim', 17);
  expect(await code(file)).toBe('ok');
}, 20_000);
