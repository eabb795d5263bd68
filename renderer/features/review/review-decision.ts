// What the lead decides about a rating or a template: what is asked for first, and what is written down.
import type { PersonId } from '../../../shared/kernel/ids';
import type { CountingRule } from '../../../shared/model/project';
import type { RatingValue } from '../../../shared/model/rating';
import { newReview, type Review } from '../../../shared/model/review';
import { levelKey, type LevelOf, levelsIn } from '../../../shared/rating/several';
import { readLevel } from '../../../shared/rating/sms';
import { type BoardRow, refuseApproval } from '../../../shared/review/board';

/** What the lead asks for, with what stands in the fields. */
export type Asked = { status: Review['status']; comment: string; level: string };

/** Why it is not done, as text `review.<reason>`, and at which field that is said. */
export type Refusal =
  | { at: 'level'; reason: 'refusedLevel' | 'needLevel' }
  | { at: 'printed'; reason: 'needPart' }
  | { at: 'comment'; reason: 'refused.unrated' | 'needComment' | 'needReason' };

/** The levels that raters gave a report with several, one for each thing: what the lead may name as printed. */
export const levelsToPrint = (
  { ratings }: Pick<BoardRow, 'ratings'>,
  rule: Pick<CountingRule, 'rangeAt'>,
): LevelOf[] => [
  ...new Map(ratings.flatMap((r) => levelsIn(r, rule).map((l) => [levelKey(l), l] as const))).values(),
];

/** The review in which the lead names the one of several levels that is printed. */
export const namePrinted = (
  { subject, review }: Pick<BoardRow, 'subject' | 'review'>,
  printedLevel: string | null,
  by: PersonId,
  at: number,
): Review => ({
  ...(review ?? newReview({ subject, status: 'open', comment: '', settled: null, by, at })),
  printedLevel,
  by,
  at,
});

/** Whether raters differ, also after it was sent back: they have no level together. */
export const isDisputed = (row: Pick<BoardRow, 'value' | 'ratings'>): boolean =>
  row.value === null && row.ratings.filter((r) => r.value !== null).length > 1;

/** What the lead settles: a level, a range, or the remark that one of the raters gave in place of a level. */
function readSettled(text: string, ratings: BoardRow['ratings']): RatingValue | null {
  const remarks = ratings.flatMap((r) => (r.value?.type === 'remark' ? [r.value] : []));
  return readLevel(text) ?? remarks.find((r) => r.text === text.trim()) ?? null;
}

function refusalOf(
  row: BoardRow,
  status: Review['status'],
  said: { comment: string; isGiven: boolean; given: RatingValue | null; settled: RatingValue | null },
): Refusal | null {
  const approves = status === 'approved' || status === 'signed-off';
  if (said.isGiven && said.given === null) return { at: 'level', reason: 'refusedLevel' };
  if (approves && refuseApproval(row) !== null && said.given === null)
    return { at: 'comment', reason: 'refused.unrated' };
  if (status === 'returned' && said.comment === '') return { at: 'comment', reason: 'needComment' };
  if (said.given !== null && isDisputed(row) && said.comment === '')
    return { at: 'comment', reason: 'needReason' };
  if (approves && row.outcome?.status === 'unnamed' && said.settled === null)
    return { at: 'printed', reason: 'needPart' };
  if (approves && isDisputed(row) && said.settled === null) return { at: 'level', reason: 'needLevel' };
  return null;
}

/** The review that the lead writes down, or why not. */
export function decideReview(
  row: BoardRow,
  { status, ...asked }: Asked,
  by: PersonId,
  at: number,
): { review: Review } | { refused: Refusal } {
  const comment = asked.comment.trim();
  const isGiven = row.subject.type === 'rating' && asked.level.trim() !== '';
  const given = isGiven ? readSettled(asked.level, row.ratings) : null;
  const settled = given ?? row.review?.settled ?? null;
  const refused = refusalOf(row, status, { comment, isGiven, given, settled });
  if (refused !== null) return { refused };
  // The reason for a settled level stays with it until another is given.
  const kept = settled !== null && status !== 'open' ? (row.review?.comment ?? '') : '';
  const printedLevel = row.review?.printedLevel ?? null;
  return {
    review: newReview({
      subject: row.subject,
      status,
      comment: comment || kept,
      settled,
      printedLevel,
      by,
      at,
    }),
  };
}
