// What the guided rating shows of a decision path.
import type { EvidenceTarget } from '../../../shared/model/evidence';
import type { RatingId } from '../../../shared/kernel/ids';
import type { ScaleQuestion } from '../../../shared/model/scale';
import { ofLevel } from '../../../shared/rating/several';
import type { WizardState } from '../../../shared/rating/wizard';

/** The questions so far with their answers, then the one to answer now (with null). */
export function questionsOn({
  asked,
  current,
}: WizardState): { question: ScaleQuestion; answerId: string | null }[] {
  return [...asked, ...(current === null ? [] : [{ question: current, answerId: null }])];
}

/** Whether evidence supports a report with several levels as a whole. */
export const ofReport =
  (ratingId: RatingId) =>
  (target: EvidenceTarget): boolean =>
    target.type === 'rating' && target.ratingId === ratingId && ofLevel(target.itemId).levelId === null;

/** Whether evidence supports one question or reason of a rating; null: the level as such. */
export const supports =
  (ratingId: RatingId, itemId: string | null) =>
  (target: EvidenceTarget): boolean =>
    target.type === 'rating' && target.ratingId === ratingId && target.itemId === itemId;
