// Erasing all back-ups of a study, wherever they lie: what cannot be reached is named, and keeps nothing else from
// going.
import { dropUnnamed, listBackups, removeBackup } from './backup-files';
import type { BackupPlace } from './backup-settings';
import { isFolder } from './journal-check';

/** What came of it. `left`: folders in which some may be left, of these or of their documents. */
export type ErasedBackups = { removed: number; left: string[] };

/** @returns how many, and whether none is left */
async function eraseIn(
  { root, folder, isOwn }: BackupPlace,
  projectId: string,
): Promise<{ removed: number; isAll: boolean }> {
  let removed = 0;
  try {
    // A stick that is not plugged in, or a server that is away.
    if (!isOwn && !(await isFolder(folder))) return { removed, isAll: false };
    const { backups, unreadable } = await listBackups(root, projectId);
    for (const id of [...backups.map((b) => b.id), ...unreadable])
      if (await removeBackup(root, id)) removed++;
    // Nothing that another study may need goes while a note cannot be read.
    await dropUnnamed(root);
    const rest = await listBackups(root, null);
    return { removed, isAll: removed === 0 || rest.unreadable.length === 0 };
  } catch {
    return { removed, isAll: false };
  }
}

/** Removes all back-ups of a study for good. */
export async function eraseBackups(
  places: readonly BackupPlace[],
  projectId: string,
): Promise<ErasedBackups> {
  const erased: ErasedBackups = { removed: 0, left: [] };
  for (const place of places) {
    const { removed, isAll } = await eraseIn(place, projectId);
    erased.removed += removed;
    if (!isAll) erased.left.push(place.folder);
  }
  return erased;
}
