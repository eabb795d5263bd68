// Keeps a project's database and the host's journal equal: whichever is behind is brought up from the other.
import { changeLine, eachBaseLine, JournalReplay } from '../../shared/change/journal';
import type { ProjectId } from '../../shared/kernel/ids';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { filesOf } from '../../shared/model/document';
import { emptyProjectData, type ProjectData, tableNames } from '../../shared/model/tables';
import { HostError } from '../host/host-error';
import {
  appendToJournal,
  beginJournal,
  checkJournal,
  hasBlob,
  hasJournal,
  journalState,
  keepBlob,
  readBlob,
  readJournal,
  readJournalBeginning,
} from '../host/journal';
import type { ProjectDb } from './database';

/**
 * What comparing came to. `rebuilt`: the database was behind, empty or damaged and was written anew from the journal.
 * `behind`: the journal lacks the newest entries, which the caller appends (see {@link appendChanges}) without anybody
 * waiting for it. `mended`: part of the database was missing, which showed only when it was read; it was written anew
 * from the journal. `set-aside`: both hold entries that the other lacks; the database stands and the old journal is
 * kept beside the new one. `journal-rebuilt`: the journal was damaged and was written anew from the database; the
 * damaged one is kept beside it. `salvaged`: the database was empty and the journal damaged; what was sound of the
 * journal is the project now.
 */
export type SyncOutcome =
  | 'no-journal'
  | 'equal'
  | 'behind'
  | 'extended'
  | 'rebuilt'
  | 'mended'
  | 'set-aside'
  | 'journal-rebuilt'
  | 'salvaged'
  | 'unreadable';

/** Gives the lines of an import, one after the other. */
export type BulkLines = (projectId: ProjectId, batchId: string) => AsyncIterable<string>;

/** What can become of a project when it is read from a journal: `lost` lines could not be used. */
export type FromJournal = { data: ProjectData; log: Change[]; lost: number };

async function readAll(db: ProjectDb): Promise<ProjectData> {
  const data = emptyProjectData();
  for (const name of tableNames) (data[name] as unknown[]) = await db.wholeTable(name);
  return data;
}

/** The lines of entries; the records of a bulk entry, which the entry itself does not repeat, go before it. */
async function* entryLines(
  id: ProjectId,
  changes: readonly Change[],
  bulkLines: BulkLines,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for (const change of changes) {
    if (change.bulk !== null)
      for await (const line of bulkLines(id, change.bulk.batchId)) {
        signal.throwIfAborted();
        yield line;
      }
    signal.throwIfAborted();
    yield changeLine(change);
  }
}

/**
 * Writes a journal of all that the database holds.
 *
 * @param over - the journal that it replaces; null where there is none
 * @returns the newest entry in it, or null when another window was first
 */
export async function startJournal(
  db: ProjectDb,
  id: ProjectId,
  over: string | null,
): Promise<{ seq: number } | null> {
  // The log first: an entry that comes meanwhile is appended again, and its records are the same.
  const log = await db.changes.orderBy('seq').toArray();
  const begun = await beginJournal(id, eachBaseLine(await readAll(db), log), over);
  if (!begun.ok) {
    if (begun.error.code === 'exists') return null;
    throw new HostError(begun.error);
  }
  await keepFiles(db);
  return { seq: log.at(-1)?.seq ?? 0 };
}

/**
 * Keeps the files of a project with the host that it has not: a journal without them is half a copy. @throws HostError
 * when one cannot be kept
 */
