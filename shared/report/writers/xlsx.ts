import ExcelJS from '@protobi/exceljs';
import type { ReportTable } from '../table-model';

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
  sheet.columns = table.columns.map((c) => ({ width: c.widthShare * (table.landscape ? 7 : 6) }));
  const head = sheet.addRow(table.columns.map((c) => c.title));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  for (const row of table.rows) {
    const out = sheet.addRow([]);
    row.forEach((cell, index) => {
      const target = out.getCell(index + 1);
      const numeric = table.columns[index]?.numeric === true;
      target.alignment = { wrapText: true, vertical: 'top' };
      if (cell.text === '') return;
      if (numeric) target.value = Number(cell.text);
      else if (cell.href !== null) {
        target.value = { text: cell.text, hyperlink: cell.href };
        target.font = { color: { argb: 'FF0B5394' }, underline: true };
      } else target.value = cell.text;
    });
  }
  for (const note of table.notes) {
    sheet.addRow([]);
    sheet.addRow([note]).font = { italic: true };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
