// The same project under a new id, so that it can stand beside the one it was made from.
import { MemoryStore } from '../change/memory-store';
import { type Env, newId, type ProjectId } from '../kernel/ids';
import { defaultPerson } from '../model/people';
import { requireProject } from '../model/tables';
import type { Bundle } from './bundle';

/**
 * Gives a project a new id and title. Its log goes on with an entry that says so, as a copy's does.
 *
 * @throws when nobody works in it
 */
export async function underNewId<F>(
  { data, log, files }: Bundle<F>,
  env: Env,
  device: string,
  title: string,
): Promise<Bundle<F>> {
  const project = requireProject(data);
  const person = defaultPerson(data.persons);
  if (person === undefined) throw new Error('a project in which nobody works');
  const store = new MemoryStore(data, log);
  const id = newId<ProjectId>(env);
  await store.commit(env, {
    kind: 'project.duplicate',
    by: person.id,
    device,
    writes: [
      { table: 'projects', id: project.id, after: null },
      { table: 'projects', id, after: { ...project, id, title } },
    ],
  });
  return { data: store.toData(), log: store.log, files };
}
