// Which databases this app may open. Asked before one is opened: opening alone may change it.
import type { ProjectId } from '../../shared/kernel/ids';
import { DATABASE_VERSION } from './schema-version';

/** A project was written by a newer app. Nothing of it was touched. */
export class NewerDatabaseError extends Error {
  /**
   * @param found - the version of its database
   * @param app - the version of the app that last opened it, where that is known
   */
  constructor(
    readonly found: number,
    readonly app: string | null,
  ) {
    super('newer-database');
  }
}

const nameOf = (id: string): string => `zeef-${id}`;
const PROJECT = /^zeef-([0-9a-f]{8}-[0-9a-f-]{27})$/;

/** Version of a project's database (Dexie's number), or null where there is none. */
export async function databaseVersion(id: ProjectId): Promise<number | null> {
  const found = (await indexedDB.databases()).find(({ name }) => name === nameOf(id));
  // The browser's own number is ten times Dexie's.
  return found === undefined ? null : Math.floor((found.version ?? 0) / 10);
}

/** Ids of all projects that have a database in this browser, whether the list of projects names them or not. */
export async function projectDatabases(): Promise<ProjectId[]> {
  const names = (await indexedDB.databases()).map(({ name }) => PROJECT.exec(name ?? '')?.[1]);
  return names.filter((id) => id !== undefined) as ProjectId[];
}

/**
 * Refuses a database that a newer app has written.
 *
 * @param app - gives the version of the app that last opened it
 * @throws NewerDatabaseError
 */
export async function requireReadable(id: ProjectId, app: () => Promise<string | null>): Promise<void> {
  const version = await databaseVersion(id);
  if (version !== null && version > DATABASE_VERSION) throw new NewerDatabaseError(version, await app());
}
