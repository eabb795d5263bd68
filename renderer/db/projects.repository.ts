// The list of projects on this machine, and making, copying and deleting them.
import type { Bundle } from '../../shared/bundle/bundle';
import { underNewId } from '../../shared/bundle/new-id';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { commitTo } from '../../shared/change/commit';
import { newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { newPerson } from '../../shared/model/people';
import { requireProject } from '../../shared/model/tables';
import { listJournals } from '../host/journal';
import { browserEnv, deviceName } from '../lib/env';
import { keepLocal, readLocal } from '../lib/local';
import { type Beginning, firstRecords } from './beginning';
import { ProjectDb } from './database';
import { salvageFromJournal, writeWhole } from './journal-sync';
import { projectDatabases } from './readable';
import { listProjects, register, registered, requireOpenable, updateEntry } from './registry';

const ROWS_AT_ONCE = 200;

export { forgetLost, mendRegistry, type RegistryEntry, watchProjects } from './registry';

// While this is held a database may be half made; what nobody holds and has no project in it was left by a killed
// attempt.
const MAKING = 'zeef-making';
const making = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(MAKING, { mode: 'shared' }, work);

/** Removes databases that killed attempts left without a project. */
export async function dropRemains(): Promise<void> {
  await navigator.locks.request(MAKING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const id of await projectDatabases()) {
      if ((await registered(id)) !== undefined || (await isNewer(id))) continue;
      const db = new ProjectDb(id);
      const isEmpty = (await db.records('projects').count()) === 0 && (await db.lastSeq()) === 0;
      if (isEmpty) await db.delete();
      db.close();
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
export function addProject({ data, log, files }: Bundle): Promise<ProjectId> {
  return making(async () => {
    const project = requireProject(data);
    if ((await registered(project.id)) !== undefined) throw new Error('already-here');
    await requireOpenable(project.id);
    const db = new ProjectDb(project.id);
    try {
      await db.transact(async () => {
        // In the same transaction, so that of two windows that open one bundle the second is refused.
        if ((await db.records('projects').count()) > 0 || (await db.lastSeq()) > 0)
          throw new Error('already-here');
        await db.addWhole(data);
        await db.changes.bulkAdd(log);
        await db.files.bulkPut([...files].map(([sha256, bytes]) => ({ sha256, bytes })));
      });
    } finally {
      db.close();
    }
    await register(project.id, project.title, browserEnv.now());
    return project.id;
  });
}

/** Makes a project without any work in it, and its first person, who leads it. @throws as {@link firstRecords} */
export async function createProject(
  title: string,
  personName: string,
  begin: Beginning = { as: 'published' },
): Promise<ProjectId> {
  const beginner = newPerson({
    id: newId<PersonId>(browserEnv),
    name: personName,
    role: 'lead',
    colour: 'indigo',
  });
  const { project, persons } = await firstRecords(title, beginner, begin);
  const db = new ProjectDb(project.id);
  await db.transact(() =>
    commitTo(db.door, browserEnv, {
      kind: 'project.create',
      by: beginner.id,
      device: deviceName(),
      writes: [
        { table: 'projects', id: project.id, after: project },
        ...persons.map((after) => ({ table: 'persons' as const, id: after.id, after })),
      ],
    }),
  );
  db.close();
  await register(project.id, title, browserEnv.now());
  return project.id;
}

/** Under which name the id of the demonstration project is kept on this machine. */
export const DEMO_KEPT = 'zeef-demo-made';

/** Builds the demonstration project the first time the app runs. */
export async function ensureDemo(): Promise<void> {
  await navigator.locks.request('zeef-demo', async () => {
    if (readLocal(DEMO_KEPT) !== null) return;
    let made = '';
    if ((await listProjects()).length === 0) {
      const store = await buildDemoProject(browserEnv);
      made = await addProject({ data: store.toData(), log: store.log, files: new Map() });
    }
    keepLocal(DEMO_KEPT, made);
  });
}

/** Copies all tables but the log and the project record, which come last: without them the copy counts as not made. */
async function copyTables(source: ProjectDb, target: ProjectDb): Promise<number> {
  const seq = await source.lastSeq();
  for (const { name } of source.tables) {
    await target.table(name).clear();
    if (name === 'changes' || name === 'projects') continue;
    const keys = await source.table(name).toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE)
      await target.table(name).bulkAdd(await source.table(name).bulkGet(keys.slice(at, at + ROWS_AT_ONCE)));
  }
  return seq;
}

/**
 * Copies a project with all its records, log and files under a new id. The copy's log goes on from the original's with
 * an entry that says so; what was done before it cannot be undone in the copy.
 */
export function duplicateProject(id: ProjectId, title: string): Promise<ProjectId> {
  return making(async () => {
    await requireOpenable(id);
    const source = new ProjectDb(id);
    const copyId = newId<ProjectId>(browserEnv);
    const target = new ProjectDb(copyId);
    try {
      // Another window may write while the tables are read: then they are read again.
      while ((await copyTables(source, target)) !== (await source.lastSeq()));
      const project = await source.records('projects').get(id);
      const person = await source.records('persons').toCollection().first();
      if (project === undefined || person === undefined) throw new Error('no such project');
      const log = await source.changes.orderBy('seq').toArray();
      await target.transact(async () => {
        await target.changes.bulkAdd(log);
        await target.records('projects').add(project);
        await commitTo(target.door, browserEnv, {
          kind: 'project.duplicate',
          by: person.id,
          device: deviceName(),
          writes: [
            { table: 'projects', id, after: null },
            { table: 'projects', id: copyId, after: { ...project, id: copyId, title } },
          ],
        });
      });
    } catch (error) {
      await target.delete();
      throw error;
    } finally {
      source.close();
      target.close();
    }
    await register(copyId, title, browserEnv.now());
    return copyId;
  });
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
    const journal = await salvageFromJournal(id).catch(() => null);
    if (journal?.ok !== true) {
      unreadable.push(projectId);
      continue;
    }
    const { title } = requireProject(journal.value.data);
    try {
      await requireOpenable(id);
      const db = new ProjectDb(id);
      // Where the database still holds something, it is left: opening compares the two.
      await writeWhole(db, journal.value, null).finally(() => db.close());
      await register(id, title, browserEnv.now());
    } catch (error) {
      failure = error;
      continue;
    }
    restored.push({ id, title, lost: journal.value.lost });
  }
  return { restored, unreadable, failure };
}

/**
 * Writes a project anew from its journal, where its database cannot be opened.
 *
 * @param titleBeside - of the copy that is made where the database holds what the journal lacks or cannot say what it
 *   holds, or the
 *   journal is damaged: nothing is written over then
 * @returns the project to open: the same, or the copy
 * @throws when the journal cannot be read
 */
export async function rebuildFromJournal(id: ProjectId, titleBeside: string): Promise<ProjectId> {
  const journal = await salvageFromJournal(id);
  if (!journal.ok) throw new Error(journal.error.message);
  await requireOpenable(id);
  const db = new ProjectDb(id);
  // Of a database whose log cannot be read nobody knows what it holds: it is kept.
  const lacks = await db.changes
    .orderBy('seq')
    .last()
    .then(
      (last) => last !== undefined && journal.value.log[last.seq - 1]?.hash !== last.hash,
      () => true,
    );
  if (lacks || journal.value.lost > 0) {
    db.close();
    return await addProject(
      await underNewId({ ...journal.value, files: new Map() }, browserEnv, deviceName(), titleBeside),
    );
  }
  await db.delete();
  const fresh = new ProjectDb(id);
  await writeWhole(fresh, journal.value, null);
  fresh.close();
  return id;
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
