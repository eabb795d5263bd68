// A back-up becomes a project of its own; the one that it was made of stays as it is.
import type { Backup } from '../../../shared/ipc/backup-contract';
import type { ProjectId } from '../../../shared/kernel/ids';
import { addProject } from '../../db/projects.repository';
import { ProjectSession } from '../../db/session';
import { backupLines, bringBackupFiles } from '../../host/backups';
import { deviceName } from '../../lib/env';
import { linesInWorker } from '../../workers/journal/client';
import { restoreInWorker } from '../../workers/restore/client';

/**
 * Restores a back-up as a new project.
 *
 * @returns its id, and how many files of documents could not be brought back
 * @throws where it cannot be read or written: nothing is added then
 */
export async function restoreBackup(
  { id }: Backup,
  title: string,
): Promise<{ project: ProjectId; missing: number }> {
  const restored = await restoreInWorker(backupLines(id), deviceName(), title);
  if (!restored.ok) throw new Error(restored.error.message);
  const missing = await bringBackupFiles(id);
  const project = await addProject(restored.value);
  // Begins its journal, and puts its files where workers look for them.
  const session = await ProjectSession.open(project, linesInWorker);
  try {
    await session.restoreFiles();
    await session.settled();
  } finally {
    session.close();
  }
  return { project, missing };
}
