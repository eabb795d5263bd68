// Which answers that were proposed from outside still wait for a person.
import { CORPUS } from '../annotation/page-text';
import type { DismissalId, InterventionId, PersonId, ReferenceId } from '../kernel/ids';
import type { EvidenceTarget } from '../model/evidence';
import type { Proposal } from '../model/proposal';
import { ofReading } from '../model/reading';
import type { ProjectData } from '../model/tables';
import { standingFor } from './active';
import { takenAs } from './own-answers';
import { ratingPlace } from './rated';

type Data = Pick<
  ProjectData,
  | 'proposals'
  | 'documents'
  | 'persons'
  | 'ratings'
  | 'annotations'
  | 'evidence'
  | 'dismissals'
  | 'references'
  | 'batches'
  | 'duplicates'
  | 'projects'
  | 'readings'
  | 'links'
>;

/** The id of that a person turned down a proposal for their own answer: for the other of two it is still open. */
export function ownDismissalId({ id }: Pick<Proposal, 'id'>, personId: PersonId): DismissalId {
  return `${id}:${personId}` as DismissalId;
}

/** Whether an origin is a rater in the statistics: what it says of the scale is then another's rating. */
export function isRater({ persons }: Pick<Data, 'persons'>, origin: string): boolean {
  return persons.some((p) => p.origin !== null && p.name === origin);
}

/** Whether a person took a proposal over into their own reading: for the other of two it is still open. */
export function isTakenBy(
  { annotations, evidence }: Pick<Data, 'annotations' | 'evidence'>,
  { place, documentId, target: key, interventionId: of }: Proposal,
  personId: PersonId,
): boolean {
  if (place === null) return false;
  const isOwn = (target: EvidenceTarget): boolean => {
    if (target.type !== 'reading' || key !== `field:${target.fieldId}`) return false;
    const whose = ofReading(target.readingId);
    return whose.personId === personId && (of === null || whose.interventionId === of);
  };
  const passages = new Set<string>(evidence.flatMap((e) => (isOwn(e.target) ? [e.annotationId] : [])));
  return annotations.some(
    ({ id, documentId: where, position }) =>
      passages.has(id) &&
      where === documentId &&
      position?.start.page === place.start.page &&
      position.start.offset === place.start.offset,
  );
}

/** Those that nobody dealt with, whose passage stands in the file of today. */
function openInFile({ proposals, documents }: Data): Proposal[] {
  const fileOf = new Map(documents.map((d) => [d.id, d.sha256]));
  return proposals.filter(
    (p) => p.state === 'open' && p.place?.corpus === CORPUS && fileOf.get(p.documentId) === p.fileSha256,
  );
}

const isOnScale = ({ target }: Proposal): boolean => target === 'level' || target.startsWith('item:');
const isField = ({ target }: Proposal): boolean => target.startsWith('field:');

/** Whether a person turned it down or took it over for their own answer. */
function isDoneBy(data: Data, dismissed: ReadonlySet<string>, p: Proposal, personId: PersonId): boolean {
  return dismissed.has(ownDismissalId(p, personId)) || (isField(p) && isTakenBy(data, p, personId));
}

const dismissedIn = ({ dismissals }: Data): Set<string> => new Set(dismissals.map((d) => d.id));

/**
 * The proposals that a person can look at now: with a passage in the file of today, not dealt with, and not another
 * rater's on a report that they have not rated themselves.
 */
export function waitingProposals(data: Data, personId: PersonId): Proposal[] {
  const open = openInFile(data);
  if (open.length === 0) return [];
  const stands = standingFor(data);
  const reportOf = new Map(data.documents.map((d) => [d.id, stands(d.referenceId)]));
  const linked = new Map<ReferenceId | undefined, InterventionId[]>();
  for (const { referenceId, interventionId } of data.links) {
    const report = stands(referenceId);
    linked.set(report, [...(linked.get(report) ?? []), interventionId]);
  }
  const dismissed = dismissedIn(data);
  const rated = new Set<string>(data.ratings.flatMap((r) => (r.value === null ? [] : [r.id])));
  const isWithheld = (p: Proposal): boolean => {
    const report = reportOf.get(p.documentId);
    if (report === undefined || !isOnScale(p) || !isRater(data, p.origin)) return false;
    return !rated.has(ratingPlace(data, report, personId).id);
  };
  // A template that others fill in asks nothing of this person; one without an intervention is for any of the report.
  const isOthers = (p: Proposal): boolean => {
    if (!isField(p)) return false;
    const report = reportOf.get(p.documentId);
    const about = p.interventionId === null ? (linked.get(report) ?? []) : [p.interventionId];
    return about.length > 0 && about.every((id) => takenAs(data, id, personId) === 'none');
  };
  return open.filter((p) => !isWithheld(p) && !isOthers(p) && !isDoneBy(data, dismissed, p, personId));
}

/** The proposals that nobody has taken over or turned down, for themselves or for all. */
export function untouchedProposals(data: Data): Proposal[] {
  const dismissed = dismissedIn(data);
  return openInFile(data).filter((p) => !data.persons.some(({ id }) => isDoneBy(data, dismissed, p, id)));
}
