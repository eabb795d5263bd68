// What is written when a report is linked with an intervention, or no more.
import type { Write } from '../../../shared/change/commit';
import type { InterventionId, ReferenceId } from '../../../shared/kernel/ids';
import { newLink } from '../../../shared/model/link';
import type { ProjectData } from '../../../shared/model/tables';
import { samePublication } from '../../../shared/review/active';

/** Links a report, or takes back its link, of whichever of its records that is. */
export function linkWrites(
  data: Pick<ProjectData, 'links' | 'references' | 'batches' | 'duplicates'>,
  referenceId: ReferenceId,
  interventionId: InterventionId,
  isLinked: boolean,
): Write[] {
  if (isLinked) {
    const after = newLink(referenceId, interventionId);
    return [{ table: 'links', id: after.id, after }];
  }
  const same = samePublication(data, referenceId);
  return data.links
    .filter((l) => l.interventionId === interventionId && same.has(l.referenceId))
    .map(({ id }) => ({ table: 'links', id, after: null }));
}
