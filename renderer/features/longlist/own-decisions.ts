import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Decision, stages, type Verdict } from '../../../shared/model/decision';
import type { ProjectData } from '../../../shared/model/tables';
import { statusSource } from '../../../shared/review/statuses';

export type OwnDecision = Decision & { verdict: Verdict };

/** What a person decided on a reference, by stage in their order; what has only a note is no decision. */
export function ownDecisions(data: ProjectData, id: ReferenceId, by: PersonId): OwnDecision[] {
  const own = statusSource(data)
    .decisionsOf(id)
    .filter((d): d is OwnDecision => d.personId === by && d.verdict !== null);
  return stages.flatMap((stage) => own.filter((d) => d.stage === stage));
}
