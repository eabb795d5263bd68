// What a comparison of two records says.

import type { WordDifference } from './similarity';

export type ComparedField =
  | 'title'
  | 'authors'
  | 'year'
  | 'container'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'DOI'
  | 'PMID'
  | 'ISBN'
  | 'abstract'
  | 'language';

/** `same`, `similar`, `different`, or `unknown` where one record says nothing. Points are for (positive) or against. */
export type FieldEvidence = {
  field: ComparedField;
  outcome: 'same' | 'similar' | 'different' | 'unknown';
  points: number;
};

/** Why a pair is not merged without a person, or not at all. */
export type Trap =
  | 'numbers'
  | 'note'
  | 'kind'
  | 'identifiers'
  | 'abstract'
  | 'authors'
  | 'title'
  | 'weak-title'
  | 'year'
  | 'place'
  | 'worked-out'
  | 'told-apart';

/**
 * What the titles say: how alike they are (0 to 1), whether one is the other cut short, how much they tell records
 * apart (0 to 1), and the words of each that the other lacks.
 */
export type TitleFacts = { similarity: number; isCut: boolean; weight: number; difference: WordDifference };

export type Comparison = { score: number; fields: FieldEvidence[]; traps: Trap[]; isSlipped: boolean };
