// What the stopping rules say of a stage now: each with the condition on which it may be said. Texts and plots are made
// of this.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import { type ProjectData, requireProject } from '../model/tables';
import { pilotOf } from './pilot';
import { stageOutcome } from '../screening/status';
import {
  captureRecapture,
  consecutiveIrrelevant,
  hypergeometricStop,
  type SafeSteps,
  safeSteps,
  type ScreeningTrack,
} from '../screening/stopping';
import { activeReferences } from './active';
import { decisionsByReport } from './decided';
import { flowOf } from './flow';
import { inflowOf, sourcesById } from './inflow';
import { secondLook } from './second-look';
import { statusSource } from './statuses';

export type CaptureFacts = {
  first: PersonId;
  second: PersonId;
  /** References that both decided on: what the estimate is about. */
  screened: number;
  seen: number;
  estimate: number;
  low: number;
  high: number;
};
export type StoppingFacts = {
  /**
   * Relevance in the order of deciding, of what has an outcome. Only what was included is relevant: a maybe or a
   * disagreement is not found yet.
   */
  track: ScreeningTrack;
  total: number;
  found: number;
  /** Screened with a maybe or a disagreement. */
  undecided: number;
  /** Screened too, and known by number only: no rule can be told of them. */
  without: number;
  /** Known by number only, and nobody has said what became of them. */
  unaccounted: number;
  run: number;
  test: { p: number; recallAt95: number } | null;
  captures: CaptureFacts[];
  /**
   * Screened references of the pilot round, which is drawn by lot; others are not a random sample, in whatever order
   * they came.
   */
  sample: { screened: number; found: number };
  safe: SafeSteps;
  /**
   * How many relevant ones there are in all, as far as that can be said without dividing by what was found: by the
   * pairs of screeners where there are any that saw everything, else by the random sample. It may be less than
   * what was found already. Null where neither can say.
   */
  estimate: { value: number; basis: 'capture' | 'sample' } | null;
};

type Outcome = { at: number; isRelevant: boolean; isUndecided: boolean; id: ReferenceId };

/**
 * What stands to be screened at a stage: at full text what passed on title and abstract; what correspondents sent is
 * not screened unless somebody did.
 */
function candidatesOf(data: ProjectData, stage: Stage): ReferenceId[] {
  const { decisionsOf, ruleOf } = statusSource(data);
  const sources = sourcesById(data);
  return activeReferences(data).flatMap((r) => {
    const own = decisionsOf(r.id);
    if (own.some((d) => d.stage === stage && d.verdict !== null)) return [r.id];
    if (inflowOf(r, sources) === 'correspondent') return [];
    if (stage === 'title-abstract') return [r.id];
    return stageOutcome(own, 'title-abstract', ruleOf(r.id)) === 'include' ? [r.id] : [];
  });
}

function outcomesOf(data: ProjectData, stage: Stage, candidates: readonly ReferenceId[]): Outcome[] {
  const { decisionsOf, ruleOf } = statusSource(data);
  return candidates
    .flatMap((id): Outcome[] => {
      const own = decisionsOf(id).filter((d) => d.stage === stage && d.verdict !== null);
      const outcome = stageOutcome(own, stage, ruleOf(id));
      if (own.length === 0 || outcome === null) return [];
      const at = own.reduce((first, d) => Math.min(first, d.decidedAt), Infinity);
      const isUndecided = outcome === 'maybe' || outcome === 'conflict';
      return [{ id, at, isRelevant: outcome === 'include', isUndecided }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Capture-recapture of every two screeners, over the references that both decided on. */
function capturesOf(data: ProjectData, stage: Stage): CaptureFacts[] {
  const here = new Set(activeReferences(data).map((r) => r.id));
  const verdicts = new Map<PersonId, Map<ReferenceId, boolean>>();
  for (const [id, all] of decisionsByReport(data, data.decisions)) {
    if (!here.has(id)) continue;
    for (const d of all) {
      if (d.stage !== stage || d.verdict === null) continue;
      const own = verdicts.get(d.personId) ?? new Map<ReferenceId, boolean>();
      own.set(id, d.verdict === 'include');
      verdicts.set(d.personId, own);
    }
  }
  const screeners = data.persons.flatMap((p) => {
    const own = verdicts.get(p.id);
    return own === undefined ? [] : [{ id: p.id, own }];
  });
  return screeners.flatMap((a, i) =>
    screeners.slice(i + 1).flatMap((b): CaptureFacts[] => {
      const both = [...a.own].filter(([id]) => b.own.has(id));
      const first = both.filter(([, is]) => is).length;
      const second = both.filter(([id]) => b.own.get(id) === true).length;
      const shared = both.filter(([id, is]) => is && b.own.get(id) === true).length;
      const estimate = captureRecapture(first, second, shared);
      if (estimate === null) return [];
      const seen = first + second - shared;
      return [{ first: a.id, second: b.id, screened: both.length, seen, ...estimate }];
    }),
  );
}

/** What the rules say of a stage. */
export function stoppingFacts(data: ProjectData, stage: Stage): StoppingFacts {
  const { screening } = requireProject(data);
  const { stopping, stages } = screening;
  const candidates = candidatesOf(data, stage);
  const { databases, other } = flowOf(data);
  const outcomes = outcomesOf(data, stage, candidates);
  const track = outcomes.map((o) => o.isRelevant);
  const total = candidates.length;
  const found = track.filter(Boolean).length;
  const pilot = pilotOf(data, stages[stage]);
  const sampled = outcomes.filter((o) => pilot.has(o.id));
  const sample = { screened: sampled.length, found: sampled.filter((o) => o.isRelevant).length };
  const captures = capturesOf(data, stage);
  const whole = captures.find((c) => c.screened === total);
  const undecided = outcomes.filter((o) => o.isUndecided).length;
  // There are no more than what is found, open and not looked at yet.
  const most = found + undecided + total - outcomes.length;
  const within = (value: number): number => Math.min(most, value);
  const estimate =
    whole !== undefined
      ? { value: within(whole.estimate), basis: 'capture' as const }
      : sample.found > 0
        ? { value: within((sample.found / sample.screened) * total), basis: 'sample' as const }
        : null;
  return {
    track,
    total,
    found,
    undecided,
    unaccounted: databases.unaccounted.without + other.unaccounted.without,
    without: stage === 'title-abstract' ? databases.screened.without + other.screened.without : 0,
    run: consecutiveIrrelevant(track),
    test: hypergeometricStop(track, total, stopping.targetPercent / 100),
    captures,
    sample,
    safe: safeSteps(track, total, {
      randomSample: sample.screened,
      switchedModelAt: stopping.switchedAt,
      isEvaluated: stopping.isEvaluated,
      looked: secondLook(data, stage).looked.length,
      run: stopping.run,
    }),
    estimate,
  };
}
