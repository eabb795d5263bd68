// Whether an exported Word or Excel file still says what the project says, cell by cell.
import { z } from 'zod';
import { type OoxmlFile, readOoxml } from '../kernel/ooxml';
import { fail, ok, type Result } from '../kernel/result';
import { languages } from '../model/fields';
import type { ProjectData } from '../model/tables';
import { buildReport } from './build-report';
import { type Block, productIds, type ReportProduct, tablesOf, textOf } from './document-model';
import type { ReportTable } from './table-model';
import { headingRows } from './writers/writer-input';

const markSchema = z.object({
  zeef: z.literal(1),
  language: z.enum(languages),
  products: z.array(z.enum(productIds)),
});

/** A place where file and project differ. `row` and `column` are 1-based, the heading row not counted; 0 for a paragraph. */
export type Difference = {
  where: string;
  row: number;
  column: number;
  inFile: string;
  inProject: string;
};
export type Verification = {
  /** Cells and paragraphs with a number in them that were compared. */
  numbers: number;
  cells: number;
  differences: Difference[];
};

const hasNumber = (text: string): boolean => /\d/.test(text);
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function compareTable(expected: ReportTable, found: readonly string[][], result: Verification): void {
  const where = [expected.number, expected.caption].filter(Boolean).join(' ');
  const rows = found.slice(headingRows(expected));
  expected.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const inFile = rows[r]?.[c] ?? '';
      result.cells++;
      if (hasNumber(cell.text) || hasNumber(inFile)) result.numbers++;
      if (folded(inFile) !== folded(cell.text))
        result.differences.push({ where, row: r + 1, column: c + 1, inFile, inProject: cell.text });
    });
  });
  // Rows that only the file has, up to the notes under a sheet's table, which fill one cell.
  rows.slice(expected.rows.length).forEach((row, r) => {
    if (row.filter((t) => t !== '').length > 1)
      result.differences.push({
        where,
        row: expected.rows.length + r + 1,
        column: 1,
        inFile: row.join(' | '),
        inProject: '',
      });
  });
}

function linesOf(block: Block): string[] {
  if (block.type === 'paragraph') return [textOf(block.runs)];
  if (block.type === 'list')
    return block.items.map((runs) => (block.isOrdered ? textOf(runs) : `- ${textOf(runs)}`));
  return [];
}

function compareParagraphs(product: ReportProduct, file: OoxmlFile, result: Verification): void {
  const found = new Set(file.paragraphs.map((p) => folded(p.replace(/^- /, ''))));
  const lines = product.blocks.flatMap(linesOf).map((l) => l.replace(/^- /, ''));
  for (const line of lines.filter(hasNumber)) {
    result.numbers++;
    if (found.has(folded(line))) continue;
    // The paragraph that begins alike is the one that was changed.
    const start = folded(line).slice(0, 24);
    const inFile = [...found].find((p) => p.startsWith(start)) ?? '';
    result.differences.push({ where: product.title, row: 0, column: 0, inFile, inProject: line });
  }
}

/**
 * Compares an exported file with the project it was made from.
 *
 * @returns a failure when the file is none of ours, or when tables are missing from it
 */
export function verifyExport(bytes: Uint8Array, data: ProjectData): Result<Verification> {
  const file = readOoxml(bytes);
  if (!file.ok) return file;
  const mark = markSchema.safeParse(readJson(file.value.mark));
  if (!mark.success) return fail('not-ours', 'not an export of Zeef: it carries no mark');
  const products = buildReport(data, mark.data.language, mark.data.products);
  const tables = products.flatMap(tablesOf);
  if (file.value.tables.length < tables.length)
    return fail(
      'incomplete',
      `the file has ${file.value.tables.length} tables where the project has ${tables.length}`,
    );
  const result: Verification = { numbers: 0, cells: 0, differences: [] };
  tables.forEach((table, i) => compareTable(table, file.value.tables[i]?.rows ?? [], result));
  if (file.value.kind === 'docx')
    for (const product of products) compareParagraphs(product, file.value, result);
  return ok(result);
}

function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
