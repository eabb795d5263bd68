/**
 * Whether two values give equal `stableJson`, without making the texts: of a hundred thousand references most are
 * equal to what was read back, and the texts took a third of the time of writing them. `undefined` counts as null in a
 * list and as absent in an object, as in JSON; values are plain (no dates, no classes).
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNull(a) || isNull(b)) return isNull(a) && isNull(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => sameJson(value, b[i]));
  if (Array.isArray(b)) return false;
  return sameObject(a as Record<string, unknown>, b as Record<string, unknown>);
}

/** JSON has no infinity and no NaN: both are null there. */
const isNull = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value));

function sameObject(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  for (const [key, value] of Object.entries(a))
    if (value !== undefined && (!Object.hasOwn(b, key) || b[key] === undefined || !sameJson(value, b[key])))
      return false;
  for (const [key, value] of Object.entries(b))
    if (value !== undefined && (!Object.hasOwn(a, key) || a[key] === undefined)) return false;
  return true;
}
