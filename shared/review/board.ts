// The lead's board: every rating and extraction with where it stands.
import { measureCompleteness, supportedBy } from '../extraction/answers';
import type { Bilingual } from '../model/fields';
import type { Rating, RatingValue } from '../model/rating';
import type { Review } from '../model/review';
import { type ProjectData, requireProject } from '../model/tables';
import { ratingOutcome, type RatingOutcome, severalRule } from '../rating/several';
import { activeReferences, groupBy } from './active';
import { flowOf } from './flow';
import { asPrinted, unsettled } from './printed';
import { ratingsByReport, reviewsOnScale } from './rated';
import { ownRatings } from './raters';
import { shownName } from './site-names';

export const boardStatuses = [
  'unrated',
  'incomplete',
  'disagreement',
  'unnamed',
  'unsettled',
  'ready',
  'returned',
  'approved',
  'signed-off',
] as const;
/**
 * Where a line stands. `unrated`: nobody has rated it; `incomplete`: a template without an answer, that lacks one it
 * must have; `unnamed`: of several levels the lead has yet to name the one that is printed; `unsettled`: a template
 * with answers of two that differ; `ready`: for the lead to look at.
 */
export type BoardStatus = (typeof boardStatuses)[number];

/** One line of the board. `answered` and `fields` count template fields for an extraction, else 0. */
export type BoardRow = {
  subject: Review['subject'];
  title: string;
  country: string | null;
  status: BoardStatus;
  ratings: Rating[];
  value: RatingValue | null;
  /** What the ratings come to; null for an extraction. */
  outcome: RatingOutcome | null;
  review: Review | null;
  answered: number;
  fields: number;
  /** Names of required fields without an answer, and of answers that lack the evidence they need. */
  missing: Bilingual[];
  withoutEvidence: Bilingual[];
  /** Names of fields of which the answers of two differ. */
  unsettled: Bilingual[];
};

/** Why the lead cannot do something with a line of the board. */
export type BoardRefusal = 'unrated';

/**
 * Whether a line can be approved or signed off: not before somebody has rated it or filled it in. @returns null when it
 * can
 */
export function refuseApproval(
  row: Pick<BoardRow, 'subject' | 'ratings' | 'value' | 'answered'>,
): BoardRefusal | null {
  // Where raters differ there is no value yet, and settling it gives one.
  const isRated = row.value !== null || row.ratings.some((r) => r.value !== null);
  return (row.subject.type === 'rating' ? isRated : row.answered > 0) ? null : 'unrated';
}

const FALLBACK = {
  unrated: 'unrated',
  conflict: 'disagreement',
  unnamed: 'unnamed',
  agreed: 'ready',
  settled: 'ready',
} as const satisfies Record<RatingOutcome['status'], BoardStatus>;

function statusOf(review: Review | undefined, fallback: BoardStatus): BoardStatus {
  return review === undefined || review.status === 'open' ? fallback : review.status;
}

/**
 * Builds the board: ratings of all references that are rated, and of those that the flow counts as included, so that
 * what waits for a rating is what the flow says is not rated yet; then all extractions. Counts the flow where nobody
 * has: whoever must not hold up a window counts it before, in pieces.
 */
export function buildBoard(stored: ProjectData): BoardRow[] {
  const data = asPrinted(stored);
  const { template } = requireProject(data);
  const rule = severalRule(data);
  const own = { ...data, ratings: ownRatings(data) };
  const reviewOf = new Map(reviewsOnScale(own).map((r) => [r.id as string, r]));
  const ratingsOf = ratingsByReport(own);
  const included = new Set(flowOf(data).included);
  const rows: BoardRow[] = [];
  for (const ref of activeReferences(data)) {
    const ratings = ratingsOf.get(ref.id) ?? [];
    if (ratings.length === 0 && !included.has(ref.id)) continue;
    const review = reviewOf.get(`rating:${ref.id}`);
    const outcome = ratingOutcome(ratings, review, rule);
    // What was approved before the rule asked for a name is not final either; nor what differs since a merge, or is
    // of another scale.
    const isReopened =
      (outcome.status === 'unnamed' && review?.status === 'approved') ||
      ((outcome.status === 'conflict' || outcome.status === 'unrated') &&
        (review?.status === 'approved' || review?.status === 'signed-off'));
    rows.push({
      subject: { type: 'rating', id: ref.id },
      title: shownName(data, ref),
      country: ref.country,
      status: statusOf(isReopened ? undefined : review, FALLBACK[outcome.status]),
      ratings,
      value: 'value' in outcome ? outcome.value : null,
      outcome,
      review: review ?? null,
      answered: 0,
      fields: 0,
      missing: [],
      withoutEvidence: [],
      unsettled: [],
    });
  }
  const extractionOf = new Map(data.extractions.map((x) => [x.interventionId as string, x]));
  const evidenceOf = groupBy(data.evidence, (e) =>
    e.target.type === 'field' ? e.target.extractionId : null,
  );
  const open = new Map(unsettled(stored).map((u) => [u.interventionId, u.fields.map((f) => f.label)]));
  for (const intervention of [...data.interventions].sort((a, b) => a.sequence - b.sequence)) {
    const review = reviewOf.get(`extraction:${intervention.id}`);
    const extraction = extractionOf.get(intervention.id);
    const differing = open.get(intervention.id) ?? [];
    const evidence = extraction === undefined ? [] : (evidenceOf.get(extraction.id) ?? []);
    const { answered, total, missing, withoutEvidence } = measureCompleteness(
      template,
      extraction?.answers ?? {},
      supportedBy(extraction, evidence),
    );
    rows.push({
      subject: { type: 'extraction', id: intervention.id },
      title: intervention.title,
      country: intervention.country,
      status: statusOf(
        review,
        differing.length > 0 ? 'unsettled' : answered === 0 || missing.length > 0 ? 'incomplete' : 'ready',
      ),
      ratings: [],
      value: null,
      outcome: null,
      review: review ?? null,
      answered,
      fields: total,
      missing: missing.map((f) => f.label),
      withoutEvidence: withoutEvidence.map((f) => f.label),
      unsettled: differing,
    });
  }
  return rows;
}
