// Multinomial naive Bayes on TF-IDF values. Source: Rennie et al. 2003, 'Tackling the poor assumptions of naive Bayes
// text classifiers'.
import type { Features } from './features';

// Smoothing: small, since TF-IDF values of unit rows are far below one.
const ALPHA = 0.05;

/** Sums by class; a decision is added or taken out in the time of one row. */
export class BayesModel {
  private readonly sums: readonly [Float64Array, Float64Array];
  private readonly totals: [number, number] = [0, 0];

  constructor(private readonly features: Features) {
    this.sums = [new Float64Array(features.columns), new Float64Array(features.columns)];
  }

  /** Adds a row to the included (`isIncluded`) or the excluded; takes it out with a sign of -1. */
  add(row: number, isIncluded: boolean, sign: 1 | -1 = 1): void {
    const side = isIncluded ? 0 : 1;
    const { starts, indices, values } = this.features;
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      const column = indices[k] ?? 0;
      const value = sign * Math.abs(values[k] ?? 0);
      this.sums[side][column] = (this.sums[side][column] ?? 0) + value;
      this.totals[side] += value;
    }
  }

  /** Weight of every term: the log of how much likelier it is in an included reference. */
  weights(): Float64Array {
    const { columns } = this.features;
    const [included, excluded] = this.sums;
    const base =
      Math.log(Math.max(0, this.totals[1]) + ALPHA * columns) -
      Math.log(Math.max(0, this.totals[0]) + ALPHA * columns);
    const weights = new Float64Array(columns);
    for (let j = 0; j < columns; j++)
      weights[j] =
        Math.log(Math.max(0, included[j] ?? 0) + ALPHA) -
        Math.log(Math.max(0, excluded[j] ?? 0) + ALPHA) +
        base;
    return weights;
  }
}
