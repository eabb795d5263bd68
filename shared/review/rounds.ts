// Rounds of searching: an update of a study searches again, and what was found before keeps its decisions and ratings.
import { momentOf, type ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { foundReferences } from './active';

export type Rounds = {
  /** The last round in which something was searched; 1 where there was one. */
  last: number;
  /**
   * The round that a record came in: that of its source; of one that a person added, or that came without a source,
   * the round that had begun when it was made.
   */
  roundOf: (reference: Pick<Reference, 'id' | 'sourceId'>) => number;
  /**
   * Whether a publication came in the last round first: none of its records came in an earlier one. What is only cited
   * came in none.
   */
  isNew: (id: ReferenceId) => boolean;
};

// A round begins with the first of its sources. Ids say when they were made; one that says no moment is of the first.
const roundFinder = remembered((sources: ProjectData['sources']): Rounds['roundOf'] => {
  const rounds = new Map<string, number>(sources.map((s) => [s.id, s.round]));
  const begins = new Map<number, number>();
  for (const { id, round } of sources)
    begins.set(round, Math.min(begins.get(round) ?? Infinity, momentOf(id) ?? Infinity));
  const newest = [...begins].sort(([a], [b]) => b - a);
  return ({ id, sourceId }) => {
    const own = sourceId === null ? undefined : rounds.get(sourceId);
    if (own !== undefined) return own;
    const made = momentOf(id) ?? -Infinity;
    return newest.find(([, begin]) => begin <= made)?.[0] ?? 1;
  };
});

const knownBefore = remembered(
  (
    references: readonly Reference[],
    duplicates: ProjectData['duplicates'],
    sources: ProjectData['sources'],
    last: number,
  ): ReadonlySet<ReferenceId> => {
    const roundOf = roundFinder(sources);
    const old = new Set(references.flatMap((r) => (roundOf(r) < last ? [r.id] : [])));
    for (const { memberIds } of duplicates)
      if (memberIds.some((id) => old.has(id))) for (const id of memberIds) old.add(id);
    return old;
  },
);

/**
 * The last round that gave something, or of which it is noted how many it gave: one that was only begun takes the mark
 * of what is new from nothing yet.
 */
const lastSearched = remembered(
  (references: readonly Reference[], sources: ProjectData['sources']): number => {
    const giving = new Set(references.map((r) => r.sourceId));
    const isSearched = (s: ProjectData['sources'][number]): boolean =>
      giving.has(s.id) || s.identified !== null || (s.type === 'search' && s.found !== null);
    return Math.max(1, ...sources.filter(isSearched).map((s) => s.round));
  },
);

/** The rounds of a study. */
export function roundsOf(data: ProjectData): Rounds {
  const found = foundReferences(data);
  const last = lastSearched(found, data.sources);
  const roundOf = roundFinder(data.sources);
  if (last === 1) return { last, roundOf, isNew: () => false };
  const old = knownBefore(found, data.duplicates, data.sources, last);
  const cited = new Set<string>(data.literature.map((one) => one.id));
  return { last, roundOf, isNew: (id) => !old.has(id) && !cited.has(id) };
}
