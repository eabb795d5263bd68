import { strToU8, zipSync } from 'fflate';
import { csvField } from '../../kernel/csv';
import { tablesOf } from '../document-model';
import type { ReportTable } from '../table-model';
import type { WriterInput } from './writer-input';

/**
 * A table as CSV (RFC 4180, UTF-8 with BOM so that a spreadsheet reads the accents). Headings, then rows; notes are
 * left out.
 */
export function tableCsv(table: ReportTable): string {
  const lines = [table.columns.map((c) => c.title), ...table.rows.map((r) => r.map((c) => c.text))];
  return '\ufeff' + lines.map((l) => l.map(csvField).join(',') + '\r\n').join('');
}

/** Writes one table as CSV; several as a zip with a file each. */
export function writeCsv(input: WriterInput): Uint8Array {
  const tables = input.products.flatMap(tablesOf);
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return strToU8(tableCsv(only));
  return zipSync(Object.fromEntries(tables.map((t) => [`${t.id}.csv`, strToU8(tableCsv(t))])));
}
