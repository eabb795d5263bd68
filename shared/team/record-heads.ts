// What stands in the parts of one record when several people wrote without having seen each other: a register that
// keeps every value that nobody named as seen. Source: Shapiro et al. 2011, 'A comprehensive study of Convergent and
// Commutative Replicated Data Types', 3.2.3 (multi-value register).
import { stableJson } from '../kernel/text';
import type { ChangeId } from '../kernel/ids';
import type { PartWrite } from '../model/change';

/** A value that stands in a part. `value` undefined: taken away. */
export type Head = {
  entry: ChangeId;
  value: unknown;
  /** The entries that its writer had seen there; of a record that was taken away, in all of its parts. */
  seen: readonly ChangeId[];
};

/** Path of a record as a whole: that it was taken away, or brought back. */
export const WHOLE = '';

export const isGone = ({ value }: Head): boolean => value === undefined;

/** Whether a value says nothing: what a record begins with before anybody has filled it in. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0) return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/**
 * The heads of a part that are a say: what one machine left empty when it began the record is no answer to what another
 * filled in.
 */
export function saidIn(heads: readonly Head[]): readonly Head[] {
  if (heads.length < 2) return heads;
  const said = heads.filter((h) => isGone(h) || h.seen.length > 0 || !isBlank(h.value));
  return said.length === 0 ? heads : said;
}

/** The parts of one record with their heads, oldest first. Entries are applied in their order. */
export class RecordHeads {
  constructor(private readonly parts: Map<string, readonly Head[]> = new Map<string, readonly Head[]>()) {}

  copy(): RecordHeads {
    return new RecordHeads(new Map(this.parts));
  }

  /** The heads of a part; none where nobody wrote it. */
  at(path: string): readonly Head[] {
    return this.parts.get(path) ?? [];
  }

  /** The parts that somebody wrote, in order of their paths; not the record as a whole. */
  paths(): string[] {
    return [...this.parts.keys()].filter((path) => path !== WHOLE).sort((a, b) => (a < b ? -1 : 1));
  }

  apply(entry: ChangeId, { path, value, seen }: Pick<PartWrite, 'path' | 'value' | 'seen'>): void {
    const left = this.at(path).filter((head) => !seen.includes(head.entry));
    this.parts.set(path, [...left, { entry, value, seen }]);
  }

  /** Entries with a value anywhere in the record: what a person sees who takes it away. */
  standing(): ChangeId[] {
    const all = [...this.parts.values()].flatMap((heads) => heads.map((h) => h.entry));
    return [...new Set(all)].sort();
  }

  /** The removals that stand. Where one of them had not seen a value that stands, the record is back all the same. */
  removals(): { isBack: boolean; heads: readonly Head[] } {
    const heads = this.at(WHOLE).filter(isGone);
    if (heads.length === 0) return { isBack: true, heads };
    const seen = new Set(heads.flatMap((h) => h.seen));
    const values = this.paths().flatMap((path) => this.at(path).filter((h) => !isGone(h)));
    const isBrought = this.at(WHOLE).some((h) => !isGone(h));
    return { isBack: isBrought || values.some((h) => !seen.has(h.entry)), heads };
  }

  /** What is shown of a part: the newest value; undefined where there is none. */
  shown(path: string): unknown {
    return saidIn(this.at(path)).findLast((h) => !isGone(h))?.value;
  }

  /** The heads of a part that say different things; none where all say the same. */
  differing(path: string): readonly Head[] {
    const said = saidIn(this.at(path));
    if (said.length < 2) return [];
    const values = new Set(said.map((h) => (isGone(h) ? '' : stableJson(h.value))));
    return values.size > 1 ? said : [];
  }
}
