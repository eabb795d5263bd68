// Erasing a project for good.
import Dexie from 'dexie';
import type { ProjectId } from '../../shared/kernel/ids';
import { hasBackups, listBackups } from '../host/backups';
import { eraseJournal, journalCopies } from '../host/journal';
import { hasTeams, leaveTeam, teamOf } from '../host/team';
import { ProjectDb } from './database';
import { dropDraftsOf } from './drafts';
import { dropFeatures } from './feature-cache';
import { salvageFromJournal } from './journal-sync';
import { listProjects, registered, requireOpenable, unregister } from './registry';

/** Hashes of the files that a project's database holds; null where it cannot be read. */
async function filesOf(id: ProjectId): Promise<string[] | null> {
  const db = new ProjectDb(id);
  try {
    await requireOpenable(id);
    return await db.files.toCollection().primaryKeys();
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** Hashes of the files that a project's journal names: of a database that cannot be read. */
async function filesInJournal(id: ProjectId): Promise<string[]> {
  const journal = await salvageFromJournal(id).catch(() => null);
  if (journal?.ok !== true) return [];
  // What a copy was made of is a file as well.
  return journal.value.data.documents.flatMap((document) =>
    [document, ...document.versions].flatMap(({ sha256, original }) =>
      original === null ? [sha256] : [sha256, original.sha256],
    ),
  );
}

/**
 * What there is of a project beside its database: the bundle that was saved last, copies of its journal that were set
 * aside, how many back-ups, and whether this machine is in its team.
 */
export type Backups = {
  bundle: { name: string; at: number } | null;
  copies: { name: string; at: number; bytes: number }[];
  made: number;
  isInTeam: boolean;
};

/** The backups of a project. @throws when the host cannot say */
export async function backupsOf(id: ProjectId): Promise<Backups> {
  const made = hasBackups() ? await listBackups(id) : null;
  return {
    bundle: (await registered(id))?.bundle ?? null,
    copies: await journalCopies(id),
    made: made === null ? 0 : made.backups.length + made.unreadable.length,
    // Keys that cannot be opened are keys.
    isInTeam: await teamOf(id).then(
      (team) => team !== null,
      () => true,
    ),
  };
}

/**
 * Removes a project and its data for good: journal, set-aside copies of it, back-ups, files that no other project has,
 * what this machine has of its team, database, drafts.
 *
 * The journal goes first: cut short after it the project is still there; before it, it would come back. It leaves the
 * list last, so that what is cut short can be done again from there.
 *
 * @returns folders in which back-ups of it may be left
 */
export async function purgeProject(id: ProjectId): Promise<string[]> {
  const others = (await listProjects()).filter((p) => p.id !== id);
  // Files of another project that cannot be read are named by its journal, which the host looks into.
  const keep = new Set((await Promise.all(others.map(async (p) => (await filesOf(p.id)) ?? []))).flat());
  const left = await eraseJournal(id, (await filesOf(id)) ?? (await filesInJournal(id)), [...keep]);
  // Its keys too: who comes in again does so as a new laptop.
  if (hasTeams()) await leaveTeam(id, true);
  await Dexie.delete(`zeef-${id}`);
  await dropFeatures(id);
  await dropDraftsOf(id);
  await unregister(id);
  return left;
}
