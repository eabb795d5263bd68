// Groups of duplicates as they are to be read. Two machines that each found the same duplicates have a group of them
// each, and one may say 'one publication' where the other says 'two'.
import { makeGroup } from '../duplicates/plan';
import type { ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import { distinctionId } from '../model/distinction';
import type { DuplicateGroup } from '../model/duplicate-group';
import type { ProjectData } from '../model/tables';

type Distinct = ReadonlySet<string>;

/** Pairs of a group that somebody told apart. */
const isApart = (apart: Distinct, a: ReferenceId, b: ReferenceId): boolean => apart.has(distinctionId(a, b));

/** Whether groups need no reading: no reference is in two, and nobody told members of one apart. */
function isPlain(groups: readonly DuplicateGroup[], apart: Distinct): boolean {
  const seen = new Set<ReferenceId>();
  for (const { memberIds } of groups)
    for (const [at, id] of memberIds.entries()) {
      if (seen.has(id)) return false;
      seen.add(id);
      if (apart.size > 0 && memberIds.slice(at + 1).some((other) => isApart(apart, id, other))) return false;
    }
  return true;
}

/** Members that are one publication by any of the groups. */
function components(groups: readonly DuplicateGroup[]): DuplicateGroup[][] {
  const partOf = new Map<ReferenceId, DuplicateGroup[]>();
  for (const group of groups) {
    const joined = [...new Set(group.memberIds.flatMap((id) => partOf.get(id) ?? [])), group];
    for (const one of joined) for (const id of one.memberIds) partOf.set(id, joined);
  }
  return [...new Set(partOf.values())];
}

/** Persons before the matcher, then the newest; the same on every machine. */
const firstToCount = (a: DuplicateGroup, b: DuplicateGroup): number =>
  Number(b.basis === 'confirmed') - Number(a.basis === 'confirmed') || b.at - a.at || (a.id < b.id ? -1 : 1);

/** One group of several; null where nothing is left of it. Whom somebody told apart from who is kept is not in it. */
function united(
  groups: readonly DuplicateGroup[],
  apart: Distinct,
  referenceOf: (id: ReferenceId) => ProjectData['references'][number] | undefined,
): DuplicateGroup | null {
  const [first, ...others] = [...groups].sort(firstToCount);
  if (first === undefined) return null;
  const all = [...new Set([first, ...others].flatMap((g) => [g.keptId, ...g.memberIds]))];
  const members: ReferenceId[] = [];
  for (const id of all) if (!members.some((m) => isApart(apart, m, id))) members.push(id);
  const here = members.flatMap((id) => referenceOf(id) ?? []);
  if (here.length < 2) return null;
  const chosen = Object.assign({}, ...[...others, first].map((g) => g.chosen)) as DuplicateGroup['chosen'];
  const id = groups.map((g) => g.id).sort()[0] ?? first.id;
  // Since when who is kept stands for another (see planMerge), also where another machine found one more later.
  const at = Math.min(...groups.flatMap((g) => (g.keptId === first.keptId ? [g.at] : [])));
  return makeGroup(here, { ...first, id, at }, chosen);
}

/**
 * Groups of duplicates: those that share a reference are one, and members that a person told apart are apart until it
 * is settled. The same list where there is nothing of the kind.
 */
export const unitedGroups = remembered(
  (
    duplicates: ProjectData['duplicates'],
    distinctions: ProjectData['distinctions'],
    references: ProjectData['references'],
  ): ProjectData['duplicates'] => {
    const apart = new Set<string>(distinctions.map((d) => d.id));
    if (isPlain(duplicates, apart)) return duplicates;
    const byId = new Map(references.map((r) => [r.id, r]));
    return components(duplicates).flatMap((groups) => {
      const [only] = groups;
      if (groups.length === 1 && only !== undefined && isPlain(groups, apart)) return [only];
      return united(groups, apart, (id) => byId.get(id)) ?? [];
    });
  },
);
