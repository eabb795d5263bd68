// The first words of an abstract as numbers. Beginnings agree even where vendors cut the end.
import { FNV_PRIME, FNV_START } from '../kernel/hash';
import { wordsOf } from './words';

// Enough to tell abstracts apart.
const ABSTRACT_WORDS = 60;
const ABSTRACT_CHARS = 700;
const SHORTEST = 80;
/** How many letters of an abstract are looked at, and one more: whether the last begins markup. */
export const ABSTRACT_READ = ABSTRACT_CHARS + 1;

/** FNV-1a, 32 bits. */
function hash32(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

// What a sign of ASCII is to a word.
const BETWEEN = 0;
const JOINS = 1;
const CLASS = new Uint8Array(128).map((_, c) => {
  const char = String.fromCharCode(c);
  if (/[a-z0-9]/.test(char)) return c;
  if (/[A-Z]/.test(char)) return c + 32;
  return char === "'" || char === '`' ? JOINS : BETWEEN;
});

/** What `wordsOf` makes of the signs that abstracts mostly have beyond ASCII; -1 where it must be asked. */
function beyondAscii(c: number): number {
  // Typographic quotation marks stand for the apostrophe.
  if (c === 0x2018 || c === 0x2019) return JOINS;
  if (c === 0xa0 || c === 0xa9 || c === 0xae || c === 0xb0 || c === 0xb1 || c === 0xb7 || c === 0xd7)
    return BETWEEN;
  if ((c >= 0x2002 && c <= 0x200a) || (c >= 0x2010 && c <= 0x2015) || (c >= 0x201c && c <= 0x201e))
    return BETWEEN;
  return c === 0x2022 || c === 0x2026 || c === 0x2264 || c === 0x2265 ? BETWEEN : -1;
}

// Which hashes an abstract has shown: an open table that is never cleared, as each abstract has a number of its own.
const SLOTS = 256;
const slotHash = new Uint32Array(SLOTS);
const slotOwner = new Uint32Array(SLOTS);
let owner = 0;
const found = new Uint32Array(ABSTRACT_WORDS);

/** Adds a hash to those found so far; gives their number. */
function remember(hash: number, count: number): number {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    if (slotOwner[slot] !== owner) {
      slotOwner[slot] = owner;
      slotHash[slot] = hash;
      found[count] = hash;
      return count + 1;
    }
    if (slotHash[slot] === hash) return count;
  }
}

/** Hashes words of four letters and more as they stand in a text; null when it holds what only `wordsOf` can read. */
function readPlain(text: string, length: number): number | null {
  let count = 0;
  let hash = FNV_START;
  let letters = 0;
  for (let i = 0; i <= length; i++) {
    const c = i === length ? 32 : text.charCodeAt(i);
    const kind = c < 128 ? (CLASS[c] ?? BETWEEN) : beyondAscii(c);
    if (kind < 0) return null;
    if (kind > JOINS) {
      hash = Math.imul(hash ^ kind, FNV_PRIME);
      letters++;
    } else if (kind === BETWEEN) {
      if (letters > 3 && count < ABSTRACT_WORDS) count = remember(hash >>> 0, count);
      hash = FNV_START;
      letters = 0;
      // It may be markup.
      if (c === 60) {
        const next = (text.charCodeAt(i + 1) || 32) | 32;
        if (next === 47 || (next >= 97 && next <= 122)) return null;
      }
    }
  }
  return count;
}

// A hundred thousand arrays with a buffer each would take more than what they hold.
const BLOCK = 1 << 16;

/** Keeps the hashes of many abstracts together. */
export class AbstractHashes {
  private block = new Uint32Array(0);
  private used = 0;

  /**
   * Hashes of the first words of an abstract, ascending, each once; empty when there is none. Of its first {@link
   * ABSTRACT_READ} letters they are the same.
   */
  of(text: string | undefined): Uint32Array {
    if (text === undefined || text.length < SHORTEST) return NONE;
    owner++;
    let count = readPlain(text, Math.min(text.length, ABSTRACT_CHARS));
    if (count === null) {
      owner++;
      count = 0;
      for (const word of wordsOf(text.slice(0, ABSTRACT_CHARS)))
        if (word.length > 3 && count < ABSTRACT_WORDS) count = remember(hash32(word), count);
    }
    if (this.used + count > this.block.length) {
      this.block = new Uint32Array(BLOCK);
      this.used = 0;
    }
    const hashes = this.block.subarray(this.used, this.used + count);
    this.used += count;
    hashes.set(found.subarray(0, count));
    return hashes.sort();
  }
}

const NONE = new Uint32Array(0);
