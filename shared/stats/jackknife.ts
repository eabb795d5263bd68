// Intervals for coefficients whose variance has no simple formula for missing ratings: leave out one subject at a time.
// Source: Efron & Tibshirani 1993, 'An Introduction to the Bootstrap', chapter 11. Steady, as no random numbers are
// drawn.
import type { RatingTable } from './agreement';

const Z95 = 1.959963984540054;

/**
 * A table in which each row stands for so many subjects: fifty thousand verdicts of two people are nine rows at most.
 */
export type PatternTable = { rows: (number | null)[][]; times: number[] };

/** Subjects of which the same was said, as one row. */
export function patternsOf(table: RatingTable): PatternTable {
  const at = new Map<string, number>();
  const patterns: PatternTable = { rows: [], times: [] };
  for (const subject of table) {
    const key = subject.map((v) => v ?? '-').join(' ');
    const known = at.get(key);
    if (known === undefined) {
      at.set(key, patterns.rows.length);
      patterns.rows.push([...subject]);
      patterns.times.push(1);
    } else patterns.times[known] = (patterns.times[known] ?? 0) + 1;
  }
  return patterns;
}

/**
 * A 95 % interval of a coefficient by the jackknife over subjects.
 *
 * @param coefficient - null where it cannot be worked out
 * @param least - the lowest value that the coefficient can take
 * @returns null for fewer than two subjects, and where leaving one out leaves nothing to work with or changes nothing
 */
export function jackknifeInterval(
  { rows, times }: PatternTable,
  coefficient: (rows: RatingTable, times: readonly number[]) => number | null,
  least = -1,
): { low: number; high: number } | null {
  const n = times.reduce((sum, t) => sum + t, 0);
  const whole = coefficient(rows, times);
  if (n < 2 || whole === null) return null;
  const without: { value: number; count: number }[] = [];
  for (const [i, count] of times.entries()) {
    const value = coefficient(
      rows,
      times.map((t, k) => (k === i ? t - 1 : t)),
    );
    if (value === null) return null;
    without.push({ value, count });
  }
  const mean = without.reduce((sum, w) => sum + w.value * w.count, 0) / n;
  const variance = ((n - 1) / n) * without.reduce((sum, w) => sum + w.count * (w.value - mean) ** 2, 0);
  const half = Z95 * Math.sqrt(variance);
  // Leaving any one out changes nothing: that is no measure of how sure it is.
  if (half === 0) return null;
  return { low: Math.max(least, whole - half), high: Math.min(1, whole + half) };
}
