// Reading and writing files for the command line: nothing is left half-written.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileBytes } from '../../shared/import/bytes/file-bytes';
import type { ImportProblem } from '../../shared/import/parsed';
import { isTemporary, removeDead, WholeFile, WriteError } from '../main/whole-file';

/** An error that is the user's to mend: printed as one line, exit code 1. */
export class InputError extends Error {}

/** A problem with a record, as a line. Line 0 says that the file has none, as binary MARC. */
export const describeProblem = ({ line, record, reason }: ImportProblem): string =>
  `${line === 0 ? '' : `line ${line}, `}record ${record}: ${reason}`;

/** @throws InputError when no record of a file came in, with the first reason */
export function requireRecords(path: string, count: number, problems: readonly ImportProblem[]): void {
  const [first] = problems;
  if (count === 0 && first !== undefined)
    throw new InputError(`${path}: no record could be read (${describeProblem(first)})`);
}

// Larger files are for the app, which reads in pieces; this keeps the process under its memory limit.
const MAX_BYTES = 1024 ** 3;

/** Reads a whole file. @throws InputError when it is missing, a folder, or too large */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new InputError(`${path}: larger than 1 GiB`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof InputError ? error : readingFailed(path, error);
  }
}

/** Why a file cannot be read, as the user's to mend. */
export function readingFailed(path: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new InputError(`${path}: no such file`);
  if (code === 'EISDIR') return new InputError(`${path}: is a folder`);
  return new InputError(`${path}: ${(error as Error).message}`);
}

/**
 * Reads a file as it is asked for, of whatever size, while `work` goes on. @throws InputError when it is missing, a
 * folder, or cannot be read
 */
export async function withInput<T>(path: string, work: (file: FileBytes) => Promise<T>): Promise<T> {
  let descriptor = -1;
  const reading = <R>(read: () => R): R => {
    try {
      return read();
    } catch (error) {
      throw readingFailed(path, error);
    }
  };
  try {
    const length = reading(() => {
      descriptor = openSync(path, 'r');
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      return stats.size;
    });
    return await work({
      length,
      subarray: (from, to) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(to, length) - from));
        let read = 0;
        while (read < bytes.length) {
          const more = reading(() => readSync(descriptor, bytes, read, bytes.length - read, from + read));
          if (more === 0) throw new InputError(`${path}: was changed while it was read`);
          read += more;
        }
        return bytes;
      },
    });
  } finally {
    if (descriptor >= 0) closeSync(descriptor);
  }
}

/**
 * Lets `work` write a file piece by piece, then puts it in its place; where that fails nothing is left. @throws
 * InputError
 */
export async function writingTo<T>(path: string, work: (file: WholeFile) => Promise<T>): Promise<T> {
  let file: WholeFile | null = null;
  try {
    // What an earlier run left here that was killed.
    for (const name of await readdir(dirname(path)).catch(() => []))
      if (isTemporary(name)) await removeDead(join(dirname(path), name));
    file = await WholeFile.begin(path);
    const outcome = await work(file);
    await file.commit();
    return outcome;
  } catch (error) {
    await file?.abandon();
    throw error instanceof WriteError ? new InputError(`${path}: ${error.message}`) : error;
  }
}

/** Writes a file that is whole or absent. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  await writingTo(path, (file) => file.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
}
