// Merges the duplicates that were found in a project and are sure, in one transaction with their entries in the log.
// Runs in a duplicates worker.
import { type ChangeStore, commitTo } from '../../shared/change/commit';
import {
  type AskedPair,
  countWork,
  type Explanation,
  type FoundMatches,
  groupByMember,
} from '../../shared/duplicates/found';
import { type GroupWrite, type MergeFacts, planMerge } from '../../shared/duplicates/plan';
import type { PersonId, ProjectId, ReferenceId } from '../../shared/kernel/ids';
import { letGo } from '../../shared/kernel/let-go';
import type { Change } from '../../shared/model/change';
import type { Correction } from '../../shared/model/correction';
import { distinctionId } from '../../shared/model/distinction';
import type { DuplicateGroup } from '../../shared/model/duplicate-group';
import type { Reference } from '../../shared/model/reference';
import { correctedWith } from '../../shared/review/corrected';
import { browserEnv } from '../lib/env';
import { ProjectDb } from './database';
import { PickedReferences } from './references/lazy';

export type DuplicateSearch = { projectId: ProjectId; by: PersonId; device: string };
export type DuplicateOutcome = { merged: number; asked: AskedPair[] };

// Undoing is by entry, and an entry is read whole.
const GROUPS_AN_ENTRY = 1000;

/** The members of the groups that were found, read before they are needed and as far as they are. */
class Members {
  private readonly picked = new PickedReferences();
  private readonly rows = new Map<ReferenceId, Reference>();
  private readonly corrections = new Map<ReferenceId, Correction>();

  constructor(
    private readonly db: ProjectDb,
    private readonly found: FoundMatches,
  ) {}

  /** Reads those that are not in memory yet, with all members of the groups that they belong to. */
  async read(groupOf: ReadonlyMap<ReferenceId, DuplicateGroup>): Promise<void> {
    const known = this.found.groups.flat();
    const needed = [...known, ...known.flatMap((id) => groupOf.get(id)?.memberIds ?? [])];
    const missing = new Set<ReferenceId>(needed.filter((id) => !this.picked.has(id) && !this.rows.has(id)));
    const pages = new Set([...missing].flatMap((id) => this.found.pages[id] ?? []));
    await this.db.references.pages.eachWithTexts([...pages], (page) => {
      this.picked.add(page, missing);
      letGo(page.list);
      letGo(page.texts);
    });
    // Another window may have brought them into a group meanwhile.
    for (const id of missing) {
      const row = this.picked.has(id) ? undefined : await this.db.references.get(id);
      if (row !== undefined) this.rows.set(id, row);
    }
  }

  /** Reads again what can have changed: those that were written one by one, and what people corrected. */
  async readWritten(): Promise<void> {
    for (const r of (await this.db.references.written()).references) this.rows.set(r.id, r);
    this.corrections.clear();
    for (const c of await this.db.records('corrections').toArray()) this.corrections.set(c.id, c);
  }

  /** A member as people corrected it, without what duplicates add. */
  get(id: ReferenceId): Reference | undefined {
    const own = this.rows.get(id) ?? this.picked.get(id);
    const correction = this.corrections.get(id);
    return own === undefined || correction === undefined ? own : correctedWith(own, correction);
  }
}

// Where something came between that nobody compared for.
const UNEXPLAINED: Explanation = { score: 0, fields: [], traps: [] };

/** Merges the groups that were found, within a transaction of the caller. */
async function mergeWithin(
  db: ProjectDb,
  members: Members,
  { by, device }: DuplicateSearch,
  found: FoundMatches,
  tell: (share: number) => void,
): Promise<DuplicateOutcome & { last: Change | null }> {
  await members.readWritten();
  const groupOf = groupByMember(await db.records('duplicates').toArray());
  await members.read(groupOf);
  const { work, workedOut } = countWork({
    decisions: await db.records('decisions').toArray(),
    resolutions: await db.records('resolutions').toArray(),
    ratings: await db.records('ratings').toArray(),
    links: await db.records('links').toArray(),
    documents: await db.records('documents').toArray(),
    appraisals: await db.records('appraisals').toArray(),
    retrievals: await db.records('retrievals').toArray(),
    confirmations: await db.records('confirmations').toArray(),
  });
  const facts: MergeFacts = {
    referenceOf: (id) => members.get(id),
    groupOf: (id) => groupOf.get(id),
    workOf: (id) => work.get(id) ?? 0,
    isWorkedOut: (id) => workedOut.has(id),
    distinctions: new Set<string>((await db.records('distinctions').toArray()).map((d) => d.id)),
  };
  const isKnown = (a: ReferenceId, b: ReferenceId): boolean => {
    const group = groupOf.get(a);
    return facts.distinctions.has(distinctionId(a, b)) || (group !== undefined && group === groupOf.get(b));
  };
  const asked: AskedPair[] = [];
  let merged = 0;
  let last = null as Change | null;
  // Reading back an entry of a thousand groups takes longer than writing it.
  const door: ChangeStore = { ...db.door, lastChange: async () => last ?? (await db.door.lastChange()) };
  const fresh = found.groups.filter(([first, ...others]) => others.some((id) => !isKnown(first ?? id, id)));
  for (let start = 0; start < fresh.length; start += GROUPS_AN_ENTRY) {
    tell(start / fresh.length);
    const writes: GroupWrite[] = [];
    for (const ids of fresh.slice(start, start + GROUPS_AN_ENTRY)) {
      const plan = planMerge(browserEnv, ids, facts, { basis: 'sure', by });
      if (plan.ok) {
        writes.push(...plan.writes);
        // A group that stands already is one.
        merged += new Set(ids.map((id) => groupOf.get(id) ?? id)).size - 1;
        for (const { after } of plan.writes)
          for (const id of after?.memberIds ?? []) if (after !== null) groupOf.set(id, after);
        continue;
      }
      const trap = plan.reason === 'distinct' ? 'told-apart' : 'worked-out';
      const [first, ...others] = ids;
      for (const id of others)
        if (first !== undefined && !isKnown(first, id)) {
          const pair = found.explained[id] ?? UNEXPLAINED;
          asked.push({ ...pair, a: first, b: id, traps: [...pair.traps, trap] });
        }
    }
    const change = await commitTo(door, browserEnv, { kind: 'duplicate.merge', by, device, writes });
    last = change ?? last;
  }
  for (const pair of found.likely) if (!isKnown(pair.a, pair.b)) asked.push(pair);
  return { merged, asked, last };
}

/**
 * Merges the sure ones of what was found and gives back the pairs to ask about.
 *
 * @param onProgress - share done, 0 to 1
 * @throws AbortError when cancelled; nothing is written then
 */
export async function mergeMatches(
  search: DuplicateSearch,
  found: FoundMatches,
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Promise<DuplicateOutcome> {
  const db = new ProjectDb(search.projectId);
  const channel = new BroadcastChannel(`zeef-${search.projectId}`);
  const tell = (share: number): void => {
    if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
    onProgress(share);
  };
  try {
    const members = new Members(db, found);
    await members.read(groupByMember(await db.records('duplicates').toArray()));
    // What others did meanwhile is read at the same moment as it is built upon.
    const { last, ...outcome } = await db.transact(async () => {
      const done = await mergeWithin(db, members, search, found, tell);
      tell(1);
      return done;
    });
    if (last !== null) channel.postMessage({ seq: last.seq });
    return outcome;
  } finally {
    db.close();
    channel.close();
  }
}
