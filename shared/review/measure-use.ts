// Which success measures of the project levels and effects are about.
import type { Effect } from '../model/effect';
import type { Project } from '../model/project';
import type { Rating } from '../model/rating';

type Using = { readonly ratings: readonly Rating[]; readonly effects: readonly Effect[] };

/** How many levels and effects are about something. */
export type MeasureUse = { levels: number; effects: number };

const idsOf = ({ measures }: Pick<Project, 'measures'>): Set<string> => new Set(measures.map((m) => m.id));

/**
 * How many levels and effects are about a success measure that a write of the project takes away; null where none are.
 *
 * @param step - the project before and after
 */
export function measureUse(
  [before, after]: readonly [unknown, unknown],
  { ratings, effects }: Using,
): MeasureUse | null {
  const [was, is] = [before, after] as (Project | null | undefined)[];
  if (was == null || is == null || was.measures === is.measures) return null;
  const stays = idsOf(is);
  const gone = new Set([...idsOf(was)].filter((id) => !stays.has(id)));
  const isGone = ({ measureId }: { measureId: string | null }): boolean =>
    measureId !== null && gone.has(measureId);
  const levels = ratings.flatMap((r) => r.levels).filter(isGone).length;
  const use = { levels, effects: effects.filter(isGone).length };
  return use.levels + use.effects > 0 ? use : null;
}

/** Ratings and effects about a success measure that the project does not have: taken away before that was refused. */
export function withoutMeasure(
  project: Pick<Project, 'measures'>,
  { ratings, effects }: Using,
): { ratings: Rating[]; effects: Effect[] } {
  const known = idsOf(project);
  const isUnknown = ({ measureId }: { measureId: string | null }): boolean =>
    measureId !== null && !known.has(measureId);
  return {
    ratings: ratings.filter((r) => r.levels.some(isUnknown)),
    effects: effects.filter(isUnknown),
  };
}
