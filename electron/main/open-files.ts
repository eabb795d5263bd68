// Files that the person opened from outside: by a double click, which names them to a first or a second start, or by
// the dialog. The page is told that they are there, and reads them by token: it never sees a path.
import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import { fail, ok, type Result } from '../../shared/kernel/result';

const ENDING = /\.zeef$/i;

/** The bundles that a command line names, whatever else it holds. `folder`: where it was typed. */
export function bundlesIn(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && ENDING.test(word))
    .map((word) => resolve(folder, word));
}

export class OpenedFiles {
  private waiting: string[] = [];
  private readonly given = new Map<string, string>();

  /** @param tell - tells the page that there are files */
  constructor(private readonly tell: () => void) {}

  add(paths: readonly string[]): void {
    this.waiting.push(...paths);
    if (paths.length > 0) this.tell();
  }

  /** The files that wait, each once; what is no file is left out. */
  async take(): Promise<{ token: string; name: string; size: number }[]> {
    const paths = this.waiting;
    this.waiting = [];
    const files = [];
    for (const path of paths) {
      const found = await stat(path).catch(() => null);
      if (found?.isFile() !== true) continue;
      const token = randomUUID();
      this.given.set(token, path);
      files.push({ token, name: basename(path), size: found.size });
    }
    return files;
  }

  /** Reads a piece; fewer bytes than fit are the last, with which the token ends. */
  async read(token: string, offset: number): Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }>> {
    const path = this.given.get(token);
    if (path === undefined) return fail('unknown-handle', 'no such file');
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(MAX_CHUNK_BYTES);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, offset + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length < bytes.length) this.given.delete(token);
      return ok({ bytes: bytes.slice(0, length) });
    } finally {
      await file.close();
    }
  }
}
