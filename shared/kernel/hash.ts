import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();
// Letters that are encoded at once; each is three bytes at most.
const PIECE = 16_384;
let piece: Uint8Array | null = null;

/**
 * SHA-256 of text (as UTF-8) or bytes, in lower-case hex. Synchronous, so that it can run inside a database
 * transaction.
 */
export function sha256Hex(data: string | Uint8Array): string {
  if (typeof data !== 'string') return bytesToHex(sha256(data));
  // An entry of a thousand records is megabytes: encoded as a whole, each would wait for a garbage collection of its
  // own.
  piece ??= new Uint8Array(PIECE * 3);
  const hash = sha256.create();
  for (let at = 0; at < data.length;) {
    const isPairCut = at + PIECE < data.length && (data.charCodeAt(at + PIECE - 1) & 0xfc00) === 0xd800;
    const end = at + PIECE - (isPairCut ? 1 : 0);
    const { written } = encoder.encodeInto(data.slice(at, end), piece);
    hash.update(piece.subarray(0, written));
    at = end;
  }
  return bytesToHex(hash.digest());
}

/** SHA-256 of bytes that come in pieces, in lower-case hex. */
export function sha256OfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = sha256.create();
  for (const part of pieces) hash.update(part);
  return bytesToHex(hash.digest());
}

/**
 * The beginning and the multiplier of 32-bit FNV-1a.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/**
 * A short fingerprint of a text, to tell whether it has changed: 32-bit FNV-1a over UTF-16 units, in base 36. Not for
 * security.
 *
 * @see Fowler, Noll, Vo: draft-eastlake-fnv
 */
export function fingerprint(text: string): string {
  return fingerprintNumber(text).toString(36);
}

/**
 * As {@link fingerprint}, as a whole number below 2^32, mixed so that its high bits depend on every unit (MurmurHash3's
 * finaliser).
 */
export function fingerprintNumber(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
