// Rounds of searching: an update of a study searches again, and what was found before keeps its decisions and ratings.
import type { ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { foundReferences } from './active';
import { sourcesById } from './inflow';

export type Rounds = {
  /** The last round in which something was searched; 1 where there was one. */
  last: number;
  /** The round that a record came in; without a source the first. */
  roundOf: (reference: Pick<Reference, 'sourceId'>) => number;
  /** Whether a publication came in the last round first: none of its records came in an earlier one. */
  isNew: (id: ReferenceId) => boolean;
};

const knownBefore = remembered(
  (
    references: readonly Reference[],
    duplicates: ProjectData['duplicates'],
    sources: ProjectData['sources'],
  ): ReadonlySet<ReferenceId> => {
    const rounds = new Map(sources.map((s) => [s.id, s.round]));
    const last = Math.max(1, ...sources.map((s) => s.round));
    const old = new Set(
      references.flatMap((r) =>
        (r.sourceId === null ? 1 : (rounds.get(r.sourceId) ?? 1)) < last ? [r.id] : [],
      ),
    );
    for (const { memberIds } of duplicates)
      if (memberIds.some((id) => old.has(id))) for (const id of memberIds) old.add(id);
    return old;
  },
);

/** The rounds of a study. */
export function roundsOf(data: ProjectData): Rounds {
  const last = Math.max(1, ...data.sources.map((s) => s.round));
  const sources = sourcesById(data);
  const roundOf = ({ sourceId }: Pick<Reference, 'sourceId'>): number =>
    sourceId === null ? 1 : (sources.get(sourceId)?.round ?? 1);
  if (last === 1) return { last, roundOf, isNew: () => false };
  const old = knownBefore(foundReferences(data), data.duplicates, data.sources);
  return { last, roundOf, isNew: (id) => !old.has(id) };
}
