// Finds duplicates in a project and merges the sure ones, in one transaction with their entries in the log. Runs in the duplicates worker.
import { commitTo } from '../../shared/change/commit';
import { DuplicateMatcher, type LikelyPair } from '../../shared/import/duplicates/match';
import { type GroupWrite, type MergeFacts, planMerge } from '../../shared/import/duplicates/plan';
import type { PersonId, ProjectId, ReferenceId } from '../../shared/kernel/ids';
import { distinctionId, type DuplicateGroup } from '../../shared/model/duplicate-group';
import type { Reference } from '../../shared/model/reference';
import { browserEnv } from '../lib/env';
import { ProjectDb } from './database';

export type DuplicateSearch = { projectId: ProjectId; by: PersonId; device: string };
/** A pair to ask a person about. */
export type AskedPair = Omit<LikelyPair, 'a' | 'b'> & { a: ReferenceId; b: ReferenceId };
export type DuplicateOutcome = { merged: number; asked: AskedPair[] };

// Undoing is by entry, and an entry is read whole.
const GROUPS_AN_ENTRY = 1000;

async function countWork(db: ProjectDb): Promise<{ work: Map<string, number>; workedOut: Set<string> }> {
  const work = new Map<string, number>();
  const workedOut = new Set<string>();
  const count = (id: string, isOut: boolean): void => {
    work.set(id, (work.get(id) ?? 0) + 1);
    if (isOut) workedOut.add(id);
  };
  for (const d of await db.records('decisions').toArray()) count(d.referenceId, false);
  for (const r of await db.records('resolutions').toArray()) count(r.referenceId, false);
  for (const r of await db.records('ratings').toArray()) count(r.referenceId, true);
  for (const l of await db.records('links').toArray()) count(l.referenceId, true);
  for (const d of await db.records('documents').toArray()) count(d.referenceId, true);
  return { work, workedOut };
}

/** The group of each reference that belongs to one. */
async function readGroups(db: ProjectDb): Promise<Map<ReferenceId, DuplicateGroup>> {
  const groups = await db.records('duplicates').toArray();
  return new Map(groups.flatMap((g) => g.memberIds.map((id): [ReferenceId, DuplicateGroup] => [id, g])));
}

// The share of the work that reading is.
const READING = 0.4;

/** Takes all references of a project into a matcher: their ids in its order, and the page of each that stands on one. */
async function readAll(
  db: ProjectDb,
  tell: (share: number) => void,
): Promise<{ ids: ReferenceId[]; pageOf: Map<ReferenceId, string>; matcher: DuplicateMatcher }> {
  const ids: ReferenceId[] = [];
  const pageOf = new Map<ReferenceId, string>();
  const matcher = new DuplicateMatcher();
  const batches = await db.records('batches').toArray();
  const undone = new Set(batches.filter((b) => b.status === 'undone').map((b) => b.id));
  const take = (r: Reference): void => {
    if (r.batchId !== null && undone.has(r.batchId)) return;
    ids.push(r.id);
    matcher.add(r.csl);
  };
  const total = await db.references.atMost();
  const { written, ids: changed } = await db.references.overrides();
  for await (const { page, references } of db.references.newPages()) {
    for (const r of references) {
      if (changed.has(r.id)) continue;
      pageOf.set(r.id, page);
      take(r);
    }
    tell(pageOf.size / total);
  }
  for (const r of written) take(r);
  return { ids, pageOf, matcher };
}

/**
 * Finds duplicates, merges the sure ones and gives back the pairs to ask about.
 *
 * @throws AbortError when cancelled; nothing is written then
 */
