// Which exclusions look most like what was included: likely mistakes, for a second look. Each exclusion is scored by a
// model that was not trained on it (cross-fitting), so that it cannot speak for itself. The idea is the retrospective
// check of EPPI-Reviewer and the last step of SAFE (Boetje and van de Schoot 2024); figures in docs/ranking.md.
import type { Features } from './features';
import { seededRandom } from './random';
import { Ranker, type RankingModel } from './ranker';

// More folds train on more of the exclusions, and cost as much more; over five the order hardly changes.
const FOLDS = 5;

/**
 * The excluded rows that are most like the included ones, likeliest mistake first. Included rows train every model:
 * there are few. Work is done a fold at a time; each step gives the share that is done.
 *
 * @param count - how many are asked at most
 * @returns rows; [] without both kinds of decisions
 */
export function* secondLookSteps(
  features: Features,
  model: RankingModel,
  included: readonly number[],
  excluded: readonly number[],
  count: number,
): Generator<number, number[]> {
  if (included.length === 0 || excluded.length < 2) return [];
  const random = seededRandom(excluded.length);
  const shuffled = excluded
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  const folds = Math.min(FOLDS, excluded.length);
  const scored: { row: number; score: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const ranker = new Ranker(features, model);
    for (const row of included) ranker.decide(row, true);
    shuffled.forEach((row, at) => {
      if (at % folds !== fold) ranker.decide(row, false);
    });
    ranker.train();
    const held = shuffled.filter((_row, at) => at % folds === fold);
    // Models differ in where their scores lie: each is put beside what it says of the included.
    const top = mean(included.map((row) => ranker.score(row)));
    const all = mean(held.map((row) => ranker.score(row)));
    const span = top - all === 0 ? 1 : top - all;
    for (const row of held) scored.push({ row, score: (ranker.score(row) - all) / span });
    yield (fold + 1) / folds;
  }
  return scored
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, count)
    .map(({ row }) => row);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
