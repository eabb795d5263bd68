// One commit against the database: what was built is compared with what is stored, allowed, and written with its entry.
// Private to renderer/db.
import { commitTo, type Intent } from '../../shared/change/commit';
import { type Conflict, meet, type Reading, sinceRead } from '../../shared/change/meeting';
import { revert } from '../../shared/change/undo';
import type { ChangeId, PersonId } from '../../shared/kernel/ids';
import { fail, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import type { Person } from '../../shared/model/people';
import type { ProjectData } from '../../shared/model/tables';
import type { Step } from '../../shared/review/policy';
import { browserEnv } from '../lib/env';
import type { ProjectDb } from './database';
import { ConflictError, RefusedError } from './write-errors';

/** What a commit writes, or how to work that out from the records at its turn. */
export type Writes = Intent['writes'] | ((data: ProjectData) => Intent['writes']);

/**
 * What a commit was built on: the last entry of the log that the screen had read when the person began (`readAt` of a
 * session). `windows`: others in which the same was begun and which are gone, as after a crash; what they wrote is the
 * person's own.
 */
export type BuiltOn = { since: number; windows?: readonly string[] };

/** The log holds entries that were not read yet; nothing was written. */
export const BEHIND = Symbol('behind');

/** What a write needs to know besides what to write. */
export type Writing = Reading & {
  /** The newest entry that was read: `writes` are worked out from the records as it left them. */
  readAt: number;
  /** The newest entry that the screen had read when the person began. */
  since: number;
  /** `beside`: persons who come or go in the same commit. @throws when a write is refused */
  allow: (by: PersonId, table: string, step: Step, beside: readonly Person[]) => void;
};

/** The persons of a commit: a decision may come together with whose it is. */
const personsIn = (steps: readonly { table: string; step: Step }[]): Person[] =>
  steps.flatMap(({ table, step }) =>
    table === 'persons' ? step.filter((p): p is Person => p !== null && p !== undefined) : [],
  );

/** Entries after `since`, with the patches of the records that are to be written. */
async function laterEntries(db: ProjectDb, since: number, places: ReadonlySet<string>): Promise<Change[]> {
  const later: Change[] = [];
  // One by one: an entry of a search for duplicates holds a thousand records.
  await db.changes
    .where('seq')
    .above(since)
    .each((change) => {
      const patches = change.patches.filter((p) => places.has(`${p.table} ${p.id}`));
      if (patches.length > 0) later.push({ ...change, patches });
    });
  return later;
}

/** Lets every write meet what was done to its record since. @throws ConflictError */
async function meetAll(
  db: ProjectDb,
  intent: Intent,
  stored: readonly unknown[],
  writing: Writing,
): Promise<void> {
  if (writing.since >= writing.readAt) return;
  const places = new Set(intent.writes.map((w) => `${w.table} ${w.id}`));
  const later = await laterEntries(db, writing.since, places);
  const conflicts: Conflict[] = [];
  for (const [index, write] of intent.writes.entries()) {
    const since = sinceRead(later, writing, write.table, write.id);
    if (since === null) continue;
    const meeting = meet(write, stored[index] ?? null, write.after, since);
    conflicts.push(...meeting.conflicts);
    write.after = meeting.after as typeof write.after;
  }
  if (conflicts.length > 0) throw new ConflictError(conflicts);
}

/**
 * Writes what is intended, in one transaction with its entry.
 *
 * @returns the entry; null when nothing changes; BEHIND when the log has gone on, and the writes must be worked out
 *   anew
 * @throws ConflictError, or what `allow` throws; nothing is written then
 */
export function writeIntent(
  db: ProjectDb,
  intent: Intent,
  writing: Writing,
): Promise<Change | null | typeof BEHIND> {
  return db.transact(async () => {
    if ((await db.lastSeq()) !== writing.readAt) return BEHIND;
    const stored = await db.door.getAll(intent.writes);
    await meetAll(db, intent, stored, writing);
    const steps = intent.writes.map(({ table, after }, i) => ({ table, step: [stored[i], after] as Step }));
    const beside = personsIn(steps);
    for (const { table, step } of steps) writing.allow(intent.by, table, step, beside);
    return await commitTo(db.door, browserEnv, intent);
  });
}

/**
 * Takes back an entry, or does it again, in one transaction.
 *
 * @returns the entry that says so, or why it was refused; BEHIND as {@link writeIntent}
 */
export async function writeRevert(
  db: ProjectDb,
  id: ChangeId,
  who: { by: PersonId; device: string },
  direction: 'undo' | 'redo',
  { readAt, allow }: Pick<Writing, 'readAt' | 'allow'>,
): Promise<Result<Change | null> | typeof BEHIND> {
  try {
    return await db.transact(async () => {
      if ((await db.lastSeq()) !== readAt) return BEHIND;
      const change = await db.changes.where('id').equals(id).first();
      if (change === undefined) throw new Error(`no change ${id}`);
      const steps = change.patches.map(({ table, before, after }) => {
        const step: Step = direction === 'undo' ? [after, before] : [before, after];
        return { table, step };
      });
      const beside = personsIn(steps);
      for (const { table, step } of steps) allow(who.by, table, step, beside);
      return await revert(db.door, browserEnv, change, who, direction);
    });
  } catch (error) {
    if (error instanceof RefusedError) return fail(error.refusal, error.message);
    throw error;
  }
}
