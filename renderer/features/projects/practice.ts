// The two example studies on this machine: each made when it is first asked for, and then the same one.
import type { Bundle } from '../../../shared/bundle/bundle';
import type { ProjectId } from '../../../shared/kernel/ids';
import { addProject, DEMO_KEPT } from '../../db/projects.repository';
import { registered } from '../../db/registry';
import { browserEnv } from '../../lib/env';
import { keepLocal, readLocal } from '../../lib/local';
import { practiceInWorker } from '../../workers/practice/client';

const PRACTICE_KEPT = 'zeef-practice';

/** The study whose id is kept under a name; made where it is not here or was deleted. @throws as {@link addProject} */
function exampleStudy(name: string, make: () => Promise<Bundle>): Promise<ProjectId> {
  // Two windows that ask at once get one study.
  return navigator.locks.request(name, async () => {
    const known = readLocal(name);
    const entry = known === null ? undefined : await registered(known as ProjectId);
    if (entry !== undefined && entry.deletedAt === null) return entry.id;
    const id = await addProject(await make());
    keepLocal(name, id);
    return id;
  });
}

/** The practice study. @throws as {@link addProject} */
export const practiceStudy = (): Promise<ProjectId> => exampleStudy(PRACTICE_KEPT, practiceInWorker);

/** The published study. @throws as {@link addProject} */
export const publishedStudy = (): Promise<ProjectId> =>
  exampleStudy(DEMO_KEPT, async () => {
    const { buildDemoProject } = await import('../../../shared/demo/demo-project');
    const store = await buildDemoProject(browserEnv);
    return { data: store.toData(), log: store.log, files: new Map() };
  });

/** Whether a project is one of the person's own: neither of the two examples. */
export const isOwn = (id: ProjectId): boolean =>
  id !== readLocal(PRACTICE_KEPT) && id !== readLocal(DEMO_KEPT);
