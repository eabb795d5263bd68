// The matcher: which records describe one publication. Blocking on several keys, then comparison, then groups.
import type { CslItem } from '../model/reference';
import { candidatePairs } from './blocking';
import { compare } from './compare';
import { DisjointSets } from './disjoint-sets';
import type { Comparison } from './evidence';
import { Fingerprinter } from './fingerprint';
import { PackedPrints, type Prints } from './prints';
import { TitleIndex } from './titles';

export type Verdict = 'sure' | 'likely' | 'different';

// Points from which a pair is merged without a person, and from which a person is asked. See docs/duplicates.md.
export const SURE_POINTS = 13;
export const LIKELY_POINTS = 6;

/** The verdict on a comparison. A trap is never merged without a person. */
export function verdictOf({ score, traps, fields, isSlipped }: Comparison): Verdict {
  if (score < LIKELY_POINTS) return 'different';
  // Another issue's "Editor's comments": not worth a question, unless its pages are the same.
  const isElsewhere = traps.includes('place') && !fields.some((f) => f.field === 'pages' && f.points > 1);
  if (traps.includes('weak-title') && isElsewhere && !isSlipped) return 'different';
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

const STEP = 2000;

/** Takes records one by one, so that they need not all be there at once, and finds the duplicates among them. */
export class DuplicateMatcher {
  private fingerprinter = new Fingerprinter();
  private readonly prints = new PackedPrints();

  /**
   * Adds the next record. Nothing of it is kept but what it is compared by.
   *
   * @param abstract - its first letters where the whole need not be read (see {@link ABSTRACT_READ}); '' for none
   */
  add(csl: CslItem, abstract?: string): void {
    this.prints.add(this.fingerprinter.of(csl, abstract));
  }

  /** Takes back all but the first `count` records. */
  cutTo(count: number): void {
    this.prints.cutTo(count);
  }

  /** Finds duplicates among all records so far. Near-linear in their number. */
  find(options: MatchOptions = {}): Matches {
    // What is kept for the next record is as much as a third of the prints.
    this.fingerprinter = new Fingerprinter();
    this.prints.close();
    return matchAll(this.prints, options);
  }
}

/** Finds duplicates among records. */
export function findDuplicates(items: readonly CslItem[], options: MatchOptions = {}): Matches {
  const matcher = new DuplicateMatcher();
  for (const item of items) matcher.add(item);
  return matcher.find(options);
}

function matchAll(prints: Prints, options: MatchOptions): Matches {
  const tell = (share: number): void => {
    if (options.isCancelled?.() === true) throw new DOMException('cancelled', 'AbortError');
    options.onProgress?.(share);
  };
  tell(0);
  const titles = new TitleIndex(prints);
  const groups = new DisjointSets(prints.length);
  const comparisonOf = (a: number, b: number): Comparison => {
    const [left, right] = [prints.at(a), prints.at(b)];
    if (left === undefined || right === undefined) throw new Error('a pair outside the records');
    return compare(left, right, titles.weight(a, b));
  };
  const explain = (a: number, b: number): LikelyPair => {
    const { score, fields, traps } = comparisonOf(a, b);
    return { a, b, score, fields, traps };
  };
  const sure: MatchedPair[] = [];
  const likely: LikelyPair[] = [];
  let told = -1;
  for (const [a, b] of candidatePairs(prints, titles)) {
    if (b >= told + STEP) {
      told = b;
      tell(0.1 + (0.85 * b) / prints.length);
    }
    const comparison = comparisonOf(a, b);
    const { score, fields, traps } = comparison;
    const verdict = verdictOf(comparison);
    if (verdict === 'sure') sure.push({ a, b, score });
    else if (verdict === 'likely') likely.push({ a, b, score, fields, traps });
  }
  // The surest first, so that a doubtful link meets groups that already stand.
  sure.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const pair of sure) {
    if (groups.find(pair.a) === groups.find(pair.b)) continue;
    if (isAtOdds(comparisonOf, groups.members(pair.a), groups.members(pair.b)))
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

/**
 * Whether any record of one group is surely not a record of the other. Groups are small; large ones are sampled at
 * their ends.
 */
function isAtOdds(
  comparisonOf: (a: number, b: number) => Comparison,
  groupA: readonly number[],
  groupB: readonly number[],
): boolean {
  const ends = (group: readonly number[]): number[] =>
    group.length <= 8 ? [...group] : [...group.slice(0, 4), ...group.slice(-4)];
  return ends(groupA).some((a) =>
    ends(groupB).some((b) => comparisonOf(a, b).traps.some((t) => t !== 'weak-title')),
  );
}
