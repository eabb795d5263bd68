// Logarithms of factorials, and the tail of the hypergeometric distribution, exact to double precision.

const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x > 0. @see Lanczos 1964, with g = 7 and nine coefficients */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.99999999999980993;
  COEFFICIENTS.forEach((c, i) => (sum += c / (z + i + 1)));
  const t = z + COEFFICIENTS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

// A term that adds nothing to a double any more.
const NOTHING = 1e-18;

/**
 * Probability of at most `k` successes when `draws` are taken without replacement from `population`, of which
 * `successes` are.
 *
 * One term is worked out by factorials, the others from it: sideways they fall off like a bell, so that the cost is
 * that of its width and not of `k`. Above the mean the other tail is summed.
 */
export function hypergeometricCdf(k: number, population: number, successes: number, draws: number): number {
  const least = Math.max(0, draws + successes - population);
  const most = Math.min(draws, successes);
  if (k >= most) return 1;
  if (k < least) return 0;
  const rest = population - successes;
  const term = (i: number): number =>
    Math.exp(logChoose(successes, i) + logChoose(rest, draws - i) - logChoose(population, draws));
  if (k <= (draws * successes) / population) {
    let sum = 0;
    let own = term(k);
    for (let i = k; i >= least; i--) {
      sum += own;
      if (own < NOTHING * sum || own === 0) break;
      own *= (i * (rest - draws + i)) / ((successes - i + 1) * (draws - i + 1));
    }
    return Math.min(1, sum);
  }
  let above = 0;
  let own = term(k + 1);
  for (let i = k + 1; i <= most; i++) {
    above += own;
    if (own < NOTHING * above || own === 0) break;
    own *= ((successes - i) * (draws - i)) / ((i + 1) * (rest - draws + i + 1));
  }
  return Math.max(0, 1 - above);
}
