// What was decided on a publication, whichever of its records it was decided on: each person's word counts once, and
// who differ over two records of one publication differ over the publication.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Decision, Stage } from '../model/decision';
import { groupBy, type Merged, samePublication, standingFor } from './active';

/** One of each person at each stage: with a verdict before without, then that of the kept record, then the newest. */
export function oneOfEach(keptId: ReferenceId, decisions: readonly Decision[]): readonly Decision[] {
  if (decisions.every((d) => d.referenceId === keptId)) return decisions;
  const rank = (d: Decision): number => (d.verdict === null ? 2 : 0) + (d.referenceId === keptId ? 0 : 1);
  return [...groupBy(decisions, (d) => `${d.stage}\n${d.personId}`).values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => rank(a) - rank(b) || b.decidedAt - a.decidedAt);
    return first ?? [];
  });
}

/** The decisions that count, by the record that stands for the publication. */
export function decisionsByReport(
  data: Merged,
  decisions: readonly Decision[],
): Map<ReferenceId, readonly Decision[]> {
  // Most of a longlist is in no group: nothing is worked out for it.
  if (data.duplicates.length === 0) return groupBy(decisions, (d) => d.referenceId);
  const stands = standingFor(data);
  const found: Map<ReferenceId, readonly Decision[]> = groupBy(decisions, (d) => stands(d.referenceId));
  for (const id of new Set(data.duplicates.flatMap((g) => g.memberIds.map(stands)))) {
    const own = found.get(id);
    if (own !== undefined) found.set(id, oneOfEach(id, own));
  }
  return found;
}

/** Whose decision on what. */
export type DecisionOf = { referenceId: ReferenceId; personId: PersonId; stage: Stage };

/** Of which record of a publication a person's decision stands, or will stand. */
export function decisionPlace(
  data: Merged & { readonly decisions: readonly Decision[] },
  of: DecisionOf,
): DecisionOf {
  const same = samePublication(data, of.referenceId);
  if (same.size === 1) return of;
  const own = data.decisions.filter(
    (d) => d.personId === of.personId && d.stage === of.stage && same.has(d.referenceId),
  );
  const [first] = oneOfEach(standingFor(data)(of.referenceId), own);
  return first === undefined ? of : { ...of, referenceId: first.referenceId };
}
