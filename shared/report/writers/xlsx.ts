import ExcelJS from '@protobi/exceljs';
import { tablesOf } from '../document-model';
import type { ReportTable } from '../table-model';
import {
  captionOf,
  CHANGED_FILL,
  hasChanges,
  hasHeadings,
  HEADING_FILL,
  verifyMark,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

// Points for a line of Calibri 11, the workbook's default font.
const LINE_PT = 15;
// Named in every cell: a font without a name falls back to a serif in LibreOffice.
const FONT = { name: 'Calibri', size: 11 };
const THIN = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** Name of the hidden sheet by which `zeef verify` knows the file. */
export const MARK_SHEET = 'zeef';

const solid = (fill: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } }) as const;

/** Width of a column in characters. */
function charsOf(table: ReportTable, index: number): number {
  return (table.columns[index]?.widthShare ?? 1) * (table.landscape ? 7 : 9);
}

/** Lines that a text takes in a column: a little less fits than its width in characters, since words are kept whole. */
function lineCount(text: string, chars: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (chars * 0.85))), 0);
}

/** A name that Excel takes: at most 31 characters, none of `[]:*?/\`, unlike the others. */
function sheetName(table: ReportTable, taken: Set<string>): string {
  const base = (
    table.number === '' ? table.caption : table.id.startsWith('tabel-2.3-') ? table.caption : table.number
  )
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31);
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++)
    name = `${base.slice(0, 31 - String(n).length - 1)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

function addSheet(book: ExcelJS.Workbook, table: ReportTable, name: string): void {
  const withHead = hasHeadings(table);
  const sheet = book.addWorksheet(name, {
    views: [withHead ? { state: 'frozen', ySplit: 1 } : {}],
    pageSetup: {
      orientation: table.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(withHead ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: { oddHeader: `&L${captionOf(table).replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  });
  // 9 is A4 (ECMA-376, 18.3.1.63); the typings name it by a const enum, which isolated modules cannot read.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.columns = table.columns.map((_c, index) => ({ width: charsOf(table, index) }));
  if (withHead) {
    const head = sheet.addRow(table.columns.map((c) => c.title));
    head.font = { ...FONT, bold: true };
    head.height =
      LINE_PT * Math.max(...table.columns.map((c, index) => lineCount(c.title, charsOf(table, index))));
    head.eachCell((cell, column) => {
      cell.fill = solid(HEADING_FILL);
      cell.alignment = {
        wrapText: true,
        vertical: 'top',
        horizontal: table.columns[column - 1]?.numeric === true ? 'right' : 'left',
      };
      cell.border = BORDER;
    });
  }
  for (const row of table.rows) {
    const out = sheet.addRow([]);
    // A spreadsheet does not grow rows by itself for a file it did not write. 409 points is the most it takes.
    out.height = Math.min(
      409,
      LINE_PT * Math.max(1, ...row.map((cell, index) => lineCount(cell.text, charsOf(table, index)))),
    );
    row.forEach((cell, index) => {
      const target = out.getCell(index + 1);
      const numeric = table.columns[index]?.numeric === true;
      target.alignment = { wrapText: true, vertical: 'top', horizontal: numeric ? 'right' : 'left' };
      target.border = BORDER;
      target.font = table.hasRowHeadings && index === 0 ? { ...FONT, bold: true } : FONT;
      if (cell.isChanged) target.fill = solid(CHANGED_FILL);
      if (cell.text === '') return;
      if (numeric && /^-?\d+$/.test(cell.text)) target.value = Number(cell.text);
      else if (cell.href !== null) {
        target.value = { text: cell.text, hyperlink: cell.href };
        target.font = { ...FONT, color: { argb: 'FF0B5394' }, underline: true };
      } else target.value = cell.text;
    });
  }
  const notes = [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
  for (const note of notes) {
    sheet.addRow([]);
    sheet.addRow([note]).font = { ...FONT, italic: true };
  }
}

/** Writes all tables as a workbook, a sheet each: headings frozen and repeated in print, counts as numbers, text as text (never a formula), links clickable. */
export async function writeXlsx(input: WriterInput): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Zeef';
  book.title = input.projectTitle;
  const tables = input.products.flatMap(tablesOf);
  const taken = new Set<string>([MARK_SHEET]);
  for (const [index, table] of tables.entries()) {
    if (index % 20 === 0) await input.onProgress((0.5 * index) / tables.length);
    addSheet(book, table, sheetName(table, taken));
  }
  const mark = book.addWorksheet(MARK_SHEET, { state: 'veryHidden' });
  mark.addRow([verifyMark(input.products)]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  await input.onProgress(1);
  return bytes;
}
