// What is selected in the longlist, and what is done with it.
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Decision, decisionId, emptyDecision, type Verdict } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';

export type Selection = ReadonlySet<ReferenceId>;

/**
 * The selected references that are still in the list: an import may have been taken back, or a reference merged, since.
 */
export function stillListed(marked: Selection, references: readonly Reference[]): Selection {
  if (marked.size === 0) return marked;
  return new Set(references.flatMap(({ id }) => (marked.has(id) ? [id] : [])));
}

/**
 * References that leave the longlist in an export, in the order shown: those selected of what is shown, or all that is
 * shown where nothing is selected.
 *
 * @param shown - numbers in `references`
 */
export function exported(
  references: readonly Reference[],
  shown: Uint32Array,
  selected: Selection,
): Reference[] {
  const out: Reference[] = [];
  for (const number of shown) {
    const reference = references[number];
    if (reference !== undefined && (selected.size === 0 || selected.has(reference.id))) out.push(reference);
  }
  return out;
}

/** How many {@link exported} gives, without making the list. */
export function exportedCount(
  references: readonly Reference[],
  shown: Uint32Array,
  selected: Selection,
): number {
  if (selected.size === 0) return shown.length;
  let count = 0;
  for (const number of shown) {
    const reference = references[number];
    if (reference !== undefined && selected.has(reference.id)) count++;
  }
  return count;
}

/**
 * One verdict of a person on many references on title and abstract, as what is written; notes and labels of earlier
 * decisions stay.
 */
export function verdictWrites(
  decisions: readonly Decision[],
  selected: Selection,
  { verdict, by, at, criteria }: { verdict: Verdict; by: PersonId; at: number; criteria: number },
) {
  const own = new Map(
    decisions.flatMap((d) => (d.personId === by && selected.has(d.referenceId) ? [[d.id, d] as const] : [])),
  );
  return [...selected].map((referenceId) => {
    const id = decisionId(referenceId, by, 'title-abstract');
    const before = own.get(id) ?? emptyDecision(referenceId, by, 'title-abstract');
    return {
      table: 'decisions' as const,
      id,
      after: { ...before, verdict, reason: null, decidedAt: at, criteria },
    };
  });
}

/** How many earlier verdicts of a person another one would replace. */
export function replacedCount(
  decisions: readonly Decision[],
  selected: Selection,
  { verdict, by }: { verdict: Verdict; by: PersonId },
): number {
  return decisions.filter(
    (d) =>
      d.personId === by &&
      d.stage === 'title-abstract' &&
      d.verdict !== null &&
      d.verdict !== verdict &&
      selected.has(d.referenceId),
  ).length;
}

/** How much of what is shown is selected. */
export const partSelected = (selected: number, shown: number): 'none' | 'some' | 'all' =>
  selected === 0 ? 'none' : selected < shown ? 'some' : 'all';
