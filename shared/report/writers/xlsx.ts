import ExcelJS from '@protobi/exceljs';
import { cutText } from '../../kernel/xml';
import type { Block } from '../document-model';
import { printedCells, ProductMarks } from '../marks';
import type { ReportCell, ReportTable } from '../table-model';
import { columnWidths } from './column-widths';
import { levelColumns, levelKey } from './level-columns';
import { MARK_SHEET } from './mark-sheet';
import { sheetNames } from './sheet-names';
import { countLines } from './text-measure';
import { type MarkedRange, mendWorkbook } from './xlsx-parts';
import {
  captionOf,
  CHANGED_FILL,
  fileMark,
  hasChanges,
  headingRows,
  HEADING_FILL,
  titleOf,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

// Points for a line of Calibri 11, the workbook's default font, and for a character in the width of a column.
const LINE_PT = 15;
const CHARACTER_PT = 5.5;
// A row is at most this high, a cell holds so much text, and a header so many characters with its codes (Excel's
// specifications).
const MAX_ROW_PT = 409;
const MAX_CELL = 32_767;
const MAX_HEADER = 255;
// Named in every cell: a font without a name falls back to a serif in LibreOffice.
const FONT = { name: 'Calibri', size: 11 };
const LINK_FONT = { ...FONT, color: { argb: 'FF0B5394' }, underline: true };
const THIN = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };

const solid = (fill: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } }) as const;

/** Widths of the columns in characters: by their shares, none narrower than its longest word. */
function widthsOf(table: ReportTable): number[] {
  const shares = table.columns.map((c) =>
    Math.min(120, Math.max(8, c.widthShare * (table.landscape ? 7 : 9))),
  );
  const total = shares.reduce((a, b) => a + b, 0);
  return columnWidths(
    { ...table, columns: table.columns.map((c, i) => ({ ...c, widthShare: shares[i] ?? 8 })) },
    total * CHARACTER_PT,
    FONT.size,
    2 * CHARACTER_PT,
  ).map((w) => w / CHARACTER_PT);
}

const linesIn = (text: string, chars: number | undefined, isBold = false): number =>
  countLines(text, ((chars ?? 8) - 1) * CHARACTER_PT, FONT.size, isBold);

/** A header or footer holds 255 characters; `&` begins a code, so that a plain one is written twice. */
export function headerText(text: string): string {
  const room = MAX_HEADER - '&L'.length;
  const escaped = text.replace(/\s+/g, ' ').replaceAll('&', '&&');
  const cut = cutText(escaped, room);
  // An `&` of a pair that was cut apart would begin a code.
  return `&L${(/&*$/.exec(cut)?.[0].length ?? 0) % 2 === 1 ? cut.slice(0, -1) : cut}`;
}

/** Text as a cell can hold it: what reads as Excel's own escape is escaped, what is too long is cut and says so. */
export function cellText(text: string, table: ReportTable): string {
  // `_x000D_` would be read back as a carriage return (ECMA-376 part 1, 22.9.2.19).
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (escaped.length <= MAX_CELL) return escaped;
  const ending = ` ${WRITER_TEXTS[table.language].cut}`;
  return cutText(escaped, MAX_CELL - ending.length) + ending;
}

function styleHead(cell: ExcelJS.Cell, isRight: boolean): void {
  cell.font = { ...FONT, bold: true };
  cell.fill = solid(HEADING_FILL);
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: isRight ? 'right' : 'left' };
  cell.border = BORDER;
}

function addHeadings(
  sheet: ExcelJS.Worksheet,
  table: ReportTable,
  keyed: readonly number[],
  widths: readonly number[],
): void {
  const rows = headingRows(table);
  if (rows === 2) {
    const spanning = sheet.addRow([]);
    table.columns.forEach((_, i) => styleHead(spanning.getCell(i + 1), false));
    for (const { title, from, count } of table.spans ?? []) {
      spanning.getCell(from + 1).value = title;
      sheet.mergeCells(1, from + 1, 1, from + count);
      spanning.getCell(from + 1).alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
    }
  }
  const { sortKey } = WRITER_TEXTS[table.language];
  const sortKeys = keyed.map((_, i) => (keyed.length === 1 ? sortKey : `${sortKey} ${i + 1}`));
  const head = sheet.addRow([...table.columns.map((c) => c.title), ...sortKeys]);
  head.height = Math.min(
    MAX_ROW_PT,
    LINE_PT * Math.max(...table.columns.map((c, i) => linesIn(c.title, widths[i], true))),
  );
  head.eachCell((cell, column) => styleHead(cell, table.columns[column - 1]?.numeric === true));
  sheet.autoFilter = {
    from: { row: rows, column: 1 },
    to: { row: rows + table.rows.length, column: table.columns.length + keyed.length },
  };
}

