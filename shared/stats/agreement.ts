// Agreement between raters: proportion, Cohen's kappa (plain and weighted), Fleiss' kappa, PABAK, Gwet's AC1 and AC2.
// Every coefficient is (observed - expected) / (1 - expected); they differ in what they expect.

/** One subject rated by both: values on the scale; ranges stand at their middle, so half levels occur. */
export type RatedPair = readonly [number, number];
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** `kappa` is null where chance agreement is complete (both raters used one value throughout). */
export type Agreement = { n: number; observed: number; expected: number; kappa: number | null };
/**
 * A coefficient with its standard error and 95 % interval (normal approximation); null where they cannot be worked out.
 */
export type Estimate = Agreement & { standardError: number | null; low: number | null; high: number | null };

/** Weight of agreement between two values, given the span of the values that occur. */
function weigher(values: readonly number[], weights: KappaWeights): (a: number, b: number) => number {
  const [least, most] = values.reduce(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Infinity, -Infinity],
  );
  const span = most - least;
  return (a, b) => {
    if (a === b) return 1;
    if (weights === 'unweighted') return 0;
    const distance = Math.abs(a - b) / span;
    return weights === 'linear' ? 1 - distance : 1 - distance * distance;
  };
}

// Sums of shares miss 1 by some units in the last place; what is left above that is agreement that chance does not
// give.
const COMPLETE = 1e-9;

function coefficient(n: number, observed: number, expected: number): Agreement {
  const room = 1 - expected;
  return { n, observed, expected, kappa: room < COMPLETE ? null : (observed - expected) / room };
}

function withInterval(agreement: Agreement, variance: number | null): Estimate {
  const standardError = variance === null || variance < 0 ? null : Math.sqrt(variance);
  const { kappa } = agreement;
  if (standardError === null || kappa === null)
    return { ...agreement, standardError: null, low: null, high: null };
  // Where all subjects weigh alike the formula gives 0: it does not say how sure the coefficient is.
  if (standardError === 0) return { ...agreement, standardError, low: null, high: null };
  const half = 1.959963984540054 * standardError;
  return { ...agreement, standardError, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
}

function tally(pairs: readonly RatedPair[], side: 0 | 1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
  return counts;
}

/**
 * Cohen's kappa, plain or weighted, with its large-sample standard error. Weights fall with the distance between two
 * values, over the distance between the furthest values that occur.
 *
 * @returns null without pairs
 * @see Cohen 1960; Cohen 1968; Fleiss, Cohen & Everitt 1969 (standard errors)
 */
export function cohenKappa(pairs: readonly RatedPair[], weights: KappaWeights): Estimate | null {
  const n = pairs.length;
  if (n === 0) return null;
  const weight = weigher(pairs.flat(), weights);
  const [rows, columns] = [tally(pairs, 0), tally(pairs, 1)];
  const observed = pairs.reduce((sum, [a, b]) => sum + weight(a, b), 0) / n;
  // Mean weight of a row value against the column marginals, and the other way round.
  const meanOf = (value: number, others: Map<number, number>): number =>
    [...others].reduce((sum, [other, count]) => sum + weight(value, other) * (count / n), 0);
  const rowMeans = new Map([...rows.keys()].map((a) => [a, meanOf(a, columns)]));
  const columnMeans = new Map([...columns.keys()].map((b) => [b, meanOf(b, rows)]));
  const expected = [...rows].reduce((sum, [a, count]) => sum + (count / n) * (rowMeans.get(a) ?? 0), 0);
  const agreement = coefficient(n, observed, expected);
  if (agreement.kappa === null) return withInterval(agreement, null);
  const spread = pairs.reduce((sum, [a, b]) => {
    const term =
      weight(a, b) * (1 - expected) - ((rowMeans.get(a) ?? 0) + (columnMeans.get(b) ?? 0)) * (1 - observed);
    return sum + (term * term) / n;
  }, 0);
  const centre = observed * expected - 2 * expected + observed;
  return withInterval(agreement, (spread - centre * centre) / (n * (1 - expected) ** 4));
}

/**
 * Prevalence-adjusted, bias-adjusted kappa: chance agreement is one over the number of categories.
 *
 * @see Byrt, Bishop & Carlin 1993, 'Bias, prevalence and kappa'
 */
export function pabak(pairs: readonly RatedPair[], categories: number): Agreement | null {
  if (pairs.length === 0) return null;
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  return coefficient(pairs.length, observed, 1 / categories);
}

/** Ratings by subject, then by rater; null where a rater did not rate the subject. */
export type RatingTable = readonly (readonly (number | null)[])[];

/** What was said of a subject, by value, and of how many subjects the same was said. */
type Said = { counts: Map<number, number>; raters: number; times: number };

function saidOf(table: RatingTable, times: readonly number[] | undefined): Said[] {
  return table.map((subject, i) => {
    const counts = new Map<number, number>();
    let raters = 0;
    for (const value of subject)
      if (value !== null) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
        raters++;
      }
    return { counts, raters, times: times?.[i] ?? 1 };
  });
}

