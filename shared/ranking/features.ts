// TF-IDF features of references, as one sparse matrix in rows. Made once and kept; the models read it.
// Source: Salton & Buckley 1988, 'Term-weighting approaches in automatic text retrieval'; sublinear tf as in Manning et al. 2008, 6.4.1.
import { tokenise } from './tokenise';

/** A document as ranking reads it. */
export type RankedText = { title: string; abstract: string };

/** Sparse rows of unit length: row `i` has `indices` and `values` from `starts[i]` to `starts[i + 1]`. */
export type Features = {
  rows: number;
  columns: number;
  starts: Uint32Array;
  indices: Uint32Array;
  values: Float32Array;
  /** Term by column. */
  terms: string[];
};

export type FeatureOptions = {
  /** Terms in fewer documents are left out. 2 halves the matrix; terms of one document still take part in its length, so 1 ranks better. */
  minDocuments: number;
  /** Terms in a larger share of the documents are left out: they are the stop words of any language. */
  maxShare: number;
  /** How often a word of the title counts. */
  titleWeight: number;
};
export const defaultFeatureOptions: FeatureOptions = { minDocuments: 1, maxShare: 0.9, titleWeight: 1 };

type Counts = { columns: Uint32Array; counts: Uint16Array };

/** Counts of words and pairs of neighbouring words, the title by its weight; no pair spans title and abstract. */
function countTerms(
  { title, abstract }: RankedText,
  vocabulary: Map<string, number>,
  terms: string[],
  documents: number[],
  titleWeight: number,
): Counts {
  const counts = new Map<number, number>();
  const add = (term: string, weight: number): void => {
    let column = vocabulary.get(term);
    if (column === undefined) {
      column = terms.length;
      vocabulary.set(term, column);
      terms.push(term);
      documents.push(0);
    }
    counts.set(column, (counts.get(column) ?? 0) + weight);
  };
  for (const [text, weight] of [
    [title, titleWeight],
    [abstract, 1],
  ] as const) {
    let previous = '';
    for (const word of tokenise(text)) {
      add(word, weight);
      if (previous !== '') add(`${previous} ${word}`, weight);
      previous = word;
    }
  }
  const columns = new Uint32Array(counts.size);
  const values = new Uint16Array(counts.size);
  let at = 0;
  for (const [column, count] of counts) {
    columns[at] = column;
    values[at++] = Math.min(65_535, count);
    documents[column] = (documents[column] ?? 0) + 1;
  }
  return { columns, counts: values };
}

/**
 * Makes the features of all texts.
 *
 * @param onProgress - called every thousand texts with the share that is done; throw in it to stop
 */
export function buildFeatures(
  texts: readonly RankedText[],
  options: FeatureOptions = defaultFeatureOptions,
  onProgress: (share: number) => void = () => undefined,
): Features {
  const vocabulary = new Map<string, number>();
  const allTerms: string[] = [];
  const documents: number[] = [];
  const counted = texts.map((text, i) => {
    if (i % 1000 === 0) onProgress(i / texts.length);
    return countTerms(text, vocabulary, allTerms, documents, options.titleWeight);
  });
  vocabulary.clear();
  const most = Math.max(options.minDocuments, options.maxShare * texts.length);
  const columnOf = new Int32Array(allTerms.length).fill(-1);
  const terms: string[] = [];
  const idf: number[] = [];
  allTerms.forEach((term, column) => {
    const n = documents[column] ?? 0;
    if (n < options.minDocuments || n > most) return;
    columnOf[column] = terms.length;
    terms.push(term);
    // Smoothed, so that no weight is zero.
    idf.push(Math.log((1 + texts.length) / (1 + n)) + 1);
  });
  const size = counted.reduce(
    (sum, c) => sum + c.columns.reduce((n, column) => n + ((columnOf[column] ?? -1) >= 0 ? 1 : 0), 0),
    0,
  );
  const starts = new Uint32Array(texts.length + 1);
  const indices = new Uint32Array(size);
  const values = new Float32Array(size);
  let at = 0;
  counted.forEach((row, i) => {
    const begin = at;
    let norm = 0;
    row.columns.forEach((old, j) => {
      const column = columnOf[old] ?? -1;
      if (column < 0) return;
      const value = (1 + Math.log(row.counts[j] ?? 1)) * (idf[column] ?? 0);
      indices[at] = column;
      values[at++] = value;
      norm += value * value;
    });
    if (norm > 0) for (let k = begin; k < at; k++) values[k] = (values[k] ?? 0) / Math.sqrt(norm);
    starts[i + 1] = at;
  });
  return { rows: texts.length, columns: terms.length, starts, indices, values, terms };
}

/** Dot product of a row with dense weights (and a bias at the end of them, if there is one). */
export function dotRow(features: Features, row: number, weights: Float64Array): number {
  const { starts, indices, values } = features;
  let sum = 0;
  const end = starts[row + 1] ?? 0;
  for (let k = starts[row] ?? 0; k < end; k++) sum += (values[k] ?? 0) * (weights[indices[k] ?? 0] ?? 0);
  return sum;
}
