// What one person still has to screen at a stage, in which order, and how far everybody they may know of has come.
import { useMemo } from 'react';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { statusSource } from '../../../shared/review/statuses';
import { divide, pilotReferences, screenersOf } from '../../../shared/screening/division';
import { type ScreeningStatus, stageOutcome } from '../../../shared/screening/status';
import { useProject, useProjectData } from '../../store/session';

export type Queue = {
  /** References at this stage, in order of entry, duplicates left out. */
  candidates: readonly Reference[];
  /** Those of this person that they have not decided on. */
  waiting: Reference[];
  assigned: number;
  /** Verdicts that ranking learns from: this person's, and what others decided where that may be seen. */
  verdicts: Map<ReferenceId, boolean>;
  counts: Map<ScreeningStatus, number>;
  isPilot: boolean;
};

/** Works out the queue of a person. */
export function useQueue(personId: PersonId, stage: Stage): Queue {
  const data = useProjectData();
  const { screening } = useProject();
  const { references, batches, duplicates, persons } = data;
  const settings = screening.stages[stage];
  // What a decision does not change is worked out once: a longlist of 100,000 must not be gone through at every key.
  const candidates = activeReferences({ references, batches, duplicates });
  const assigned = useMemo(() => {
    const assignment = divide(settings, persons, candidates);
    const pilot = pilotReferences(settings, candidates);
    const isPilot = settings.pilotSize > 0 && settings.pilotClosedAt === null;
    const isScreener = screenersOf(settings, persons).some((p) => p.id === personId);
    const mine = candidates.filter(
      (r) => isScreener && (!isPilot || pilot.has(r.id)) && (assignment.get(r.id) ?? []).includes(personId),
    );
    return { mine, isPilot };
  }, [settings, persons, candidates, personId]);
  return useMemo(() => {
    const { statusOf, decisionsOf, ruleOf } = statusSource(data);
    const counts = new Map<ScreeningStatus, number>();
    for (const r of candidates) {
      const status = statusOf(r.id);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    const isHere = (id: ReferenceId): boolean => {
      if (stage === 'title-abstract') return true;
      const title = stageOutcome(decisionsOf(id), 'title-abstract', ruleOf(id));
      return title === 'include';
    };
    const { isPilot } = assigned;
    const mine = assigned.mine.filter((r) => isHere(r.id));
    const verdicts = new Map<ReferenceId, boolean>();
    for (const r of candidates)
      for (const d of decisionsOf(r.id))
        if (d.stage === stage && d.verdict !== null) verdicts.set(r.id, d.verdict !== 'exclude');
    const isOpen = (r: Reference): boolean => {
      const all = decisionsOf(r.id);
      if (all.length === 0) return true;
      const own = all.find((d) => d.stage === stage && d.personId === personId);
      if (own !== undefined && own.verdict !== null) return false;
      // With one screener a reference, what somebody else decided is done.
      const needsMe = settings.screeners === 2 || settings.doubledPercent > 0 || settings.isBlind || isPilot;
      return needsMe || stageOutcome(all, stage, ruleOf(r.id)) === null;
    };
    return { candidates, waiting: mine.filter(isOpen), assigned: mine.length, verdicts, counts, isPilot };
  }, [data, candidates, assigned, settings, stage, personId]);
}
