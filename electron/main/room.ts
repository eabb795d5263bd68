// How much room is left where the data stands, and whether a program synchronises that folder: such a folder may change
// files while they are used, so that live data must not stand in it.
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `free`: bytes that this user can still write; `syncedBy`: the service whose folder it is, null where it is none. */
export type Room = { free: number; syncedBy: string | null };

// Folders as these programs name them, with what may stand behind the name ('OneDrive - Universiteit Utrecht').
const SERVICES: readonly (readonly [string, RegExp])[] = [
  ['OneDrive', /^onedrive(?: - .*)?$/i],
  ['Dropbox', /^dropbox(?: \(.*\))?$/i],
  ['Nextcloud', /^nextcloud\d*$/i],
  ['ownCloud', /^owncloud\d*$/i],
  ['SURFdrive', /^surfdrive$/i],
  ['Google Drive', /^(?:google ?drive|my drive)$/i],
  ['iCloud Drive', /^(?:icloud ?drive|com~apple~clouddocs)$/i],
];

/** The service that synchronises a folder, by its path; a network share is named as such. Null where it is none. */
export function syncServiceOf(path: string): string | null {
  if (/^(?:\\\\|\/\/)[^\\/]/.test(path)) return path.split(/[\\/]/).slice(0, 4).join('\\');
  const parts = path.split(/[\\/]/);
  return SERVICES.find(([, name]) => parts.some((part) => name.test(part)))?.[0] ?? null;
}

/** The room where a folder stands; of one that is not there yet where it will be. @throws where it cannot be told */
export async function roomAt(folder: string): Promise<Room> {
  const syncedBy = syncServiceOf(folder);
  for (let at = folder; ; at = dirname(at))
    try {
      const { bavail, bsize } = await statfs(at);
      return { free: bavail * bsize, syncedBy };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw error;
    }
}
