// TF-IDF features of references, as one sparse matrix in rows. Made once and kept; the models read it. Source: Salton &
// Buckley 1988, 'Term-weighting approaches in automatic text retrieval'; sublinear tf as in Manning et al. 2008, 6.4.1.
import { tokenise } from './tokenise';

/**
 * A document as ranking reads it. `concepts`: names of what it speaks of in whatever language, each a feature of its
 * own,
 * so that what was learned in one language speaks in another.
 */
export type RankedText = { title: string; abstract: string; concepts?: readonly string[] };

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
  /**
   * Terms in fewer documents are left out. 2 halves the matrix; terms of one document still take part in its length, so
   * 1 ranks better.
   */
  minDocuments: number;
  /** Terms in a larger share of the documents are left out: they are the stop words of any language. */
  maxShare: number;
  /** How often a word of the title counts. */
  titleWeight: number;
};
export const defaultFeatureOptions: FeatureOptions = { minDocuments: 1, maxShare: 0.9, titleWeight: 1 };

/** Before the name of a concept among the terms: no word holds it. */
export const CONCEPT = '§';
// How often a concept counts: see docs/languages.md.
const CONCEPT_WEIGHT = 2;

type Counts = { columns: Uint32Array; counts: Uint16Array };

// A pair of words as one number: there are fewer words than this, and the product stays an exact integer.
const PAIR = 2 ** 26;

/**
 * Numbers words and pairs of words in order of appearance. Pairs are made into text only when asked for: most are in
 * one text.
 */
class Vocabulary {
  readonly documents: number[] = [];
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  private readonly first: number[] = [];
  private readonly second: number[] = [];
  private readonly wordTexts: string[] = [];
  private readonly wordColumns: number[] = [];

  private add(first: number, second: number): number {
    this.first.push(first);
    this.second.push(second);
    return this.documents.push(0) - 1;
  }
  word(text: string): number {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const id = this.wordTexts.push(text) - 1;
    this.words.set(text, id);
    this.wordColumns.push(this.add(id, -1));
    return id;
  }
  columnOfWord(word: number): number {
    return this.wordColumns[word] ?? 0;
  }
  columnOfPair(first: number, second: number): number {
    const key = first * PAIR + second;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const column = this.add(first, second);
    this.pairs.set(key, column);
    return column;
  }
  text(column: number): string {
    const [first = 0, second = -1] = [this.first[column], this.second[column]];
    const word = this.wordTexts[first] ?? '';
    return second < 0 ? word : `${word} ${this.wordTexts[second] ?? ''}`;
  }
}

/** Counts of words and pairs of neighbouring words, the title by its weight; no pair spans title and abstract. */
function countTerms(
  { title, abstract, concepts = [] }: RankedText,
  vocabulary: Vocabulary,
  titleWeight: number,
): Counts {
  const counts = new Map<number, number>();
  const add = (column: number, weight: number): void => {
    counts.set(column, (counts.get(column) ?? 0) + weight);
  };
  for (const [text, weight] of [
    [title, titleWeight],
    [abstract, 1],
  ] as const) {
    let previous = -1;
    for (const token of tokenise(text)) {
      const word = vocabulary.word(token);
      add(vocabulary.columnOfWord(word), weight);
      if (previous >= 0) add(vocabulary.columnOfPair(previous, word), weight);
      previous = word;
    }
  }
  for (const name of concepts) add(vocabulary.columnOfWord(vocabulary.word(CONCEPT + name)), CONCEPT_WEIGHT);
  const columns = new Uint32Array(counts.size);
  const values = new Uint16Array(counts.size);
  const { documents } = vocabulary;
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
  const vocabulary = new Vocabulary();
  const counted = texts.map((text, i) => {
    if (i % 1000 === 0) onProgress(i / texts.length);
    return countTerms(text, vocabulary, options.titleWeight);
  });
  const { documents } = vocabulary;
  const most = Math.max(options.minDocuments, options.maxShare * texts.length);
  const columnOf = new Int32Array(documents.length).fill(-1);
  const terms: string[] = [];
  const idf: number[] = [];
  documents.forEach((n, column) => {
    if (n < options.minDocuments || n > most) return;
    columnOf[column] = terms.length;
    terms.push(vocabulary.text(column));
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
