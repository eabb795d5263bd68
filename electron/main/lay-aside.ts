// What Chromium keeps for the page, laid aside where it cannot be opened any more: as after files of it were lost. The
// journals bring the projects back; drafts that had not been saved are in what was laid aside alone.
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'IndexedDB';
const folderOf = (data: string): string => join(data, 'aside');

/** Where something was laid aside; nothing where nothing was. Of each project it may hold all. */
export async function laidAside(data: string): Promise<string[]> {
  const found = await readdir(folderOf(data)).catch(() => []);
  return found.length === 0 ? [] : [folderOf(data)];
}

/**
 * Copies the databases of a profile to the folder `aside`, and only then has them cleared.
 *
 * @param profile - where Chromium keeps them
 * @param data - where the host keeps its files
 * @param clear - clears them, which only the browser can while it runs
 * @returns where the copy is
 * @throws when it cannot be made: nothing is cleared then
 */
export async function layAside(
  { profile, data }: { profile: string; data: string },
  at: Date,
  clear: () => Promise<void>,
): Promise<string> {
  const aside = join(folderOf(data), `${NAME}-${at.toISOString().replace(/[:.]/g, '-')}`);
  await cp(join(profile, NAME), aside, { recursive: true, errorOnExist: true, force: false });
  await clear();
  return aside;
}
