// A bundle under a password: a header, then the bundle in pieces of 1 MB, each sealed by itself, so that it is written
// and read as a stream. The construction is age's (https://age-encryption.org/v1, STREAM of Hoang, Reyhanitabar, Rogaway and
// Vizár 2015) with AES-256-GCM, which browsers and Node have, and scrypt (RFC 7914).
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { letGoOfRead } from '../kernel/let-go';
import { fail, ok, type Result } from '../kernel/result';
import { inTurn, type Source, SourceError } from './steps';

const encoder = new TextEncoder();
const MAGIC = encoder.encode('zeefseal');
const VERSION = 1;
// 128 MB and about a second: what age asks at the least is 2^16, what it writes 2^18.
const LOG_N = 17;
// What a header may ask: 256 MB. A file that was made to fill memory is refused.
const MOST_LOG_N = 18;
const R = 8;
const SALT = 16;
const [AT_SALT, AT_MAC, AT_SUM] = [12, 28, 60];
/** Bytes of the header. */
export const HEADER_BYTES = 68;
const PIECE = 1 << 20;
const TAG = 16;

/** Whether bytes begin as a bundle under a password does. */
export const isSealed = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && MAGIC.every((byte, at) => bytes[at] === byte);

type Keys = { payload: CryptoKey; mac: Uint8Array };

async function keysFor(password: string, salt: Uint8Array, logN: number): Promise<Keys> {
  // However it was typed: an accent may be one letter or two.
  const secret = await scryptAsync(encoder.encode(password.normalize('NFC')), salt, {
    ...{ N: 2 ** logN, r: R, p: 1, dkLen: 32 },
    maxmem: 2 ** (MOST_LOG_N + 11),
  });
  const derived = (use: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(hkdf(sha256, secret, salt, encoder.encode(`zeef bundle ${use}`), 32));
  const usages: ('encrypt' | 'decrypt')[] = ['encrypt', 'decrypt'];
  const payload = await crypto.subtle.importKey(
    'raw',
    derived('payload'),
    { name: 'AES-GCM' },
    false,
    usages,
  );
  return { payload, mac: derived('header') };
}

/** The number of a piece as 11 bytes, and whether it is the last. */
function nonce(index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, index);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

const sumOf = (header: Uint8Array): Uint8Array => sha256(header.subarray(0, AT_SUM)).subarray(0, 8);
const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.reduce((differs, byte, at) => differs | (byte ^ (b[at] ?? 0)), 0) === 0;

/**
 * Bytes in pieces of 1 MB, in buffers of their own; the last may be shorter and is empty only where there is nothing.
 */
export async function* inPieces(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  let piece = new Uint8Array(PIECE);
  let size = 0;
  for await (const part of parts)
    for (let at = 0; at < part.length;) {
      if (size === PIECE) {
        yield { bytes: piece, isLast: false };
        piece = new Uint8Array(PIECE);
        size = 0;
      }
      const some = part.subarray(at, at + PIECE - size);
      piece.set(some, size);
      size += some.length;
      at += some.length;
    }
  yield { bytes: piece.slice(0, size), isLast: true };
}

/** Seals what comes in pieces. */
export async function* sealPieces(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  password: string,
  logN = LOG_N,
): AsyncGenerator<Uint8Array> {
  const header = new Uint8Array(HEADER_BYTES);
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  header.set(MAGIC);
  header.set([VERSION, logN, R, 1], MAGIC.length);
  header.set(salt, AT_SALT);
  const { payload, mac } = await keysFor(password, salt, logN);
  header.set(hmac(sha256, mac, header.subarray(0, AT_MAC)), AT_MAC);
  header.set(sumOf(header), AT_SUM);
  yield header;
  let index = 0;
  for await (const { bytes, isLast } of inPieces(parts)) {
    const algorithm = { name: 'AES-GCM', iv: nonce(index, isLast) };
    yield new Uint8Array(await crypto.subtle.encrypt(algorithm, payload, bytes));
    index++;
  }
}

/** Reads a header. Codes: see {@link openSealed}. */
async function readHeader(header: Uint8Array, password: string): Promise<Result<CryptoKey>> {
  if (!isSealed(header)) return fail('not-a-bundle', 'not a bundle under a password');
  const [version = 0, logN = 0, r, p] = header.subarray(MAGIC.length, AT_SALT);
  if (version > VERSION) return fail('newer', 'a newer version of the program sealed it');
  if (header.length < HEADER_BYTES || !same(header.subarray(AT_SUM, HEADER_BYTES), sumOf(header)))
    return fail('cut-off', 'the beginning of the bundle is damaged');
  if (logN < 10 || logN > MOST_LOG_N || r !== R || p !== 1)
    return fail('too-large', 'opening it would take more memory than any bundle of Zeef does');
  const { payload, mac } = await keysFor(password, header.subarray(AT_SALT, AT_MAC), logN);
  const isRight = same(hmac(sha256, mac, header.subarray(0, AT_MAC)), header.subarray(AT_MAC, AT_SUM));
  return isRight ? ok(payload) : fail('wrong-password', 'the password is not that of this bundle');
}

/** Opens the pieces of a sealed bundle by their number, of so many. */
async function openPiece(key: CryptoKey, piece: Uint8Array, index: number, count: number) {
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce(index, index === count - 1) };
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, piece as Uint8Array<ArrayBuffer>)));
  } catch {
    return fail('cut-off', `the bundle is damaged or cut off at ${index} MB`);
  }
}

