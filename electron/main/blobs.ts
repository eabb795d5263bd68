// Files by their SHA-256, whole or absent (see whole-file).
import { copyFile, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import { syncFolder } from './kept-folder';
import { orProblem, WholeFile } from './whole-file';

/** PDFs of all projects below one folder. */
export class BlobStore {
  /** Files on their way, by hash. */
  private readonly coming = new Map<string, WholeFile>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  /** Size in bytes, or null. */
  async size(sha256: string): Promise<number | null> {
    return await stat(this.path(sha256)).then(
      (s) => s.size,
      () => null,
    );
  }

  /** Copies a file to where it is handed to another program, which may change its copy. @returns false for none */
  async copyTo(sha256: string, path: string): Promise<boolean> {
    return await copyFile(this.path(sha256), path).then(
      () => true,
      () => false,
    );
  }

  /**
   * Takes the next piece. What came before of the same file is not asked for again: two windows may keep one file at
   * once, and one that was cut off goes on, since the hash says in the end whether all of it is right.
   */
  write(
    sha256: string,
    offset: number,
    bytes: Uint8Array,
    isLast: boolean,
  ): Promise<Result<{ written: number }>> {
    const work = (): Promise<Result<{ written: number }>> => this.take(sha256, offset, bytes, isLast);
    const turn = this.turn.then(work, work);
    this.turn = turn;
    return turn;
  }

  private async take(
    sha256: string,
    offset: number,
    bytes: Uint8Array,
    isLast: boolean,
  ): Promise<Result<{ written: number }>> {
    const end = offset + bytes.length;
    const result = await orProblem<{ written: number }>(async () => {
      let file = this.coming.get(sha256);
      if (file === undefined) {
        const stored = await this.size(sha256);
        if (stored !== null && end <= stored) return ok({ written: bytes.length });
        if (offset !== 0) return fail('wrong-offset', 'the file was not begun');
        file = await WholeFile.begin(this.path(sha256));
        this.coming.set(sha256, file);
      }
      if (offset > file.size) return fail('wrong-offset', `${offset} is beyond ${file.size}`);
      if (end > file.size) await file.write(bytes.subarray(file.size - offset));
      if (isLast && !(await file.commit(sha256)))
        return fail('wrong-hash', 'the file does not match its hash');
      return ok({ written: bytes.length });
    });
    if ((isLast || !result.ok) && (result.ok || result.error.code !== 'wrong-offset'))
      this.coming.delete(sha256);
    return result;
  }

  /** A piece of at most 8 MB. */
  async read(
    sha256: string,
    offset: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; size: number }>> {
    try {
      const file = await open(this.path(sha256), 'r');
      try {
        const { size } = await file.stat();
        const bytes = new Uint8Array(Math.max(0, Math.min(MAX_CHUNK_BYTES, size - offset)));
        let done = 0;
        while (done < bytes.length) {
          const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
          if (bytesRead === 0) return fail('not-here', 'the file became shorter');
          done += bytesRead;
        }
        return ok({ bytes, size });
      } finally {
        await file.close();
      }
    } catch {
      return fail('not-here', 'no such file');
    }
  }

  /** Removes a file for good: after a power cut it is not there either. */
  async remove(sha256: string): Promise<void> {
    if ((await this.size(sha256)) === null) return;
    await rm(this.path(sha256), { force: true });
    await syncFolder(dirname(this.path(sha256)));
  }

  /** Gives up what is on its way. */
  async close(): Promise<void> {
    await this.turn.catch(() => undefined);
    for (const file of this.coming.values()) await file.abandon();
    this.coming.clear();
  }
}
