// A project of which something is left out on purpose: a project of its own, with a log that begins with it, so that
// nothing of what was left out stands in its history.
import { type Env, newId, type ProjectId } from '../kernel/ids';
import { defaultPerson } from '../model/people';
import { requireProject, type TableName, tableNames, tableSchemas } from '../model/tables';
import type { LeftOut } from './archive';
import type { Bundle } from './bundle';
import { dropDangling, withOneEntry } from './salvage';

// Tables that say what publications say of themselves.
const PUBLISHED: ReadonlySet<TableName> = new Set(['references', 'corrections', 'citations', 'literature']);

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

/** A value in which each field that is somebody's name says what they are called instead. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value.trim()) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
}

/** Takes the names of who works in a project out of it: those that stand in fields, not in running text. */
function withoutNames(kept: Bundle['data'], personName: PartialOptions['personName']): void {
  const people = kept.persons;
  const names = new Map(people.map((p, index) => [p.name.trim(), personName(index + 1)]));
  names.delete('');
  // Publications say who wrote them: that somebody here is called alike is no reason to write another.
  for (const table of tableNames)
    if (!PUBLISHED.has(table))
      (kept[table] as unknown[]) = (kept[table] as unknown[]).map((record) => {
        const other = renamed(record, names);
        // Somebody may be called as what a field can say, such as a colour.
        return tableSchemas[table].safeParse(other).success ? other : record;
      });
  kept.persons = people.map((p, n) => ({ ...p, name: personName(n + 1), origin: p.origin && 'x' }));
  // Who sends the letter, with their address: nobody else stands there.
  kept.projects = kept.projects.map((p) => ({ ...p, letter: { ...p.letter, sender: '' } }));
}

/**
 * Leaves something out of a project. What builds on what is left out goes with it.
 *
 * @throws when nobody works in it
 */
export async function partialOf<F>(
  { data, files }: Bundle<F>,
  env: Env,
  device: string,
  { without, title, personName }: PartialOptions,
): Promise<Bundle<F>> {
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
  if (isLeftOut.has('names')) withoutNames(kept, personName);
  dropDangling(kept, () => undefined);
  const store = await withOneEntry(kept, person.id, env, isLeftOut.has('names') ? '' : device);
  return {
    data: store.toData(),
    log: store.log,
    files: isLeftOut.has('files') ? new Map<string, F>() : files,
  };
}
