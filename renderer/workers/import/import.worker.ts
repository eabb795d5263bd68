// Parses and writes imports off the main thread. What is read is staged in the database; the import itself is written
// when it is asked for.
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import { type NamedFile, unpackFile } from '../../../shared/import/bytes/unpack';
import type { ProjectId, SourceId } from '../../../shared/kernel/ids';
import { ok, type Result } from '../../../shared/kernel/result';
import { type ImportRequest, writeImport } from '../../db/import.repository';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { Queue } from '../../lib/queue';
import { diskFile, orUnreadable } from './disk-file';
import type { ImportPreview } from './messages';
import { Reading } from './reading';

// Between two messages on how far writing is.
const PROGRESS_MS = 100;

let current: Reading | null = null;
/** The only file, kept for reading it again with other columns, and these. */
let table: NamedFile | null = null;
let columns: CsvMapping | null = null;

/** Ends what was read; texts that no import took up are removed. */
async function forget(): Promise<void> {
  const last = current;
  current = null;
  await last?.end();
}

/** Keeps what was read and gives what is shown of it, unless nothing was. */
async function finish(next: Reading): Promise<Result<ImportPreview>> {
  const { failure } = next;
  if (failure === null) {
    current = next;
    return ok(next.shown());
  }
  await next.end();
  return { ok: false, error: failure };
}

/** Reads into a reading, which ends when that fails: nothing of it stays behind. */
async function orEnd<T>(reading: Reading, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    await reading.end();
    throw error;
  }
}

/** Passes on at most ten a second: each is drawn, on a thread that others need. */
function inTime(report: (done: number) => void): (done: number) => void {
  let last = -Infinity;
  return (done) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    report(done);
  };
}

/**
 * The end of what was asked last. One thing at a time: files, columns and records that are mended change the same
 * reading.
 */
const queue = new Queue();
const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => queue.run(work);

const functions = {
  /** Reads files. Progress is how many references have been read so far. */
  parse: (
    { projectId, files }: { projectId: ProjectId; files: readonly File[] },
    { progress }: CallContext,
  ): Promise<Result<ImportPreview>> =>
    inTurn(async () => {
      table = null;
      columns = null;
      await forget();
      const next = await Reading.begin(projectId, []);
      return await orEnd(next, async () => {
        for (const file of files) {
          const unpacked = orUnreadable(() => unpackFile({ name: file.name, bytes: diskFile(file) }));
          if (!unpacked.ok) {
            next.addUnread(file.name, unpacked.error);
            continue;
          }
          for (const part of unpacked.value) {
            const headings = await next.take(part, progress);
            if (files.length === 1 && unpacked.value.length === 1 && headings.length > 0) {
              next.setHeadings(headings);
              table = part;
            }
          }
        }
        return await finish(next);
      });
    }),
  /** Reads the only table that was chosen with other columns. */
  map: (
    { projectId, mapping }: { projectId: ProjectId; mapping: CsvMapping },
    { progress }: CallContext,
  ): Promise<Result<ImportPreview> | null> =>
    inTurn(async () => {
      const [file, before] = [table, current];
      if (file === null || before === null) return null;
      columns = mapping;
      // Other columns make other references.
      await forget();
      const next = await Reading.begin(projectId, before.shown().headings);
      return await orEnd(next, async () => {
        await next.take(file, progress, mapping);
        return await finish(next);
      });
    }),
  /** Reads a record that was mended by hand; a failure's code says why it still cannot be read. */
  repair: ({ problem, text }: { problem: number; text: string }): Promise<Result<ImportPreview> | null> =>
    inTurn(() => {
      if (current === null) return null;
      const outcome = current.repair(problem, text, columns);
      return outcome.ok ? ok(current.shown()) : outcome;
    }),
  /**
   * Writes the import whole or not at all. Progress is how many references are written. `sources`: by the file of the
   * preview.
   *
   * @returns how many were written; null when it was cancelled in time
   */
  write: (
    {
      request,
      sources,
    }: {
      request: Omit<ImportRequest, 'sources' | 'problems' | 'fileHashes'>;
      sources: readonly (SourceId | null)[];
    },
    { progress, signal }: CallContext,
  ): Promise<number | null> =>
    inTurn(async () => {
      if (current === null) throw new Error('nothing was read');
      const { draft, staging, runs } = current;
      const { problems: found, files } = current.shown();
      const problems = found.map(({ line, record, reason, file }) => ({
        line,
        record,
        reason: files.length > 1 ? `${file}: ${reason}` : reason,
      }));
      const pages = await draft.pages();
      await staging.flush();
      const count = await writeImport(
        staging.db,
        draft,
        pages,
        {
          ...request,
          problems,
          fileHashes: files.map((file) => file.sha256),
          sources: runs.map(({ fileIndex, count }) => ({ id: sources[fileIndex] ?? null, count })),
        },
        { onProgress: inTime(progress), isCancelled: () => signal.aborted },
      );
      await forget();
      return count;
    }),
  /** Nothing of what was read is wanted. */
  forget: (): Promise<void> => inTurn(forget),
};
export type ImportWorker = typeof functions;

serveCalls(functions);
