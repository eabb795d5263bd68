// CSV has no room for a mark: a table is known by its headings, and compared by them and the keys of its rows.
import { unzipSync, strFromU8 } from 'fflate';
import { parseCsvRows } from './csv-rows';
import { languages } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { buildFrom } from '../build-product';
import { tablesOf } from '../document-model';
import { productIds } from '../products/registry';
import type { ReportTable } from '../table-model';
import { tableCsv } from '../writers/csv';
import { captionOf } from '../writers/writer-input';
import { withinLimits } from '../../kernel/zip-limits';
import { compareTables } from './compare-tables';
import type { Difference, Unchecked } from './differences';
import type { FoundText } from './found';

const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

export type CsvVerification = {
  differences: Difference[];
  unchecked: Unchecked[];
  cells: number;
  blocks: number;
};

const cell = (text: string): FoundText => ({ text, hidden: '', format: 'text' });

/** The files of a zip of tables, or the one file. Names without their extension. */
function filesOf(bytes: Uint8Array): { name: string; text: string }[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ name: '', text: new TextDecoder().decode(bytes) }];
  const zip = unzipSync(bytes, { filter: withinLimits(MAX_UNPACKED_BYTES, (n) => n.endsWith('.csv')) });
  return Object.entries(zip).map(([name, part]) => ({
    name: name.replace(/^.*\/|\.csv$/g, ''),
    text: strFromU8(part),
  }));
}

/** The table that rows are of: that of its file's name, else the one with most headings in common, at least half. */
function tableFor(
  name: string,
  rows: readonly string[][],
  tables: readonly ReportTable[],
): ReportTable | null {
  const titles = new Set(rows[0]);
  const first = new Set(rows.map((r) => r[0] ?? ''));
  const scored = tables.map((table) => {
    const same = table.columns.filter((c) => titles.has(c.title)).length / Math.max(1, table.columns.length);
    const keys =
      table.rows.filter((r) => first.has(r[0]?.text ?? '')).length / Math.max(1, table.rows.length);
    return { table, score: same < 0.5 ? 0 : same + keys / 2 + (table.id === name ? 1 : 0) };
  });
  const best = scored.reduce<{ table: ReportTable; score: number } | null>(
    (top, x) => (x.score > (top?.score ?? 0) ? x : top),
    null,
  );
  return best?.table ?? null;
}

/** Compares tables as CSV with the study as it is now. */
export function verifyCsv(bytes: Uint8Array, data: ProjectData): CsvVerification {
  const tables = languages.flatMap((language) =>
    productIds.flatMap((id) => tablesOf(buildFrom(data, id, language))),
  );
  const result: CsvVerification = { differences: [], unchecked: [], cells: 0, blocks: 0 };
  for (const { name, text } of filesOf(bytes)) {
    const rows = parseCsvRows(text);
    const table = tableFor(name, rows, tables);
    if (table === null) {
      result.unchecked.push({ where: name || 'the table', reason: 'no-marks' });
      continue;
    }
    // What the writer writes is read back, so that what it makes harmless is the same on both sides.
    const expected = parseCsvRows(tableCsv(table));
    const grids = [expected, rows].map((grid) => grid.map((row) => row.map(cell)));
    const where = captionOf(table) || table.id;
    result.differences.push(
      ...compareTables(grids[0] ?? [], grids[1] ?? [], 1).map((d) => ({ where, ...d })),
    );
    result.cells += expected.reduce((n, row) => n + row.length, 0);
    result.blocks++;
  }
  return result;
}
