// What a person has decided at a stage, in the order in which they did, before what waits: so that one can look back
// and decide anew.
import { useMemo } from 'react';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import type { Stage, Verdict } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { placesIn } from '../../../shared/review/queue';
import { statusSource, type StatusSource } from '../../../shared/review/statuses';
import { useProjectData } from '../../store/session';

/** Whose decisions are looked back at. `verdict`: only those decided so; null for all. */
export type Trail = { personId: PersonId; stage: Stage; verdict: Verdict | null };

/** When a reference was decided on; null where it is not of this trail. */
function decidedAt(
  source: StatusSource,
  { personId, stage, verdict }: Trail,
  id: ReferenceId,
): number | null {
  const own = source.decisionsOf(id).find((d) => d.personId === personId && d.stage === stage);
  if (own === undefined || own.verdict === null) return null;
  return (verdict ?? own.verdict) === own.verdict ? own.decidedAt : null;
}

type Step = { reference: Reference; at: number };
const inOrder = (steps: readonly Step[]): Step[] => [...steps].sort((a, b) => a.at - b.at);
const stepsOf = (candidates: readonly Reference[], source: StatusSource, trail: Trail): Step[] =>
  candidates.flatMap((reference) => {
    const at = decidedAt(source, trail, reference.id);
    return at === null ? [] : [{ reference, at }];
  });

type Made = { trail: Trail; source: StatusSource; steps: readonly Step[]; references: Reference[] };
const last = new WeakMap<readonly Reference[], Made>();

const isSame = (a: Trail, b: Trail): boolean =>
  a.personId === b.personId && a.stage === b.stage && a.verdict === b.verdict;

/** The steps after decisions about some references, from those before: mostly one comes, behind all others. */
function nextSteps(
  before: readonly Step[],
  candidates: readonly Reference[],
  source: StatusSource,
  trail: Trail,
  changed: ReadonlySet<ReferenceId>,
): readonly Step[] {
  if (changed.size === 0) return before;
  const stay = before.filter((step) => !changed.has(step.reference.id));
  const places = placesIn(candidates);
  const known = [...changed].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  const come = inOrder(
    stepsOf(
      known.flatMap((place) => candidates[place] ?? []),
      source,
      trail,
    ),
  );
  const steps = [...stay, ...come];
  const isBehind = (stay.at(-1)?.at ?? 0) <= (come[0]?.at ?? Infinity);
  return isBehind ? steps : inOrder(steps);
}

/**
 * References that a person decided on at a stage, the earliest decision first. Made from the last one where few
 * decisions differ.
 */
export function trailOf(candidates: readonly Reference[], source: StatusSource, trail: Trail): Reference[] {
  const known = last.get(candidates);
  const changed =
    known === undefined || !isSame(known.trail, trail) ? null : source.changedSince(known.source);
  const steps =
    known === undefined || changed === null
      ? inOrder(stepsOf(candidates, source, trail))
      : nextSteps(known.steps, candidates, source, trail, changed);
  const references = known?.steps === steps ? known.references : steps.map((step) => step.reference);
  last.set(candidates, { trail, source, steps, references });
  return references;
}

/** {@link trailOf} of the open project. */
export function useTrail(
  candidates: readonly Reference[],
  personId: PersonId,
  stage: Stage,
  verdict: Verdict | null,
): Reference[] {
  const data = useProjectData();
  return useMemo(
    () => trailOf(candidates, statusSource(data), { personId, stage, verdict }),
    [candidates, data, personId, stage, verdict],
  );
}

/** Where one is: among what waits, or among what was decided. */
export type Place = {
  reference: Reference | undefined;
  isDecided: boolean;
  /** Index in `row`. */
  position: number;
  /** The references that are counted: those of the side one is on. */
  row: readonly Reference[];
  /**
   * The reference before or after, also from the first that waits to the last that was decided; undefined at an end.
   */
  step: (by: 1 | -1) => Reference | undefined;
};

/** Nothing is shown. */
export const NOWHERE: Place = {
  reference: undefined,
  isDecided: false,
  position: 0,
  row: [],
  step: () => undefined,
};

/**
 * The place of a reference. What waits and is shown stays until it is decided, though a new ranking may arrive
 * meanwhile; where the reference is in neither row, the first that waits is shown, or else the last that was decided.
 *
 * @param entryId - the reference that came after what was decided last: one steps from it to that decision, wherever a
 * new ranking has put it; null where the order of what waits does not change
 */
export function placeIn(
  trail: readonly Reference[],
  waiting: readonly Reference[],
  shownId: ReferenceId | null,
  entryId: ReferenceId | null = null,
): Place {
  const waits = waiting.findIndex((r) => r.id === shownId);
  const back = waits >= 0 ? -1 : trail.findIndex((r) => r.id === shownId);
  const isDecided = back >= 0;
  const position = isDecided ? back : Math.max(0, waits);
  const row = isDecided ? trail : waiting;
  const entry = entryId === null ? -1 : waiting.findIndex((r) => r.id === entryId);
  // One steps through what waits with the entry before all others.
  const turn = (i: number): number => (i === entry ? 0 : i < entry ? i + 1 : i);
  const turned = (i: number): number => (i === 0 ? Math.max(0, entry) : i <= entry ? i - 1 : i);
  const index = isDecided ? back : trail.length + turn(position);
  // Without a row of both: at 100,000 references it would be made at every key.
  const at = (i: number): Reference | undefined =>
    i < trail.length ? trail[i] : waiting[turned(i - trail.length)];
  return { reference: row[position], isDecided, position, row, step: (by) => at(index + by) };
}
