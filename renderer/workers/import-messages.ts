// What goes to the import worker and what comes back.
import type { CsvMapping } from '../../shared/import/tools/table/columns';
import type { ImportProblem, ParsedReference } from '../../shared/import/parsed';
import type { ProjectId, SourceId } from '../../shared/kernel/ids';
import type { Problem } from '../../shared/kernel/result';
import type { ImportRequest } from '../db/import.repository';

export type ImportWork =
  /** `search`: where what is read is searched later (see prepare-messages); `session`: where it is held once it is written (see db/arriving). */
  | { type: 'parse'; projectId: ProjectId; files: readonly File[]; search: MessagePort; session: MessagePort }
  /** The columns of the only table that was chosen. */
  | { type: 'map'; projectId: ProjectId; mapping: CsvMapping }
  /** A record that was mended by hand: read again and added, its problem taken away. */
  | { type: 'repair'; problem: number; text: string }
  /** `sources`: by the file of the preview. */
  | { type: 'write'; request: Omit<ImportRequest, 'sources'>; sources: readonly (SourceId | null)[] }
  | { type: 'cancel' }
  /** Nothing of what was read is wanted. */
  | { type: 'forget' };

/** `fileIndex`: among the files that were read, of which two may have one name. */
export type FileProblem = ImportProblem & { file: string; fileIndex: number };

/** `origin`: what tells where it is from (see import/guess-source). */
export type ReadFile = { name: string; format: string; count: number; origin: string };

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

export type ImportReply =
  /** How many references have been read so far. */
  | { type: 'reading'; count: number }
  | ({ type: 'parsed' } & ImportPreview)
  | { type: 'unmended'; reason: string }
  | { type: 'progress'; done: number; total: number }
  | { type: 'written'; count: number }
  | { type: 'cancelled' }
  | { type: 'failed'; error: Problem };
