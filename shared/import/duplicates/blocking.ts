// Which records are worth comparing: those that share one of several keys. A key that spelling mistakes break is made up for by another.
import type { Fingerprint } from './fingerprint';

/** In how many titles each word stands, and how many titles there are. */
export type WordCounts = {
  titles: number;
  of: ReadonlyMap<string, number>;
  same: ReadonlyMap<string, number>;
};

export function countWords(prints: readonly Fingerprint[]): WordCounts {
  const of = new Map<string, number>();
  const same = new Map<string, number>();
  for (const { title, titleKey } of prints) {
    same.set(titleKey, (same.get(titleKey) ?? 0) + 1);
    for (const word of new Set(title)) of.set(word, (of.get(word) ?? 0) + 1);
  }
  return { titles: prints.length, of, same };
}

// A title of so many bits (Shannon information of its words) tells records apart as well as any.
const FULL_BITS = 45;
// Small sets say little about how common a word is, so they are counted as if they were this large.
const AT_LEAST = 5000;

/** How much a pair's titles tell records apart, 0 to 1: the information of the shorter title, and whether others bear it too. */
export function titleWeight(counts: WordCounts, a: Fingerprint, b: Fingerprint): number {
  const [shorter] = a.titleKey.length <= b.titleKey.length ? [a] : [b];
  const all = Math.max(AT_LEAST, counts.titles);
  let bits = 0;
  for (const word of new Set(shorter.title))
    if (word.length > 1) bits += Math.min(9, Math.log2(all / ((counts.of.get(word) ?? 1) + 1)));
  return Math.min(1, bits / FULL_BITS);
}

// Words in more titles than this are no key: their pairs would be too many.
const MAX_SHARE = 0.02;
const RARE_WORDS = 4;

/** The keys of a record; records that share one are compared: a strong key always, a weak one when their titles can be alike. */
export type BlockingKeys = { strong: string[]; weak: string[] };

export function blockingKeys(print: Fingerprint, counts: WordCounts): BlockingKeys {
  const strong: string[] = [];
  const weak: string[] = [];
  if (print.doi !== '') strong.push(`d${print.doi}`);
  if (print.pmid !== '') strong.push(`m${print.pmid}`);
  const [author] = print.authors;
  const family = author?.family.at(-1) ?? '';
  const first = print.pages?.first ?? '';
  if (print.titleKey !== '') {
    const isCommon = (counts.same.get(print.titleKey) ?? 0) > 40;
    strong.push(isCommon ? `t${print.titleKey}|${print.year ?? ''}|${family}` : `t${print.titleKey}`);
    if (print.titleKey.length > 40) weak.push(`b${print.titleKey.slice(0, 30)}`);
  }
  if (print.mainTitleKey.length >= 20) strong.push(`t${print.mainTitleKey}`);
  if (first !== '' && print.volume !== '') strong.push(`v${print.volume}|${first}|${print.year ?? ''}`);
  if (first !== '' && family !== '') strong.push(`p${family}|${first}`);
  const limit = Math.max(20, counts.titles * MAX_SHARE);
  const rare = [...new Set(print.title)]
    .map((word) => ({ word, count: counts.of.get(word) ?? 0 }))
    .filter(({ word, count }) => word.length > 2 && count > 1 && count <= limit)
    .sort((x, y) => x.count - y.count || (x.word < y.word ? -1 : 1))
    .slice(0, RARE_WORDS)
    .map(({ word }) => word)
    .sort();
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) weak.push(`w${rare[i] ?? ''}|${rare[j] ?? ''}`);
  if (print.abstract.length >= 20)
    strong.push(`a${print.abstract[0] ?? 0}|${print.abstract[1] ?? 0}|${print.abstract[2] ?? 0}`);
  return { strong, weak };
}

// Dice of their words, by letters, below which a pair of titles is not compared unless something stronger is common to both. One
// mistyped word of four leaves 0.75.
const MIN_DICE = 0.62;

/** The words of all titles as numbers, to compare pairs of titles quickly: by record ascending, a word twice counts twice. */
export class TitleIndex {
  private readonly ids = new Map<string, number>();
  private readonly letters: number[] = [];
  private readonly words: Int32Array[] = [];
  private readonly sizes: number[] = [];

  /** Adds the next record. */
  add({ title }: Fingerprint): void {
    let size = 0;
    const words = new Int32Array(title.length);
    title.forEach((word, i) => {
      let id = this.ids.get(word);
      if (id === undefined) {
        id = this.letters.length;
        this.ids.set(word, id);
        this.letters.push(word.length);
      }
      words[i] = id;
      size += word.length;
    });
    this.words.push(words.sort());
    this.sizes.push(size);
  }

  /** Whether two titles have enough words in common to be worth comparing. */
  canBeAlike(a: number, b: number): boolean {
    const [sizeA, sizeB] = [this.sizes[a] ?? 0, this.sizes[b] ?? 0];
    const needed = (MIN_DICE * (sizeA + sizeB)) / 2;
    if (Math.min(sizeA, sizeB) < needed) return false;
    const [x, y] = [this.words[a], this.words[b]];
    if (x === undefined || y === undefined) return false;
    let common = 0;
    for (let i = 0, j = 0; i < x.length && j < y.length;) {
      const difference = (x[i] ?? 0) - (y[j] ?? 0);
      if (difference === 0) {
        common += this.letters[x[i] ?? 0] ?? 0;
        i++;
        j++;
      } else if (difference < 0) i++;
      else j++;
    }
    return common >= needed;
  }
}
