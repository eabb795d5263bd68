// Krippendorff's alpha for any number of raters, missing ratings, and nominal, ordinal or interval data.
// Source: Krippendorff 2011, 'Computing Krippendorff's Alpha-Reliability'.
import type { RatingTable } from './agreement';

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval';

/** `alpha` is null where nobody disagreed because only one value occurs. `n`: values that can be paired. */
export type Alpha = { n: number; observed: number; expected: number; alpha: number | null };

/** Squared difference of two values, by the level of measurement; ordinal ones by the values ranked between them. */
function metric(
  level: AlphaLevel,
  values: readonly number[],
  totals: ReadonlyMap<number, number>,
): (a: number, b: number) => number {
  if (level === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (level === 'interval') return (a, b) => (a - b) ** 2;
  const before = new Map<number, number>();
  let sum = 0;
  for (const v of values) {
    before.set(v, sum);
    sum += totals.get(v) ?? 0;
  }
  return (a, b) => {
    if (a === b) return 0;
    const [low, high] = a < b ? [a, b] : [b, a];
    const [nl, nh] = [totals.get(low) ?? 0, totals.get(high) ?? 0];
    // Ranks from the middle of the lower value to the middle of the higher one.
    const between = (before.get(high) ?? 0) + nh - (before.get(low) ?? 0);
    return (between - (nl + nh) / 2) ** 2;
  };
}

/**
 * Krippendorff's alpha: one minus observed over expected disagreement.
 *
 * @param times - for how many subjects each row stands; one by default
 * @returns null when no subject was rated twice
 */
export function krippendorffAlpha(
  table: RatingTable,
  level: AlphaLevel,
  times?: readonly number[],
): Alpha | null {
  const units = table
    .map((s, i) => ({ said: s.filter((v): v is number => v !== null), times: times?.[i] ?? 1 }))
    .filter((u) => u.said.length >= 2);
  const n = units.reduce((sum, u) => sum + u.times * u.said.length, 0);
  if (n === 0) return null;
  const totals = new Map<number, number>();
  for (const { said, times: own } of units)
    for (const value of said) totals.set(value, (totals.get(value) ?? 0) + own);
  const values = [...totals.keys()].sort((a, b) => a - b);
  const distance = metric(level, values, totals);
  let observed = 0;
  for (const { said, times: own } of units)
    for (const a of said) for (const b of said) observed += (own * distance(a, b)) / ((said.length - 1) * n);
  let expected = 0;
  for (const [a, na] of totals)
    for (const [b, nb] of totals) expected += (na * nb * distance(a, b)) / (n * (n - 1));
  return { n, observed, expected, alpha: expected === 0 ? null : 1 - observed / expected };
}
