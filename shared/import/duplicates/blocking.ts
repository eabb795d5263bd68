// Which records are worth comparing: those that share one of several keys. A key that spelling mistakes break is made up for by another.
import type { Fingerprint } from './fingerprint';

/** In how many titles each word stands, and how many titles there are. */
export type WordCounts = { titles: number; of: ReadonlyMap<string, number>; same: ReadonlyMap<string, number> };

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

/** The keys of a record; records that share one are compared. */
export function blockingKeys(print: Fingerprint, counts: WordCounts): string[] {
  const keys: string[] = [];
  if (print.doi !== '') keys.push(`d${print.doi}`);
  if (print.pmid !== '') keys.push(`m${print.pmid}`);
  const [author] = print.authors;
  const family = author?.family.at(-1) ?? '';
  const first = print.pages?.first ?? '';
  if (print.titleKey !== '') {
    const isCommon = (counts.same.get(print.titleKey) ?? 0) > 40;
    keys.push(isCommon ? `t${print.titleKey}|${print.year ?? ''}|${family}` : `t${print.titleKey}`);
    if (print.titleKey.length > 40) keys.push(`b${print.titleKey.slice(0, 30)}`);
  }
  if (print.mainTitleKey.length >= 20) keys.push(`t${print.mainTitleKey}`);
  if (first !== '' && print.volume !== '') keys.push(`v${print.volume}|${first}|${print.year ?? ''}`);
  if (first !== '' && family !== '') keys.push(`p${family}|${first}`);
  const limit = Math.max(20, counts.titles * MAX_SHARE);
  const rare = [...new Set(print.title)]
    .map((word) => ({ word, count: counts.of.get(word) ?? 0 }))
    .filter(({ word, count }) => word.length > 2 && count > 1 && count <= limit)
    .sort((x, y) => x.count - y.count || (x.word < y.word ? -1 : 1))
    .slice(0, RARE_WORDS)
    .map(({ word }) => word)
    .sort();
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) keys.push(`w${rare[i] ?? ''}|${rare[j] ?? ''}`);
  if (print.abstract.length >= 20) keys.push(`a${print.abstract[0] ?? 0}|${print.abstract[1] ?? 0}|${print.abstract[2] ?? 0}`);
  return keys;
}
