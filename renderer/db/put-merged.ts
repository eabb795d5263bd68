// Puts what copies of a project came to in the place of what stands.
import type { ProjectId } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';
import { hasJournal, journalState } from '../host/journal';
import { ProjectDb } from './database';
import { putFiles, takeBack } from './files';
import { startJournal, writeWhole } from './journal-sync';
import type { WholeProject } from './make-projects';
import { updateEntry } from './registry';
import { requireRoom } from './room-gate';

/**
 * Writes a merged project over the one that stands, in one transaction, and its journal anew; the old journal is kept
 * beside it. Windows in which the project is open close it.
 *
 * @param over - the hash of the entry that the project ended with when it was merged
 * @param files - those that the project lacks
 * @returns whether it did: not where somebody has written since
 * @throws AbortError where it was given up before all was written, and nothing of it stays; HostError when the journal
 *   cannot be written: the project is merged then, and its journal is put right when it is opened
 */
export async function putMerged(
  id: ProjectId,
  { data, log, files, signal }: WholeProject,
  over: string | null,
): Promise<boolean> {
  requireRoom();
  const db = new ProjectDb(id);
  try {
    const fresh: string[] = [];
    const isWritten = await putFiles(db, files, fresh)
      .then(() => writeWhole(db, { data, log, signal }, over))
      .catch(async (error: unknown) => {
        await takeBack(db, fresh);
        // Dexie has errors of its own for one that was given up.
        signal?.throwIfAborted();
        throw error;
      });
    if (!isWritten) {
      await takeBack(db, fresh);
      return false;
    }
    const channel = new BroadcastChannel(`zeef-${id}`);
    channel.postMessage({ isMerged: true });
    channel.close();
    await updateEntry(id, { title: requireProject(data).title });
    if (hasJournal()) await startJournal(db, id, (await journalState(id)).at);
    return true;
  } finally {
    db.close();
  }
}
