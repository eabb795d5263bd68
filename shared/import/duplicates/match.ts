// The matcher: which records describe one publication. Blocking on several keys, then comparison, then groups.
import type { CslItem } from '../../model/reference';
import { blockingKeys, countWords, TitleIndex, titleWeight, type WordCounts } from './blocking';
import { compare } from './compare';
import type { Comparison } from './evidence';
import { type Fingerprint, fingerprint } from './fingerprint';

export type Verdict = 'sure' | 'likely' | 'different';

// Points from which a pair is merged without a person, and from which a person is asked. See docs/duplicates.md.
export const SURE_POINTS = 13;
export const LIKELY_POINTS = 6;

/** The verdict on a comparison. A trap is never merged without a person. */
export function verdictOf({ score, traps }: Comparison): Verdict {
  if (score < LIKELY_POINTS) return 'different';
  // Another issue's "Editor's comments": not worth a question.
  if (traps.includes('weak-title') && traps.includes('place')) return 'different';
  return score >= SURE_POINTS && traps.length === 0 ? 'sure' : 'likely';
}

/** Two records by their index in the input, `a` < `b`. */
export type MatchedPair = { a: number; b: number; score: number };
/** A pair that a person must look at, with what each field says and why it was not merged by itself. */
export type LikelyPair = MatchedPair & Pick<Comparison, 'fields' | 'traps'>;
export type Matches = {
  /** Groups of at least two records that are surely one publication, each ascending. */
  groups: number[][];
  /** Pairs to ask a person about, of different groups, most alike first. */
  likely: LikelyPair[];
  /** What each field of a pair says, whatever came of it. */
  explain: (a: number, b: number) => LikelyPair;
};

export type MatchOptions = {
  /** Share done, 0 to 1, now and then. */
  onProgress?: (share: number) => void;
  /** Asked now and then; when true the matcher stops. @throws AbortError */
  isCancelled?: () => boolean;
};

// Records that share a key with more than this many others are compared with the first and the last of them only:
// exact copies still find each other, and the cost stays linear.
const MAX_BLOCK = 60;
// A record is compared with so many others by weak keys alone: words that a whole field of research has in its titles must not cost its square.
const MAX_WEAK = 120;
const STEP = 2000;

/** Finds duplicates among records. Near-linear in their number. */
export function findDuplicates(items: readonly CslItem[], options: MatchOptions = {}): Matches {
  const tell = (share: number): void => {
    if (options.isCancelled?.() === true) throw new DOMException('cancelled', 'AbortError');
    options.onProgress?.(share);
  };
  const prints: Fingerprint[] = [];
  items.forEach((item, index) => {
    if (index % STEP === 0) tell((0.3 * index) / items.length);
    prints.push(fingerprint(item));
  });
  const counts = countWords(prints);
  const groups = new Groups(prints.length);
  const sure: MatchedPair[] = [];
  const likely: LikelyPair[] = [];
  const explain = (a: number, b: number): LikelyPair => {
    const [left, right] = [prints[a], prints[b]];
    if (left === undefined || right === undefined) throw new Error('a pair outside the records');
    const { score, fields, traps } = compare(left, right, titleWeight(counts, left, right));
    return { a, b, score, fields, traps };
  };
  let told = -1;
  for (const [a, b, index] of candidatePairs(prints, counts)) {
    if (index >= told + STEP) {
      told = index;
      tell(0.35 + (0.6 * index) / items.length);
    }
    const left = prints[a];
    const right = prints[b];
    if (left === undefined || right === undefined) continue;
    const comparison = compare(left, right, titleWeight(counts, left, right));
    const verdict = verdictOf(comparison);
    const { score, fields, traps } = comparison;
    if (verdict === 'sure') sure.push({ a, b, score });
    else if (verdict === 'likely') likely.push({ a, b, score, fields, traps });
  }
  // The surest first, so that a doubtful link meets groups that already stand.
  sure.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const pair of sure) {
    if (groups.find(pair.a) === groups.find(pair.b)) continue;
    if (isAtOdds(prints, counts, groups.members(pair.a), groups.members(pair.b)))
      likely.push(explain(pair.a, pair.b));
    else groups.join(pair.a, pair.b);
  }
  tell(1);
  return {
    groups: groups.all(),
    likely: likely
      .filter((p) => groups.find(p.a) !== groups.find(p.b))
      .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b),
    explain,
  };
}

/** Whether any record of one group is surely not a record of the other. Groups are small; large ones are sampled at their ends. */
function isAtOdds(
  prints: readonly Fingerprint[],
  counts: WordCounts,
  groupA: readonly number[],
  groupB: readonly number[],
): boolean {
  const ends = (group: readonly number[]): number[] =>
    group.length <= 8 ? [...group] : [...group.slice(0, 4), ...group.slice(-4)];
  return ends(groupA).some((a) =>
    ends(groupB).some((b) => {
      const left = prints[a];
      const right = prints[b];
      if (left === undefined || right === undefined) return false;
      const { traps } = compare(left, right, titleWeight(counts, left, right));
      return traps.some((t) => t !== 'weak-title');
    }),
  );
}

/** Pairs of records that share a blocking key, each once, and the index that the walk has come to. */
function* candidatePairs(
  prints: readonly Fingerprint[],
  counts: WordCounts,
): Generator<[number, number, number]> {
  // Most keys are of one record only, which stands there itself: a million lists of one would be the cost.
  const blocks = new Map<number, number | number[]>();
  const seenBy = new Int32Array(prints.length).fill(-1);
  const titles = new TitleIndex();
  const half = MAX_BLOCK / 2;
  for (const [index, print] of prints.entries()) {
    titles.add(print);
    let weakly = 0;
    const { strong, weak } = blockingKeys(print, counts);
    for (let k = 0; k < strong.length + weak.length; k++) {
      const isWeak = k >= strong.length;
      const key = keyHash((isWeak ? weak[k - strong.length] : strong[k]) ?? '');
      const found = blocks.get(key);
      if (found === undefined) {
        blocks.set(key, index);
        continue;
      }
      const block = typeof found === 'number' ? [found] : found;
      if (typeof found === 'number') blocks.set(key, block);
      const isLong = block.length > MAX_BLOCK;
      for (let place = 0; place < block.length; place++) {
        if (isLong && place === half) place = block.length - half;
        const other = block[place] ?? 0;
        if (seenBy[other] === index || other === index) continue;
        if (isWeak && (weakly >= MAX_WEAK || !titles.canBeAlike(other, index))) continue;
        if (isWeak) weakly++;
        seenBy[other] = index;
        yield [other, index, index];
      }
      block.push(index);
    }
  }
}

/** A key as a small integer. Two keys of one number cost a comparison, no more. FNV-1a, folded to 30 bits. */
function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}

/** Disjoint sets with their members. @see Galler and Fischer 1964, doi 10.1145/364099.364331 */
class Groups {
  private readonly parent: Int32Array;
  private readonly lists = new Map<number, number[]>();
  constructor(size: number) {
    this.parent = new Int32Array(size).map((_, i) => i);
  }
  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = index; at !== root;) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
  members(index: number): readonly number[] {
    return this.lists.get(this.find(index)) ?? [index];
  }
  join(a: number, b: number): void {
    const members = [...this.members(a), ...this.members(b)];
    const rootA = this.find(a);
    const rootB = this.find(b);
    this.parent[rootB] = rootA;
    this.lists.delete(rootB);
    this.lists.set(rootA, members);
  }
  all(): number[][] {
    return [...this.lists.values()]
      .map((m) => m.sort((x, y) => x - y))
      .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  }
}
