// Keeps a project's database and the host's journal equal: whichever is behind is brought up from the other.
import { baseLines, changeLine, JournalReplay } from '../../shared/change/journal';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { emptyProjectData, type ProjectData, tableNames } from '../../shared/model/tables';
import {
  appendToJournal,
  hasJournal,
  journalHead,
  keepBlob,
  readBlob,
  readJournal,
  setJournalAside,
} from '../host/journal';
import type { BulkLines } from './bulk-lines';
import type { ProjectDb } from './database';

/**
 * What comparing came to. `rebuilt`: the database was behind, empty or damaged and was written anew from the journal.
 * `behind`: the journal lacks the newest entries, which the caller appends (see {@link appendChanges}) without anybody waiting for it.
 * `mended`: part of the database was missing, which showed only when it was read; it was written anew from the journal.
 * `set-aside`: both hold entries that the other lacks; the database stands and the old journal is kept beside the new one.
 */
export type SyncOutcome =
  'no-journal' | 'equal' | 'behind' | 'extended' | 'rebuilt' | 'mended' | 'set-aside' | 'unreadable';

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

async function startJournal(db: ProjectDb, id: ProjectId): Promise<void> {
  const log = await db.changes.orderBy('seq').toArray();
  const sent = await appendToJournal(id, baseLines(await readAll(db), log));
  if (!sent.ok) throw new Error(sent.error.message);
  await db.files.each((file) => void keepBlob(file.sha256, file.bytes));
}

/** Reads a project from its journal. @throws when the journal is damaged */
export async function readFromJournal(id: ProjectId): Promise<Result<{ data: ProjectData; log: Change[] }>> {
  const replay = new JournalReplay();
  for await (const line of readJournal(id)) replay.add(line);
  return replay.finish();
}

/**
 * Writes a whole project over what the database holds, in one transaction, with the files that the host keeps.
 *
 * @param over - the hash of the entry that the database ends with; null when it is empty
 * @returns whether it did: not when the database ends otherwise by now, as another window has written
 */
export async function writeWhole(
  db: ProjectDb,
  { data, log }: { data: ProjectData; log: Change[] },
  over: string | null,
): Promise<boolean> {
  const files: { sha256: string; bytes: Uint8Array }[] = [];
  for (const { sha256 } of data.documents) {
    const blob = await readBlob(sha256);
    if (blob.ok) files.push({ sha256, bytes: blob.value });
  }
  return await db.transact(async () => {
    if (((await db.changes.orderBy('seq').last())?.hash ?? null) !== over) return false;
    for (const name of tableNames) await db.table(name).clear();
    await db.references.clear();
    await db.addWhole(data);
    await db.changes.clear();
    await db.changes.bulkAdd(log);
    await db.files.bulkPut(files);
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

/** Compares database and journal by their newest entry and mends the one that is behind. @returns the last entry that both have, too */
export async function reconcile(
  db: ProjectDb,
  id: ProjectId,
): Promise<{ outcome: SyncOutcome; seq: number }> {
  const last = (await db.changes.orderBy('seq').last()) ?? null;
  const seq = last?.seq ?? 0;
  if (!hasJournal()) return { outcome: 'no-journal', seq };
  const head = await journalHead(id);
  if (head === null) {
    if (last !== null) await startJournal(db, id);
    return { outcome: 'extended', seq };
  }
  if (last?.seq === head.seq && last.hash === head.hash) return { outcome: 'equal', seq };
  const atHead = await db.changes.get(head.seq);
  if (seq > head.seq && atHead?.hash === head.hash) return { outcome: 'behind', seq: head.seq };
  const journal = await readFromJournal(id).catch(() => null);
  if (journal?.ok !== true) {
    if (last === null) return { outcome: 'unreadable', seq };
  } else if (last === null || journal.value.log[last.seq - 1]?.hash === last.hash) {
    if (!(await writeWhole(db, journal.value, last?.hash ?? null))) return await reconcile(db, id);
    return { outcome: 'rebuilt', seq: journal.value.log.at(-1)?.seq ?? 0 };
  }
  await setJournalAside(id);
  await startJournal(db, id);
  return { outcome: 'set-aside', seq };
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
  if (!sent.ok) throw new Error(sent.error.message);
}
