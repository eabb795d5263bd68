// Exclusions that were looked at again because the ranking took them for likely mistakes: which stand, which were
// taken in after all.
import type { ReferenceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import type { ProjectData } from '../model/tables';
import { activeReferences, standingFor } from './active';
import { statusSource } from './statuses';
import { stageOutcome } from '../screening/status';

/** What was looked at again at a stage. What was decided anew afterwards was not. */
export type SecondLook = {
  looked: ReferenceId[];
  /** Of those: included now, or in question (a maybe, or persons who differ). */
  included: ReferenceId[];
  inQuestion: ReferenceId[];
};

/** When a reference was last decided on at a stage; 0 where nobody has. */
export function lastDecided(data: ProjectData, id: ReferenceId, stage: Stage): number {
  const { decisionsOf } = statusSource(data);
  return decisionsOf(id).reduce(
    (last, d) => (d.stage === stage && d.verdict !== null ? Math.max(last, d.decidedAt) : last),
    0,
  );
}

/** Counts the second looks of a stage. */
export function secondLook(data: ProjectData, stage: Stage): SecondLook {
  const found: SecondLook = { looked: [], included: [], inQuestion: [] };
  if (data.confirmations.length === 0) return found;
  const { decisionsOf, ruleOf } = statusSource(data);
  const here = new Set(activeReferences(data).map((r) => r.id));
  const seen = new Set<ReferenceId>();
  const stands = standingFor(data);
  for (const { referenceId, stage: at, why, decidedAt } of data.confirmations) {
    const id = stands(referenceId);
    if (
      at !== stage ||
      why !== 'ranking' ||
      seen.has(id) ||
      !here.has(id) ||
      decidedAt < lastDecided(data, id, stage)
    )
      continue;
    seen.add(id);
    found.looked.push(id);
    const outcome = stageOutcome(decisionsOf(id), stage, ruleOf(id));
    if (outcome === 'include') found.included.push(id);
    else if (outcome !== 'exclude') found.inQuestion.push(id);
  }
  return found;
}
