import { csvField } from '../../kernel/csv';
import type { ReportTable } from '../table-model';

/** Writes a table as CSV (RFC 4180, UTF-8 with BOM so that a spreadsheet reads the accents). Headings, then rows; notes are left out. */
export function writeCsv(table: ReportTable): Uint8Array {
  const lines = [table.columns.map((c) => c.title), ...table.rows.map((r) => r.map((c) => c.text))];
  return new TextEncoder().encode('\ufeff' + lines.map((l) => l.map(csvField).join(',') + '\r\n').join(''));
}
