// Latent semantic features: the main directions of the TF-IDF matrix, so that a reference resembles another that uses other words.
// Sources: Deerwester et al. 1990, 'Indexing by latent semantic analysis'; Halko, Martinsson & Tropp 2011 (randomised range finder).
import type { Features } from './features';
import { seededRandom } from './random';

// Extra directions that make the first ones exact, and rounds of power iteration (Halko et al., section 4.5).
const OVERSAMPLING = 10;
const ROUNDS = 3;

type Dense = { rows: number; columns: number; values: Float64Array };

const dense = (rows: number, columns: number): Dense => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

/** A · X: a row of the result for each row of the sparse matrix. */
function times({ rows, starts, indices, values }: Features, x: Dense): Dense {
  const result = dense(rows, x.columns);
  for (let i = 0; i < rows; i++) {
    const to = i * x.columns;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      const from = (indices[k] ?? 0) * x.columns;
      for (let j = 0; j < x.columns; j++)
        result.values[to + j] = (result.values[to + j] ?? 0) + value * (x.values[from + j] ?? 0);
    }
  }
  return result;
}

/** Aᵀ · Y: a row of the result for each column of the sparse matrix. */
function transposedTimes({ rows, columns, starts, indices, values }: Features, y: Dense): Dense {
  const result = dense(columns, y.columns);
  for (let i = 0; i < rows; i++) {
    const from = i * y.columns;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      const to = (indices[k] ?? 0) * y.columns;
      for (let j = 0; j < y.columns; j++)
        result.values[to + j] = (result.values[to + j] ?? 0) + value * (y.values[from + j] ?? 0);
    }
  }
  return result;
}

/** Makes the columns orthonormal (modified Gram-Schmidt). CHANGES ITS ARGUMENT. */
function orthonormalise({ rows, columns, values }: Dense): void {
  for (let j = 0; j < columns; j++) {
    for (let q = 0; q < j; q++) {
      let dot = 0;
      for (let i = 0; i < rows; i++) dot += (values[i * columns + j] ?? 0) * (values[i * columns + q] ?? 0);
      for (let i = 0; i < rows; i++) {
        const at = i * columns + j;
        values[at] = (values[at] ?? 0) - dot * (values[i * columns + q] ?? 0);
      }
    }
    let norm = 0;
    for (let i = 0; i < rows; i++) norm += (values[i * columns + j] ?? 0) ** 2;
    const scale = norm > 1e-20 ? 1 / Math.sqrt(norm) : 0;
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j;
      values[at] = (values[at] ?? 0) * scale;
    }
  }
}

/**
 * Appends latent features to the rows: `count` more columns, each the row's coordinate times `weight`. A row that lies off the
 * main directions gets little of them, which scaling all to one length would blow up.
 * Deterministic. O(non-zeros · count) a round.
 */
export function appendLatentFeatures(features: Features, count: number, weight: number): Features {
  const { rows, columns, starts, indices, values } = features;
  const width = Math.min(count + OVERSAMPLING, rows, columns);
  const kept = Math.min(count, width);
  if (kept < 2) return features;
  const random = seededRandom(1);
  const start = dense(columns, width);
  for (let i = 0; i < start.values.length; i++) start.values[i] = random() * 2 - 1;
  let range = times(features, start);
  orthonormalise(range);
  for (let round = 0; round < ROUNDS; round++) {
    const back = transposedTimes(features, range);
    orthonormalise(back);
    range = times(features, back);
    orthonormalise(range);
  }
  const directions = transposedTimes(features, range);
  orthonormalise(directions);
  const latent = times(features, directions);
  const nextStarts = new Uint32Array(rows + 1);
  const nextIndices = new Uint32Array(indices.length + rows * kept);
  const nextValues = new Float32Array(nextIndices.length);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      nextIndices[at] = indices[k] ?? 0;
      nextValues[at++] = values[k] ?? 0;
    }
    for (let j = 0; j < kept; j++) {
      nextIndices[at] = columns + j;
      nextValues[at++] = (latent.values[i * width + j] ?? 0) * weight;
    }
    nextStarts[i + 1] = at;
  }
  return {
    rows,
    columns: columns + kept,
    starts: nextStarts,
    indices: nextIndices,
    values: nextValues,
    terms: features.terms,
  };
}
