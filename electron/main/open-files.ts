// Files that the person opened from outside: by a double click, which names them to a first or a second start, or by
// the dialog. The page is told that they are there, and reads parts of them by token, until it says
// that it is done or is gone: it never sees a path.
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

  /** Reads a part, of at most {@link MAX_CHUNK_BYTES}; less where the file ends. Code: `unreadable`. */
  async read(
    token: string,
    from: number,
    length: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }>> {
    const path = this.given.get(token);
    if (path === undefined) return fail('unknown-handle', 'no such file');
    const file = await open(path, 'r').catch(() => null);
    // Why is not said: Node's words hold the path.
    if (file === null) return fail('unreadable', 'the file cannot be read');
    try {
      const bytes = new Uint8Array(Math.min(length, MAX_CHUNK_BYTES));
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return ok({ bytes: read === bytes.length ? bytes : bytes.slice(0, read) });
    } catch {
      return fail('unreadable', 'the file cannot be read');
    } finally {
      await file.close();
    }
  }

  /** Voids a token. */
  close(token: string): void {
    this.given.delete(token);
  }

  /** Voids all tokens: the page that had them is gone. */
  closeAll(): void {
    this.given.clear();
  }
}
