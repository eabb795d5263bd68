// Reads what entries of the log did into the records in memory, and what they say of one record. Private to renderer/db.
import type { Change } from '../../shared/model/change';
import type { Reference } from '../../shared/model/reference';
import type { TableName } from '../../shared/model/tables';
import { blindChanges } from '../../shared/screening/blind';
import type { ProjectDb } from './database';
import { withoutRaw } from './references/stored';
import type { Records } from './records';

/** Puts what one entry wrote into the records. @returns the tables that it touched */
export async function follow(change: Change, db: ProjectDb, records: Records): Promise<Set<TableName>> {
  const touched = new Set<TableName>();
  if (change.bulk !== null) {
    for await (const piece of db.references.ofBatch(change.bulk.batchId))
      for (const r of piece) records.set('references', r.id, r);
    touched.add('references');
  }
  for (const patch of change.patches) {
    const table = patch.table as TableName;
    touched.add(table);
    const isReference = table === 'references' && patch.after !== null;
    const after = isReference ? withoutRaw(patch.after as Reference) : (patch.after as { id: string } | null);
    records.set(table, patch.id, after);
  }
  return touched;
}

/** Full entries that touched a record or what belongs to it, newest first, as the viewer may see them; all entries for null. */
export async function historyOf(
  db: ProjectDb,
  records: Records,
  recordId: string | null,
  limit: number,
): Promise<Change[]> {
  const all = db.changes.orderBy('seq').reverse();
  const seen = (changes: Change[]): Change[] =>
    blindChanges(changes, records.snapshot.projects[0], records.viewer);
  if (recordId === null) return seen(await all.limit(limit).toArray());
  const batchId = records.get('references', recordId)?.batchId;
  // Ids of decisions, ratings, links and extractions are built from their subject's.
  return seen(
    await all
      .filter(
        (c) =>
          c.patches.some((p) => p.id.includes(recordId)) || (c.bulk !== null && c.bulk.batchId === batchId),
      )
      .limit(limit)
      .toArray(),
  );
}