/** How many pieces so many sealed bytes are, and how many bytes those hold. */
function measured(sealed: number): { count: number; size: number } {
  const count = Math.max(1, Math.ceil(sealed / (PIECE + TAG)));
  return { count, size: Math.max(0, sealed - count * TAG) };
}

/**
 * Opens a sealed bundle.
 *
 * Codes: `wrong-password`, `cut-off` (damaged, or an end that is missing, also at the border of a piece), `newer`,
 * `too-large`, `not-a-bundle`.
 */
export async function openSealed(bytes: Uint8Array, password: string): Promise<Result<Uint8Array>> {
  const key = await readHeader(bytes.subarray(0, HEADER_BYTES), password);
  if (!key.ok) return key;
  const sealed = bytes.subarray(HEADER_BYTES);
  const { count, size } = measured(sealed.length);
  const opened = new Uint8Array(size);
  for (let index = 0; index < count; index++) {
    const piece = sealed.subarray(index * (PIECE + TAG), (index + 1) * (PIECE + TAG));
    const plain = await openPiece(key.value, piece, index, count);
    if (!plain.ok) return plain;
    opened.set(plain.value, index * PIECE);
  }
  return ok(opened);
}

/**
 * Opens a sealed bundle of whatever size: each piece is opened when something of it is read, and the last at once, so
 * that an end that is missing is found before anything is read.
 *
 * @returns what is in it, whose `read` throws SourceError where a piece is damaged; or a failure as of
 *   {@link openSealed}
 */
export async function openSealedFrom(source: Source, password: string): Promise<Result<Source>> {
  const key = await readHeader(await source.read(0, HEADER_BYTES), password);
  if (!key.ok) return key;
  const { count, size } = measured(Math.max(0, source.size - HEADER_BYTES));
  let last: { index: number; bytes: Uint8Array } | null = null;
  const pieceAt = async (index: number): Promise<Uint8Array> => {
    if (last?.index === index) return last.bytes;
    const from = HEADER_BYTES + index * (PIECE + TAG);
    const piece = await source.read(from, Math.min(source.size, from + PIECE + TAG));
    const plain = await openPiece(key.value, piece, index, count);
    letGoOfRead(piece);
    if (!plain.ok) throw new SourceError(plain.error.code, plain.error.message);
    if (last !== null) letGoOfRead(last.bytes);
    last = { index, bytes: plain.value };
    return plain.value;
  };
  try {
    await pieceAt(count - 1);
  } catch (error) {
    if (error instanceof SourceError) return fail(error.code, error.message);
    throw error;
  }
  const readNow = async (from: number, to: number): Promise<Uint8Array> => {
    const end = Math.min(size, to);
    const bytes = new Uint8Array(Math.max(0, end - from));
    for (let at = from; at < end;) {
      const index = Math.floor(at / PIECE);
      const piece = await pieceAt(index);
      const some = piece.subarray(at - index * PIECE, Math.min(piece.length, end - index * PIECE));
      bytes.set(some, at - from);
      at += some.length;
    }
    return bytes;
  };
  // One after the other: a piece is let go of when the next is opened.
  return ok({ size, read: inTurn(readNow) });
}
