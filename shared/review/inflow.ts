// By which way a reference came into the study, and under which country it is counted.
import type { ReferenceId, SourceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Reference } from '../model/reference';
import type { searchKinds, Source } from '../model/source';
import type { ProjectData } from '../model/tables';
import { type Merged, standingFor } from './active';

/** By a search of some kind, sent by a correspondent, or added by a person one at a time. */
export type InflowKind = (typeof searchKinds)[number] | 'correspondent' | 'hand';

/** Kinds of the left column of the PRISMA 2020 diagram; the others are its right column. */
export const DATABASE_KINDS: ReadonlySet<InflowKind> = new Set(['database', 'register']);

/**
 * The way of a source; without a source, a reference that names a country was sent by a correspondent (such as a row of
 * appendix 3), and one that no import brought was added by a person (written down, or made from a file): no database
 * may be credited with it. An import that named no source counts as a database.
 */
export function inflowOf(
  reference: Pick<Reference, 'sourceId' | 'batchId' | 'country'>,
  sources: ReadonlyMap<SourceId, Source>,
): InflowKind {
  const source = reference.sourceId === null ? undefined : sources.get(reference.sourceId);
  if (source === undefined) {
    if (reference.country !== null) return 'correspondent';
    return reference.sourceId === null && reference.batchId === null ? 'hand' : 'database';
  }
  return source.type === 'search' ? source.kind : 'correspondent';
}

const byId = remembered(
  (sources: readonly Source[]): ReadonlyMap<SourceId, Source> => new Map(sources.map((s) => [s.id, s])),
);

/** Sources by id; the same object for as long as no source changes. */
export function sourcesById(data: Pick<ProjectData, 'sources'>): ReadonlyMap<SourceId, Source> {
  return byId(data.sources);
}

/**
 * The country that each report is counted under: its own, else its correspondent's, else that of the first intervention
 * that it describes. Null where none is known.
 */
export function countryFinder(
  data: Pick<ProjectData, 'sources' | 'links' | 'interventions'> & Merged,
): (reference: Reference) => string | null {
  const sources = sourcesById(data);
  const interventions = new Map(data.interventions.map((i) => [i.id, i]));
  const described = new Map<ReferenceId, string>();
  const stands = standingFor(data);
  for (const { referenceId, interventionId } of data.links) {
    const country = interventions.get(interventionId)?.country ?? '';
    const report = stands(referenceId);
    if (country !== '' && !described.has(report)) described.set(report, country);
  }
  return ({ id, country, sourceId }) => {
    if (country !== null && country !== '') return country;
    const source = sourceId === null ? undefined : sources.get(sourceId);
    if (source?.type === 'correspondent' && source.country !== '') return source.country;
    return described.get(stands(id)) ?? null;
  };
}
