// How wide the columns of a table are: by their shares, but none narrower than its longest word, so that no heading
// breaks within one.
import type { ReportTable } from '../table-model';
import { longestWord } from './text-measure';

// A single word (an address without a slash, a chemical name) never takes more than this share of the table.
const MOST = 0.4;

function needsOf(table: ReportTable, size: number, padding: number, width: number): number[] {
  return table.columns.map((column, c) => {
    let most = longestWord(column.title, size, true);
    for (const row of table.rows) {
      const text = row[c]?.text ?? '';
      // Long texts break somewhere; it is short ones, such as names and levels, that must not.
      if (text.length <= 60) most = Math.max(most, longestWord(text, size, table.hasRowHeadings && c === 0));
    }
    return Math.min(most + padding, width * MOST);
  });
}

/** Widths that add up to `width`, in its unit; `padding` is what a cell's left and right margins take. */
export function columnWidths(table: ReportTable, width: number, size: number, padding: number): number[] {
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const wanted = table.columns.map((c) => (width * c.widthShare) / shares);
  const needs = needsOf(table, size, padding, width);
  const short = wanted.reduce((sum, w, i) => sum + Math.max(0, (needs[i] ?? 0) - w), 0);
  const spare = wanted.reduce((sum, w, i) => sum + Math.max(0, w - (needs[i] ?? 0)), 0);
  if (short === 0 || spare === 0) return wanted;
  const taken = Math.min(1, short / spare);
  const given = Math.min(1, spare / short);
  return wanted.map((w, i) => {
    const need = needs[i] ?? 0;
    return w < need ? w + (need - w) * given : w - (w - need) * taken;
  });
}

/** The largest of the sizes at which every column is as wide as its longest word; the smallest when none is. */
export function fittingSize(
  table: ReportTable,
  width: number,
  sizes: readonly number[],
  padding: number,
): number {
  const fits = (size: number): boolean =>
    needsOf(table, size, padding, width).reduce((sum, n) => sum + n, 0) <= width;
  return sizes.find(fits) ?? sizes.at(-1) ?? 9;
}
