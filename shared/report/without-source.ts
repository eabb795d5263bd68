// The study as it would be without one source: what only that source gave is not there.
import type { ReferenceId, SourceId } from '../kernel/ids';
import { withFields } from '../kernel/with-fields';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { groupBy, standingFor, takenBack } from '../review/active';
import { decisionsByReport } from '../review/decided';
import { appraisalsByReport, retrievalsByReport } from '../review/of-publication';
import { countedReviews, ratingsByReport } from '../review/rated';
import { resolutionsByReport } from '../review/statuses';

/** The same study with all work of a publication at the record that stands for it: the others can go. */
function withWorkTogether(data: ProjectData): ProjectData {
  const stands = standingFor(data);
  const moved = <T extends { referenceId: ReferenceId }>(rows: readonly T[]): T[] =>
    rows.map((row) => {
      const referenceId = stands(row.referenceId);
      return referenceId === row.referenceId ? row : { ...row, referenceId };
    });
  return {
    ...data,
    ratings: moved([...ratingsByReport(data).values()].flat()),
    reviews: [...countedReviews(data)],
    appraisals: moved([...appraisalsByReport(data).values()].flat()),
    retrievals: moved([...retrievalsByReport(data).values()]),
    links: moved(data.links),
    effects: moved(data.effects),
    documents: moved(data.documents),
    annotations: moved(data.annotations),
    confirmations: moved(data.confirmations),
    resolutions: resolutionsByReport(data),
    decisions: moved([...decisionsByReport(data, data.decisions).values()].flat()),
  };
}

/** As if the other way in were the only one: by which search or person, of which country, with which import. */
const asFoundBy = (reference: Reference, { sourceId, batchId, country }: Reference): Reference =>
  withFields(reference, {
    sourceId,
    batchId,
    country: sourceId === null ? country : (reference.country ?? country),
  });

/** The references that are left. The record that stands for a publication stays, as found by another way in. */
function left(data: ProjectData, sourceId: SourceId): Reference[] {
  const stands = standingFor(data);
  const gone = takenBack(data);
  const found = data.references.filter((r) => !gone.has(r.id));
  const publications = groupBy(found, (r) => stands(r.id));
  // What it takes over from another of its records is not found twice.
  const taken = new Map<ReferenceId, Reference>();
  for (const [id, all] of publications) {
    const other = all.find((r) => r.sourceId !== sourceId);
    if (other !== undefined && other.id !== id && all.some((r) => r.id === id && r.sourceId === sourceId))
      taken.set(id, other);
  }
  const instead = new Set([...taken.values()].map((r) => r.id));
  return data.references.flatMap((r) => {
    const other = gone.has(r.id) ? undefined : taken.get(r.id);
    if (other !== undefined) return [asFoundBy(r, other)];
    return r.sourceId === sourceId || instead.has(r.id) ? [] : [r];
  });
}

/**
 * The study without a source. A publication that was found another way too, or that a person added, stays with all that
 * was decided and said of it, of whichever of its records that was; an import that was taken back found nothing.
 */
export function withoutSource(stored: ProjectData, sourceId: SourceId): ProjectData {
  const data = withWorkTogether(stored);
  const stands = standingFor(stored);
  const references = left(data, sourceId);
  const here = new Set(references.map((r) => r.id));
  const only = <T extends { referenceId: ReferenceId }>(rows: readonly T[]): T[] =>
    rows.filter((row) => here.has(row.referenceId));
  return {
    ...data,
    references,
    duplicates: data.duplicates.flatMap((g) => {
      const memberIds = g.memberIds.filter((id) => here.has(id));
      const [first] = memberIds;
      if (first === undefined || memberIds.length < 2) return [];
      return [{ ...g, memberIds, keptId: here.has(g.keptId) ? g.keptId : stands(first) }];
    }),
    decisions: only(data.decisions),
    resolutions: only(data.resolutions),
    ratings: only(data.ratings),
    appraisals: only(data.appraisals),
    retrievals: only(data.retrievals),
    links: only(data.links),
    effects: only(data.effects),
  };
}
