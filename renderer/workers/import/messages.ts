// What an import worker tells of what it has read.
import type { ImportProblem, ParsedReference } from '../../../shared/import/parsed';
import type { Problem } from '../../../shared/kernel/result';

/** `fileIndex`: among the files that were read, of which two may have one name. */
export type FileProblem = ImportProblem & { file: string; fileIndex: number };

/** `origin`: what tells where it is from (see import/guess-source). `sha256`: of its bytes. */
export type ReadFile = { name: string; format: string; count: number; origin: string; sha256: string };

export type ImportPreview = {
  format: string;
  /** The files that were read, those within archives by their own name. */
  files: ReadFile[];
  /** Files that could not be read, and why. */
  unread: { file: string; error: Problem }[];
  count: number;
  problems: FileProblem[];
  sample: Pick<ParsedReference, 'csl' | 'study'>[];
  /** Column headings when a single table was chosen; empty otherwise. */
  headings: string[];
};
