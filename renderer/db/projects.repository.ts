// The list of projects on this machine, and making, copying and deleting them.
import { liveQuery } from 'dexie';
import type { Bundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { commitTo } from '../../shared/change/commit';
import { newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import type { Person } from '../../shared/model/people';
import { requireProject } from '../../shared/model/tables';
import { eraseJournal, listJournals } from '../host/journal';
import { browserEnv, deviceName } from '../lib/env';
import { ProjectDb, RegistryDb, type RegistryEntry } from './database';
import { dropFeatures } from './feature-cache';
import { salvageFromJournal, writeWhole } from './journal-sync';

export type { RegistryEntry } from './database';

const registry = new RegistryDb();

/** Watches the projects, newest first. @returns a function that ends the watch */
export function watchProjects(listener: (projects: RegistryEntry[]) => void): () => void {
  const subscription = liveQuery(() => registry.projects.toArray()).subscribe((rows) =>
    listener(rows.sort((a, b) => b.createdAt - a.createdAt)),
  );
  return () => subscription.unsubscribe();
}

/** Writes a whole project into a database of its own; the registry names it only when it is complete. */
export async function addProject({ data, log, files }: Bundle): Promise<ProjectId> {
  const project = requireProject(data);
  if ((await registry.projects.get(project.id)) !== undefined) throw new Error('already-here');
  const db = new ProjectDb(project.id);
  // What a killed attempt may have left.
  await db.delete();
  await db.open();
  await db.transact(async () => {
    await db.addWhole(data);
    await db.changes.bulkAdd(log);
    await db.files.bulkAdd([...files].map(([sha256, bytes]) => ({ sha256, bytes })));
  });
  db.close();
  await registry.projects.put({
    id: project.id,
    title: project.title,
    createdAt: browserEnv.now(),
    deletedAt: null,
  });
  return project.id;
}

/** Makes an empty project with the default method and its first person. */
export async function createProject(title: string, personName: string): Promise<ProjectId> {
  const project = defaultProject(browserEnv, title);
  const person: Person = {
    id: newId<PersonId>(browserEnv),
    schemaVersion: 1,
    name: personName,
    role: 'lead',
    colour: 'indigo',
    languages: [],
  };
  const db = new ProjectDb(project.id);
  await db.transact(() =>
    commitTo(db.door, browserEnv, {
      kind: 'project.create',
      by: person.id,
      device: deviceName(),
      writes: [
        { table: 'projects', id: project.id, after: project },
        { table: 'persons', id: person.id, after: person },
      ],
    }),
  );
  db.close();
  await registry.projects.put({ id: project.id, title, createdAt: browserEnv.now(), deletedAt: null });
  return project.id;
}

/** Builds the demonstration project the first time the app runs. */
export async function ensureDemo(): Promise<void> {
  await navigator.locks.request('zeef-demo', async () => {
    if (localStorage.getItem('zeef-demo-made') !== null) return;
    if ((await registry.projects.count()) === 0) {
      const store = await buildDemoProject(browserEnv);
      await addProject({ data: store.toData(), log: store.log, files: new Map() });
    }
    localStorage.setItem('zeef-demo-made', '1');
  });
}

/**
 * Copies a project with all its records, log and files under a new id. The copy's log goes on from the original's with an entry
 * that says so; what was done before it cannot be undone in the copy.
 */
export async function duplicateProject(id: ProjectId, title: string): Promise<ProjectId> {
  const source = new ProjectDb(id);
  const copyId = newId<ProjectId>(browserEnv);
  const target = new ProjectDb(copyId);
  for (const table of source.tables) await target.table(table.name).bulkAdd(await table.toArray());
  source.close();
  const project = await target.records('projects').get(id);
  const person = await target.records('persons').toCollection().first();
  if (project === undefined || person === undefined) throw new Error('no such project');
  await target.transact(() =>
    commitTo(target.door, browserEnv, {
      kind: 'project.duplicate',
      by: person.id,
      device: deviceName(),
      writes: [
        { table: 'projects', id, after: null },
        { table: 'projects', id: copyId, after: { ...project, id: copyId, title } },
      ],
    }),
  );
  target.close();
  await registry.projects.put({ id: copyId, title, createdAt: browserEnv.now(), deletedAt: null });
  return copyId;
}

/**
 * Writes the projects that the host's journals hold and the list of projects lacks: all of them when the browser's
 * database was lost.
 *
 * @returns their titles, with how many lines of a damaged journal were lost, and the ids of journals that cannot be read
 */
export async function restoreFromJournals(): Promise<{
  restored: { title: string; lost: number }[];
  unreadable: string[];
}> {
  const restored: { title: string; lost: number }[] = [];
  const unreadable: string[] = [];
  for (const { projectId } of await listJournals()) {
    const id = projectId as ProjectId;
    if ((await registry.projects.get(id)) !== undefined) continue;
    const journal = await salvageFromJournal(id).catch(() => null);
    if (journal?.ok !== true) {
      unreadable.push(projectId);
      continue;
    }
    const db = new ProjectDb(id);
    // Where the database still holds something, it is left: opening compares the two.
    await writeWhole(db, journal.value, null);
    db.close();
    const { title } = requireProject(journal.value.data);
    await registry.projects.put({ id, title, createdAt: browserEnv.now(), deletedAt: null });
    restored.push({ title, lost: journal.value.lost });
  }
  return { restored, unreadable };
}

/** Marks a project as deleted, or brings it back. Its data stays until {@link purgeProject}. */
export async function setDeleted(id: ProjectId, isDeleted: boolean): Promise<void> {
  await registry.projects.update(id, { deletedAt: isDeleted ? browserEnv.now() : null });
}

/** Hashes of the files that a project's database holds. */
async function filesOf(id: ProjectId): Promise<string[]> {
  const db = new ProjectDb(id);
  try {
    return await db.files.toCollection().primaryKeys();
  } finally {
    db.close();
  }
}

/** Removes a project and its data for good: database, journal, copies of it, and files that no other project has. */
export async function purgeProject(id: ProjectId): Promise<void> {
  const files = await filesOf(id);
  const others = (await registry.projects.toArray()).filter((p) => p.id !== id);
  // Of a database that cannot be read the host finds the files by its journal.
  const keep = new Set((await Promise.all(others.map((p) => filesOf(p.id).catch(() => [])))).flat());
  // The journal first: cut short after it the project is still there; before it, it would come back.
  await eraseJournal(id, files, [...keep]);
  const db = new ProjectDb(id);
  await db.delete();
  await dropFeatures(id);
  await registry.projects.delete(id);
}

/** Keeps the list's title equal to the project's. */
export async function setRegistryTitle(id: ProjectId, title: string): Promise<void> {
  await registry.projects.update(id, { title });
}
