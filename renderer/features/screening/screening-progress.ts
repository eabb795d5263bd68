// How far screening is at a stage, by person, and how its course is drawn.
import type { PersonId } from '../../../shared/kernel/ids';
import type { Decision, Stage } from '../../../shared/model/decision';
import type { Person } from '../../../shared/model/people';
import type { Reference } from '../../../shared/model/reference';
import { pilotOf } from '../../../shared/review/pilot';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import type { RecallRun, RecallScale } from '../../../shared/report/recall-plot';
import { statusSource } from '../../../shared/review/statuses';
import type { StoppingFacts } from '../../../shared/review/stopping';
import { divide } from '../../../shared/screening/division';
import { stageOutcome } from '../../../shared/screening/status';

/** What a person decided at a stage, and how long that took. */
type Work = { count: number; ms: number };

/** What each person decided; notes without a verdict do not count. */
export function workByPerson(decisions: readonly Decision[], stage: Stage): Map<PersonId, Work> {
  const work = new Map<PersonId, Work>();
  for (const d of decisions) {
    if (d.stage !== stage || d.verdict === null) continue;
    const { count, ms } = work.get(d.personId) ?? { count: 0, ms: 0 };
    work.set(d.personId, { count: count + 1, ms: ms + d.durationMs });
  }
  return work;
}

/** How many references each person gets at a stage: at full text, of those that passed on title and abstract. */
export function loadByPerson(
  data: ProjectData,
  candidates: readonly Reference[],
  stage: Stage,
): Map<PersonId, number> {
  const { decisionsOf, ruleOf } = statusSource(data);
  const isHere = ({ id }: Reference): boolean =>
    stage === 'title-abstract' || stageOutcome(decisionsOf(id), 'title-abstract', ruleOf(id)) === 'include';
  const settings = requireProject(data).screening.stages[stage];
  const load = new Map<PersonId, number>();
  for (const ids of divide(
    settings,
    data.persons,
    candidates.filter(isHere),
    pilotOf(data, settings),
  ).values())
    for (const id of ids) load.set(id, (load.get(id) ?? 0) + 1);
  return load;
}

export type PersonProgress = {
  id: PersonId;
  name: string;
  decided: number;
  assigned: number;
  /** Mean time of a decision; null before the first, and where nobody timed them. */
  seconds: number | null;
};

/** A row for each person. `only`: of one person, while others' work may not be seen. */
export function personsProgress(
  persons: readonly Person[],
  work: ReadonlyMap<PersonId, Work>,
  load: ReadonlyMap<PersonId, number>,
  only: PersonId | null,
): PersonProgress[] {
  return persons
    .filter((p) => only === null || p.id === only)
    .map(({ id, name }) => {
      const { count, ms } = work.get(id) ?? { count: 0, ms: 0 };
      const seconds = count === 0 || ms === 0 ? null : Math.round(ms / count / 1000);
      return { id, name, decided: count, assigned: load.get(id) ?? 0, seconds };
    });
}

/**
 * The course of screening: the ranks at which relevant ones were found. Against an estimate where there is one that is
 * not passed already; else numbers, as nobody knows what 100 % is.
 */
export function recallCourse({ track, total, found, estimate }: StoppingFacts): {
  run: RecallRun;
  scale: RecallScale;
} {
  return {
    run: {
      found: track.flatMap((isFound, i) => (isFound ? [i + 1] : [])),
      n: Math.max(1, total),
      screened: track.length,
    },
    scale:
      estimate === null || estimate.value < found
        ? { unit: 'count', total: found }
        : { unit: 'share', total: estimate.value },
  };
}

/** A coefficient with three decimals; `–` where it cannot be worked out. */
export function threeDecimals(value: number | null | undefined, language: string): string {
  if (value === null || value === undefined) return '–';
  const options = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  return new Intl.NumberFormat(language, options).format(value);
}
