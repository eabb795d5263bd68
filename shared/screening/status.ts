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

/** The verdict of one stage: null without decisions, `conflict` when they differ. */
export function stageOutcome(decisions: readonly Decision[], stage: Stage): Verdict | 'conflict' | null {
  let outcome: Verdict | null = null;
  for (const { stage: s, verdict } of decisions) {
    if (s !== stage || verdict === null) continue;
    if (outcome !== null && outcome !== verdict) return 'conflict';
    outcome = verdict;
  }
  return outcome;
}

/** The status of a reference, given all decisions on it. The shortlist is what is `included`: after full text. */
export function screeningStatus(decisions: readonly Decision[]): ScreeningStatus {
  const title = stageOutcome(decisions, 'title-abstract');
  const full = stageOutcome(decisions, 'full-text');
  if (title === 'exclude') return 'excluded';
  if (title === 'conflict') return 'conflict';
  if (full === 'conflict' || full === 'maybe') return full;
  if (full === 'exclude') return 'excluded';
  if (full === 'include') return 'included';
  if (title === 'maybe') return 'maybe';
  return title === 'include' ? 'included-title' : 'unscreened';
}

/** Whether a reference waits for this stage: full text only after inclusion (or maybe) on title and abstract. */
export function isQueuedFor(status: ScreeningStatus, stage: Stage): boolean {
  return stage === 'title-abstract' ? status === 'unscreened' : status === 'included-title';
}
