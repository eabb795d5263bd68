// Lines of the journal for the references of an import, which its entry in the log does not repeat. Runs in the journal worker: what is
// read for them leaves a hundred megabytes lying, which go with the worker.
import { bulkLine } from '../../shared/change/journal';
import type { ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';

/** Gives the lines of an import, one after the other. */
export type BulkLines = (projectId: ProjectId, batchId: string) => AsyncIterable<string>;

// Some 200 kB: what crosses to the host is copied while the window waits.
const ROWS_A_LINE = 50;

/** Reads the references of an import and makes the lines. */
export async function* readBulkLines(projectId: ProjectId, batchId: string): AsyncGenerator<string> {
  const db = new ProjectDb(projectId);
  try {
    for await (const rows of db.references.wholeBatch(batchId))
      for (let at = 0; at < rows.length; at += ROWS_A_LINE)
        yield bulkLine(batchId, rows.slice(at, at + ROWS_A_LINE));
  } finally {
    db.close();
  }
}
