// Reading and writing files for the command line: nothing is left half-written.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileBytes } from '../../shared/import/file-bytes';
import type { ImportProblem } from '../../shared/import/parsed';

/** An error that is the user's to mend: printed as one line, exit code 1. */
export class InputError extends Error {}

/** A problem with a record, as a line. */
export const describeProblem = (problem: ImportProblem): string =>
  `line ${problem.line}, record ${problem.record}: ${problem.reason}`;

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

function readingFailed(path: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new InputError(`${path}: no such file`);
  if (code === 'EISDIR') return new InputError(`${path}: is a folder`);
  return new InputError(`${path}: ${(error as Error).message}`);
}

/** Reads a file as it is asked for, of whatever size, while `work` goes on. @throws InputError when it is missing, a folder, or cannot be read */
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

/** A file that is written piece by piece, beside its place until it is whole. */
export class OutputFile {
  /** In bytes. */
  length = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** Lets `work` write, then puts the file in its place; where that fails nothing is left. */
  static async write<T>(path: string, work: (file: OutputFile) => Promise<T>): Promise<T> {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    let handle: FileHandle | null = null;
    try {
      await mkdir(dirname(path), { recursive: true });
      await rm(temporary, { force: true });
      handle = await open(temporary, 'a');
      const outcome = await work(new OutputFile(handle));
      await handle.sync();
      await handle.close();
      handle = null;
      await rename(temporary, path);
      return outcome;
    } catch (error) {
      await handle?.close();
      await rm(temporary, { force: true });
      throw error instanceof InputError ? error : new InputError(`${path}: ${(error as Error).message}`);
    }
  }

  async append(text: string | Uint8Array): Promise<void> {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    await this.handle.appendFile(bytes);
    this.length += bytes.length;
  }

  /** Takes back what was written beyond a length. */
  async cutTo(length: number): Promise<void> {
    await this.handle.truncate(length);
    this.length = length;
  }
}

/** Writes a file that is whole or absent. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  await OutputFile.write(path, (file) => file.append(bytes));
}
