// What goes to the import worker and what comes back.
import type { CsvMapping } from '../../shared/import/parse/csv-columns';
import type { ImportProblem, ParsedReference } from '../../shared/import/parsed';
import type { Problem } from '../../shared/kernel/result';
import type { ImportRequest } from '../db/import.repository';

export type ImportWork =
  | { type: 'parse'; bytes: Uint8Array; mapping: CsvMapping | null }
  | { type: 'write'; request: ImportRequest }
  | { type: 'cancel' };

export type ImportPreview = {
  format: string;
  count: number;
  problems: ImportProblem[];
  sample: Pick<ParsedReference, 'csl' | 'study'>[];
  /** Column headings of a CSV; empty otherwise. */
  headings: string[];
};

export type ImportReply =
  | ({ type: 'parsed' } & ImportPreview)
  | { type: 'progress'; done: number; total: number }
  | { type: 'written'; count: number }
  | { type: 'cancelled' }
  | { type: 'failed'; error: Problem };
