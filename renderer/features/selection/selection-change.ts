// Choosing interventions: what a change of a score or an outcome makes of what was there.
import type { InterventionId, PersonId } from '../../../shared/kernel/ids';
import type { EvidenceTarget } from '../../../shared/model/evidence';
import { newSelection, type Selection, selectionId } from '../../../shared/model/selection';

export type ChangeSelection = (before: Selection) => Partial<Selection>;
/** Who changes it, and when. */
export type Hand = { by: PersonId; at: number };

/** A changed selection as what is written; the first change makes it. */
export function selectionWrites(
  selections: readonly Selection[],
  intervention: InterventionId,
  change: ChangeSelection,
  { by, at }: Hand,
) {
  const id = selectionId(intervention);
  const before = selections.find((s) => s.id === id) ?? newSelection(intervention, by, at);
  return [{ table: 'selections' as const, id, after: { ...before, ...change(before), by, at } }];
}

/** A change of the score or the argument on one criterion; the other of the two stays. */
export const scored =
  (
    criterion: string,
    part: { score?: number | null; argument?: string },
    { by, at }: Hand,
  ): ChangeSelection =>
  ({ scores }) => {
    const { score = null, argument = '' } = scores[criterion] ?? {};
    return { scores: { ...scores, [criterion]: { score, argument, ...part, by, at } } };
  };

/** Whether evidence is for a criterion of a selection. */
export const supports =
  (id: Selection['id'], criterion: string) =>
  (target: EvidenceTarget): boolean =>
    target.type === 'selection' && target.selectionId === id && target.criterionId === criterion;
