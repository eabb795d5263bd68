// In which order references wait, and which is shown after a decision.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';

/**
 * What waits, likeliest first where there is a ranking. What the ranking does not know comes last, in its own order.
 *
 * @param inFlight references whose decision is being written: they wait no longer
 */
export function inOrder(
  waiting: readonly Reference[],
  order: readonly ReferenceId[] | null,
  inFlight: ReadonlySet<ReferenceId>,
): readonly Reference[] {
  // Mostly one: of 100,000 it is taken out without looking each up.
  let left = waiting;
  for (const id of inFlight) {
    const at = left.findIndex((r) => r.id === id);
    if (at >= 0) left = left.toSpliced(at, 1);
  }
  if (order === null) return left;
  const place = new Map(order.map((id, i) => [id, i]));
  return [...left].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}

/**
 * The neighbour that takes the place of a reference in a row once it leaves: the one after it, at the end the one
 * before.
 */
export function neighbour(row: readonly Reference[], position: number): ReferenceId | null {
  return row[position + 1]?.id ?? row[position - 1]?.id ?? null;
}
