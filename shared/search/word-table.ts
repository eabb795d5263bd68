// The different words of many texts, and how many bytes it takes to list the texts of each.

// Rooms to begin with; doubled when they are full.
export const FIRST_ROOM = 1 << 12;
const FIRST_SLOTS = 1 << 13;

/** The same items with room for so many, twice as much when there is none. */
export function grown<T extends Uint32Array | Uint8Array>(items: T, room: number): T {
  if (room <= items.length) return items;
  const larger = new (items.constructor as new (length: number) => T)(Math.max(room, items.length * 2));
  larger.set(items);
  return larger;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SPACE = 32;

// What is known of a word stands side by side, as one of 200,000 is seldom in the cache: its hash, where its bytes
// begin, the last text that it was noted for (from 1), and how many bytes all its texts take.
const HASH = 0;
const START = 1;
const LAST_TEXT = 2;
const SIZE = 3;
const STRIDE = 4;

// The texts of a word are written as steps from one to the next, seven bits a byte, the highest bit saying that more
// follow: mostly one byte where a number takes four. @see https://protobuf.dev/programming-guides/encoding/#varints
/** The bit that says that more bytes follow. */
export const MORE = 0x80;
/** Bits of a step in each byte. */
export const BITS = 7;

const stepSize = (step: number): number => Math.trunc((31 + BITS - Math.clz32(step)) / BITS);

/**
 * Hashes are cut to 30 bits: such numbers are passed on as they are, larger ones the engine puts on the heap, each of
 * millions.
 */
export const HASH_MASK = 0x3fffffff;

/** The different words of all texts, numbered from 0. */
export class WordTable {
  count = 0;
  private bytes = new Uint8Array(FIRST_ROOM);
  private known = new Uint32Array(FIRST_ROOM * STRIDE);
  /** Open addressing: 0 for none, or a word's number + 1. At most half full. */
  private slots = new Uint32Array(FIRST_SLOTS);

  /** The number of the word in `bytes` from 0 to `length`; `hash` is its FNV-1a, cut to {@link HASH_MASK}. */
  number(bytes: Uint8Array, length: number, hash: number): number {
    const { slots, known } = this;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? 0;
      if (found === 0) return this.add(bytes, length, hash, slot);
      if (known[(found - 1) * STRIDE + HASH] === hash && this.isSame(found - 1, bytes, length))
        return found - 1;
    }
  }

  private isSame(word: number, bytes: Uint8Array, length: number): boolean {
    const { bytes: own } = this;
    const start = this.start(word);
    if (this.start(word + 1) - start !== length) return false;
    for (let i = 0; i < length; i++) if (own[start + i] !== bytes[i]) return false;
    return true;
  }

  private add(bytes: Uint8Array, length: number, hash: number, slot: number): number {
    const word = this.count++;
    const start = this.start(word);
    this.bytes = grown(this.bytes, start + length);
    this.bytes.set(bytes.subarray(0, length), start);
    // The next begins where this one ends.
    this.known = grown(this.known, (this.count + 1) * STRIDE);
    this.known[word * STRIDE + HASH] = hash;
    this.known[this.count * STRIDE + START] = start + length;
    this.slots[slot] = this.count;
    if (this.count * 2 > this.slots.length) this.widen();
    return word;
  }

  private widen(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      const hash = this.known[word * STRIDE + HASH] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
    this.slots = slots;
  }

  private start(word: number): number {
    return this.known[word * STRIDE + START] ?? 0;
  }

  /** Notes that a text (numbered from 1) holds a word; whether that is new. */
  note(word: number, text: number): boolean {
    const { known } = this;
    const at = word * STRIDE;
    const step = text - (known[at + LAST_TEXT] ?? 0);
    if (step === 0) return false;
    known[at + LAST_TEXT] = text;
    known[at + SIZE] = (known[at + SIZE] ?? 0) + stepSize(step);
    return true;
  }

  /** How many bytes the texts of a word take as steps. */
  size(word: number): number {
    return this.known[word * STRIDE + SIZE] ?? 0;
  }

  /** Words in an order, a space behind each, and where each begins. */
  listed(order: Uint32Array): { vocabulary: string; starts: Uint32Array } {
    const listed = new Uint8Array(this.start(this.count) + this.count);
    const starts = new Uint32Array(this.count);
    let at = 0;
    let letters = 0;
    for (const [place, word] of order.entries()) {
      starts[place] = letters;
      const end = this.start(word + 1);
      for (let i = this.start(word); i < end; i++) {
        const byte = this.bytes[i] ?? 0;
        listed[at++] = byte;
        // UTF-16 units: a lead byte is one, that of four bytes two.
        if ((byte & 0xc0) !== 0x80) letters += byte >= 0xf0 ? 2 : 1;
      }
      listed[at++] = SPACE;
      letters++;
    }
    return { vocabulary: decoder.decode(listed), starts };
  }
}
