// The open project for components: its records and its door.
import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { PersonId } from '../../shared/kernel/ids';
import { atWork, defaultPerson, type Person } from '../../shared/model/people';
import type { Project } from '../../shared/model/project';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import type { BuiltOn, ProjectSession, Writes } from '../db/session';
import { useAppStore } from './app.store';
import { SessionContext } from './session-context';

export { SessionContext } from './session-context';

/** The open project's session. @throws outside a project */
export function useSession(): ProjectSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no open project');
  return session;
}

/**
 * Lets a session show what who works now may see, from now on. It follows the choice itself and not what is drawn of
 * it: no render comes between, so none holds what the person before could see.
 *
 * @returns ends that
 */
export function followPerson(session: Pick<ProjectSession, 'setViewer'>): () => void {
  session.setViewer(useAppStore.getState().personId);
  return useAppStore.subscribe(({ personId }) => session.setViewer(personId));
}

/** All records of the open project that who works now may see; renders again when they change. */
export function useProjectData(): ProjectData {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/**
 * Why abstracts and unknown tags cannot be read, and why the copy on disk cannot be written; null while all is well.
 */
export function useProblems(): { texts: string | null; journal: string | null } {
  const session = useSession();
  return {
    texts: useSyncExternalStore(session.subscribe, () => session.textsProblem),
    journal: useSyncExternalStore(session.subscribe, () => session.journalProblem),
  };
}

/** The project record. */
export function useProject(): Project {
  return requireProject(useProjectData());
}

/** Who works now: the chosen person, else the first. */
export function usePerson(): Person {
  const { persons } = useProjectData();
  const chosen = useAppStore((s) => s.personId);
  const person = atWork(persons).find((p) => p.id === chosen) ?? defaultPerson(persons);
  if (person === undefined) throw new Error('project without a person');
  return person;
}

/** The door, in the name of who works now. */
export function useCommit(): (kind: string, writes: Writes, builtOn?: BuiltOn) => Promise<void> {
  const session = useSession();
  const by: PersonId = usePerson().id;
  return useCallback((kind, writes, builtOn) => session.commit(by, kind, writes, builtOn), [session, by]);
}
