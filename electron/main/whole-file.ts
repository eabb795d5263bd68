// Files that are whole or not there: written beside their place, flushed, read back and compared, and only then given
// their name. Every file that the host or the command line writes comes through here. A disk that takes only part of a
// write says so by a number that is easily overlooked, and the file that stood there before must outlive every failure.
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem, Result } from '../../shared/kernel/result';
import { makeFolder, syncFolder } from './kept-folder';
import { isRunning, ownMark } from './process-mark';

/** Why a file could not be written; the interface has a sentence for each. */
export type WriteCode =
  | 'disk-full'
  | 'read-only'
  | 'not-allowed'
  | 'too-large'
  | 'folder-gone'
  | 'in-use'
  | 'short-write'
  | 'read-back'
  | 'write-failed';

const CODES: Record<string, WriteCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EFBIG: 'too-large',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};

const REASONS: Record<WriteCode, string> = {
  'disk-full': 'the disk is full',
  'read-only': 'the disk is read-only',
  'not-allowed': 'writing there is not allowed',
  'too-large': 'the file is larger than the disk allows',
  'folder-gone': 'the folder is not there',
  'in-use': 'another program has the file open',
  'short-write': 'the disk took only part of it',
  'read-back': 'what was written does not read back as it was',
  'write-failed': 'writing failed',
};

/** A file that could not be written. What stood under its name before is still there. */
export class WriteError extends Error {
  constructor(
    readonly code: WriteCode,
    readonly path: string,
    /** Whether a file stood under this name before. */
    readonly isKept: boolean,
    detail = '',
  ) {
    super(
      `${basename(path)} was not written: ${REASONS[code]}${detail === '' ? '' : ` (${detail})`}` +
        (isKept ? '; the file that was there before is untouched' : ''),
    );
  }

  /** As a failure that crosses to the interface, which names the file. */
  get problem(): Problem {
    const { code, message, path, isKept } = this;
    return { code, message, file: { name: basename(path), isKept } };
  }
}

/** Why a call to the file system failed, as a code. */
export function writeCode(error: unknown): WriteCode {
  return CODES[(error as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'write-failed';
}

/**
 * Writes all of the bytes at a position.
 *
 * @throws an error of code `short-write` when the disk takes nothing more, or the system's own error
 */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new ShortWriteError();
    done += bytesWritten;
  }
}

class ShortWriteError extends Error {}

/** A place in a file to go back to (see {@link WholeFile.cutTo}). */
export type FileMark = { size: number; hash: Hash };

/** A file on its way: nothing shows under its name before {@link commit}. */
export class WholeFile {
  /** Bytes written so far. */
  size = 0;
  private hash = createHash('sha256');
  private isOpen = true;

  private constructor(
    readonly path: string,
    /** Where it stands until it is whole. */
    readonly temporary: string,
    private readonly file: FileHandle,
  ) {}

  /** Where a file will stand, and where until it is whole. */
  static async plan(path: string): Promise<{ place: string; temporary: string }> {
    // What the name points to is replaced, not the pointer.
    const place = await realpath(path).catch(() => path);
    return {
      place,
      temporary: join(dirname(place), `.${basename(place)}.${ownMark}.${randomUUID()}${ENDING}`),
    };
  }

  /** Begins a file; its folder is made where it is not there. @throws WriteError */
  static async begin(path: string, planned = WholeFile.plan(path)): Promise<WholeFile> {
    const { place, temporary } = await planned;
    try {
      await makeFolder(dirname(place));
      return new WholeFile(place, temporary, await open(temporary, 'wx+'));
    } catch (error) {
      throw await explain(error, place);
    }
  }

  /** Appends bytes. After a failure nothing of the file is left. @throws WriteError */
  async write(bytes: Uint8Array): Promise<void> {
    await this.orAbandon(async () => {
      await writeFully(this.file, bytes, this.size);
      this.hash.update(bytes);
      this.size += bytes.length;
    });
  }

  /** The place where it is now. */
  mark(): FileMark {
    return { size: this.size, hash: this.hash.copy() };
  }

  /** Takes back what was written since a mark. @throws WriteError */
  async cutTo({ size, hash }: FileMark): Promise<void> {
    await this.orAbandon(() => this.file.truncate(size));
    this.size = size;
    this.hash = hash.copy();
  }

  /**
   * Flushes it, reads it back, and puts it in its place.
   *
   * @param sha256 - what it must be, where that is known
   * @returns whether it was that; nothing of it is left otherwise
   * @throws WriteError
   */
  async commit(sha256?: string): Promise<boolean> {
    const written = this.hash.copy().digest('hex');
    if (sha256 !== undefined && written !== sha256) {
      await this.abandon();
      return false;
    }
    await this.orAbandon(async () => {
      await this.file.sync();
      await this.file.close();
      this.isOpen = false;
      const { size, hash } = await readBack(this.temporary);
      if (size !== this.size || hash !== written) throw new ReadBackError(`${size} of ${this.size} bytes`);
      await rename(this.temporary, this.path);
    });
    await syncFolder(dirname(this.path)).catch((error: unknown) => {
      const detail = `${(error as Error).message}; it stands there, and may not outlive a power cut`;
      throw new WriteError(writeCode(error), this.path, false, detail);
    });
    return true;
  }

  /** Gives it up: nothing of it stays. */
  async abandon(): Promise<void> {
    if (this.isOpen) await this.file.close().catch(() => undefined);
    this.isOpen = false;
    await rm(this.temporary, { force: true }).catch(() => undefined);
  }

  private async orAbandon(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.abandon();
      throw await explain(error, this.path);
    }
  }
}

class ReadBackError extends Error {}

async function readBack(path: string): Promise<{ size: number; hash: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of createReadStream(path)) {
    hash.update(part as Buffer);
    size += (part as Buffer).length;
  }
  return { size, hash: hash.digest('hex') };
}

async function explain(error: unknown, path: string): Promise<WriteError> {
  if (error instanceof WriteError) return error;
  const isKept = await access(path).then(
    () => true,
    () => false,
  );
  const code =
    error instanceof ShortWriteError
      ? 'short-write'
      : error instanceof ReadBackError
        ? 'read-back'
        : writeCode(error);
  return new WriteError(code, path, isKept, (error as Error).message);
}

/** A failure of writing as a value. */
export async function orProblem<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteError) return { ok: false, error: error.problem };
    throw error;
  }
}

/** Writes a file whole. @throws WriteError */
export async function writeWholeFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await WholeFile.begin(path);
  await file.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  await file.commit();
}

const ENDING = '.zeef-tmp';
const TEMPORARY = /^\..+\.(\d+-\d+)\.[0-9a-f-]{36}\.zeef-tmp$/;

/** Whether a name is that of a file on its way. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** Removes a file on its way whose process no longer runs. @returns whether it did */
export async function removeDead(path: string): Promise<boolean> {
  const mark = TEMPORARY.exec(basename(path))?.[1];
  const stats = mark === undefined ? null : await lstat(path).catch(() => null);
  if (mark === undefined || stats?.isFile() !== true || isRunning(mark, stats.mtimeMs)) return false;
  return await rm(path).then(
    () => true,
    () => false,
  );
}

/** Removes what dead processes left below a folder. @returns how many files */
export async function removeLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  let removed = 0;
  for (const name of names) if (await removeDead(join(folder, name))) removed++;
  return removed;
}
