// The practice study on this machine: made when it is first asked for, and then the same one.
import type { ProjectId } from '../../../shared/kernel/ids';
import { addProject } from '../../db/projects.repository';
import { registered } from '../../db/registry';
import { keepLocal, readLocal } from '../../lib/local';
import { practiceInWorker } from '../../workers/practice/client';

const NAME = 'zeef-practice';

/** The practice study, made anew where there is none or it was deleted. @throws as {@link addProject} */
export function practiceStudy(): Promise<ProjectId> {
  // Two windows that ask at once get one study.
  return navigator.locks.request(NAME, async () => {
    const known = readLocal(NAME);
    const entry = known === null ? undefined : await registered(known as ProjectId);
    if (entry !== undefined && entry.deletedAt === null) return entry.id;
    const id = await addProject(await practiceInWorker());
    keepLocal(NAME, id);
    return id;
  });
}
