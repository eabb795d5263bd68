// A project of which something is left out on purpose: a project of its own, with a log that begins with it, so that
// nothing of what was left out stands in its history.
import { type Env, newId, type ProjectId } from '../kernel/ids';
import { defaultPerson } from '../model/people';
import { requireProject, tableNames } from '../model/tables';
import type { LeftOut } from './archive';
import type { Bundle } from './bundle';
import { dropDangling, withOneEntry } from './salvage';

/** `title`: of the new project. `personName`: what somebody is called whose name does not go along. */
export type PartialOptions = {
  without: readonly LeftOut[];
  title: string;
  personName: (number: number) => string;
};

/** A value without what names one of some ids in its lists. */
function leaveOut(value: unknown, ids: ReadonlySet<unknown>): unknown {
  const isNamed = (one: unknown): boolean =>
    ids.has(one) || (typeof one === 'object' && one !== null && Object.values(one).some((v) => ids.has(v)));
  if (Array.isArray(value)) return value.filter((one) => !isNamed(one)).map((one) => leaveOut(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, leaveOut(one, ids)]));
}

/**
 * Leaves something out of a project. What builds on what is left out goes with it.
 *
 * @throws when nobody works in it
 */
export async function partialOf(
  { data, files }: Bundle,
  env: Env,
  device: string,
  { without, title, personName }: PartialOptions,
): Promise<Bundle> {
  const person = defaultPerson(data.persons);
  if (person === undefined) throw new Error('a project in which nobody works');
  const isLeftOut = new Set(without);
  const kept = { ...data };
  kept.projects = [{ ...requireProject(data), id: newId<ProjectId>(env), title }];
  if (isLeftOut.has('annotations')) {
    const ids: ReadonlySet<unknown> = new Set(data.annotations.map((a) => a.id));
    kept.annotations = [];
    // A rating stays without the passages that it stands on.
    for (const table of tableNames)
      (kept[table] as unknown[]) = (kept[table] as unknown[]).map((record) => leaveOut(record, ids));
  }
  if (isLeftOut.has('names'))
    kept.persons = data.persons.map((p, index) => ({
      ...p,
      name: personName(index + 1),
      origin: p.origin && 'x',
    }));
  dropDangling(kept, () => undefined);
  const store = await withOneEntry(kept, person.id, env, isLeftOut.has('names') ? '' : device);
  return {
    data: store.toData(),
    log: store.log,
    files: isLeftOut.has('files') ? new Map<string, Uint8Array>() : files,
  };
}
