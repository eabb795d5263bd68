// What a bundle needs of the database, as of one moment: another window may be writing. Private to renderer/db.
import type { Change } from '../../shared/model/change';
import type { Reference } from '../../shared/model/reference';
import type { ProjectData } from '../../shared/model/tables';
import type { ProjectDb } from './database';
import { getFile } from './files';
import { BEHIND } from './writing';

type Whole = { log: Change[]; references: Reference[]; files: Map<string, Uint8Array> };

/**
 * Reads log, references and files in one transaction.
 *
 * @param readAt - the newest entry that the records in memory hold
 * @returns BEHIND when the log has gone on: records and log would not be of one moment
 */
export function readWhole(db: ProjectDb, readAt: number): Promise<Whole | typeof BEHIND> {
  const stores = ['changes', 'references', 'pages', 'pageTexts', 'pageRaws', 'files'];
  return db.transaction('r', stores, async () => {
    if ((await db.lastSeq()) !== readAt) return BEHIND;
    const log = await db.changes.orderBy('seq').toArray();
    const references = await db.references.wholeList();
    const files = new Map((await db.files.toArray()).map((f) => [f.sha256, f.bytes]));
    return { log, references, files };
  });
}

/** Adds files of documents that the database lost and the host has kept. */
export async function addLostFiles(
  db: ProjectDb,
  data: ProjectData,
  files: Map<string, Uint8Array>,
): Promise<void> {
  for (const { sha256 } of data.documents) {
    const bytes = files.has(sha256) ? null : await getFile(db, sha256);
    if (bytes !== null) files.set(sha256, bytes);
  }
}
