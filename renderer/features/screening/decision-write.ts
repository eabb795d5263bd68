// What a screener's decision becomes, from what it is when its turn to be written comes.
import type { Write } from '../../../shared/change/commit';
import { type Decision, decisionId, emptyDecision } from '../../../shared/model/decision';
import type { DecisionOf } from '../../../shared/review/decided';

export type DecisionPart = Partial<Pick<Decision, 'verdict' | 'reason' | 'note'>>;

/**
 * When it was made: since 1970, and since the reference came on screen, in milliseconds; and under which version of the
 * criteria.
 */
export type DecisionMoment = { decidedAt: number; durationMs: number; criteria: number };

const decided = (before: Decision | undefined, { referenceId, personId, stage }: DecisionOf): Decision =>
  before ?? emptyDecision(referenceId, personId, stage);

/** Records a verdict, a reason or a note. A note is no decision: it leaves the time of deciding alone. */
export function decisionWrite(
  decisions: readonly Decision[],
  of: DecisionOf,
  part: DecisionPart,
  moment: DecisionMoment,
): Write {
  const id = decisionId(of.referenceId, of.personId, of.stage);
  const before = decided(
    decisions.find((d) => d.id === id),
    of,
  );
  const at = part.verdict === undefined ? {} : moment;
  return { table: 'decisions', id, after: { ...before, ...part, ...at } };
}

/**
 * Puts one label on a decision, or takes it off. The others stay as they are, also those that the project no longer
 * has.
 */
export function labelWrite(
  decisions: readonly Decision[],
  of: DecisionOf,
  label: string,
  isOn: boolean,
): Write {
  const id = decisionId(of.referenceId, of.personId, of.stage);
  const before = decided(
    decisions.find((d) => d.id === id),
    of,
  );
  const others = before.labels.filter((l) => l !== label);
  return { table: 'decisions', id, after: { ...before, labels: isOn ? [...others, label] : others } };
}
