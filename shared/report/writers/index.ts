// One entry for all files that a report table can be written as.
import type { ReportTable } from '../table-model';
import { writeCsv } from './csv';
import { writeDocx } from './docx';
import { writeHtml } from './html';
import { writeXlsx } from './xlsx';

export const reportFormats = ['csv', 'xlsx', 'docx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Writes a table in a format. */
export async function writeTable(table: ReportTable, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeCsv(table);
    case 'html':
      return writeHtml(table);
    case 'docx':
      return await writeDocx(table);
    case 'xlsx':
      return await writeXlsx(table);
  }
}
