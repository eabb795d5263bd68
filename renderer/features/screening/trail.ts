// What a person has decided at a stage, in the order in which they did, before what waits: so that one can look back and decide anew.
import { useMemo } from 'react';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import type { Decision, Stage, Verdict } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { useProjectData } from '../../store/session';

/** References that a person decided on at a stage, the earliest decision first. @param verdict - only those decided so; null for all */
export function trailOf(
  candidates: readonly Reference[],
  decisions: readonly Decision[],
  personId: PersonId,
  stage: Stage,
  verdict: Verdict | null,
): Reference[] {
  const at = new Map<ReferenceId, number>();
  for (const d of decisions)
    if (
      d.personId === personId &&
      d.stage === stage &&
      d.verdict !== null &&
      (verdict ?? d.verdict) === d.verdict
    )
      at.set(d.referenceId, d.decidedAt);
  if (at.size === 0) return [];
  return candidates.filter((r) => at.has(r.id)).sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
}

/** {@link trailOf} of the open project. */
export function useTrail(
  candidates: readonly Reference[],
  personId: PersonId,
  stage: Stage,
  verdict: Verdict | null,
): Reference[] {
  const { decisions } = useProjectData();
  return useMemo(
    () => trailOf(candidates, decisions, personId, stage, verdict),
    [candidates, decisions, personId, stage, verdict],
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
  /** The reference before or after, also from the first that waits to the last that was decided; undefined at an end. */
  step: (by: 1 | -1) => Reference | undefined;
};

/**
 * The place of a reference. What waits and is shown stays until it is decided, though a new ranking may arrive meanwhile; where the
 * reference is in neither row, the first that waits is shown, or else the last that was decided.
 */
export function placeIn(
  trail: readonly Reference[],
  waiting: readonly Reference[],
  shownId: ReferenceId | null,
): Place {
  const waits = waiting.findIndex((r) => r.id === shownId);
  const back = waits >= 0 ? -1 : trail.findIndex((r) => r.id === shownId);
  const all = [...trail, ...waiting];
  const isDecided = back >= 0;
  const position = isDecided ? back : Math.max(0, waits);
  const row = isDecided ? trail : waiting;
  const index = isDecided ? back : trail.length + position;
  return { reference: row[position], isDecided, position, row, step: (by) => all[index + by] };
}
