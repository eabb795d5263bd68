// What a new project begins with.
import { emptyProject, personsLike, projectLike } from '../../shared/model/begin-project';
import { defaultProject } from '../../shared/model/default-project';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Person } from '../../shared/model/people';
import type { Project } from '../../shared/model/project';
import { browserEnv } from '../lib/env';
import { ProjectDb } from './database';
import { requireOpenable } from './registry';

/**
 * What a new project begins as: with the method of the published study, with an empty protocol, or with the method of
 * another project on this machine, and its people where they come along.
 */
export type Beginning =
  { as: 'published' } | { as: 'empty' } | { as: 'other'; id: ProjectId; withPeople: boolean };

/** The project and the persons that another begins with. @throws where it cannot be opened */
async function methodOf(id: ProjectId): Promise<{ project: Project; persons: Person[] }> {
  await requireOpenable(id);
  const db = new ProjectDb(id);
  try {
    const project = await db.records('projects').get(id);
    if (project === undefined) throw new Error('no such project');
    return { project, persons: await db.records('persons').toArray() };
  } finally {
    db.close();
  }
}

/** The records of a new project, and no others. @throws as {@link methodOf} */
export async function firstRecords(
  title: string,
  beginner: Person,
  begin: Beginning,
): Promise<{ project: Project; persons: Person[] }> {
  if (begin.as === 'published') return { project: defaultProject(browserEnv, title), persons: [beginner] };
  if (begin.as === 'empty') return { project: emptyProject(browserEnv, title), persons: [beginner] };
  const other = await methodOf(begin.id);
  const { persons, here } = personsLike(browserEnv, begin.withPeople ? other.persons : [], beginner);
  return { project: projectLike(browserEnv, title, other.project, here), persons };
}
