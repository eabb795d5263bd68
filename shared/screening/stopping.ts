// When to stop screening: rules and estimates, each with its source and what it assumes.
import { hypergeometricCdf } from '../stats/hypergeometric';

/** Relevance of what was screened, in the order in which it was screened. */
export type ScreeningTrack = readonly boolean[];

/** How many irrelevant references were screened in a row up to now. */
export function consecutiveIrrelevant(track: ScreeningTrack): number {
  const last = track.lastIndexOf(true);
  return track.length - 1 - last;
}

/**
 * The hypergeometric stopping test: the probability that a run of irrelevant ones at the end would be seen if recall
 * were still below the target. Every start of the run is tried and the smallest probability counts, as in the published
 * method.
 *
 * @param total - references in the project, screened or not
 * @returns `p` (stop when below 1 - confidence) and the recall that can be rejected at 95 %; null before anything
 *   relevant was found
 * @see Callaghan & Müller-Hansen 2020, 'Statistical stopping criteria for automated screening in systematic reviews',
 *   equations 1 to 5
 */
export function hypergeometricStop(
  track: ScreeningTrack,
  total: number,
  targetRecall01: number,
): { p: number; recallAt95: number } | null {
  const found = track.filter(Boolean).length;
  if (found === 0) return null;
  const p = smallestP(track, total, targetRecall01);
  // The highest recall whose opposite is still rejected at 95 %.
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (smallestP(track, total, middle) < 0.05) low = middle;
    else high = middle;
  }
  return { p, recallAt95: low };
}

function smallestP(track: ScreeningTrack, total: number, targetRecall01: number): number {
  const found = track.filter(Boolean).length;
  // The least number of relevant references at which recall would be below the target.
  const most = Math.floor(found / targetRecall01) + 1;
  let before = found;
  let smallest = 1;
  // From the end back: `drawn` references were screened since the start of the run, `hits` of them relevant.
  let hits = 0;
  for (let start = track.length - 1; start >= 0; start--) {
    if (track[start] === true) {
      hits++;
      before--;
    }
    const drawn = track.length - start;
    const population = total - start;
    const relevantLeft = Math.min(population, most - before);
    // A run may begin where the last relevant one was found; longer runs with as many hits say more.
    if (start > 0 && track[start - 1] !== true) continue;
    smallest = Math.min(smallest, hypergeometricCdf(hits, population, relevantLeft, drawn));
  }
  return smallest;
}

/**
 * Relevant references in all, estimated from what two screeners found apart: Chapman's form of capture-recapture.
 *
 * @param first, second - how many each included; `both` - how many both did
 * @returns estimate with a 95 % interval; null when they share none
 * @see Chapman 1951; Kastner et al. 2009, 'The capture-mark-recapture technique can be used as a stopping rule'
 */
export function captureRecapture(
  first: number,
  second: number,
  both: number,
): { estimate: number; low: number; high: number } | null {
  if (both === 0) return null;
  const estimate = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance =
    ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  const half = 1.959963984540054 * Math.sqrt(variance);
  const seen = first + second - both;
  return { estimate, low: Math.max(seen, estimate - half), high: estimate + half };
}

/** The four steps of SAFE, with what is known of each. @see Boetje & van de Schoot 2024, 'The SAFE procedure' */
export type SafeSteps = {
  /** A random sample was screened first, at least 1 %. */
  start: { isDone: boolean; screened: number };
  /**
   * Active learning until twice the estimated number of relevant ones was screened, at least 10 %, with a run of
   * irrelevant ones.
   */
  active: { isDone: boolean; share01: number; run: number };
  /** Another model found nothing new in a further run. */
  find: { isDone: boolean; run: number };
  /** What was excluded was looked at once more: so far how many, and whether it was said to be done. */
  evaluate: { isDone: boolean; looked: number };
};

/** The state of the SAFE steps. `switchedModelAt`: position in the track at which another model took over, or null. */
export function safeSteps(
  track: ScreeningTrack,
  total: number,
  options: {
    randomSample: number;
    switchedModelAt: number | null;
    isEvaluated: boolean;
    looked: number;
    run: number;
  },
): SafeSteps {
  const run = consecutiveIrrelevant(track);
  const share01 = total === 0 ? 0 : track.length / total;
  const found = track.filter(Boolean).length;
  const since = options.switchedModelAt === null ? 0 : Math.min(run, track.length - options.switchedModelAt);
  return {
    start: {
      isDone: options.randomSample >= Math.max(1, Math.ceil(0.01 * total)),
      screened: options.randomSample,
    },
    active: { isDone: share01 >= 0.1 && track.length >= 2 * found && run >= options.run, share01, run },
    find: { isDone: options.switchedModelAt !== null && since >= options.run, run: since },
    evaluate: { isDone: options.isEvaluated, looked: options.looked },
  };
}
