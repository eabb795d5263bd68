// Which records are worth comparing: those that share one of several keys. A key that spelling mistakes break is made
// up for by another.
import { FNV_PRIME, FNV_START } from '../kernel/hash';
import { letGo } from '../kernel/let-go';
import type { Fingerprint } from './fingerprint';
import { barePage } from './pages';
import type { Prints } from './prints';
import { TitleSketches } from './sketch';
import type { TitleIndex } from './titles';

// Words in more titles than this are no key: their pairs would be too many.
const MAX_SHARE = 0.02;
const RARE_WORDS = 4;
// A title that so many records bear ("Editorial") is a key only together with year and author.
const COMMON_TITLE = 40;

// Records that share a key with more than this many others are compared with the first and the last of them only:
// exact copies still find each other, and the cost stays linear.
const MAX_BLOCK = 60;
// A record is compared with so many others by weak keys alone: words that a whole field of research has in its titles
// must not cost its square.
const MAX_WEAK = 120;

// Parts of a key do not run together.
const BAR = 124;

/**
 * FNV-1a over parts with bars between them, folded to 30 bits; `kind` keeps keys of different kinds apart. Two keys of
 * one number cost a comparison, no more.
 */
function hashKey(kind: string, ...parts: readonly (string | number)[]): number {
  let hash = Math.imul(FNV_START ^ kind.charCodeAt(0), FNV_PRIME);
  for (const part of parts) {
    if (typeof part === 'number') hash = Math.imul(hash ^ part, FNV_PRIME);
    else for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), FNV_PRIME);
    hash = Math.imul(hash ^ BAR, FNV_PRIME);
  }
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/**
 * Gives the keys of a record to `strong` (records that share one are compared) and `weak` (only when their titles can
 * be alike).
 */
function eachKey(
  print: Fingerprint,
  index: number,
  titles: TitleIndex,
  sketches: TitleSketches,
  strong: (key: number) => void,
  weak: (key: number) => void,
): void {
  if (print.doi !== '') strong(hashKey('d', print.doi));
  if (print.pmid !== '') strong(hashKey('m', print.pmid));
  const family = print.authors[0]?.family.at(-1) ?? '';
  const first = barePage(print.pages?.first ?? '');
  const year = print.year ?? 0;
  if (print.titleKey !== '') {
    const isCommon = titles.countOf(print.titleKey) > COMMON_TITLE;
    strong(isCommon ? hashKey('c', print.titleKey, year, family) : hashKey('t', print.titleKey));
    if (print.titleKey.length > 40) weak(hashKey('b', print.titleKey.slice(0, 30)));
  }
  if (print.mainTitleKey.length >= 20) strong(hashKey('t', print.mainTitleKey));
  if (first !== '' && print.volume !== '') strong(hashKey('v', print.volume, first, year));
  if (first !== '' && family !== '') strong(hashKey('p', family, first));
  const rare = titles.rare(index, Math.max(20, titles.count * MAX_SHARE), RARE_WORDS);
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) weak(hashKey('w', rare[i] ?? 0, rare[j] ?? 0));
  sketches.bands(index, (bin, one, other) => weak(hashKey('s', bin, one, other)));
  const [x = 0, y = 0, z = 0] = print.abstract;
  if (print.abstract.length >= 20) strong(hashKey('a', x, y, z));
}

/**
 * The keys of all records, side by side: those of record i stand from `starts[i]`, its weak ones from `weakFrom[i]`.
 */
type Keys = { all: Int32Array; starts: Int32Array; weakFrom: Int32Array };

function allKeys(prints: Prints, titles: TitleIndex, sketches: TitleSketches): Keys {
  const starts = new Int32Array(prints.length + 1);
  const weakFrom = new Int32Array(prints.length);
  let all = new Int32Array(prints.length * 16 + 16);
  let end = 0;
  const push = (key: number): void => {
    if (end === all.length) {
      const larger = new Int32Array(all.length * 2);
      larger.set(all);
      all = larger;
    }
    all[end++] = key;
  };
  const weak: number[] = [];
  const pushWeak = (key: number): void => void weak.push(key);
  for (let index = 0; index < prints.length; index++) {
    weak.length = 0;
    const print = prints.at(index);
    if (print !== undefined) eachKey(print, index, titles, sketches, push, pushWeak);
    weakFrom[index] = end;
    weak.forEach(push);
    starts[index + 1] = end;
  }
  return { all, starts, weakFrom };
}

/**
 * The records that share a key, key by key: those of key k stand in `members` from `starts[k]`, `sizes[k]` of them so
 * far.
 */
type Blocks = { starts: Int32Array; sizes: Int32Array; members: Int32Array };

/**
 * Puts in the place of each key its number among those that come more than once, or -1: most are of one record only.
 * Makes room for their records.
 */
function numberKeys(all: Int32Array, count: number): Blocks {
  let size = 1024;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  // Open addressing, at most half full. A slot holds the place of the first that has the key, + 1.
  const slots = new Int32Array(size);
  const firsts = new Int32Array(count);
  const times = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const key = all[i] ?? 0;
    let slot = key & mask;
    for (let first = slots[slot] ?? 0; first !== 0 && all[first - 1] !== key; first = slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    if (slots[slot] === 0) slots[slot] = i + 1;
    const first = (slots[slot] ?? 0) - 1;
    firsts[i] = first;
    times[first] = (times[first] ?? 0) + 1;
  }
  let keys = 0;
  for (const n of times) if (n > 1) keys++;
  const starts = new Int32Array(keys);
  let number = 0;
  let room = 0;
  for (let i = 0; i < count; i++) {
    const first = firsts[i] ?? 0;
    // Its first comes before it, and was numbered by then.
    if (first !== i) all[i] = all[first] ?? -1;
    else if ((times[i] ?? 0) < 2) all[i] = -1;
    else {
      starts[number] = room;
      room += times[i] ?? 0;
      all[i] = number++;
    }
  }
  for (const table of [slots, firsts, times]) letGo(table);
  return { starts, sizes: new Int32Array(keys), members: new Int32Array(room) };
}

/**
 * Pairs of records that share a key, each once: the earlier, then the later, whose index is how far the walk has come.
 */
export function* candidatePairs(prints: Prints, titles: TitleIndex): Generator<[number, number]> {
  const sketches = new TitleSketches(prints);
  const keys = allKeys(prints, titles, sketches);
  const { starts, sizes, members } = numberKeys(keys.all, keys.starts[prints.length] ?? 0);
  const seenBy = new Int32Array(prints.length).fill(-1);
  const half = MAX_BLOCK / 2;
  for (let index = 0; index < prints.length; index++) {
    let weakly = 0;
    const end = keys.starts[index + 1] ?? 0;
    for (let k = keys.starts[index] ?? 0; k < end; k++) {
      const key = keys.all[k] ?? -1;
      if (key < 0) continue;
      const start = starts[key] ?? 0;
      const length = sizes[key] ?? 0;
      const isWeak = k >= (keys.weakFrom[index] ?? 0);
      const isLong = length > MAX_BLOCK;
      for (let place = 0; place < length; place++) {
        if (isLong && place === half) place = length - half;
        const other = members[start + place] ?? 0;
        if (seenBy[other] === index || other === index) continue;
        if (isWeak && weakly >= MAX_WEAK) continue;
        if (isWeak && !titles.canBeAlike(other, index) && !sketches.isAlike(other, index)) continue;
        if (isWeak) weakly++;
        seenBy[other] = index;
        yield [other, index];
      }
      members[start + length] = index;
      sizes[key] = length + 1;
    }
  }
}
