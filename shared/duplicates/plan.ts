// From matches to records: which reference is kept, what the others add, and which matches a person must see first.
import {
  type DistinctionId,
  type DuplicateGroupId,
  type Env,
  newId,
  type PersonId,
  type ReferenceId,
} from '../kernel/ids';
import { stableJson } from '../kernel/text';
import { type Distinction, distinctionId, newDistinction } from '../model/distinction';
import { type DuplicateGroup, newDuplicateGroup } from '../model/duplicate-group';
import type { CslItem, Reference } from '../model/reference';
import { mergeRecords } from './merge';

/** What planning needs to know of a project. */
export type MergeFacts = {
  referenceOf: (id: ReferenceId) => Reference | undefined;
  groupOf: (id: ReferenceId) => DuplicateGroup | undefined;
  /** How much work stands with a reference: decisions, ratings, links, documents, annotations. */
  workOf: (id: ReferenceId) => number;
  /** Whether a reference has been rated or read; two such are never merged by themselves. */
  isWorkedOut: (id: ReferenceId) => boolean;
  /** Ids of pairs that a person said are two publications (see model/duplicate-group). */
  distinctions: ReadonlySet<string>;
};

export type GroupWrite = { table: 'duplicates'; id: DuplicateGroupId; after: DuplicateGroup | null };
/** Why members were not merged. */
export type MergeRefusal = 'distinct' | 'both-worked-out' | 'no-reference';
export type MergePlan = { ok: true; writes: GroupWrite[] } | { ok: false; reason: MergeRefusal };

type Made = { id: DuplicateGroupId; basis: DuplicateGroup['basis']; by: PersonId; at: number };

const fieldCount = (csl: CslItem): number =>
  Object.values(csl).filter((v) => v !== undefined && v !== '').length;

/** A group of members, the kept one first, with what the others add by the rule of `mergeRecords`. */
export function makeGroup(
  members: readonly Reference[],
  made: Made,
  chosen: DuplicateGroup['chosen'] = {},
): DuplicateGroup {
  const [kept] = members;
  if (kept === undefined) throw new Error('a group without members');
  const index = new Map(members.map((m, i) => [m.id, i]));
  const byIndex = Object.fromEntries(
    Object.entries(chosen).flatMap(([field, id]) => {
      const at = index.get(id);
      return at === undefined ? [] : [[field, at]];
    }),
  );
  const { csl, from } = mergeRecords(
    members.map((m) => m.csl),
    byIndex,
  );
  const merged: DuplicateGroup['merged'] = {};
  const origin: DuplicateGroup['from'] = {};
  for (const [field, value] of Object.entries(csl)) {
    if (stableJson(value) === stableJson(kept.csl[field])) continue;
    merged[field] = value;
    origin[field] = members[from[field] ?? 0]?.id ?? kept.id;
  }
  const { id, basis, by, at } = made;
  return newDuplicateGroup({
    id,
    basis,
    by,
    at,
    keptId: kept.id,
    memberIds: members.map((m) => m.id),
    merged,
    from: origin,
    chosen: Object.fromEntries(Object.entries(chosen).filter(([, id]) => index.has(id))),
  });
}

/**
 * Plans to make references one publication. Groups that they belong to become one.
 *
 * The one with the most work is kept, so that no decision is lost; then the most complete; then the first that came in.
 */
export function planMerge(
  env: Env,
  ids: readonly ReferenceId[],
  facts: MergeFacts,
  { basis, by }: Pick<DuplicateGroup, 'basis' | 'by'>,
): MergePlan {
  const groups = [...new Set(ids.flatMap((id) => facts.groupOf(id) ?? []))];
  const all = [...new Set([...ids, ...groups.flatMap((g) => g.memberIds)])];
  const members = all.flatMap((id) => facts.referenceOf(id) ?? []);
  if (members.length !== all.length || members.length < 2) return { ok: false, reason: 'no-reference' };
  if (all.some((a, i) => all.slice(i + 1).some((b) => facts.distinctions.has(distinctionId(a, b)))))
    return { ok: false, reason: 'distinct' };
  if (members.filter((m) => facts.isWorkedOut(m.id)).length > 1)
    return { ok: false, reason: 'both-worked-out' };
  const wasKept = new Set(groups.map((g) => g.keptId));
  members.sort(
    (a, b) =>
      facts.workOf(b.id) - facts.workOf(a.id) ||
      Number(wasKept.has(b.id)) - Number(wasKept.has(a.id)) ||
      fieldCount(b.csl) - fieldCount(a.csl) ||
      a.sequence - b.sequence,
  );
  const [first, ...others] = groups;
  // Since when the kept one stands for another: what the lead wrote of it since holds, also when one more joins.
  const since = groups.find((g) => g.keptId === members[0]?.id)?.at;
  const group = makeGroup(
    members,
    { id: first?.id ?? newId<DuplicateGroupId>(env), basis, by, at: since ?? env.now() },
    Object.assign({}, ...groups.map((g) => g.chosen)) as DuplicateGroup['chosen'],
  );
  return {
    ok: true,
    writes: [
      { table: 'duplicates', id: group.id, after: group },
      ...others.map((g): GroupWrite => ({ table: 'duplicates', id: g.id, after: null })),
    ],
  };
}

export type DistinctionWrite = { table: 'distinctions'; id: DistinctionId; after: Distinction };

/** A person's word that two references are two publications. */
export function tellApart(a: ReferenceId, b: ReferenceId, by: PersonId, at: number): DistinctionWrite {
  const after = newDistinction(a, b, by, at);
  return { table: 'distinctions', id: after.id, after };
}

/**
 * Takes one member out of its group; of two, the group ends. Everything of the member is as it was before it was
 * merged, and it is told apart from the others, or the next search would merge it again.
 */
export function planSplit(
  group: DuplicateGroup,
  memberId: ReferenceId,
  referenceOf: MergeFacts['referenceOf'],
  { by, at }: Pick<DuplicateGroup, 'by' | 'at'>,
): (GroupWrite | DistinctionWrite)[] {
  const rest = group.memberIds.filter((id) => id !== memberId).flatMap((id) => referenceOf(id) ?? []);
  const after = rest.length < 2 ? null : makeGroup(rest, group, group.chosen);
  const others = group.memberIds.filter((id) => id !== memberId);
  return [
    { table: 'duplicates', id: group.id, after },
    ...others.map((id) => tellApart(memberId, id, by, at)),
  ];
}

/** Takes a field's value from a member that a person chose. */
export function planChoice(
  group: DuplicateGroup,
  field: string,
  memberId: ReferenceId,
  referenceOf: MergeFacts['referenceOf'],
): GroupWrite {
  const members = group.memberIds.flatMap((id) => referenceOf(id) ?? []);
  const kept = members.filter((m) => m.id === group.keptId);
  const others = members.filter((m) => m.id !== group.keptId);
  const after = makeGroup([...kept, ...others], group, { ...group.chosen, [field]: memberId });
  return { table: 'duplicates', id: group.id, after };
}
