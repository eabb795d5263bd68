// Lines of the journal for the references of an import, which its entry in the log does not repeat. Made in a worker:
// what is read for them leaves a hundred megabytes lying, which go with it.
import { bulkLine } from '../../../shared/change/journal';
import type { ProjectId } from '../../../shared/kernel/ids';
import { ProjectReader } from '../../db/reader';

// Some 200 kB: what crosses to the host is copied while the window waits.
const ROWS_A_LINE = 50;

/** Reads the references of an import, which no blind stage hides, and makes the lines. */
export async function* readBulkLines({
  projectId,
  batchId,
}: {
  projectId: ProjectId;
  batchId: string;
}): AsyncGenerator<string> {
  const reader = new ProjectReader(projectId, null);
  try {
    for await (const rows of reader.wholeBatch(batchId))
      for (let at = 0; at < rows.length; at += ROWS_A_LINE)
        yield bulkLine(batchId, rows.slice(at, at + ROWS_A_LINE));
  } finally {
    reader.close();
  }
}
