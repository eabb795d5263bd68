// Intervals for coefficients whose variance has no simple formula for missing ratings: leave out one subject at a time.
// Source: Efron & Tibshirani 1993, 'An Introduction to the Bootstrap', chapter 11. Steady, as no random numbers are drawn.
import type { RatingTable } from './agreement';

const Z95 = 1.959963984540054;

/**
 * A 95 % interval of a coefficient by the jackknife over subjects. Subjects that were rated alike are worked out once, so that the
 * cost is that of as many coefficients as there are patterns.
 *
 * @param coefficient - null where it cannot be worked out
 * @param least - the lowest value that the coefficient can take
 * @returns null for fewer than two subjects, and where leaving one out leaves nothing to work with
 */
export function jackknifeInterval(
  table: RatingTable,
  coefficient: (table: RatingTable) => number | null,
  least = -1,
): { low: number; high: number } | null {
  const subjects = table.filter((s) => s.filter((v) => v !== null).length >= 2);
  const n = subjects.length;
  const whole = coefficient(subjects);
  if (n < 2 || whole === null) return null;
  const patterns = new Map<string, { at: number; count: number }>();
  subjects.forEach((subject, at) => {
    const key = subject.map((v) => v ?? '-').join(' ');
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { at, count: 1 });
    else known.count++;
  });
  const without: { value: number; count: number }[] = [];
  for (const { at, count } of patterns.values()) {
    const value = coefficient(subjects.filter((_, i) => i !== at));
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
