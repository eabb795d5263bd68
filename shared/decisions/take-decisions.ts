// Taking over what a file of decisions brings, once it was looked at: the study may be another by then, and who looked
// may not have seen all of it.
import { foldText } from '../kernel/text';
import type { Write } from '../change/commit';
import type { Decision } from '../model/decision';
import type { Project } from '../model/project';
import { type DecisionsPlan, saysTheSame } from './plan-decisions';

/**
 * A plan that was made by somebody who may not see some decisions (a blind stage hides them), without those that stand
 * already: brought in again, a file would give each a new moment. Who brings a file in knows what it says.
 *
 * @param stored - the decision as it is stored
 */
export function withoutStanding<Plan extends DecisionsPlan>(
  plan: Plan,
  stored: (id: Decision['id']) => Decision | undefined,
): Plan {
  const isStanding = (w: Write): boolean => {
    if (w.table !== 'decisions' || w.after === null) return false;
    const before = stored(w.after.id);
    return before !== undefined && saysTheSame(before, w.after);
  };
  const writes = plan.writes.filter((w) => !isStanding(w));
  if (writes.length === plan.writes.length) return plan;
  const readers = plan.readers.map((r) => ({ ...r }));
  let [standing, beside] = [0, 0];
  for (const w of plan.writes.filter(isStanding)) {
    const { personId, verdict } = w.after as Decision;
    if (verdict === null) beside++;
    else standing++;
    const reader = readers.find((r) => r.personId === personId);
    if (reader !== undefined && verdict !== null) reader[verdict]--;
  }
  return {
    ...plan,
    writes,
    readers,
    decisions: plan.decisions - standing,
    already: plan.already + standing,
    remarks: plan.remarks - beside,
  };
}

/** Between plan and taking, another window gave a code of the plan to another criterion. */
export class CodeTakenError extends Error {
  constructor(readonly criterion: string) {
    super(`the code ${criterion} was given to another criterion meanwhile`);
  }
}

/**
 * A write of a plan on the project as it is when it is taken: of what was planned only the criteria and labels come
 * that its decisions use, so that nothing that was set or taken away meanwhile goes back.
 *
 * @param all - the writes of the whole plan
 * @throws CodeTakenError when the plan's decisions would name another criterion than they mean
 */
export function ontoNow(write: Write, projects: readonly Project[], all: readonly Write[]): Write {
  const now = projects.find((p) => p.id === write.id);
  if (write.table !== 'projects' || write.after === null || now === undefined) return write;
  const used = new Set(
    all.flatMap((w) =>
      w.table === 'decisions' && w.after !== null ? [w.after.reason, ...w.after.labels] : [],
    ),
  );
  const criteria = write.after.criteria.filter((c) => used.has(c.code));
  const labels = write.after.screening.labels.filter((l) => used.has(l));
  for (const { code, label } of criteria) {
    const there = now.criteria.find((c) => c.code === code);
    if (there !== undefined && foldText(there.label.nl) !== foldText(label.nl))
      throw new CodeTakenError(code);
  }
  const codes = new Set(now.criteria.map((c) => c.code));
  return {
    ...write,
    after: {
      ...now,
      criteria: [...now.criteria, ...criteria.filter((c) => !codes.has(c.code))],
      screening: {
        ...now.screening,
        labels: [...new Set([...now.screening.labels, ...labels])],
      },
    },
  };
}
