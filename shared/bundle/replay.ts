// Whether the records of a bundle are what its log leads to. A record that no entry wrote was put there by something
// else.
import { findBrokenLink } from '../change/commit';
import { stableJson } from '../kernel/text';
import type { Change } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { type ProjectData, type TableName, tableNames, tableSchemas } from '../model/tables';

/** Something of a log that was not as it should be and could be put right without losing anything. */
export type LogNote = { kind: 'log-double' | 'log-order' | 'log-values'; count: number };

/**
 * Version 0.1.0 could write entries twice or out of order. Both are put right where nothing is ambiguous: entries that
 * are the same to the letter count once, and the numbers give the order.
 */
export function mendLog(log: readonly Change[]): { log: Change[]; notes: LogNote[] } {
  const byHash = new Map<string, Change>();
  for (const entry of log) if (!byHash.has(entry.hash)) byHash.set(entry.hash, entry);
  const single = [...byHash.values()];
  const sorted = [...single].sort((a, b) => a.seq - b.seq);
  const moved = single.filter((entry, i) => entry !== sorted[i]).length;
  const notes: LogNote[] = [];
  if (single.length < log.length) notes.push({ kind: 'log-double', count: log.length - single.length });
  if (moved > 0) notes.push({ kind: 'log-order', count: moved });
  return { log: sorted, notes };
}

/**
 * What a log leads to: records by table and id as the last entry wrote them, and the imports that brought references
 * beside it.
 */
export type Replayed = {
  tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  /** References by import that came with it: their number, and how many of them were removed later. */
  batches: ReadonlyMap<string, number>;
  removed: ReadonlySet<string>;
};

/** Replays a log. */
export function replayLog(log: readonly Change[]): Replayed {
  const tables = new Map<string, Map<string, unknown>>(tableNames.map((t) => [t, new Map()]));
  const batches = new Map<string, number>();
  const removed = new Set<string>();
  for (const { patches, bulk } of log) {
    if (bulk !== null) batches.set(bulk.batchId, (batches.get(bulk.batchId) ?? 0) + bulk.count);
    for (const { table, id, after } of patches) {
      const rows = tables.get(table) ?? new Map<string, unknown>();
      tables.set(table, rows);
      if (after === null || after === undefined) {
        rows.delete(id);
        if (table === 'references') removed.add(id);
      } else {
        rows.set(id, after);
        if (table === 'references') removed.delete(id);
      }
    }
  }
  return { tables, batches, removed };
}

/** Where records and log part: the entry or record, and what is wrong with it. */
export type Difference = { code: 'log-broken' | 'log-differs'; where: string; message: string };

/**
 * Compares records with their log.
 *
 * @returns the first difference, or how many logged values only differ from the record by what its schema drops (as
 *   0.1.0 logged them)
 */
export function compareWithLog(data: ProjectData, log: readonly Change[]): Difference | { unparsed: number } {
  const broken = findBrokenLink(log);
  if (broken !== null)
    return {
      code: 'log-broken',
      where: `changes.ndjson ${broken + 1}`,
      message: `the log is broken at entry ${broken + 1}`,
    };
  const replayed = replayLog(log);
  const differs = (table: string, id: string, what: string): Difference => ({
    code: 'log-differs',
    where: `${table}.ndjson ${id}`,
    message: `${table} ${id} ${what}`,
  });
  let unparsed = 0;
  const brought = new Map<string, number>();
  for (const table of tableNames) {
    const rows = replayed.tables.get(table) ?? new Map<string, unknown>();
    const seen = new Set<string>();
    for (const record of data[table] as { id: string; batchId?: string | null }[]) {
      seen.add(record.id);
      if (table === 'references' && record.batchId != null && replayed.batches.has(record.batchId))
        brought.set(record.batchId, (brought.get(record.batchId) ?? 0) + 1);
      const logged = rows.get(record.id);
      if (logged === undefined) {
        const cameInBulk =
          table === 'references' && record.batchId != null && replayed.batches.has(record.batchId);
        if (!cameInBulk || replayed.removed.has(record.id))
          return differs(table, record.id, 'stands in no entry of the log');
        continue;
      }
      const same = compareRecord(table, logged, record);
      if (same === null) return differs(table, record.id, 'is not what the log says');
      if (same === 'parsed') unparsed++;
    }
    for (const id of rows.keys())
      if (!seen.has(id)) return differs(table, id, 'is missing: the log wrote it');
  }
  for (const table of replayed.tables.keys())
    if (!tableNames.includes(table as TableName)) return differs(table, '', 'is no table of a project');
  return batchDifference(replayed, brought, data) ?? { unparsed };
}

function batchDifference(
  replayed: Replayed,
  brought: ReadonlyMap<string, number>,
  data: ProjectData,
): Difference | null {
  for (const [batchId, count] of replayed.batches) {
    const here = brought.get(batchId) ?? 0;
    // A removed reference may be of any import; of one that lost none all must be there.
    if (here > count || here + replayed.removed.size < count || !data.batches.some((b) => b.id === batchId))
      return {
        code: 'log-differs',
        where: `references.ndjson ${batchId}`,
        message: `the import ${batchId} brought ${count} references, ${here} are there`,
      };
  }
  return null;
}

function compareRecord(table: TableName, logged: unknown, record: unknown): 'same' | 'parsed' | null {
  const migrated = migrateRecord(table, logged);
  const json = stableJson(record);
  if (stableJson(migrated) === json) return 'same';
  const parsed = tableSchemas[table].safeParse(migrated);
  return parsed.success && stableJson(parsed.data) === json ? 'parsed' : null;
}
