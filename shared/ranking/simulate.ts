// Replays a labelled set as if it were screened in the order that the model proposes. Measures: work saved over
// sampling (Cohen et al. 2006), recall after 10 % (RRF), average time to discovery (Ferdinands et al. 2023).
import type { Features } from './features';
import { seededRandom } from './random';
import { Ranker, type RankingModel } from './ranker';

/** What one run came to, in per cent but for the counts. Counts leave out the two references it began with. */
export type SimulationRun = {
  seed: number;
  /** References screened until 95 % and 100 % of the relevant were found. */
  n95: number;
  n100: number;
  wss95: number;
  wss100: number;
  rrf10: number;
  atd: number;
  msPerStep: number;
  /** Ranks (1-based) at which the relevant were found. */
  found: number[];
  n: number;
};

/**
 * Screens from one random relevant and one random irrelevant reference, trained again after every record.
 *
 * @throws RangeError when the set lacks relevant or irrelevant references
 */
export function simulateScreening(
  features: Features,
  labels: readonly boolean[],
  seed: number,
  model: RankingModel = 'svm',
  now: () => number = () => 0,
): SimulationRun {
  const random = seededRandom(seed);
  const rowsOf = (label: boolean): number[] => labels.flatMap((l, i) => (l === label ? [i] : []));
  const [relevant, irrelevant] = [rowsOf(true), rowsOf(false)];
  const pick = (rows: readonly number[]): number => {
    const row = rows[Math.floor(random() * rows.length)];
    if (row === undefined) throw new RangeError('a labelled set needs relevant and irrelevant references');
    return row;
  };
  if (relevant.length < 2) throw new RangeError('a labelled set needs two relevant references or more');
  const ranker = new Ranker(features, model);
  ranker.decide(pick(relevant), true);
  ranker.decide(pick(irrelevant), false);
  const n = labels.length - 2;
  const found: number[] = [];
  const started = now();
  for (let step = 1; step <= n; step++) {
    ranker.train();
    const row = ranker.best();
    const isRelevant = labels[row] === true;
    ranker.decide(row, isRelevant);
    if (isRelevant) found.push(step);
  }
  const total = found.length;
  const at = (share: number): number => found[Math.ceil(share * total) - 1] ?? n;
  const [n95, n100] = [at(0.95), at(1)];
  return {
    seed,
    n95,
    n100,
    wss95: 100 * (0.95 - n95 / n),
    wss100: 100 * (1 - n100 / n),
    rrf10: (100 * found.filter((rank) => rank <= 0.1 * n).length) / total,
    atd: (100 * found.reduce((sum, rank) => sum + rank, 0)) / total / n,
    msPerStep: (now() - started) / n,
    found,
    n,
  };
}

/** The middle value; the mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}
