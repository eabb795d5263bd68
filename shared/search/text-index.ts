// Which of many texts hold a string of letters, without reading them: an inverted index over words, searched through
// the list of its words.
import { FNV_PRIME, FNV_START } from '../kernel/hash';
import { letGo } from '../kernel/let-go';
import { foldText } from '../kernel/text';
import { indexOfWord, type WordEdges } from './word-edges';
import { BITS, FIRST_ROOM, grown, HASH_MASK, MORE, WordTable } from './word-table';

const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const SPACE = 32;
/** What each byte of ASCII is folded to; 0: it ends a word. */
const FOLDED = new Uint8Array(128).map((_, c) => {
  if (c === SPACE || (c >= 9 && c <= 13)) return 0;
  return c >= 65 && c <= 90 ? c + 32 : c;
});

/** Takes texts in order; each gets the next number from 0. */
export class TextIndexBuilder {
  private readonly words = new WordTable();
  /**
   * Numbers of the folded words of what stands between spaces and is not ASCII: it is folded once, however often it
   * comes.
   */
  private readonly pieces = new Map<string, readonly number[]>();
  /**
   * The words of each text, one text behind the other: in blocks, as an array of a hundred megabytes cannot grow
   * without being there twice.
   */
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
        if (isAscii) this.note(this.words.number(word, at - start, hash & HASH_MASK));
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
        return this.words.number(bytes, bytes.length, hash & HASH_MASK);
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
   * @param edges - where a word must begin or end where this does
   * @returns 1 for each text that holds it
   */
  find(word: string, edges?: WordEdges): Uint8Array {
    const { vocabulary, wordStarts, postingStarts, postings } = this;
    const hits = new Uint8Array(this.count);
    let left = this.count;
    let place = 0;
    for (let at = indexOfWord(vocabulary, word, 0, edges); at >= 0 && left > 0;) {
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
      at = indexOfWord(vocabulary, word, following, edges);
    }
    return hits;
  }
}
