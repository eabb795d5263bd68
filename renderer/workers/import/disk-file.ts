// A file that the user chose, read from disk as it is asked for: a search of 100,000 is some hundred megabytes. Workers
// only.
import type { FileBytes } from '../../../shared/import/bytes/file-bytes';
import { fail, type Result } from '../../../shared/kernel/result';

// TypeScript has either the types of a window or those of a worker.
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

class UnreadableError extends Error {}

/** What work gives, or a failure `unreadable` where a file that it reads cannot be read. */
export function orUnreadable<T>(work: () => T): T | Result<never> {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableError) return fail('unreadable', error.message);
    throw error;
  }
}

/**
 * The bytes of a chosen file. Reading throws when it is gone, was changed since or cannot be read, which may show
 * halfway (see {@link orUnreadable}).
 */
export const diskFile = (file: File): FileBytes => ({
  length: file.size,
  subarray: (from, to) => {
    try {
      return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(from, to)));
    } catch {
      // The browser's own words, in English, say no more than the interface does.
      throw new UnreadableError('');
    }
  },
});
