// Finds duplicates among all references of a project. Nothing is written here: what comparing takes is let go with its worker before merging begins.
import { ABSTRACT_READ } from '../../shared/duplicates/abstract-hashes';
import { DuplicateMatcher, type LikelyPair } from '../../shared/duplicates/match';
import type { ProjectId, ReferenceId } from '../../shared/kernel/ids';
import type { DuplicateGroup } from '../../shared/model/duplicate-group';
import type { Reference } from '../../shared/model/reference';
import { ProjectDb } from './database';
import { abstractStart } from './lazy-reference';

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
export async function readGroups(db: ProjectDb): Promise<Map<ReferenceId, DuplicateGroup>> {
  const groups = await db.records('duplicates').toArray();
  return new Map(groups.flatMap((g) => g.memberIds.map((id): [ReferenceId, DuplicateGroup] => [id, g])));
}

/** How much work stands with each reference, and which of them were rated, linked or read. */
export async function countWork(
  db: ProjectDb,
): Promise<{ work: Map<string, number>; workedOut: Set<string> }> {
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
    // What is decoded stays until a garbage collection.
    matcher.add(r.csl, abstractStart(r.csl, ABSTRACT_READ));
  };
  const total = await db.references.atMost();
  const { written, ids: changed } = await db.references.overrides();
  for await (const { page, references } of db.references.reader.newPages()) {
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
 * Finds duplicates.
 *
 * @param onProgress - share done, 0 to 1
 * @throws AbortError when cancelled
 */
export async function findMatches(
  projectId: ProjectId,
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Promise<FoundMatches> {
  const db = new ProjectDb(projectId);
  try {
    const { ids, pageOf, matcher } = await readAll(db, (share) => {
      if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
      onProgress(share * READING);
    });
    const { groups, likely, explain } = matcher.find({
      onProgress: (share) => onProgress(READING + share * (1 - READING)),
      isCancelled,
    });
    const idAt = (index: number): ReferenceId => ids[index] as ReferenceId;
    const groupOf = await readGroups(db);
    const bound = (await countWork(db)).workedOut;
    for (const { a, b } of await db.records('distinctions').toArray()) bound.add(a).add(b);
    const found: FoundMatches = { groups: [], likely: [], pages: {}, explained: {} };
    for (const members of groups) {
      const own = members.map(idAt);
      found.groups.push(own);
      // A group may hold members whose import was taken back: they were not compared, and stay in it.
      const all = own.flatMap((id) => [id, ...(groupOf.get(id)?.memberIds ?? [])]);
      for (const id of all) {
        const page = pageOf.get(id);
        if (page !== undefined) found.pages[id] = page;
      }
      const [first, ...others] = members;
      if (first === undefined || !all.some((id) => bound.has(id))) continue;
      for (const i of others) {
        const { score, fields, traps } = explain(first, i);
        found.explained[idAt(i)] = { score, fields, traps };
      }
    }
    found.likely = likely.map(({ a, b, score, fields, traps }) => ({
      a: idAt(a),
      b: idAt(b),
      score,
      fields,
      traps,
    }));
    return found;
  } finally {
    db.close();
  }
}
