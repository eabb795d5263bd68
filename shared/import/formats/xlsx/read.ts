// A workbook of references: which of its sheets are tables, and what stands behind their cells.
import Papa from 'papaparse';
import type { OoxmlTable } from '../../../kernel/ooxml';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import { headingRow, parseCsv } from '../../tools/table/table';
import { type CsvMapping, type CsvTarget, guessMapping } from '../../tools/table/columns';

/** A sheet without its blank rows. `places`: of each row in the sheet, from 0; `at`: of the headings among the rows. */
type Sheet = { table: OoxmlTable; rows: string[][]; places: number[]; at: number; targets: CsvMapping };

// Titles and explanations may stand above a table in a sheet.
const HEADING_WITHIN = 30;
// A column for addresses that stand behind cells of other columns.
const LINKS = 'URL';
const TITLES = new Set<CsvTarget>(['title', 'citedAs', 'DOI', 'PMID']);

function sheetOf(table: OoxmlTable): Sheet {
  const places = table.rows.flatMap((row, i) => (row.every((c) => c.trim() === '') ? [] : [i]));
  const rows = places.map((i) => table.rows[i] ?? []);
  const at = headingRow(rows, HEADING_WITHIN);
  return { table, rows, places, at, targets: guessMapping(rows[at] ?? []) };
}

/**
 * Whether a sheet is a table of references: headings that name a title and something else, or a title alone, and rows
 * below.
 */
function isTable({ rows, at, targets }: Sheet): boolean {
  const known = targets.filter((t) => t !== 'keep').length;
  return (
    rows.length > at + 1 &&
    targets.some((t) => TITLES.has(t)) &&
    (known >= 2 || (rows[at] ?? []).length === 1)
  );
}

/**
 * The sheets to read: all that are tables; hidden ones only where no other is; else the first, whose columns can be
 * mapped by hand.
 */
function sheetsToRead(tables: readonly OoxmlTable[]): { read: Sheet[]; leftOut: Sheet[] } {
  const sheets = tables.map(sheetOf).filter((s) => s.rows.length > 0);
  const found = sheets.filter(isTable);
  const shown = found.filter((s) => !s.table.isHidden);
  if (shown.length > 0) return { read: shown, leftOut: found.filter((s) => s.table.isHidden) };
  if (found.length > 0) return { read: found, leftOut: [] };
  const first = sheets.find((s) => !s.table.isHidden) ?? sheets[0];
  return { read: first === undefined ? [] : [first], leftOut: [] };
}

const isAddress = (text: string): boolean => /^\s*(?:https?:\/\/|www\.|10\.\d{4,9}\/)/i.test(text);

/**
 * Puts addresses where they belong: in the place of the words of a cell for addresses ("Full report"), else in a column
 * of their own.
 */
function withLinks(sheet: Sheet): void {
  const { table, rows, places, at, targets } = sheet;
  const rowAt = new Map(places.map((place, i) => [place, i]));
  const more = new Map<number, string>();
  for (const { row: place, column, url } of table.links) {
    const index = rowAt.get(place) ?? -1;
    const row = rows[index];
    if (row === undefined || index <= at) continue;
    const target = targets[column];
    if (target !== 'URL' && target !== 'DOI') {
      if (!more.has(index)) more.set(index, url);
    } else if (!isAddress(row[column] ?? '')) row[column] = url;
  }
  const url = targets.indexOf('URL');
  const free = [...more].filter(([index]) => url < 0 || (rows[index]?.[url] ?? '').trim() === '');
  if (free.length === 0) return;
  const width = Math.max(...rows.slice(at).map((row) => row.length));
  const column = url < 0 ? width : url;
  if (url < 0) {
    const headings = rows[at] ?? [];
    while (headings.length < width) headings.push('');
    headings.push(LINKS);
    targets.push('URL');
  }
  for (const [index, address] of free) {
    const row = rows[index] ?? [];
    while (row.length <= column) row.push('');
    row[column] = address;
  }
}

/** Cells with an error, which are read as empty. */
function errorsOf({ table, places, at }: Sheet, before: number): ImportProblem[] {
  const rowAt = new Map(places.map((place, i) => [place, i]));
  return table.errors.flatMap(({ row, value }) => {
    const index = rowAt.get(row) ?? -1;
    return index <= at
      ? []
      : [{ line: row + 1, record: before + index - at, reason: `cell-error: ${value}` }];
  });
}

/**
 * Reads the tables of a workbook, as CSV from here on, so that their columns can be mapped in the same way.
 *
 * @param mapping - of the columns of the first table, and of others with the same headings
 */
export function parseWorkbook(
  tables: readonly OoxmlTable[],
  mapping: CsvMapping | undefined,
): ParseOutcome & { headings: string[] } {
  const { read, leftOut } = sheetsToRead(tables);
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  let headings: string[] | null = null;
  for (const sheet of read) {
    withLinks(sheet);
    const own = (sheet.rows[sheet.at] ?? []).map((h) => h.trim());
    headings ??= own;
    const isAlike = own.length === headings.length && own.every((h, i) => h === headings?.[i]);
    const outcome = parseCsv(Papa.unparse(sheet.rows.slice(sheet.at)), isAlike ? mapping : undefined);
    problems.push(...errorsOf(sheet, references.length));
    for (const problem of outcome.problems)
      problems.push({ ...problem, record: problem.record === 0 ? 0 : problem.record + references.length });
    for (const reference of outcome.references) references.push(reference);
  }
  for (const { table } of leftOut)
    problems.push({ line: 0, record: 0, reason: `hidden-sheet: ${table.name}` });
  return { format: 'xlsx', references, problems, headings: headings ?? [] };
}
