// Writes references in a format off the main thread, some at a time.
import './report-failures';
import {
  type CsvDelimiter,
  type Exportable,
  type ExportFormat,
  serialisePiece,
} from '../../shared/import/serialise';
import { serveCalls } from './rpc';

const functions = {
  piece: (input: {
    references: readonly Exportable[];
    format: ExportFormat;
    first: number;
    delimiter: CsvDelimiter;
  }): Uint8Array =>
    new TextEncoder().encode(serialisePiece(input.references, input.format, input.first, input.delimiter)),
};
export type ExportWorker = typeof functions;

serveCalls(functions);
