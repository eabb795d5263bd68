/**
 * A list of choices after a click: what the click changed of the list that was shown is changed of the list as it is
 * now. So a click whose predecessor is still under way takes nothing back.
 */
export function withChange<T>(now: readonly T[], shown: readonly T[], chosen: readonly T[]): T[] {
  const added = chosen.filter((x) => !shown.includes(x) && !now.includes(x));
  return [...now.filter((x) => chosen.includes(x) || !shown.includes(x)), ...added];
}
