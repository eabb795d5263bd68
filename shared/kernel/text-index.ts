// Which of many texts hold a string of letters, without reading them: an inverted index over words, searched through the list of its words.
import { FNV_PRIME, FNV_START } from './hash';
import { letGo } from './let-go';
import { foldText } from './text';

// Rooms to begin with; doubled when they are full.
const FIRST_ROOM = 1 << 12;
const FIRST_SLOTS = 1 << 13;
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

function grown<T extends Uint32Array | Uint8Array>(items: T, room: number): T {
  if (room <= items.length) return items;
  const larger = new (items.constructor as new (length: number) => T)(Math.max(room, items.length * 2));
  larger.set(items);
  return larger;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const SPACE = 32;
/** What each byte of ASCII is folded to; 0: it ends a word. */
const FOLDED = new Uint8Array(128).map((_, c) => {
  if (c === SPACE || (c >= 9 && c <= 13)) return 0;
  return c >= 65 && c <= 90 ? c + 32 : c;
});

// What is known of a word stands side by side, as one of 200,000 is seldom in the cache: its hash, where its bytes begin, the last text
// that it was noted for (from 1), and how many bytes all its texts take.
const HASH = 0;
const START = 1;
const LAST_TEXT = 2;
const SIZE = 3;
const STRIDE = 4;

// The texts of a word are written as steps from one to the next, seven bits a byte, the highest bit saying that more follow: mostly one
// byte where a number takes four. @see https://protobuf.dev/programming-guides/encoding/#varints
const MORE = 0x80;
const BITS = 7;

const stepSize = (step: number): number =>
  step < 1 << BITS
    ? 1
    : step < 1 << (2 * BITS)
      ? 2
      : step < 1 << (3 * BITS)
        ? 3
        : step < 1 << (4 * BITS)
          ? 4
          : 5;

// Numbers of 30 bits are passed on as they are; larger ones the engine puts on the heap, each of millions.
const SMALL = 0x3fffffff;

/** The different words of all texts, numbered from 0. */
class Words {
  count = 0;
  private bytes = new Uint8Array(FIRST_ROOM);
  private known = new Uint32Array(FIRST_ROOM * STRIDE);
  /** Open addressing: 0 for none, or a word's number + 1. At most half full. */
  private slots = new Uint32Array(FIRST_SLOTS);

  /** The number of the word in `bytes` from 0 to `length`; `hash` is its FNV-1a, cut to {@link SMALL}. */
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

/** Takes texts in order; each gets the next number from 0. */
export class TextIndexBuilder {
  private readonly words = new Words();
  /** Numbers of the folded words of what stands between spaces and is not ASCII: it is folded once, however often it comes. */
  private readonly pieces = new Map<string, readonly number[]>();
  /** The words of each text, one text behind the other: in blocks, as an array of a hundred megabytes cannot grow without being there twice. */
  private readonly found: Uint32Array[] = [];
  private foundCount = 0;
  private starts = new Uint32Array(FIRST_ROOM);
  private textCount = 0;
  private encoded = new Uint8Array(FIRST_ROOM);
  private word = new Uint8Array(FIRST_ROOM);

  /**
   * @param parts - the text, in parts as text or in UTF-8; words do not run on from one into the next
   * @returns the number of the text
   */
  add(...parts: readonly (string | Uint8Array)[]): number {
    const text = this.textCount++;
    this.starts = grown(this.starts, this.textCount);
    this.starts[text] = this.foundCount;
    for (const part of parts) {
      if (typeof part !== 'string') {
        this.read(part, part.length);
        continue;
      }
      // A UTF-16 unit is three bytes at most.
      this.encoded = grown(this.encoded, part.length * 3);
      this.read(this.encoded, encoder.encodeInto(part, this.encoded).written);
    }
    return text;
  }

  private read(bytes: Uint8Array, length: number): void {
    this.word = grown(this.word, length);
    const { word } = this;
    let start = 0;
    let hash = FNV_START;
    let isAscii = true;
    for (let at = 0; at <= length; at++) {
      const c = at < length ? (bytes[at] ?? 0) : SPACE;
      const folded = c < 128 ? (FOLDED[c] ?? 0) : c;
      if (folded !== 0) {
        if (c >= 128) isAscii = false;
        word[at - start] = folded;
        hash = Math.imul(hash ^ folded, FNV_PRIME);
        continue;
      }
      if (at > start) {
        if (isAscii) this.note(this.words.number(word, at - start, hash & SMALL));
        else for (const id of this.fold(decoder.decode(bytes.subarray(start, at)))) this.note(id);
      }
      start = at + 1;
      hash = FNV_START;
      isAscii = true;
    }
  }

  private note(id: number): void {
    if (!this.words.note(id, this.textCount)) return;
    const at = this.foundCount++ & (BLOCK - 1);
    if (at === 0) this.found.push(new Uint32Array(BLOCK));
    const block = this.found.at(-1);
    if (block !== undefined) block[at] = id;
  }

  /** Folding can make several words of one piece, or none. */
  private fold(piece: string): readonly number[] {
    const known = this.pieces.get(piece);
    if (known !== undefined) return known;
    const ids = foldText(piece)
      .split(' ')
      .filter((w) => w !== '')
      .map((w) => {
        const bytes = encoder.encode(w);
        let hash = FNV_START;
        for (const byte of bytes) hash = Math.imul(hash ^ byte, FNV_PRIME);
        return this.words.number(bytes, bytes.length, hash & SMALL);
      });
    this.pieces.set(piece, ids);
    return ids;
  }

  private letBlockGo(index: number): void {
    const block = this.found[index];
    if (block !== undefined) letGo(block);
  }

  /** The index of all texts. Nothing can be added afterwards. */
  build(): TextIndex {
    const { found, words } = this;
    const { count } = words;
    // The words of most texts first, or nearly so: a search that finds all texts is soon done.
    const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => words.size(b) - words.size(a),
    );
    const placeOf = new Uint32Array(count);
    const postingStarts = new Uint32Array(count + 1);
    for (const [place, id] of order.entries()) {
      placeOf[id] = place;
      postingStarts[place + 1] = (postingStarts[place] ?? 0) + words.size(id);
    }
    const next = postingStarts.slice();
    const last = new Uint32Array(count);
    const postings = new Uint8Array(postingStarts[count] ?? 0);
    for (let text = 1; text <= this.textCount; text++) {
      const end = text < this.textCount ? (this.starts[text] ?? 0) : this.foundCount;
      for (let i = this.starts[text - 1] ?? 0; i < end; i++) {
        const place = placeOf[found[i >>> BLOCK_BITS]?.[i & (BLOCK - 1)] ?? 0] ?? 0;
        let at = next[place] ?? 0;
        let step = text - (last[place] ?? 0);
        for (; step >= MORE; step >>>= BITS) postings[at++] = (step & (MORE - 1)) | MORE;
        postings[at++] = step;
        last[place] = text;
        next[place] = at;
        // Read to its end, a block makes room for what is made of it.
        if ((i & (BLOCK - 1)) === BLOCK - 1) this.letBlockGo(i >>> BLOCK_BITS);
      }
    }
    this.letBlockGo(found.length - 1);
    const { vocabulary, starts } = words.listed(order);
    return new TextIndex(this.textCount, vocabulary, starts, postingStarts, postings);
  }
}

/** Texts by the words that they hold, accents and case aside. */
export class TextIndex {
  /** @param count - how many texts there are */
  constructor(
    readonly count: number,
    private readonly vocabulary: string,
    private readonly wordStarts: Uint32Array,
    private readonly postingStarts: Uint32Array,
    private readonly postings: Uint8Array,
  ) {}

  /**
   * Texts that hold a string of letters within one of their words, as `foldText(text).includes(word)` says.
   *
   * @param word - folded, without white space and not empty
   * @returns 1 for each text that holds it
   */
  find(word: string): Uint8Array {
    const { vocabulary, wordStarts, postingStarts, postings } = this;
    const hits = new Uint8Array(this.count);
    let left = this.count;
    let place = 0;
    for (let at = vocabulary.indexOf(word); at >= 0 && left > 0;) {
      while (place + 1 < wordStarts.length && (wordStarts[place + 1] ?? 0) <= at) place++;
      const end = postingStarts[place + 1] ?? 0;
      let text = -1;
      for (let i = postingStarts[place] ?? 0; i < end;) {
        let byte = postings[i++] ?? 0;
        let step = byte & (MORE - 1);
        for (let shift = BITS; byte >= MORE; shift += BITS) {
          byte = postings[i++] ?? 0;
          step |= (byte & (MORE - 1)) << shift;
        }
        text += step;
        if (hits[text] === 1) continue;
        hits[text] = 1;
        left--;
      }
      const following = wordStarts[place + 1];
      if (following === undefined) break;
      at = vocabulary.indexOf(word, following);
    }
    return hits;
  }
}
