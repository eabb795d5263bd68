// What a search for duplicates hands on: groups, pairs to ask about, and what is known of the work that stands with
// references.
import type { ReferenceId } from '../kernel/ids';
import type { DuplicateGroup } from '../model/duplicate-group';
import type { ProjectData } from '../model/tables';
import type { LikelyPair } from './match';

/** What comparing two references says. */
export type Explanation = Pick<LikelyPair, 'score' | 'fields' | 'traps'>;
/** A pair to ask a person about. */
export type AskedPair = Explanation & { a: ReferenceId; b: ReferenceId };

export type FoundMatches = {
  /** Each at least two that are surely one publication. */
  groups: ReferenceId[][];
  likely: AskedPair[];
  /** The page of each member, of these groups and of those that they belong to, that stands on one. */
  pages: Record<ReferenceId, string>;
  /** Of groups that may not be merged: by the second of each pair, of which the first is that of its group. */
  explained: Record<ReferenceId, Explanation>;
};

/** The group of each reference that belongs to one. */
export function groupByMember(groups: readonly DuplicateGroup[]): Map<ReferenceId, DuplicateGroup> {
  return new Map(groups.flatMap((g) => g.memberIds.map((id): [ReferenceId, DuplicateGroup] => [id, g])));
}

/** Tables in which work stands with references. */
export const workTables = [
  ...(['decisions', 'resolutions', 'ratings', 'links', 'documents'] as const),
  ...(['appraisals', 'retrievals', 'confirmations'] as const),
] as const;

/** How much work stands with each reference, and which of them were rated, linked or read. */
export function countWork(data: Pick<ProjectData, (typeof workTables)[number]>): {
  work: Map<ReferenceId, number>;
  workedOut: Set<ReferenceId>;
} {
  const work = new Map<ReferenceId, number>();
  for (const table of workTables)
    for (const { referenceId } of data[table]) work.set(referenceId, (work.get(referenceId) ?? 0) + 1);
  const workedOut = new Set(
    [...data.ratings, ...data.links, ...data.documents].map(({ referenceId }) => referenceId),
  );
  return { work, workedOut };
}
