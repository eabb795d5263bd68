import type { InterventionId } from '../../shared/kernel/ids';
import type { Language } from '../../shared/model/fields';
import type { ProjectData } from '../../shared/model/tables';
import { formatOutcome } from '../../shared/rating/several';
import { outcomesByReference } from '../../shared/review/active';

/**
 * The levels that ratings give the reports of an intervention, in the order of its links; those without a level are
 * left out.
 */
export function levelsOf(
  data: Pick<ProjectData, 'links' | 'ratings' | 'reviews' | 'persons' | 'projects'>,
  intervention: InterventionId,
  language: Language,
): string[] {
  const outcomes = outcomesByReference(data);
  return data.links
    .filter((l) => l.interventionId === intervention)
    .flatMap((l) => {
      const text = formatOutcome(data.projects[0] ?? { measures: [] }, outcomes.get(l.referenceId), language);
      return text === '' ? [] : [text];
    });
}
