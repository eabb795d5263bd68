import type { InterventionId } from '../../shared/kernel/ids';
import type { Language } from '../../shared/model/fields';
import type { ProjectData } from '../../shared/model/tables';
import { formatOutcome } from '../../shared/rating/several';
import { standingFor } from '../../shared/review/active';
import { outcomesByReference } from '../../shared/review/rated';

/**
 * The levels that ratings give the reports of an intervention, in the order of its links; those without a level are
 * left out.
 */
export function levelsOf(
  data: Pick<ProjectData, 'links'> & Parameters<typeof outcomesByReference>[0],
  intervention: InterventionId,
  language: Language,
): string[] {
  const outcomes = outcomesByReference(data);
  const stands = standingFor(data);
  const linked = data.links.filter((l) => l.interventionId === intervention);
  return [...new Set(linked.map((l) => stands(l.referenceId)))].flatMap((id) => {
    const text = formatOutcome(data.projects[0] ?? { measures: [] }, outcomes.get(id), language);
    return text === '' ? [] : [text];
  });
}
