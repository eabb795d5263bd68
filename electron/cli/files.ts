// Reading and writing files for the command line: nothing is left half-written.
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** An error that is the user's to mend: printed as one line, exit code 1. */
export class InputError extends Error {}

// Larger files are for the app, which reads in pieces; this keeps the process under its memory limit.
const MAX_BYTES = 1024 ** 3;

/** Reads a whole file. @throws InputError when it is missing, a folder, or too large */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new InputError(`${path}: larger than 1 GiB`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new InputError(`${path}: no such file`);
    if (code === 'EISDIR') throw new InputError(`${path}: is a folder`);
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}

/** Writes through a temporary file beside the target and a rename, so that the target is whole or absent. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}
