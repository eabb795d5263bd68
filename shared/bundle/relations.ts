// Whether what records name is there, or has been (see `names` in model/record).
import type { Change } from '../model/change';
import type { Named } from '../model/record';
import { type ProjectData, recordTypeOf, type TableName } from '../model/tables';

/** The first thing that a record names and that neither is nor was; null when there is none. */
export function danglingName<T extends TableName>(
  table: T,
  record: ProjectData[T][number],
  isKnown: (table: TableName, id: string) => boolean,
): Named<TableName> | null {
  for (const [target, id] of recordTypeOf(table).names(record as never))
    if (id !== null && !isKnown(target, id)) return [target, id];
  return null;
}

/** Whether a record is there or was at any time that the log tells of. */
export function knownRecords(
  data: ProjectData,
  log: readonly Change[],
): (table: TableName, id: string) => boolean {
  const known = new Map<string, Set<string>>();
  const add = (table: string, id: string): void => {
    const ids = known.get(table) ?? new Set<string>();
    ids.add(id);
    known.set(table, ids);
  };
  for (const [table, rows] of Object.entries(data)) for (const { id } of rows) add(table, id);
  for (const { patches } of log) for (const { table, id } of patches) add(table, id);
  return (table, id) => known.get(table)?.has(id) ?? false;
}
