import ExcelJS from '@protobi/exceljs';
import type { ReportTable } from '../table-model';

// Points for a line of Calibri 11, the workbook's default font.
const LINE_PT = 15;
// Named in every cell: a font without a name falls back to a serif in LibreOffice.
const FONT = { name: 'Calibri', size: 11 };
const THIN = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** Width of a column in characters. */
function charsOf(table: ReportTable, index: number): number {
  return (table.columns[index]?.widthShare ?? 1) * (table.landscape ? 7 : 6);
}

/** Lines that a text takes in a column: a little less fits than its width in characters, since words are kept whole. */
function lineCount(text: string, chars: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (chars * 0.85))), 0);
}

/** Writes a table as a workbook: headings frozen and repeated in print, counts as numbers, text as text (never a formula), links clickable. */
export async function writeXlsx(table: ReportTable): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Zeef';
  const sheet = book.addWorksheet(table.number, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: table.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  // 9 is A4 (ECMA-376, 18.3.1.63); the typings name it by a const enum, which isolated modules cannot read.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.columns = table.columns.map((_c, index) => ({ width: charsOf(table, index) }));
  const head = sheet.addRow(table.columns.map((c) => c.title));
  head.font = { ...FONT, bold: true };
  head.height =
    LINE_PT * Math.max(...table.columns.map((c, index) => lineCount(c.title, charsOf(table, index))));
  head.eachCell((cell, column) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.alignment = {
      wrapText: true,
      vertical: 'top',
      horizontal: table.columns[column - 1]?.numeric === true ? 'right' : 'left',
    };
    cell.border = BORDER;
  });
  for (const row of table.rows) {
    const out = sheet.addRow([]);
    // A spreadsheet does not grow rows by itself for a file it did not write.
    out.height =
      LINE_PT * Math.max(1, ...row.map((cell, index) => lineCount(cell.text, charsOf(table, index))));
    row.forEach((cell, index) => {
      const target = out.getCell(index + 1);
      const numeric = table.columns[index]?.numeric === true;
      target.alignment = { wrapText: true, vertical: 'top' };
      target.border = BORDER;
      target.font = FONT;
      if (cell.text === '') return;
      if (numeric) target.value = Number(cell.text);
      else if (cell.href !== null) {
        target.value = { text: cell.text, hyperlink: cell.href };
        target.font = { ...FONT, color: { argb: 'FF0B5394' }, underline: true };
      } else target.value = cell.text;
    });
  }
  for (const note of table.notes) {
    sheet.addRow([]);
    sheet.addRow([note]).font = { ...FONT, italic: true };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
