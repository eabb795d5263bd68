// Ranks what is not decided yet by likely relevance, and learns from every decision. Settings: the linear SVM with
// TF-IDF of ASReview's default (ELAS u4: cost .11, included weighed 9.8 to 1), to which latent features are added; see
// docs/ranking.md for how they were chosen.
import { BayesModel } from './bayes';
import { dotRow, type Features } from './features';
import { LinearModel } from './linear-model';
import { seededRandom } from './random';

export const rankingModels = ['svm', 'logistic', 'bayes'] as const;
export type RankingModel = (typeof rankingModels)[number];

const COST = 0.11;
const INCLUDED_TO_EXCLUDED = 9.8;
// Warm started, two passes move the weights to where a decision leads; a first training takes more.
const PASSES = 2;
const FIRST_PASSES = 12;

/** A term and what it adds to a reference's score. */
export type TermWeight = { term: string; weight: number };

/** Learns from decisions by row of the features. */
export class Ranker {
  private readonly included = new Set<number>();
  private readonly excluded = new Set<number>();
  private readonly linear: LinearModel | null;
  private readonly bayes: BayesModel | null;
  private weights: Float64Array;
  private isTrained = false;

  constructor(
    readonly features: Features,
    readonly model: RankingModel = 'svm',
  ) {
    this.linear = model === 'bayes' ? null : new LinearModel(features, model);
    this.bayes = model === 'bayes' ? new BayesModel(features) : null;
    this.weights = this.linear?.weights ?? new Float64Array(features.columns);
  }

  /** Whether there are decisions of both kinds, without which nothing can be ranked. */
  get canRank(): boolean {
    return this.included.size > 0 && this.excluded.size > 0;
  }

  /** Records a decision; null takes it back. Ranks change at the next {@link train}. */
  decide(row: number, isIncluded: boolean | null): void {
    const was = this.included.has(row) ? true : this.excluded.has(row) ? false : null;
    if (was === isIncluded) return;
    if (was !== null) {
      (was ? this.included : this.excluded).delete(row);
      this.linear?.forget(row);
      this.bayes?.add(row, was, -1);
    }
    if (isIncluded === null) return;
    (isIncluded ? this.included : this.excluded).add(row);
    this.bayes?.add(row, isIncluded);
  }

  /** Fits the model to all decisions so far. */
  train(): void {
    if (!this.canRank) return;
    if (this.bayes !== null) {
      this.weights = this.bayes.weights();
      return;
    }
    const [positives, negatives] = [this.included.size, this.excluded.size];
    // Weights that keep their mean at one, so that the cost means the same at every stage.
    const heavy = (INCLUDED_TO_EXCLUDED * negatives) / positives;
    const scale = (positives + negatives) / (positives * heavy + negatives);
    const rows = [...this.included, ...this.excluded];
    this.linear?.train(
      rows,
      (row) => (this.included.has(row) ? 1 : -1),
      (row) => COST * scale * (this.included.has(row) ? heavy : 1),
      this.isTrained ? PASSES : FIRST_PASSES,
    );
    this.isTrained = true;
  }

  /** Score of a row: higher is likelier to be included. */
  score(row: number): number {
    return dotRow(this.features, row, this.weights);
  }

  /** The undecided rows among `rows`, likeliest first; equals keep their order. */
  rank(rows: readonly number[]): number[] {
    const open = rows.filter((r) => !this.included.has(r) && !this.excluded.has(r));
    const scores = new Float64Array(this.features.rows);
    for (const row of open) scores[row] = this.score(row);
    return open.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  }

  /** The likeliest undecided row, or -1 when all are decided. */
  best(): number {
    let best = -1;
    let highest = -Infinity;
    for (let row = 0; row < this.features.rows; row++) {
      if (this.included.has(row) || this.excluded.has(row)) continue;
      const score = this.score(row);
      if (score > highest) {
        highest = score;
        best = row;
      }
    }
    return best;
  }

  /**
   * The terms that weigh most in a row's score, for and against, heaviest first. Latent features have no word and are
   * left out.
   */
  explain(row: number, count = 10): TermWeight[] {
    const { starts, indices, values, terms } = this.features;
    const found: TermWeight[] = [];
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      const column = indices[k] ?? 0;
      const term = terms[column];
      const weight = (values[k] ?? 0) * (this.weights[column] ?? 0);
      if (term !== undefined && weight !== 0) found.push({ term, weight });
    }
    return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, count);
  }
}

/**
 * Mixes a share of others, drawn at random, into a ranking, to check that the model misses nothing. Nothing is left
 * out: what is drawn comes earlier, the rest keeps its order.
 */
export function mixRandom(ranked: readonly number[], share01: number, seed: number): number[] {
  if (share01 <= 0) return [...ranked];
  const random = seededRandom(seed);
  const isTaken = new Uint8Array(ranked.length);
  const mixed: number[] = [];
  let front = 0;
  while (mixed.length < ranked.length) {
    while (isTaken[front] === 1) front++;
    let at = front;
    if (random() < share01)
      do at = front + Math.floor(random() * (ranked.length - front));
      while (isTaken[at] === 1);
    isTaken[at] = 1;
    mixed.push(ranked[at] ?? 0);
  }
  return mixed;
}
