// Sketches of titles: a few numbers by which titles that share most of their letters are found, however their words are
// spelled or parted. Source: Li, Owen & Zhang 2012, 'One permutation hashing' (arXiv 1208.1259), over the title's runs
// of five letters.
import type { Prints } from './prints';

const BINS = 8;
const GRAM = 5;
// Titles with fewer letters have too few runs to tell them apart.
const SHORTEST = 16;
// Of this many equal bins two titles share about half of their runs.
const ALIKE = 4;
const EMPTY = -1;
const BASE = 31;
const FIRST = BASE ** (GRAM - 1);
// An odd number whose product spreads over all bits (Knuth's multiplicative hashing).
const SPREAD = 0x9e3779b1;

/** The sketches of all titles, side by side. */
export class TitleSketches {
  private readonly bins: Int32Array;

  constructor(prints: Prints) {
    this.bins = new Int32Array(prints.length * BINS).fill(EMPTY);
    for (let index = 0; index < prints.length; index++) {
      const key = prints.at(index)?.titleKey ?? '';
      if (key.length >= SHORTEST) this.sketch(key, index * BINS);
    }
  }

  /** Puts the smallest hash of each bin at its place. */
  private sketch(key: string, at: number): void {
    const { bins } = this;
    let run = 0;
    for (let i = 0; i < key.length; i++) {
      // A run as a number to the base 31, of which the first letter goes out when the next comes in.
      if (i >= GRAM) run -= Math.imul(key.charCodeAt(i - GRAM), FIRST);
      run = (Math.imul(run, BASE) + key.charCodeAt(i)) | 0;
      if (i < GRAM - 1) continue;
      const hash = Math.imul(run ^ (run >>> 15), SPREAD);
      const mixed = (hash ^ (hash >>> 13)) & 0x3fffffff;
      const bin = at + (mixed & (BINS - 1));
      const least = bins[bin] ?? EMPTY;
      if (least === EMPTY || mixed < least) bins[bin] = mixed;
    }
  }

  /** Gives the pairs of neighbouring bins of a title: titles that share one are worth a look. */
  bands(index: number, each: (bin: number, one: number, other: number) => void): void {
    for (let bin = 0; bin < BINS; bin += 2) {
      const [x, y] = [this.bins[index * BINS + bin] ?? EMPTY, this.bins[index * BINS + bin + 1] ?? EMPTY];
      if (x !== EMPTY && y !== EMPTY) each(bin, x, y);
    }
  }

  /** Whether two titles share about half of their runs of letters or more. */
  isAlike(a: number, b: number): boolean {
    let equal = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const x = this.bins[a * BINS + bin] ?? EMPTY;
      if (x !== EMPTY && x === this.bins[b * BINS + bin]) equal++;
    }
    return equal >= ALIKE;
  }
}
