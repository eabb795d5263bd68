// Files by their SHA-256, whole or absent: written beside their place, checked, then renamed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { MAX_CHUNK_BYTES } from '../../shared/ipc/host-contract';

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** PDFs of all projects below one folder. */
export class BlobStore {
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

  /** Takes the next piece; `offset` 0 begins anew. */
  async write(
    sha256: string,
    offset: number,
    bytes: Uint8Array,
    isLast: boolean,
  ): Promise<Result<{ written: number }>> {
    const path = this.path(sha256);
    const temporary = `${path}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(temporary, offset === 0 ? 'w' : 'r+');
      try {
        await file.write(bytes, 0, bytes.length, offset);
        if (isLast) await file.sync();
      } finally {
        await file.close();
      }
      if (isLast) {
        if ((await hashOf(temporary)) !== sha256) {
          await rm(temporary, { force: true });
          return fail('wrong-hash', 'the file does not match its hash');
        }
        await rename(temporary, path);
      }
      return ok({ written: bytes.length });
    } catch (error) {
      return fail('write-failed', (error as Error).message);
    }
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
        await file.read(bytes, 0, bytes.length, offset);
        return ok({ bytes, size });
      } finally {
        await file.close();
      }
    } catch {
      return fail('not-here', 'no such file');
    }
  }
}
