// What would come to a copy of a study from others.
import type { Bundle } from '../bundle/bundle';
import { sameJson } from '../kernel/same-json';
import type { ProjectData } from '../model/tables';

/** Records and answers that are new or other than in one's own copy, and files that it lacks. */
export type Coming = {
  people: number;
  decisions: number;
  ratings: number;
  answers: number;
  files: number;
};
/** Entries that come, by who made them. */
export type ComingBy = { name: string; entries: number };

function newIn<T extends { id: string }>(mine: readonly T[], all: readonly T[]): number {
  const known = new Map(mine.map((r) => [r.id, r]));
  return all.filter((r) => !sameJson(known.get(r.id), r)).length;
}

/** Each answer of a template as a record, of what stands and of what each of two filled in. */
const answersOf = ({ extractions, readings }: ProjectData): { id: string; answer: unknown }[] =>
  [...extractions, ...readings].flatMap(({ id, answers }) =>
    Object.entries(answers).map(([field, answer]) => ({ id: `${id} ${field}`, answer })),
  );

/**
 * What comes to a copy.
 *
 * @param mine - the copy
 * @param merged - the copy with all that comes
 */
export function countComing(
  mine: Pick<Bundle<unknown>, 'data' | 'files'>,
  merged: Pick<Bundle<unknown>, 'data' | 'files'>,
): Coming {
  const [own, all] = [mine.data, merged.data];
  return {
    people: newIn(own.persons, all.persons),
    decisions: newIn(own.decisions, all.decisions),
    ratings: newIn(own.ratings, all.ratings),
    answers: newIn(answersOf(own), answersOf(all)),
    files: [...merged.files.keys()].filter((hash) => !mine.files.has(hash)).length,
  };
}

/**
 * Whose entries come to a copy, most first.
 *
 * @param mine - the log of the copy
 */
export function comingBy(mine: Bundle['log'], merged: Pick<Bundle, 'data' | 'log'>): ComingBy[] {
  const known = new Set(mine.map((c) => c.id));
  const names = new Map(merged.data.persons.map((p) => [p.id, p.name]));
  const counts = new Map<string, number>();
  for (const { id, by } of merged.log)
    if (!known.has(id)) counts.set(names.get(by) ?? by, (counts.get(names.get(by) ?? by) ?? 0) + 1);
  return [...counts]
    .map(([name, entries]) => ({ name, entries }))
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
}