export async function keepFiles(db: ProjectDb): Promise<void> {
  if (!hasJournal()) return;
  const failures: unknown[] = [];
  for (const sha256 of await db.files.toCollection().primaryKeys()) {
    if (await hasBlob(sha256)) continue;
    const file = await db.files.get(sha256);
    // One that is refused keeps none of the others from being kept.
    if (file !== undefined)
      await keepBlob(sha256, file.bytes).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Reads a project from its journal. @throws HostError when the journal is damaged */
export async function readFromJournal(id: ProjectId): Promise<Result<FromJournal>> {
  const replay = new JournalReplay();
  for await (const line of readJournal(id)) replay.add(line);
  const whole = replay.finish();
  return whole.ok && whole.value.data.projects[0]?.id !== id
    ? fail('damaged', 'the journal is another project’s')
    : whole.ok
      ? ok({ ...whole.value, lost: 0 })
      : whole;
}

/**
 * Reads of a project's journal what is sound: all of it, where nothing is damaged. @throws HostError when nothing can
 * be read
 */
export async function salvageFromJournal(id: ProjectId): Promise<Result<FromJournal>> {
  const whole = await readFromJournal(id).catch(() => null);
  if (whole?.ok === true) return whole;
  let lost = 0;
  const replay = new JournalReplay();
  for await (const line of readJournal(id, (lines) => (lost += lines))) replay.addSound(line);
  const found = replay.salvage();
  if (!found.ok) return found;
  if (found.value.data.projects[0]?.id !== id) return fail('damaged', 'the journal is another project’s');
  return ok({ ...found.value, lost: lost + found.value.lost });
}

/**
 * Writes a whole project over what the database holds, in one transaction, and before it the files that the host keeps.
 *
 * @param signal - gives it up, until all is written
 * @param over - the hash of the entry that the database ends with; null when it is empty
 * @returns whether it did: not when the database ends otherwise by now, as another window has written
 */
export async function writeWhole(
  db: ProjectDb,
  { data, log, signal }: Pick<FromJournal, 'data' | 'log'> & { signal?: AbortSignal | undefined },
  over: string | null,
): Promise<boolean> {
  // One by one, as they may be more than memory holds; files that nothing names yet do no harm.
  const here = new Set(await db.files.toCollection().primaryKeys());
  for (const sha256 of data.documents.flatMap(filesOf)) {
    if (here.has(sha256)) continue;
    const blob = await readBlob(sha256);
    if (blob.ok) await db.files.put({ sha256, bytes: blob.value });
  }
  return await db.transact(async () => {
    if (((await db.changes.orderBy('seq').last())?.hash ?? null) !== over) return false;
    for (const name of tableNames) await db.table(name).clear();
    await db.references.clear();
    await db.addWhole(data);
    await db.changes.clear();
    await db.changes.bulkAdd(log);
    signal?.throwIfAborted();
    return true;
  });
}

/** Writes a whole project anew from its journal when that ends where the database does. @returns whether it did */
export async function rebuild(db: ProjectDb, id: ProjectId): Promise<boolean> {
  if (!hasJournal()) return false;
  const last = await db.changes.orderBy('seq').last();
  const journal = await readFromJournal(id).catch(() => null);
  if (last === undefined || journal?.ok !== true || journal.value.log.at(-1)?.hash !== last.hash)
    return false;
  return await writeWhole(db, journal.value, last.hash);
}

/**
 * Compares database and journal by their newest entry and mends the one that is behind. @returns the last entry that
 * both have, too
 */
export async function reconcile(
  db: ProjectDb,
  id: ProjectId,
): Promise<{ outcome: SyncOutcome; seq: number }> {
  const last = (await db.changes.orderBy('seq').last()) ?? null;
  const seq = last?.seq ?? 0;
  if (!hasJournal()) return { outcome: 'no-journal', seq };
  const { head, problem, at } = await journalState(id);
  if (problem === 'newer') throw new HostError({ code: 'journal-newer', message: problem });
  if (problem !== null) return await mendJournal(db, id, last, at);
  if (head === null) {
    if (last === null) return { outcome: 'extended', seq };
    const started = await startJournal(db, id, at);
    return started === null ? await reconcile(db, id) : { outcome: 'extended', seq: started.seq };
  }
  if (last?.seq === head.seq && last.hash === head.hash) return { outcome: 'equal', seq };
  const atHead = await db.changes.get(head.seq);
  if (seq > head.seq && atHead?.hash === head.hash) return { outcome: 'behind', seq: head.seq };
  const journal = await readFromJournal(id).catch(() => null);
  if (journal?.ok !== true) return await mendJournal(db, id, last, at);
  if (last === null || journal.value.log[last.seq - 1]?.hash === last.hash) {
    if (!(await writeWhole(db, journal.value, last?.hash ?? null))) return await reconcile(db, id);
    return { outcome: 'rebuilt', seq: journal.value.log.at(-1)?.seq ?? 0 };
  }
  const started = await startJournal(db, id, at);
  return started === null ? await reconcile(db, id) : { outcome: 'set-aside', seq: started.seq };
}

/** The project as a damaged journal has it before its first damage; null where no whole project stands there. */
async function readBeginning(id: ProjectId): Promise<FromJournal | null> {
  const replay = new JournalReplay();
  for await (const line of readJournalBeginning(id)) replay.add(line);
  const found = replay.finish();
  return found.ok && found.value.data.projects[0]?.id === id ? { ...found.value, lost: 0 } : null;
}

/**
 * A journal that is not whole: written anew from the database. That gets first what it lacks itself: where it is empty,
 * all that is sound; where it is an earlier copy of itself, as a profile that was put back, what stands in the journal
 * before the damage.
 */
async function mendJournal(
  db: ProjectDb,
  id: ProjectId,
  last: Change | null,
  at: string | null,
): Promise<{ outcome: SyncOutcome; seq: number }> {
  if (last === null) {
    const found = await salvageFromJournal(id).catch(() => null);
    if (found?.ok !== true) return { outcome: 'unreadable', seq: 0 };
    if (!(await writeWhole(db, found.value, null))) return await reconcile(db, id);
  } else {
    const beginning = await readBeginning(id).catch(() => null);
    const isAhead = (beginning?.log.length ?? 0) > last.seq;
    if (beginning !== null && isAhead && beginning.log[last.seq - 1]?.hash === last.hash)
      if (!(await writeWhole(db, beginning, last.hash))) return await reconcile(db, id);
  }
  const started = await startJournal(db, id, at);
  if (started === null) return await reconcile(db, id);
  return { outcome: last === null ? 'salvaged' : 'journal-rebuilt', seq: started.seq };
}

/**
 * Has all of a journal read.
 *
 * @returns which journal is not whole (see {@link startJournal}); null when it is, or there is none
 * @throws HostError when a later version of the program wrote it
 */
export async function findDamage(id: ProjectId): Promise<{ at: string | null } | null> {
  const { state, at } = await checkJournal(id);
  if (state === 'newer') throw new HostError({ code: 'journal-newer', message: state });
  return state === 'damaged' ? { at } : null;
}

/**
 * Appends the entries after `fromSeq` up to `toSeq` to the journal.
 *
 * @param bulkLines - gives the references of imports
 * @throws when the host cannot write, or AbortError
 */
export async function appendChanges(
  db: ProjectDb,
  id: ProjectId,
  fromSeq: number,
  toSeq: number,
  bulkLines: BulkLines,
  signal: AbortSignal,
): Promise<void> {
  if (!hasJournal()) return;
  const changes = await db.changes.where('seq').between(fromSeq, toSeq, false, true).toArray();
  const sent = await appendToJournal(id, entryLines(id, changes, bulkLines, signal));
  if (!sent.ok) throw new HostError(sent.error);
}
