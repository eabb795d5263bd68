// Writes references in a format off the main thread, some at a time.
import './report-failures';
import type { Exportable } from '../../shared/import/serialise/residue';
import type { CsvDelimiter } from '../../shared/import/serialise/writer';
import { writerOf } from '../../shared/import/write-file';
import { serveCalls } from './rpc';

const functions = {
  piece: (input: {
    references: readonly Exportable[];
    format: string;
    first: number;
    delimiter: CsvDelimiter;
  }): Uint8Array =>
    new TextEncoder().encode(writerOf(input.format).piece(input.references, input.first, input.delimiter)),
};
export type ExportWorker = typeof functions;

serveCalls(functions);
