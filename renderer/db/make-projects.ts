// Writing whole projects on this machine: new ones, copies, those of bundles and of journals. Loaded when one is made:
// the list of projects needs none of it. Called through projects.repository.
import type { Bundle } from '../../shared/bundle/bundle';
import { underNewId } from '../../shared/bundle/new-id';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { commitTo } from '../../shared/change/commit';
import { newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';
import { newPerson } from '../../shared/model/people';
import { requireProject } from '../../shared/model/tables';
import { browserEnv, deviceName } from '../lib/env';
import { type Beginning, firstRecords } from './beginning';
import { ProjectDb } from './database';
import { type ComingFiles, putFiles } from './files';
import { salvageFromJournal, writeWhole } from './journal-sync';
import { MAKING, register, registered, requireOpenable } from './registry';

/** A project as it is brought: its files come one after the other. `signal`: given where it may be given up. */
export type WholeProject = Pick<Bundle, 'data' | 'log'> & { files: ComingFiles; signal?: AbortSignal };

const ROWS_AT_ONCE = 200;

const making = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(MAKING, { mode: 'shared' }, work);

/** Removes a database in which there is no project. */
export async function dropEmpty(id: ProjectId): Promise<void> {
  const db = new ProjectDb(id);
  const isEmpty = (await db.records('projects').count()) === 0 && (await db.lastSeq()) === 0;
  if (isEmpty) await db.delete();
  db.close();
}

/**
 * Writes a whole project into a database of its own, its files first and one by one; the registry names it only when
 * it is complete.
 *
 * @throws 'already-here' when the project is on this machine, on the list or not, or is being brought in; AbortError
 *   where it was given up; what bringing the files throws. Nothing of it stays then
 */
export async function addProject(whole: WholeProject): Promise<ProjectId> {
  const { id } = requireProject(whole.data);
  // One at a time: who gives up takes away what it brought, and no other's.
  return await navigator.locks.request(`zeef-adding-${id}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new Error('already-here');
    return await addAlone(whole);
  });
}

function addAlone({ data, log, files, signal }: WholeProject): Promise<ProjectId> {
  return making(async () => {
    const project = requireProject(data);
    if ((await registered(project.id)) !== undefined) throw new Error('already-here');
    await requireOpenable(project.id);
    const db = new ProjectDb(project.id);
    const refuseSecond = async (): Promise<void> => {
      if ((await db.records('projects').count()) > 0 || (await db.lastSeq()) > 0)
        throw new Error('already-here');
    };
    try {
      await refuseSecond();
      await putFiles(db, files);
      await db.transact(async () => {
        // In the same transaction, so that of two windows that open one bundle the second is refused.
        await refuseSecond();
        await db.addWhole(data);
        await db.changes.bulkAdd(log);
        // From here on it is there, and is put on the list whatever is asked.
        signal?.throwIfAborted();
      });
    } catch (error) {
      db.close();
      if ((error as Error).message !== 'already-here') await dropEmpty(project.id);
      // Dexie has errors of its own for one that was given up.
      signal?.throwIfAborted();
      throw error;
    } finally {
      db.close();
    }
    await register(project.id, project.title, browserEnv.now());
    return project.id;
  });
}

/** Makes a project without any work in it, and its first person, who leads it. @throws as {@link firstRecords} */
export async function createProject(title: string, personName: string, begin: Beginning): Promise<ProjectId> {
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

/** Builds the demonstration project. @returns its id */
export async function makeDemo(): Promise<ProjectId> {
  const store = await buildDemoProject(browserEnv);
  return await addProject({ data: store.toData(), log: store.log, files: new Map() });
}

/** Copies all tables but the log and the project record, which come last: without them the copy counts as not made. */
async function copyTables(source: ProjectDb, target: ProjectDb): Promise<number> {
  const seq = await source.lastSeq();
  for (const { name } of source.tables) {
    await target.table(name).clear();
    if (name === 'changes' || name === 'projects') continue;
    const keys = await source.table(name).toCollection().primaryKeys();
    // A file may be hundreds of megabytes.
    const atOnce = name === 'files' ? 1 : ROWS_AT_ONCE;
    for (let at = 0; at < keys.length; at += atOnce)
      await target.table(name).bulkAdd(await source.table(name).bulkGet(keys.slice(at, at + atOnce)));
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
 * Writes a project that the list of projects lacks from its journal.
 *
 * @returns its title and how many lines of a damaged journal were lost; null for a journal that cannot be read
 * @throws when it could not be written
 */
export async function restoreFromJournal(id: ProjectId): Promise<{ title: string; lost: number } | null> {
  const journal = await salvageFromJournal(id).catch(() => null);
  if (journal?.ok !== true) return null;
  const { title } = requireProject(journal.value.data);
  await requireOpenable(id);
  const db = new ProjectDb(id);
  // Where the database still holds something, it is left: opening compares the two.
  await writeWhole(db, journal.value, null).finally(() => db.close());
  await register(id, title, browserEnv.now());
  return { title, lost: journal.value.lost };
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
