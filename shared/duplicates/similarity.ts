// Similarity of words, titles, names, containers and abstracts: 0 (nothing in common) to 1 (the same).
import type { AuthorKey } from './fingerprint';

/** Whether two words differ by at most one edit (insert, delete, replace or swap of neighbours). Linear. */
export function isNearWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  const short = Math.min(a.length, b.length);
  while (start < short && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const leftA = endA - start;
  const leftB = endB - start;
  if (leftA <= 1 && leftB <= 1) return true;
  return leftA === 2 && leftB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Words of one text that the other lacks, spelling mistakes and joined words forgiven. */
export type WordDifference = { onlyA: string[]; onlyB: string[]; common: number; near: number };

const HAS_DIGIT = /\d/;

/**
 * Compares two lists of words as multisets. Near words (one edit, five letters or more) count as common and are counted
 * apart.
 */
export function diffWords(a: readonly string[], b: readonly string[]): WordDifference {
  // Lists are short: looking through one is quicker than a table of it.
  const onlyB = [...b];
  const rest: string[] = [];
  for (const word of a) {
    const at = onlyB.indexOf(word);
    if (at < 0) rest.push(word);
    else onlyB.splice(at, 1);
  }
  let common = a.length - rest.length;
  let near = 0;
  const onlyA: string[] = [];
  for (const word of rest) {
    const at =
      word.length < 5 || HAS_DIGIT.test(word)
        ? -1
        : onlyB.findIndex((w) => w.length >= 5 && isNearWord(word, w));
    if (at >= 0) {
      onlyB.splice(at, 1);
      common++;
      near++;
    } else onlyA.push(word);
  }
  return { onlyA, onlyB, common, near };
}

/** Sørensen–Dice of two lists of words by their letters: 2 × common / (a + b). @see Dice 1945, doi 10.2307/1932409 */
export function wordsDice(a: readonly string[], b: readonly string[], difference: WordDifference): number {
  const lengthOf = (words: readonly string[]): number => words.reduce((sum, w) => sum + w.length, 0);
  const all = lengthOf(a) + lengthOf(b);
  if (all === 0) return 0;
  return 1 - (lengthOf(difference.onlyA) + lengthOf(difference.onlyB) + difference.near * 2) / all;
}

/**
 * The share of two lists of words that stands in the same order in both, by letters: 2 × longest common subsequence /
 * (a + b). Near words count. Quadratic in the words of a title, of which there are few.
 */
export function orderSimilarity(a: readonly string[], b: readonly string[]): number {
  let all = 0;
  for (const word of a) all += word.length;
  for (const word of b) all += word.length;
  if (all === 0) return 0;
  let before = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (const word of a) {
    b.forEach((other, j) => {
      const isSame =
        word === other ||
        (word.length >= 5 && other.length >= 5 && !HAS_DIGIT.test(word) && isNearWord(word, other));
      row[j + 1] = isSame
        ? (before[j] ?? 0) + word.length + other.length
        : Math.max(before[j + 1] ?? 0, row[j] ?? 0);
    });
    [before, row] = [row, before];
  }
  return (before[b.length] ?? 0) / all;
}

// Two rows of the table of distances, used again for every pair.
let above = new Uint16Array(512);
let below = new Uint16Array(512);

/**
 * Levenshtein distance of two texts, or `limit` + 1 when it is larger.
 *
 * Source: Ukkonen 1985 (doi 10.1016/S0019-9958(85)80046-2): only the band of width 2 × limit + 1 is worked out, after
 * what both begin and end with.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const lengthA = endA - start;
  const lengthB = endB - start;
  if (lengthA === 0 || lengthB === 0) return Math.min(limit + 1, Math.max(lengthA, lengthB));
  const far = limit + 1;
  if (above.length < lengthB + 2) {
    above = new Uint16Array(lengthB + 2);
    below = new Uint16Array(lengthB + 2);
  }
  for (let j = 0; j <= lengthB; j++) above[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(lengthB, i + limit);
    below[from - 1] = from === 1 && i <= limit ? i : far;
    let best = below[from - 1] ?? far;
    const letter = a.charCodeAt(start + i - 1);
    for (let j = from; j <= to; j++) {
      const replace = (above[j - 1] ?? 0) + (letter === b.charCodeAt(start + j - 1) ? 0 : 1);
      const cell = Math.min(replace, (above[j] ?? 0) + 1, (below[j - 1] ?? 0) + 1);
      below[j] = cell;
      if (cell < best) best = cell;
    }
    below[to + 1] = far;
    if (best > limit) return far;
    [above, below] = [below, above];
  }
  return Math.min(above[lengthB] ?? 0, far);
}

/**
 * Whether two names can be one person's: a family word in common (one spelling mistake forgiven) and no other initials.
 */
function isSamePerson(a: AuthorKey, b: AuthorKey): boolean {
  if (a === b) return true;
  const near = a.family.some((w) =>
    b.family.some((v) => (w.length >= 5 && v.length >= 5 ? isNearWord(w, v) : w === v)),
  );
  if (near) {
    const [first] = a.initials;
    const [other] = b.initials;
    return (
      first === undefined ||
      other === undefined ||
      first === other ||
      a.initials.includes(other) ||
      b.initials.includes(first)
    );
  }
  return isTransposed(a, b) || isTransposed(b, a);
}

/** Family and given name in the other order: Wei Zhang and Zhang Wei, Andrea, C. and Carignani, Andrea. */
function isTransposed(a: AuthorKey, b: AuthorKey): boolean {
  if (!a.family.some((w) => w.length > 1 && b.given.includes(w))) return false;
  return b.family.some((w) => a.given.includes(w) || a.initials.includes(w.slice(0, 1)));
}

/** How many of the shorter list stand in the longer, whether the first is the same, and how many there are. */
export type AuthorMatch = { common: number; shorter: number; longer: number; isFirstSame: boolean };

// A list of hundreds says no more than its beginning.
const MAX_AUTHORS = 12;

export function matchAuthors(allA: readonly AuthorKey[], allB: readonly AuthorKey[]): AuthorMatch {
  const a = allA.slice(0, MAX_AUTHORS);
  const b = allB.slice(0, MAX_AUTHORS);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const used = new Set<number>();
  let common = 0;
  short.forEach((author, position) => {
    // The same place first: lists mostly agree.
    const inPlace = long[position];
    let at = inPlace !== undefined && !used.has(position) && isSamePerson(author, inPlace) ? position : -1;
    if (at < 0) at = long.findIndex((other, i) => !used.has(i) && isSamePerson(author, other));
    if (at < 0) return;
    used.add(at);
    common++;
  });
  const [firstA] = a;
  const [firstB] = b;
  return {
    common,
    shorter: short.length,
    longer: long.length,
    isFirstSame: firstA !== undefined && firstB !== undefined && isSamePerson(firstA, firstB),
  };
}

/**
 * Whether `short` can abbreviate `long`: each word begins its counterpart, in order (J Clin Oncol, Journal of Clinical
 * Oncology).
 */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !(long[at]?.startsWith(word) ?? false)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

const initialsOf = (words: readonly string[]): string => words.map((w) => w.slice(0, 1)).join('');

/** Similarity of two container titles; abbreviations and acronyms of each other count 0.9. */
export function containerSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const joinedA = a.join('');
  const joinedB = b.join('');
  if (joinedA === joinedB) return 1;
  const [short, long] = joinedA.length <= joinedB.length ? [a, b] : [b, a];
  // "J" and "Int" stand for words that are dropped or shortened.
  const own = short.filter((w) => w !== 'j');
  if (own.length > 0 && isAbbreviation(own, long) && long.length <= own.length + 3) return 0.9;
  if (short.length === 1 && (short[0]?.length ?? 0) > 2 && initialsOf(long).startsWith(short[0] ?? ''))
    return 0.9;
  return wordsDice(a, b, diffWords(a, b));
}

/** Jaccard similarity of two ascending lists of hashes. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) {
      common++;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}
