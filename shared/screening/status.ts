// What the decisions of all persons make of a reference.
import type { Decision, Stage, Verdict } from '../model/decision';

/** Where a reference stands. `conflict`: persons disagree at the latest stage that has decisions. */
export type ScreeningStatus =
  'unscreened' | 'maybe' | 'conflict' | 'excluded' | 'included-title' | 'included';
export const screeningStatuses: readonly ScreeningStatus[] = [
  'unscreened',
  'maybe',
  'conflict',
  'excluded',
  'included-title',
  'included',
];

/**
 * What is asked of a reference besides its decisions: how many must decide at a stage, and how a disagreement was
 * resolved.
 */
export type StatusRule = {
  required: (stage: Stage) => number;
  resolved: (stage: Stage) => Verdict | null;
};
/** One decision is enough and nothing was resolved. */
export const simpleRule: StatusRule = { required: () => 1, resolved: () => null };

/**
 * The verdict of one stage: null while not enough persons have decided, `conflict` when they differ and nobody has
 * resolved it.
 */
export function stageOutcome(
  decisions: readonly Decision[],
  stage: Stage,
  rule: StatusRule = simpleRule,
): Verdict | 'conflict' | null {
  const resolved = rule.resolved(stage);
  if (resolved !== null) return resolved;
  let outcome: Verdict | null = null;
  let count = 0;
  for (const { stage: s, verdict } of decisions) {
    if (s !== stage || verdict === null) continue;
    if (outcome !== null && outcome !== verdict) return 'conflict';
    outcome = verdict;
    count++;
  }
  return count < rule.required(stage) ? null : outcome;
}

/** The status of a reference, given all decisions on it. The shortlist is what is `included`: after full text. */
export function screeningStatus(
  decisions: readonly Decision[],
  rule: StatusRule = simpleRule,
): ScreeningStatus {
  const title = stageOutcome(decisions, 'title-abstract', rule);
  const full = stageOutcome(decisions, 'full-text', rule);
  if (title === 'exclude') return 'excluded';
  if (title === 'conflict') return 'conflict';
  if (full === 'conflict' || full === 'maybe') return full;
  if (full === 'exclude') return 'excluded';
  if (full === 'include') return 'included';
  if (title === 'maybe') return 'maybe';
  return title === 'include' ? 'included-title' : 'unscreened';
}
