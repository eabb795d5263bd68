import type { InterventionId } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { formatRating } from '../../shared/rating/sms';
import { outcomesByReference } from '../../shared/review/active';
import { ownRatings } from '../../shared/review/raters';

/**
 * The levels that ratings give the reports of an intervention, in the order of its links; those without a level are
 * left out.
 */
export function levelsOf(
  data: Pick<ProjectData, 'links' | 'ratings' | 'reviews' | 'persons'>,
  intervention: InterventionId,
): string[] {
  const outcomes = outcomesByReference(ownRatings(data), data.reviews);
  return data.links
    .filter((l) => l.interventionId === intervention)
    .flatMap((l) => {
      const outcome = outcomes.get(l.referenceId);
      return outcome !== undefined && 'value' in outcome ? [formatRating(outcome.value)] : [];
    });
}