function fillCell(
  target: ExcelJS.Cell,
  cell: ReportCell,
  table: ReportTable,
  column: number,
  isLevel: boolean,
): void {
  const numeric = table.columns[column]?.numeric === true;
  const isNumber = (numeric && /^-?\d{1,15}$/.test(cell.text)) || (isLevel && /^\d+$/.test(cell.text));
  target.alignment = { wrapText: true, vertical: 'top', horizontal: numeric ? 'right' : 'left' };
  target.border = BORDER;
  target.font = table.hasRowHeadings && column === 0 ? { ...FONT, bold: true } : FONT;
  if (cell.isChanged) target.fill = solid(CHANGED_FILL);
  if (cell.text === '') return;
  if (isNumber) target.value = Number(cell.text);
  else if (cell.href !== null) {
    target.value = { text: cellText(cell.text, table), hyperlink: cell.href };
    target.font = LINK_FONT;
  } else target.value = cellText(cell.text, table);
}

type TableBlock = Extract<Block, { type: 'table' }>;
/** @returns the ranges that carry a mark */
function addSheet(
  book: ExcelJS.Workbook,
  block: TableBlock,
  name: string,
  marks: ProductMarks,
): MarkedRange[] {
  const { table } = block;
  const heads = headingRows(table);
  const keyed = levelColumns(table);
  const widths = widthsOf(table);
  const sheet = book.addWorksheet(name, {
    views: [heads > 0 ? { state: 'frozen', ySplit: heads } : {}],
    pageSetup: {
      orientation: table.landscape || table.columns.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(heads > 0 ? { printTitlesRow: `1:${heads}` } : {}),
    },
    headerFooter: { oddHeader: headerText(captionOf(table)), oddFooter: '&C&P / &N' },
  });
  // 9 is A4 (ECMA-376, 18.3.1.63); the typings name it by a const enum, which isolated modules cannot read.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.columns = [...widths.map((width) => ({ width })), ...keyed.map(() => ({ width: 17 }))];
  if (heads > 0) addHeadings(sheet, table, keyed, widths);
  for (const row of table.rows) {
    const out = sheet.addRow([]);
    // A spreadsheet does not grow rows by itself for a file it did not write.
    const lines = Math.max(1, ...row.map((cell, index) => linesIn(cell.text, widths[index])));
    out.height = Math.min(MAX_ROW_PT, LINE_PT * lines);
    row.forEach((cell, index) => fillCell(out.getCell(index + 1), cell, table, index, keyed.includes(index)));
    keyed.forEach((column, i) => {
      const key = levelKey(row[column]?.text.trim() ?? '');
      const target = out.getCell(table.columns.length + i + 1);
      target.font = { ...FONT, color: { argb: 'FF8A8A8A' } };
      target.alignment = { vertical: 'top' };
      if (key !== null) target.value = key;
    });
  }
  const where = captionOf(table) || table.id;
  const ranges: MarkedRange[] = [
    {
      mark: marks.block(block, 'table', [captionOf(table), printedCells(table)], where, heads),
      range: `$A$1:$${sheet.getColumn(table.columns.length + keyed.length).letter}$${Math.max(1, sheet.rowCount)}`,
    },
  ];
  const notes = [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
  for (const [i, note] of notes.entries()) {
    sheet.addRow([]);
    sheet.addRow([cellText(note, table)]).font = { ...FONT, italic: true };
    if (i < table.notes.length)
      ranges.push({
        mark: marks.block(block, `note-${i + 1}`, note, `${where}, note ${i + 1}`),
        range: `$A$${sheet.rowCount}`,
      });
  }
  // Keys to sort by are not printed.
  if (keyed.length > 0)
    sheet.pageSetup.printArea = `A1:${sheet.getColumn(table.columns.length).letter}${sheet.rowCount}`;
  return ranges;
}

/**
 * Writes all tables as a workbook, a sheet each: headings frozen, filtered and repeated in print, counts and levels as
 * numbers, text as text (never a formula), links clickable, ranges of levels with a number to sort by.
 */
export async function writeXlsx(input: WriterInput): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Zeef';
  book.title = titleOf(input);
  book.subject = input.projectTitle;
  const tables = input.products.flatMap((product) => {
    const marks = new ProductMarks(product, input.exported);
    return product.blocks.flatMap((block) => (block.type === 'table' ? [{ block, marks }] : []));
  });
  const names = sheetNames(
    tables.map(({ block }) => block.table),
    [MARK_SHEET],
  );
  const ranges: MarkedRange[][] = [];
  for (const [index, { block, marks }] of tables.entries()) {
    if (index % 20 === 0) await input.onProgress((0.5 * index) / tables.length);
    ranges.push(addSheet(book, block, names[index] ?? block.table.id, marks));
  }
  const own = fileMark(input);
  if (own !== '') book.addWorksheet(MARK_SHEET, { state: 'veryHidden' }).addRow([own]);
  const bytes = mendWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), names, ranges);
  await input.onProgress(1);
  return bytes;
}
