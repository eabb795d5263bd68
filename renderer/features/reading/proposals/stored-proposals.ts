// Which proposals from elsewhere a person sees at a document: those that wait, those whose quotation was not found, and
// how many are kept back.
import type { PersonId } from '../../../../shared/kernel/ids';
import { CORPUS } from '../../../../shared/annotation/page-text';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { InterventionId } from '../../../../shared/kernel/ids';
import type { Proposal } from '../../../../shared/model/proposal';
import { takenAs } from '../../../../shared/review/own-answers';
import { ratingPlace } from '../../../../shared/review/rated';
import type { ProjectData } from '../../../../shared/model/tables';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { isRater, isTakenBy, ownDismissalId } from '../../../../shared/review/proposed';

/** Why a quotation has no place in the file of today. */
export type Gone = NonNullable<Proposal['missing']>['why'] | 'other-file';
export type StoredProposals = {
  /** With what each is for. */
  open: { proposal: Proposal; option: TargetOption }[];
  missing: { proposal: Proposal; why: Gone }[];
  /** Of fields of other interventions of the report. */
  others: number;
  /** Answers to the scale of one who counts as a rater, until one has given a level oneself. */
  withheld: number;
  /** Answers to a template that others fill in. */
  closed: number;
};

type Data = Pick<
  ProjectData,
  | 'proposals'
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
>;

/** The proposals of a document for what can be answered beside it now. */
export function storedFor(
  data: Data,
  pdf: ReferenceDocument,
  options: readonly TargetOption[],
  interventionId: InterventionId | null,
  personId: PersonId,
): StoredProposals {
  const own = ratingPlace(data, pdf.referenceId, personId).id;
  const hasRated = data.ratings.some((r) => r.id === own && r.value !== null);
  const isOthers = interventionId !== null && takenAs(data, interventionId, personId) === 'none';
  const stored: StoredProposals = { open: [], missing: [], others: 0, withheld: 0, closed: 0 };
  const asked = data.proposals
    .filter((p) => p.documentId === pdf.id && p.state === 'open')
    .filter((p) => data.dismissals.every((d) => d.id !== ownDismissalId(p, personId)))
    .sort((a, b) => orderOf(a) - orderOf(b));
  for (const proposal of asked) {
    const { place, missing, target } = proposal;
    const option = options.find((o) => o.key === target);
    if (missing !== null) stored.missing.push({ proposal, why: missing.why });
    else if (place === null || proposal.fileSha256 !== pdf.sha256 || place.corpus !== CORPUS)
      stored.missing.push({ proposal, why: 'other-file' });
    else if (proposal.interventionId !== null && proposal.interventionId !== interventionId) stored.others++;
    else if (option === undefined) stored.others++;
    else if (option.group === 'rating' && !hasRated && isRater(data, proposal.origin)) stored.withheld++;
    else if (option.target.type === 'reading' && isOthers) stored.closed++;
    else if (!isTakenBy(data, proposal, personId)) stored.open.push({ proposal, option });
  }
  return stored;
}

/** In the order of the document; those without a place last. */
const orderOf = ({ place }: Proposal): number =>
  place === null ? Number.MAX_SAFE_INTEGER : place.start.page * 1e7 + place.start.offset;
