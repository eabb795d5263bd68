// Linear models on sparse rows, trained by dual coordinate descent and warm: a new decision moves the old weights, it
// does not start anew. Source: Hsieh et al. 2008, 'A dual coordinate descent method for large-scale linear SVM'
// (L2-loss); Yu, Huang & Lin 2011 (logistic).
import { dotRow, type Features } from './features';

export type Loss = 'svm' | 'logistic';

/** Weights of a linear model; the score of a row is its dot product with `weights`, plus `bias`. */
export class LinearModel {
  readonly weights: Float64Array;
  bias = 0;
  private readonly alpha: Float64Array;
  private readonly labels: Int8Array;
  private readonly norms: Float64Array;

  constructor(
    private readonly features: Features,
    private readonly loss: Loss = 'svm',
  ) {
    const { rows, starts, values } = features;
    this.weights = new Float64Array(features.columns);
    this.alpha = new Float64Array(rows);
    this.labels = new Int8Array(rows);
    // The bias is one more feature of value 1.
    this.norms = new Float64Array(rows).fill(1);
    for (let i = 0; i < rows; i++)
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
        this.norms[i] = (this.norms[i] ?? 0) + (values[k] ?? 0) ** 2;
  }

  /**
   * Passes over the labelled rows a few times.
   *
   * @param rows - labelled rows; a row that is no longer among them must be taken out with {@link forget}
   * @param label - +1 or -1 by row
   * @param cost - weight of an error on a row
   */
  train(
    rows: readonly number[],
    label: (row: number) => 1 | -1,
    cost: (row: number) => number,
    passes: number,
  ): void {
    for (let pass = 0; pass < passes; pass++) {
      for (const row of rows) {
        const y = label(row);
        if (this.labels[row] !== y) this.forget(row);
        this.labels[row] = y;
        const c = cost(row);
        if (this.loss === 'svm') this.stepSvm(row, y, c);
        else this.stepLogistic(row, y, c);
      }
    }
  }

  /** Takes what a row has taught out of the weights. */
  forget(row: number): void {
    this.shift(row, -(this.alpha[row] ?? 0) * (this.labels[row] ?? 0));
    this.alpha[row] = 0;
  }

  score(row: number): number {
    return dotRow(this.features, row, this.weights) + this.bias;
  }

  private stepSvm(row: number, y: number, cost: number): void {
    const slack = 0.5 / cost;
    const old = this.alpha[row] ?? 0;
    const gradient = y * this.score(row) - 1 + slack * old;
    const next = Math.max(0, old - gradient / ((this.norms[row] ?? 1) + slack));
    this.alpha[row] = next;
    this.shift(row, (next - old) * y);
  }

  /** One Newton step on the one-variable dual of the logistic loss, kept inside (0, cost). */
  private stepLogistic(row: number, y: number, cost: number): void {
    const edge = cost * 1e-6;
    const stored = this.alpha[row] ?? 0;
    const old = Math.min(cost - edge, Math.max(edge, stored));
    const norm = this.norms[row] ?? 1;
    const margin = y * this.score(row) + (old - stored) * norm;
    let next = old;
    for (let i = 0; i < 4; i++) {
      const gradient = norm * (next - old) + margin + Math.log(next / (cost - next));
      const curvature = norm + cost / (next * (cost - next));
      next = Math.min(cost - edge, Math.max(edge, next - gradient / curvature));
    }
    this.alpha[row] = next;
    this.shift(row, (next - stored) * y);
  }

  private shift(row: number, by: number): void {
    if (by === 0) return;
    const { starts, indices, values } = this.features;
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      const column = indices[k] ?? 0;
      this.weights[column] = (this.weights[column] ?? 0) + by * (values[k] ?? 0);
    }
    this.bias += by;
  }
}
