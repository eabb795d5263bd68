// What a project holds as one hash and as numbers, so that a copy that was read back can be compared with it.
import { sha256OfPieces } from '../kernel/hash';
import { stableJson } from '../kernel/text';
import { type ProjectData, type TableName, tableNames } from '../model/tables';

/** How many records each table holds. */
export const countRecords = (data: ProjectData): Record<TableName, number> =>
  Object.fromEntries(tableNames.map((name) => [name, data[name].length])) as Record<TableName, number>;

/** SHA-256 over all records, in the order of their tables and ids: the same for the same records, however they came. */
export function stateHash(data: ProjectData): string {
  const encoder = new TextEncoder();
  return sha256OfPieces(
    (function* () {
      for (const name of tableNames) {
        const rows = [...(data[name] as { id: string }[])];
        rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
        for (const row of rows) yield encoder.encode(`${name} ${stableJson(row)}\n`);
      }
    })(),
  );
}
