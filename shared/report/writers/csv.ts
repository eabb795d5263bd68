import type { ReportTable } from '../table-model';

// A cell that begins with one of these runs as a formula in a spreadsheet; a leading apostrophe keeps it text (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r]/;

/** One CSV field, quoted where needed and made harmless as a formula. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table as CSV (RFC 4180, UTF-8 with BOM so that a spreadsheet reads the accents). Headings, then rows; notes are left out. */
export function writeCsv(table: ReportTable): Uint8Array {
  const lines = [table.columns.map((c) => c.title), ...table.rows.map((r) => r.map((c) => c.text))];
  return new TextEncoder().encode('\ufeff' + lines.map((l) => l.map(csvField).join(',') + '\r\n').join(''));
}
