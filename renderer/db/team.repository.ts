// Takes what came from a team into a project that stands: lines behind its log and the records that they make, in one
// transaction. Runs in the team worker.
import { sealBehind } from '../../shared/change/commit';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import type { ProjectData, TableName } from '../../shared/model/tables';
import type { Files } from '../../shared/sync/team-sync';
import { arrivalsOf } from '../../shared/team/arrivals';
import { ProjectDb } from './database';

type Study = { data: ProjectData; log: Change[] };

/** What was taken over: how many entries; null where somebody wrote meanwhile and nothing was. */
export type Taken = { entries: number } | null;

/**
 * Takes over what a study lacks of what it is merged with others. Windows in which it is open show it.
 *
 * @param mine - the study as it stood when it was merged
 * @param merged - what all entries together make of it
 * @param imported - references as imports brought them, by id
 */
export async function takeOver(
  id: ProjectId,
  mine: Study,
  merged: Study,
  imported: ReadonlyMap<string, ProjectData['references'][number]>,
): Promise<Taken> {
  const { lines, imports } = arrivalsOf(mine, merged, imported);
  if (lines.length === 0) return { entries: 0 };
  const last = mine.log.at(-1) ?? null;
  const changes = sealBehind(last, lines);
  // Each record once, as the last line leaves it.
  const writes = new Map<string, { table: TableName; id: string; after: unknown }>();
  for (const { patches } of changes)
    for (const { table, id: recordId, after } of patches)
      writes.set(`${table}\n${recordId}`, { table: table as TableName, id: recordId, after });
  const db = new ProjectDb(id);
  const channel = new BroadcastChannel(`zeef-${id}`);
  try {
    const isTaken = await db.transact(async () => {
      if (((await db.door.lastChange())?.hash ?? null) !== (last?.hash ?? null)) return false;
      for (const [batchId, references] of imports) await db.references.addAll(references, batchId);
      await db.door.write([...writes.values()]);
      await db.changes.bulkAdd(changes);
      return true;
    });
    if (!isTaken) return null;
    channel.postMessage({ seq: changes.at(-1)?.seq ?? 0 });
    return { entries: lines.length };
  } finally {
    db.close();
    channel.close();
  }
}

/** The files of a project's documents, read and kept one at a time. */
export async function withFiles<T>(id: ProjectId, work: (files: Files) => Promise<T>): Promise<T> {
  const db = new ProjectDb(id);
  try {
    return await work({
      has: async (sha256) => (await db.files.where('sha256').equals(sha256).count()) > 0,
      get: async (sha256) => (await db.files.get(sha256))?.bytes,
      keep: async (sha256, bytes) => {
        await db.files.put({ sha256, bytes });
      },
    });
  } finally {
    db.close();
  }
}
