// What each source gave: how many publications, and how many that no other source gave (PRISMA-S items 15 and 16).
import type { ReferenceId, SourceId } from '../kernel/ids';
import type { ProjectData } from '../model/tables';
import { foundReferences, standingFor } from './active';
import { flowOf } from './flow';

/** Publications of one source, each by the reference that stands for it. */
export type SourceYield = {
  publications: ReferenceId[];
  /** Those that no other source gave. */
  unique: ReferenceId[];
  /** Those that are in the study. */
  included: ReferenceId[];
  uniqueIncluded: ReferenceId[];
};

/**
 * The yield of each source. A publication that two sources gave counts for both, whichever of its records is kept; what
 * has no source is a source of its own (null).
 */
export function yieldBySource(data: ProjectData): Map<SourceId | null, SourceYield> {
  const stands = standingFor(data);
  // Most publications came from one source: a set is made for the others only.
  const sources = new Map<ReferenceId, SourceId | null | Set<SourceId | null>>();
  for (const { id, sourceId } of foundReferences(data)) {
    const kept = stands(id);
    const own = sources.get(kept);
    if (own === undefined) sources.set(kept, sourceId);
    else if (own instanceof Set) own.add(sourceId);
    else if (own !== sourceId) sources.set(kept, new Set([own, sourceId]));
  }
  const included = new Set(flowOf(data).included);
  const found = new Map<SourceId | null, SourceYield>(
    data.sources.map((s) => [s.id, { publications: [], unique: [], included: [], uniqueIncluded: [] }]),
  );
  const rowOf = (sourceId: SourceId | null): SourceYield => {
    let row = found.get(sourceId);
    if (row === undefined) {
      row = { publications: [], unique: [], included: [], uniqueIncluded: [] };
      found.set(sourceId, row);
    }
    return row;
  };
  for (const [id, own] of sources) {
    const isIncluded = included.has(id);
    if (own instanceof Set)
      for (const sourceId of own) {
        rowOf(sourceId).publications.push(id);
        if (isIncluded) rowOf(sourceId).included.push(id);
      }
    else {
      const row = rowOf(own);
      row.publications.push(id);
      row.unique.push(id);
      if (isIncluded) {
        row.included.push(id);
        row.uniqueIncluded.push(id);
      }
    }
  }
  return found;
}