export async function searchDuplicates(
  { projectId, by, device }: DuplicateSearch,
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Promise<DuplicateOutcome> {
  const db = new ProjectDb(projectId);
  const channel = new BroadcastChannel(`zeef-${projectId}`);
  try {
    const { ids, pageOf, matcher } = await readAll(db, (share) => {
      if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
      onProgress(share * READING);
    });
    const { groups, likely, explain } = matcher.find({
      onProgress: (share) => onProgress(READING + share * (1 - READING)),
      isCancelled,
    });
    const found = new Map<ReferenceId, Reference>();
    /** Reads references that are not in memory yet. */
    const need = async (needed: readonly ReferenceId[]): Promise<void> => {
      const missing = new Set(needed.filter((id) => !found.has(id)));
      const pages = [...new Set([...missing].flatMap((id) => pageOf.get(id) ?? []))];
      for await (const { references } of db.references.onPages(pages))
        for (const r of references) if (missing.has(r.id)) found.set(r.id, r);
    };
    // A group may hold members whose import was taken back: they were not compared, and stay in it.
    const needGroups = async (groupOf: ReadonlyMap<ReferenceId, DuplicateGroup>): Promise<void> => {
      const known = groups.flat().flatMap((i) => ids[i] ?? []);
      await need([...known, ...known.flatMap((id) => groupOf.get(id)?.memberIds ?? [])]);
    };
    await needGroups(await readGroups(db));
    const asked: AskedPair[] = [];
    const ask = (a: number, b: number, pair: Omit<LikelyPair, 'a' | 'b'>): void => {
      const [left, right] = [ids[a], ids[b]];
      if (left !== undefined && right !== undefined)
        asked.push({ a: left, b: right, score: pair.score, fields: pair.fields, traps: pair.traps });
    };
    let merged = 0;
    let seq = 0;
    // What others did meanwhile is read at the same moment as it is built upon.
    await db.transact(async () => {
      // Only these can have changed.
      for (const r of await db.references.written()) found.set(r.id, r);
      const groupOf = await readGroups(db);
      await needGroups(groupOf);
      const distinctions = new Set<string>((await db.records('distinctions').toArray()).map((d) => d.id));
      const { work, workedOut } = await countWork(db);
      const isKnown = (a: number, b: number): boolean => {
        const [left, right] = [ids[a], ids[b]];
        if (left === undefined || right === undefined) return true;
        const group = groupOf.get(left);
        return (
          distinctions.has(distinctionId(left, right)) ||
          (group !== undefined && group === groupOf.get(right))
        );
      };
      const fresh = groups.filter(([first, ...others]) => others.some((i) => !isKnown(first ?? i, i)));
      for (let start = 0; start < fresh.length; start += GROUPS_AN_ENTRY) {
        const part = fresh.slice(start, start + GROUPS_AN_ENTRY);
        const facts: MergeFacts = {
          referenceOf: (id) => found.get(id),
          groupOf: (id) => groupOf.get(id),
          workOf: (id) => work.get(id) ?? 0,
          isWorkedOut: (id) => workedOut.has(id),
          distinctions,
        };
        const writes: GroupWrite[] = [];
        for (const members of part) {
          const plan = planMerge(
            browserEnv,
            members.flatMap((i) => ids[i] ?? []),
            facts,
            { basis: 'sure', by },
          );
          if (plan.ok) {
            writes.push(...plan.writes);
            // A group that stands already is one.
            merged += new Set(members.map((m) => groupOf.get(ids[m] as ReferenceId) ?? m)).size - 1;
            for (const { after } of plan.writes)
              for (const id of after?.memberIds ?? []) if (after !== null) groupOf.set(id, after);
            continue;
          }
          const trap = plan.reason === 'distinct' ? 'told-apart' : 'worked-out';
          const [first, ...others] = members;
          for (const i of others)
            if (first !== undefined && !isKnown(first, i)) {
              const pair = explain(first, i);
              ask(first, i, { ...pair, traps: [...pair.traps, trap] });
            }
        }
        const change = await commitTo(db.door, browserEnv, { kind: 'duplicate.merge', by, device, writes });
        if (change !== null) seq = change.seq;
      }
      for (const pair of likely) if (!isKnown(pair.a, pair.b)) ask(pair.a, pair.b, pair);
      if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
    });
    if (seq > 0) channel.postMessage({ seq });
    return { merged, asked };
  } finally {
    db.close();
    channel.close();
  }
}
