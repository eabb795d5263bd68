import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of text (as UTF-8) or bytes, in lower-case hex. Synchronous, so that it can run inside a database transaction. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? new TextEncoder().encode(data) : data));
}

/**
 * A short fingerprint of a text, to tell whether it has changed: 32-bit FNV-1a over UTF-16 units, in base 36. Not for security.
 *
 * @see Fowler, Noll, Vo: draft-eastlake-fnv
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
