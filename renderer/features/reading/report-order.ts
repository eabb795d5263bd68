// From report to report, in an order that stays while one reads: rating a report moves it down the list of what waits,
// and the next would be another one than a moment ago.

/** The order as it was, without what is gone, and what is new at the end. */
export function keptOrder<Id>(before: readonly Id[], now: readonly Id[]): Id[] {
  const [there, known] = [new Set(now), new Set(before)];
  return [...before.filter((id) => there.has(id)), ...now.filter((id) => !known.has(id))];
}

/** What stands beside one in a list, and how many it is; from one that is not in it the way leads to the first. */
export function besideReport<Id>(
  order: readonly Id[],
  current: Id,
): { previous: Id | null; next: Id | null; at: number | null } {
  const at = order.indexOf(current);
  return { previous: order[at - 1] ?? null, next: order[at + 1] ?? null, at: at < 0 ? null : at + 1 };
}
