// What every command shares: its summary, and errors of use.
import { type CsvDelimiter, csvDelimiters } from '../../shared/import/serialise/writer';
import { exportFormats } from '../../shared/import/write-file';
import type { Arguments } from './arguments';

/** Wrong use of the command line: exit code 2. */
export class UsageError extends Error {}

/** What a command did: a line for people, the rest for programs. `exitCode` where it is not 0. */
export type Summary = { message: string; exitCode?: number; [key: string]: unknown };

export function requireOut({ options }: Arguments): string {
  if (options.out === undefined || options.out === '') throw new UsageError('--out is missing');
  return options.out;
}

export function requireFile({ files, command }: Arguments): string {
  const [file] = files;
  if (file === undefined) throw new UsageError(`zeef ${command ?? ''}: which file?`);
  if (files.length > 1) throw new UsageError(`zeef ${command ?? ''}: one file at a time`);
  return file;
}

/** The writer that `--to` names. @throws UsageError */
export function formatOf({ options }: Arguments, fallback?: string): string {
  const to = options.to ?? fallback;
  if (to === undefined || !exportFormats.includes(to))
    throw new UsageError(`--to must be one of ${exportFormats.join(', ')}`);
  return to;
}

/** The sign between the columns of a CSV. @throws UsageError */
export function delimiterOf({ options }: Arguments): CsvDelimiter {
  const delimiter = csvDelimiters.find((d) => d === (options.delimiter ?? ';'));
  if (delimiter === undefined) throw new UsageError('--delimiter must be ; or ,');
  return delimiter;
}
