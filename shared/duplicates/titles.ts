// The words of all titles as numbers: how common each is, how much a title tells records apart, and which pairs can be
// alike.
import { fingerprintNumber } from '../kernel/hash';
import type { Prints } from './prints';

// A title of so many bits (Shannon information of its words) tells records apart as well as any.
const FULL_BITS = 45;
const MOST_BITS = 9;
// Small sets say little about how common a word is, so they are counted as if they were this large.
const AT_LEAST = 5000;

// Dice of their words, by letters, below which a pair of titles is not compared unless something stronger is common to
// both. One mistyped word of four leaves 0.75.
const MIN_DICE = 0.62;

// A table of counts of titles has so many places at most.
const MOST_HASH_BITS = 24;

/** Titles by record: an index over all fingerprints of one search. */
export class TitleIndex {
  /** By word: the word, its length, in how many titles it stands. */
  private readonly texts: string[] = [];
  private readonly letters: number[] = [];
  private readonly titlesWith: number[] = [];
  /**
   * By record: where its words begin in `words`, its letters, its bits. Words ascend; one that comes twice stands
   * twice.
   */
  private readonly starts: Int32Array;
  private readonly sizes: Int32Array;
  private readonly bits: Float64Array;
  private readonly words: Int32Array;
  /** Titles that come more than once, and some that do not. */
  private readonly sameKey = new Map<string, number>();
  readonly count: number;

  constructor(prints: Prints) {
    const total = prints.length;
    this.starts = new Int32Array(total + 1);
    this.sizes = new Int32Array(total);
    this.bits = new Float64Array(total);
    this.count = total;
    const often = this.measure(prints);
    this.words = new Int32Array(this.starts[total] ?? 0);
    this.number(prints, often);
    this.weigh();
  }

  /** Where the words of each title begin, and by the hash of titles how many have it. */
  private measure(prints: Prints): Uint8Array {
    let bits = 10;
    while (bits < MOST_HASH_BITS && 1 << bits < this.count * 8) bits++;
    const often = new Uint8Array(1 << bits);
    for (let index = 0; index < this.count; index++) {
      const { title = [], titleKey = '' } = prints.at(index) ?? {};
      this.starts[index + 1] = (this.starts[index] ?? 0) + title.length;
      const slot = fingerprintNumber(titleKey) & (often.length - 1);
      if ((often[slot] ?? 0) < 2) often[slot] = (often[slot] ?? 0) + 1;
    }
    return often;
  }

  private number(prints: Prints, often: Uint8Array): void {
    const ids = new Map<string, number>();
    let end = 0;
    for (let index = 0; index < this.count; index++) {
      const { title = [], titleKey = '' } = prints.at(index) ?? {};
      // Most titles come once: a million of them are not kept to count that.
      if ((often[fingerprintNumber(titleKey) & (often.length - 1)] ?? 0) > 1)
        this.sameKey.set(titleKey, (this.sameKey.get(titleKey) ?? 0) + 1);
      const start = end;
      let size = 0;
      for (const word of title) {
        let id = ids.get(word);
        if (id === undefined) {
          id = this.texts.length;
          ids.set(word, id);
          this.texts.push(word);
          this.letters.push(word.length);
          this.titlesWith.push(0);
        }
        size += word.length;
        // Into its place: titles are short.
        let place = end++;
        while (place > start && (this.words[place - 1] ?? 0) > id) {
          this.words[place] = this.words[place - 1] ?? 0;
          place--;
        }
        this.words[place] = id;
      }
      this.sizes[index] = size;
      for (let i = start; i < end; i++) {
        const id = this.words[i] ?? 0;
        if (i === start || this.words[i - 1] !== id) this.titlesWith[id] = (this.titlesWith[id] ?? 0) + 1;
      }
    }
  }

  private weigh(): void {
    const all = Math.max(AT_LEAST, this.count);
    const bitsOf = this.titlesWith.map((n) => Math.min(MOST_BITS, Math.log2(all / (n + 1))));
    for (let index = 0; index < this.count; index++) {
      let bits = 0;
      for (const id of this.distinct(index)) if ((this.letters[id] ?? 0) > 1) bits += bitsOf[id] ?? 0;
      this.bits[index] = bits;
    }
  }

  private distinct(index: number): number[] {
    const ids: number[] = [];
    const end = this.starts[index + 1] ?? 0;
    for (let i = this.starts[index] ?? 0; i < end; i++) {
      const id = this.words[i] ?? 0;
      if (ids.length === 0 || ids[ids.length - 1] !== id) ids.push(id);
    }
    return ids;
  }

  /** How many records bear exactly this title, which one of them does. */
  countOf(titleKey: string): number {
    return this.sameKey.get(titleKey) ?? 1;
  }

  /**
   * How much the titles of two records tell records apart, 0 to 1: the information of the shorter, by how common its
   * words are.
   */
  weight(a: number, b: number): number {
    const [lengthA, lengthB] = [this.sizes[a] ?? 0, this.sizes[b] ?? 0];
    return Math.min(1, (this.bits[lengthA <= lengthB ? a : b] ?? 0) / FULL_BITS);
  }

  /**
   * Words of a title that at least one and at most `limit` - 1 other titles have, the rarest `most` of them, by their
   * numbers ascending.
   */
  rare(index: number, limit: number, most: number): number[] {
    const count = (id: number): number => this.titlesWith[id] ?? 0;
    return this.distinct(index)
      .filter((id) => (this.letters[id] ?? 0) > 2 && count(id) > 1 && count(id) <= limit)
      .sort((x, y) => count(x) - count(y) || ((this.texts[x] ?? '') < (this.texts[y] ?? '') ? -1 : 1))
      .slice(0, most)
      .sort((x, y) => x - y);
  }

  /** Whether two titles have enough words in common to be worth comparing. */
  canBeAlike(a: number, b: number): boolean {
    const [sizeA, sizeB] = [this.sizes[a] ?? 0, this.sizes[b] ?? 0];
    const needed = (MIN_DICE * (sizeA + sizeB)) / 2;
    if (Math.min(sizeA, sizeB) < needed) return false;
    const { words } = this;
    const [endA, endB] = [this.starts[a + 1] ?? 0, this.starts[b + 1] ?? 0];
    let common = 0;
    for (let i = this.starts[a] ?? 0, j = this.starts[b] ?? 0; i < endA && j < endB;) {
      const difference = (words[i] ?? 0) - (words[j] ?? 0);
      if (difference === 0) {
        common += this.letters[words[i] ?? 0] ?? 0;
        i++;
        j++;
      } else if (difference < 0) i++;
      else j++;
    }
    return common >= needed;
  }
}
