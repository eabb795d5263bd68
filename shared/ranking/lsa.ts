// Latent semantic features: the main directions of the TF-IDF matrix, so that a reference resembles another that uses
// other words. Sources: Deerwester et al. 1990, 'Indexing by latent semantic analysis'; Halko, Martinsson & Tropp 2011
// (randomised range finder).
import type { Features } from './features';
import { eigen } from './eigen';
import { seededRandom } from './random';

// Extra directions that make the first ones exact, and rounds of power iteration (Halko et al., section 4.5).
const OVERSAMPLING = 10;
const ROUNDS = 3;
// Directions are sought in the most used terms: the others are in too few texts to say that two texts are alike.
const MOST_TERMS = 30_000;
// Of more rows than this an even sample shows the directions.
const MOST_ROWS = 10_000;

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

/** The matrix with only its most used columns, of those that are in two rows or more. */
function frequentColumns({ rows, columns, starts, indices, values, terms }: Features): Features {
  const used = new Uint32Array(columns);
  for (const column of indices) used[column] = (used[column] ?? 0) + 1;
  const chosen = [...used.keys()]
    .filter((c) => (used[c] ?? 0) > 1)
    .sort((a, b) => (used[b] ?? 0) - (used[a] ?? 0) || a - b)
    .slice(0, MOST_TERMS);
  const columnOf = new Int32Array(columns).fill(-1);
  chosen.forEach((column, to) => (columnOf[column] = to));
  const size = chosen.reduce((sum, c) => sum + (used[c] ?? 0), 0);
  const nextStarts = new Uint32Array(rows + 1);
  const nextIndices = new Uint32Array(size);
  const nextValues = new Float32Array(size);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const to = columnOf[indices[k] ?? 0] ?? -1;
      if (to < 0) continue;
      nextIndices[at] = to;
      nextValues[at++] = values[k] ?? 0;
    }
    nextStarts[i + 1] = at;
  }
  const own = { starts: nextStarts, indices: nextIndices, values: nextValues };
  return { rows, columns: chosen.length, ...own, terms: chosen.map((c) => terms[c] ?? '') };
}

/** Evenly spread rows of the matrix, at most {@link MOST_ROWS}; the matrix itself when it has no more. */
function sampleRows(features: Features): Features {
  const step = Math.ceil(features.rows / MOST_ROWS);
  if (step <= 1) return features;
  const rows = Math.ceil(features.rows / step);
  const starts = new Uint32Array(rows + 1);
  const indices: Uint32Array[] = [];
  const values: Float32Array[] = [];
  for (let i = 0; i < rows; i++) {
    const [from, to] = [features.starts[i * step] ?? 0, features.starts[i * step + 1] ?? 0];
    indices.push(features.indices.subarray(from, to));
    values.push(features.values.subarray(from, to));
    starts[i + 1] = (starts[i] ?? 0) + to - from;
  }
  const size = starts[rows] ?? 0;
  const sampled = {
    ...features,
    rows,
    starts,
    indices: new Uint32Array(size),
    values: new Float32Array(size),
  };
  indices.forEach((part, i) => sampled.indices.set(part, starts[i]));
  values.forEach((part, i) => sampled.values.set(part, starts[i]));
  return sampled;
}

/** Each row's coordinates along the `count` first right singular vectors. */
function coordinates(features: Features, count: number): Dense {
  const sampled = sampleRows(features);
  const width = Math.min(count + OVERSAMPLING, sampled.rows, sampled.columns);
  const random = seededRandom(1);
  const start = dense(sampled.columns, width);
  for (let i = 0; i < start.values.length; i++) start.values[i] = random() * 2 - 1;
  let range = times(sampled, start);
  orthonormalise(range);
  for (let round = 0; round < ROUNDS; round++) {
    const back = transposedTimes(sampled, range);
    orthonormalise(back);
    range = times(sampled, back);
    orthonormalise(range);
  }
  const small = transposedTimes(sampled, range);
  const gram: number[][] = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (let i = 0; i < small.rows; i++)
    for (let a = 0; a < width; a++) {
      const value = small.values[i * width + a] ?? 0;
      const row = gram[a] ?? [];
      for (let b = 0; b < width; b++) row[b] = (row[b] ?? 0) + value * (small.values[i * width + b] ?? 0);
    }
  const pairs = eigen(gram)
    .slice(0, count)
    .filter((p) => p.value > 1e-12);
  const directions = dense(small.rows, pairs.length);
  for (let i = 0; i < small.rows; i++)
    pairs.forEach(({ value, vector }, j) => {
      let sum = 0;
      for (let a = 0; a < width; a++) sum += (small.values[i * width + a] ?? 0) * (vector[a] ?? 0);
      directions.values[i * pairs.length + j] = sum / Math.sqrt(value);
    });
  return times(features, directions);
}

/**
 * Appends latent features to the rows: `count` more columns, each the row's coordinate times its weight. This falls in
 * equal steps from `weight` at the first direction to nothing behind the last: of few or similar texts the later ones
 * are mostly chance. A row that lies off the main directions gets little of them, which scaling all to one length would
 * blow up. Deterministic. O(non-zeros · count).
 */
export function appendLatentFeatures(features: Features, count: number, weight: number): Features {
  const { rows, columns, starts, indices, values } = features;
  const frequent = frequentColumns(features);
  if (Math.min(count, rows, frequent.columns) < 2) return features;
  const latent = coordinates(frequent, count);
  const kept = latent.columns;
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
      nextValues[at++] = (latent.values[i * kept + j] ?? 0) * weight * (1 - j / count);
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
