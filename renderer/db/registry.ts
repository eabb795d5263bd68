// The list of projects on this machine. It is kept twice: a browser that loses its databases (a damaged one opens as an
// empty one, platform-notes.md section 4) keeps its local storage, so that an empty list where there were projects is
// noticed.
import Dexie, { liveQuery, type Table } from 'dexie';
import type { ProjectId } from '../../shared/kernel/ids';
import { APP_VERSION } from '../../shared/kernel/version';
import { keepLocal, readLocal } from '../lib/local';
import { projectDatabases, requireReadable } from './readable';

/**
 * A project as the list of projects shows it. `app`: the version of the app that last opened it; absent before there
 * was such a note.
 */
export type RegistryEntry = {
  id: ProjectId;
  title: string;
  createdAt: number;
  deletedAt: number | null;
  app?: string;
  /** The bundle that was saved last, and when. */
  bundle?: { name: string; at: number };
};

class RegistryDb extends Dexie {
  declare projects: Table<RegistryEntry, string>;
  constructor() {
    super('zeef-registry', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ projects: 'id' });
  }
}

const registry = new RegistryDb();
const COPY = 'zeef-projects';

/**
 * While this lock is held a database may be half made; what nobody holds and has no project in it was left by a killed
 * attempt.
 */
export const MAKING = 'zeef-making';

function readCopy(): RegistryEntry[] {
  try {
    const copy: unknown = JSON.parse(readLocal(COPY) ?? '[]');
    return Array.isArray(copy) ? (copy as RegistryEntry[]).filter((p) => typeof p.id === 'string') : [];
  } catch {
    return [];
  }
}

async function copy(): Promise<void> {
  // The list stands in its database: what is done to it has been done, also where there is no room for its copy.
  keepLocal(COPY, JSON.stringify(await registry.projects.toArray()));
}

/** Watches the projects, newest first. @returns a function that ends the watch */
export function watchProjects(
  listener: (projects: RegistryEntry[]) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => registry.projects.toArray()).subscribe({
    next: (rows) => listener(rows.sort((a, b) => b.createdAt - a.createdAt)),
    error: failed,
  });
  return () => subscription.unsubscribe();
}

/** All projects on the list. */
export const listProjects = (): Promise<RegistryEntry[]> => registry.projects.toArray();

/** A project on the list, or undefined. */
export const registered = (id: ProjectId): Promise<RegistryEntry | undefined> => registry.projects.get(id);

/** Puts a project on the list. */
export async function register(id: ProjectId, title: string, createdAt: number): Promise<void> {
  await registry.projects.put({ id, title, createdAt, deletedAt: null, app: APP_VERSION });
  await copy();
}

/** Changes what the list says of a project. */
export async function updateEntry(id: ProjectId, changes: Partial<Omit<RegistryEntry, 'id'>>): Promise<void> {
  await registry.projects.update(id, changes);
  await copy();
}

/** Takes a project off the list. */
export async function unregister(id: ProjectId): Promise<void> {
  await registry.projects.delete(id);
  await copy();
}

/** Refuses a project that a newer app has written, before it is opened. @throws NewerDatabaseError */
export const requireOpenable = (id: ProjectId): Promise<void> =>
  requireReadable(id, async () => (await registered(id))?.app ?? null);

/**
 * The title of a project whose database is here and whole; null for one that is empty, such as a killed attempt leaves.
 */
async function titleIn(id: ProjectId): Promise<string | null> {
  const { ProjectDb } = await import('./database');
  const db = new ProjectDb(id);
  try {
    return (await db.records('projects').get(id))?.title ?? null;
  } finally {
    db.close();
  }
}

/**
 * Compares the list with its copy and with the databases that are here, and puts back what is missing.
 *
 * @returns titles that were put back; and projects that the copy names of which nothing is here any more
 */
export async function mendRegistry(): Promise<{ returned: string[]; lost: RegistryEntry[] }> {
  const known = new Set((await listProjects()).map((p) => p.id));
  const copied = readCopy().filter((p) => !known.has(p.id));
  const here = new Set(await projectDatabases());
  const returned: string[] = [];
  for (const id of here) {
    if (known.has(id)) continue;
    const entry = copied.find((p) => p.id === id);
    // One that cannot be opened is listed too: opening it then says why.
    const title = await requireOpenable(id)
      .then(() => titleIn(id))
      .catch(() => entry?.title ?? id);
    if (title === null) continue;
    await registry.projects.put({ createdAt: Date.now(), deletedAt: null, ...entry, id, title });
    returned.push(title);
  }
  const lost = copied.filter((p) => !here.has(p.id));
  // The copy is what remembers the lost ones: it is kept until somebody has seen it ({@link forgetLost}).
  if (lost.length === 0) await copy();
  return { returned, lost };
}

/** Forgets projects that are lost, once somebody was told. */
export const forgetLost = (): Promise<void> => copy();
