// What has changed since the last export: cell by cell, by what was printed.
import { fingerprint } from '../kernel/hash';
import type { ExportRecord } from '../model/export-record';
import type { Language } from '../model/fields';
import { type ReportProduct, tablesOf } from './document-model';
import { type ReportTable, sameTable } from './table-model';

const mark = (text: string): string => (text === '' ? '' : fingerprint(text));

/** A fingerprint of the printed text of every cell of the products, to be kept with an export. */
export function printedTables(products: readonly ReportProduct[]): ExportRecord['tables'] {
  return Object.fromEntries(
    products
      .flatMap(tablesOf)
      .map((table) => [sameTable(table), table.rows.map((row) => row.map((c) => mark(c.text)))]),
  );
}

/** The fingerprints of each table at its newest export in this language. */
export function lastPrinted(exports: readonly ExportRecord[], language: Language): ExportRecord['tables'] {
  const result: ExportRecord['tables'] = {};
  for (const record of [...exports].sort((a, b) => a.at - b.at))
    if (record.language === language) Object.assign(result, record.tables);
  return result;
}

// Rows are compared by what stands in them first, so that a row that was put in does not mark all rows below it.
function matchRows(now: readonly string[][], before: readonly string[][]): (readonly string[] | null)[] {
  const left = new Map<string, number[]>();
  before.forEach((row, i) => {
    const key = row.join('\u0001');
    left.set(key, [...(left.get(key) ?? []), i]);
  });
  const used = new Set<number>();
  const exact = now.map((row) => {
    const index = left.get(row.join('\u0001'))?.shift();
    if (index !== undefined) used.add(index);
    return index;
  });
  return now.map((row, i) => {
    const index = exact[i];
    if (index !== undefined) return before[index] ?? null;
    const same = before.findIndex((b, j) => !used.has(j) && b[0] === row[0] && row[0] !== '');
    const at = same >= 0 ? same : !used.has(i) && i < before.length ? i : -1;
    if (at < 0) return null;
    used.add(at);
    return before[at] ?? null;
  });
}

function markTable(table: ReportTable, before: readonly string[][] | undefined): ReportTable {
  if (before === undefined) return table;
  const matched = matchRows(
    table.rows.map((row) => row.map((c) => mark(c.text))),
    before,
  );
  return {
    ...table,
    rows: table.rows.map((row, r) =>
      row.map((cell, c) => ({ ...cell, isChanged: mark(cell.text) !== (matched[r]?.[c] ?? '') })),
    ),
  };
}

/**
 * The products with every cell marked that prints otherwise than at its last export. A table never exported is not
 * marked.
 */
export function markChanges(
  products: readonly ReportProduct[],
  printed: ExportRecord['tables'],
): ReportProduct[] {
  return products.map((product) => {
    // Exports from before tables were known by what they are of name them by their place.
    const isOld = !tablesOf(product).some((table) => sameTable(table) in printed);
    const printedOf = (table: ReportTable) => printed[isOld ? table.id : sameTable(table)];
    return {
      ...product,
      blocks: product.blocks.map((block) =>
        block.type === 'table' ? { ...block, table: markTable(block.table, printedOf(block.table)) } : block,
      ),
    };
  });
}
