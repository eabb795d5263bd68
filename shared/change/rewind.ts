// The records as they were at an entry of the log: the entries after it are taken back, newest first. References of an
// import stand in no entry, so that they cannot be replayed, but they can be taken away.
import type { Change } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { emptyProjectData, type ProjectData, tableNames, tableSchemas } from '../model/tables';

/**
 * Records as of an entry.
 *
 * @param seq - number of the last entry that holds; 0 for before all
 * @returns tables by id, as a database gives them: what was removed since is in its place again
 */
export function rewindTo(data: ProjectData, log: readonly Change[], seq: number): ProjectData {
  const since = log.filter((entry) => entry.seq > seq).sort((a, b) => b.seq - a.seq);
  if (since.length === 0) return data;
  const tables = new Map(
    tableNames.map((name) => [name as string, new Map<string, unknown>(data[name].map((r) => [r.id, r]))]),
  );
  for (const { patches, bulk } of since) {
    for (const { table, id, before } of [...patches].reverse()) {
      if (before === null || before === undefined) tables.get(table)?.delete(id);
      else tables.get(table)?.set(id, before);
    }
    const records = bulk === null ? undefined : tables.get(bulk.table);
    for (const [id, record] of records ?? [])
      if ((record as { batchId?: string | null }).batchId === bulk?.batchId) records?.delete(id);
  }
  const result = emptyProjectData();
  for (const name of tableNames) {
    const same = new Set<unknown>(data[name]);
    // What the log kept is of the schema of its time.
    (result[name] as unknown[]) = [...(tables.get(name) ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, record]) =>
        same.has(record) ? record : tableSchemas[name].parse(migrateRecord(name, record)),
      );
  }
  return result;
}
