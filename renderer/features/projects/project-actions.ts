// What is done with a project that is not open: saving it as a bundle, and giving it another name.
import { notifications } from '@mantine/notifications';
import type { LeftOut } from '../../../shared/bundle/archive';
import { atWork, defaultPerson } from '../../../shared/model/people';
import type { Project } from '../../../shared/model/project';
import type { ProjectId } from '../../../shared/kernel/ids';
import { requireProject } from '../../../shared/model/tables';
import type { Me } from '../../../shared/sync/collect';
import type { TeamStore } from '../../../shared/sync/store';
import { hidesAnything } from '../../../shared/screening/blind';
import {
  duplicateProject,
  noteBundle,
  type RegistryEntry,
  setRegistryTitle,
} from '../../db/projects.repository';
import { ProjectSession } from '../../db/session';
import { hasBackups } from '../../host/backups';
import { savePieces } from '../../host/host';
import { hostStore, teamOf } from '../../host/team';
import { textNow, textOr } from '../../lib/i18n';
import { backUp } from '../../ui-domain/back-up';
import { followRun, isGivenUp } from '../../ui-domain/long-run';
import { packInWorker, packSealedInWorker } from '../../workers/bundle/client';
import { exchangeInWorker } from '../../workers/team/client';
import { linesInWorker } from '../../workers/journal/client';

/** Whose copy a bundle is to be, of which persons. */
export type Asked = { project: RegistryEntry; how: How; persons: { value: string; label: string }[] };

/** What of a project goes along in a bundle, and under which password. */
export type How = { without: readonly LeftOut[]; password: string | null };
const ALL: How = { without: [], password: null };

/** The name of a bundle's file: the title without what file systems refuse. */
export const bundleName = (title: string): string =>
  `${title.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'project'}.zeef`;

/** Whether it must be asked whose copy it is to be: while a stage is blind, nobody gets what another decided. */
export const mustAskWhose = (project: Project | undefined, whose: string | null): boolean =>
  whose === null && project !== undefined && hidesAnything({ projects: [project] });

/** The device of a project's team that this machine is; null where it is in none, or not let in yet. */
async function memberHere(id: ProjectId): Promise<Me | null> {
  const me = (await teamOf(id))?.me;
  return me === undefined || me.person === '' ? null : me;
}

/**
 * The store of a project's team, once this device has put all it has into it: what is blind is sealed there.
 *
 * @throws an error that says so where it could not
 */
async function exchanged(id: ProjectId, me: Me): Promise<{ me: Me; store: TeamStore }> {
  const store = hostStore(id);
  const done = await navigator.locks.request(`zeef-team-${id}`, () => exchangeInWorker(store, id, me));
  const problem = done.ok ? done.value.unsent : done.error;
  if (problem === null) return { me, store };
  throw new Error(
    textNow('team.notSealed', { reason: textOr(textNow, `host.${problem.code}`, problem.message) }),
  );
}

/** Says what was saved: a password that one thought was set, or a part that one thought was left out, is seen then. */
function tellSaved(name: string, { without, password }: How): void {
  const parts = without.map((part) => textNow(`seal.along.${part}`)).join(', ');
  const said = [
    textNow('seal.saved', { name }),
    ...(parts === '' ? [] : [textNow('bundle.without', { parts })]),
    ...(password === null ? [] : [textNow('seal.savedUnder')]),
  ];
  notifications.show({ message: said.join(' ') });
}

/**
 * Saves the pieces of a bundle as they are made, showing how far it is.
 *
 * @returns whether it was saved: not where the person thought better of it, before or meanwhile
 */
async function savePacked(
  name: string,
  pieces: (options: {
    signal: AbortSignal;
    onProgress: (share: number) => void;
  }) => AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const run = followRun((percent) => textNow('bundle.saving', { name, percent }));
  try {
    return await savePieces(name, 'application/zip', () =>
      pieces({ signal: run.signal, onProgress: run.tell }),
    );
  } catch (error) {
    if (isGivenUp(error)) return false;
    throw error;
  } finally {
    run.end();
  }
}

/**
 * Saves a project as a bundle. In a team what is blind goes sealed. Else, while a stage is blind, it asks whose copy it
 * is to be.
 *
 * @returns the question, or null when the bundle was saved
 */
export async function exportBundle(
  project: RegistryEntry,
  whose: string | null,
  how: How = ALL,
): Promise<Asked | null> {
  const session = await ProjectSession.open(project.id, linesInWorker);
  try {
    const { persons, projects } = session.data;
    const team = whose === null && hidesAnything({ projects }) ? await memberHere(project.id) : null;
    if (team === null && mustAskWhose(projects[0], whose))
      return { project, how, persons: atWork(persons).map((p) => ({ value: p.id, label: p.name })) };
    const viewer = persons.find((p) => p.id === whose)?.id ?? null;
    await session.restoreFiles();
    const isPart = how.without.length > 0;
    const title = isPart ? textNow('seal.partTitle', { title: project.title }) : project.title;
    const packing = { ...how, title, personName: textNow('seal.person', { number: '{{number}}' }) };
    const member = team === null ? null : await exchanged(project.id, team);
    const of = await session.readAs();
    const name = bundleName(title);
    const isSaved = await savePacked(name, (options) =>
      member === null
        ? packInWorker(of, viewer, packing, options)
        : packSealedInWorker(of, member, packing, options),
    );
    // One that lacks something is no copy to go back to.
    if (isSaved) {
      if (!isPart) await noteBundle(project.id, name);
      tellSaved(name, how);
    }
    return null;
  } finally {
    session.close();
  }
}

/**
 * Saves all of a project before it is merged: as a back-up. In a plain browser, which makes none, as a bundle; while
 * something is blind there as a copy on this machine, since a file with everything would give away what others decided.
 *
 * @param copyTitle - of such a copy
 * @returns whether it was saved: not where the person thought better of it
 */
export async function saveFirst(project: RegistryEntry, copyTitle: string): Promise<boolean> {
  const session = await ProjectSession.open(project.id, linesInWorker);
  try {
    if (hasBackups()) {
      await backUp(session, 'merge');
      return true;
    }
    await session.restoreFiles();
    if (mustAskWhose(session.data.projects[0], null)) {
      await duplicateProject(project.id, copyTitle);
      return true;
    }
    const of = await session.readAs();
    const name = bundleName(project.title);
    const pack = (options: Parameters<typeof packInWorker>[3]) => packInWorker(of, null, undefined, options);
    if (!(await savePacked(name, pack))) return false;
    await noteBundle(project.id, name);
    return true;
  } finally {
    session.close();
  }
}

/** Renames through the door, in the name of the project's first person: nobody has been chosen yet on this page. */
export async function renameProject(id: RegistryEntry['id'], title: string): Promise<void> {
  const session = await ProjectSession.open(id, linesInWorker);
  try {
    const person = defaultPerson(session.data.persons);
    if (person === undefined) return;
    await session.commit(person.id, 'project.save', (now) => [
      { table: 'projects', id, after: { ...requireProject(now), title } },
    ]);
    await setRegistryTitle(id, title);
  } finally {
    session.close();
  }
}