const subjectsIn = (said: readonly Said[]): number => said.reduce((sum, s) => sum + s.times, 0);

/**
 * Fleiss' kappa for any number of raters. Subjects must have been rated by equally many raters (at least two): those
 * with the most raters count, and `n` says how many they are. Null where only one value occurs.
 *
 * @param times - for how many subjects each row stands; one by default
 * @see Fleiss 1971, 'Measuring nominal scale agreement among many raters'
 */
export function fleissKappa(table: RatingTable, times?: readonly number[]): Agreement | null {
  const all = saidOf(table, times);
  const most = all.reduce((max, s) => (s.times > 0 ? Math.max(max, s.raters) : max), 0);
  const subjects = all.filter((s) => s.raters === most);
  const n = subjectsIn(subjects);
  if (n === 0 || most < 2) return null;
  const total = new Map<number, number>();
  let pairs = 0;
  for (const { counts, times: own } of subjects) {
    for (const [value, count] of counts) {
      total.set(value, (total.get(value) ?? 0) + own * count);
      pairs += own * count * (count - 1);
    }
  }
  const expected = [...total.values()].reduce((sum, count) => sum + (count / (n * most)) ** 2, 0);
  return coefficient(n, pairs / (most * (most - 1) * n), expected);
}

/**
 * Gwet's AC1 (unweighted) and AC2 (weighted), for any number of raters and missing ratings. Steady where one category
 * dominates, which is the usual state of screening.
 *
 * @param categories - all values of the scale, whether or not they occur; by default those that occur
 * @param times - for how many subjects each row stands; one by default
 * @see Gwet 2008, 'Computing inter-rater reliability and its variance in the presence of high agreement'; Gwet 2014,
 *   chapter 4 and 5
 */
export function gwetAc(
  table: RatingTable,
  weights: KappaWeights,
  categories?: readonly number[],
  times?: readonly number[],
): Agreement | null {
  const values = [...new Set(categories ?? table.flat().filter((v): v is number => v !== null))].sort(
    (a, b) => a - b,
  );
  if (values.length === 0) return null;
  const weight = weigher(values, weights);
  const rated = saidOf(table, times).filter((s) => s.raters >= 1);
  const paired = rated.filter((s) => s.raters >= 2);
  const n = subjectsIn(paired);
  if (n === 0) return null;
  let observed = 0;
  for (const { counts, raters, times: own } of paired) {
    for (const [a, count] of counts) {
      const near = [...counts].reduce((sum, [b, other]) => sum + weight(a, b) * other, 0);
      observed += (own * count * (near - 1)) / (raters * (raters - 1)) / n;
    }
  }
  const all = subjectsIn(rated);
  const share = values.map(
    (v) => rated.reduce((sum, s) => sum + (s.times * (s.counts.get(v) ?? 0)) / s.raters, 0) / all,
  );
  const total = values.reduce((sum, a) => sum + values.reduce((s, b) => s + weight(a, b), 0), 0);
  const q = values.length;
  // With one category there is nothing that chance could give: 0 / 0.
  if (q < 2) return { n, observed, expected: 1, kappa: null };
  const expected = (total / (q * (q - 1))) * share.reduce((sum, p) => sum + p * (1 - p), 0);
  return coefficient(n, observed, expected);
}
