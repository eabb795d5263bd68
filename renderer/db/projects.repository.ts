// The list of projects on this machine, and making, copying and deleting them. What writes whole projects is loaded
// when it is asked for (make-projects).
import type { ProjectId } from '../../shared/kernel/ids';
import { listJournals } from '../host/journal';
import { browserEnv } from '../lib/env';
import { keepLocal, readLocal } from '../lib/local';
import type { Beginning } from './beginning';
import type { WholeProject } from './make-projects';
import { projectDatabases } from './readable';
import { listProjects, MAKING, registered, requireOpenable, updateEntry } from './registry';
import { requireRoom } from './room-gate';

export { mendRegistry, type RegistryEntry } from './registry';

const maker = () => import('./make-projects');

/** Removes databases that killed attempts left without a project. */
export async function dropRemains(): Promise<void> {
  await navigator.locks.request(MAKING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const id of await projectDatabases()) {
      if ((await registered(id)) !== undefined || (await isNewer(id))) continue;
      await (await maker()).dropEmpty(id);
    }
  });
}

const isNewer = (id: ProjectId): Promise<boolean> =>
  requireOpenable(id).then(
    () => false,
    () => true,
  );

/**
 * Writes a whole project into a database of its own; the registry names it only when it is complete.
 *
 * @throws 'already-here' when the project is on this machine, on the list or not
 */
export async function addProject(bundle: WholeProject): Promise<ProjectId> {
  requireRoom();
  return await (await maker()).addProject(bundle);
}

/** Makes a project without any work in it, and its first person, who leads it. @throws when what it is like is gone */
export async function createProject(
  title: string,
  personName: string,
  begin: Beginning = { as: 'published' },
): Promise<ProjectId> {
  requireRoom();
  return await (await maker()).createProject(title, personName, begin);
}

/** Under which name the id of the demonstration project is kept on this machine. */
export const DEMO_KEPT = 'zeef-demo-made';

/** Builds the demonstration project the first time the app runs. */
export async function ensureDemo(): Promise<void> {
  await navigator.locks.request('zeef-demo', async () => {
    if (readLocal(DEMO_KEPT) !== null) return;
    const made = (await listProjects()).length === 0 ? await (await maker()).makeDemo() : '';
    keepLocal(DEMO_KEPT, made);
  });
}

/**
 * Copies a project with all its records, log and files under a new id. The copy's log goes on from the original's with
 * an entry that says so; what was done before it cannot be undone in the copy.
 */
export async function duplicateProject(id: ProjectId, title: string): Promise<ProjectId> {
  return await (await maker()).duplicateProject(id, title);
}

/**
 * Writes the projects that the host's journals hold and the list of projects lacks: all of them when the browser's
 * database was lost.
 *
 * @returns these, with how many lines of a damaged journal were lost; the ids of journals that cannot be read; and why
 *   one could not be
 *   written (null where all could), which keeps none of the others from it
 */
export async function restoreFromJournals(): Promise<{
  restored: { id: ProjectId; title: string; lost: number }[];
  unreadable: string[];
  failure: unknown;
}> {
  const restored: { id: ProjectId; title: string; lost: number }[] = [];
  const unreadable: string[] = [];
  let failure: unknown = null;
  for (const { projectId } of await listJournals()) {
    const id = projectId as ProjectId;
    if ((await registered(id)) !== undefined) continue;
    try {
      const written = await (await maker()).restoreFromJournal(id);
      if (written === null) unreadable.push(projectId);
      else restored.push({ id, ...written });
    } catch (error) {
      failure = error;
    }
  }
  return { restored, unreadable, failure };
}

/**
 * Writes a project anew from its journal, where its database cannot be opened.
 *
 * @param titleBeside - of the copy that is made where nothing may be written over
 * @returns the project to open: the same, or the copy
 * @throws when the journal cannot be read
 */
export async function rebuildFromJournal(id: ProjectId, titleBeside: string): Promise<ProjectId> {
  return await (await maker()).rebuildFromJournal(id, titleBeside);
}

/** Marks a project as deleted, or brings it back. Its data stays until it is erased (see erase-project). */
export async function setDeleted(id: ProjectId, isDeleted: boolean): Promise<void> {
  await updateEntry(id, { deletedAt: isDeleted ? browserEnv.now() : null });
}

/** Notes that a bundle of a project was saved. */
export async function noteBundle(id: ProjectId, name: string): Promise<void> {
  await updateEntry(id, { bundle: { name, at: browserEnv.now() } });
}

/** Keeps the list's title equal to the project's. */
export async function setRegistryTitle(id: ProjectId, title: string): Promise<void> {
  await updateEntry(id, { title });
}
