// Agreement between two raters on an ordered scale.
// Cohen 1960, 'A coefficient of agreement for nominal scales'; Cohen 1968, 'Weighted kappa'.

/** One subject rated by both: values on the scale; ranges stand at their middle, so half levels occur. */
export type RatedPair = readonly [number, number];
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** `kappa` is null where chance agreement is complete (both raters used one value throughout). */
export type Agreement = { n: number; observed: number; expected: number; kappa: number | null };

/**
 * Cohen's kappa, plain or weighted. Weights fall with the distance between two values, over the distance between the
 * furthest values that occur; expected agreement is that of the raters' own marginals.
 *
 * @returns null without pairs
 */
export function cohenKappa(pairs: readonly RatedPair[], weights: KappaWeights): Agreement | null {
  const n = pairs.length;
  if (n === 0) return null;
  const values = pairs.flat();
  const span = Math.max(...values) - Math.min(...values);
  const weight = (a: number, b: number): number => {
    if (a === b) return 1;
    if (weights === 'unweighted') return 0;
    const distance = Math.abs(a - b) / span;
    return weights === 'linear' ? 1 - distance : 1 - distance * distance;
  };
  const tally = (side: 0 | 1): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
    return counts;
  };
  const [rows, columns] = [tally(0), tally(1)];
  const observed = pairs.reduce((sum, [a, b]) => sum + weight(a, b), 0) / n;
  let expected = 0;
  for (const [a, na] of rows) for (const [b, nb] of columns) expected += (weight(a, b) * na * nb) / (n * n);
  return { n, observed, expected, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
}
