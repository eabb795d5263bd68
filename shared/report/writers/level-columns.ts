// Columns that hold levels of a scale, so that a spreadsheet can sort them: whole levels as numbers, ranges by their
// middle.
import type { ReportTable } from '../table-model';

const WHOLE = /^\d{1,2}$/;
const RANGE = /^(\d{1,2})\s*[_\-–/]\s*(\d{1,2})$/;

/** What a level sorts by: itself, the middle of a range; null for a remark and for nothing. */
export function levelKey(text: string): number | null {
  if (WHOLE.test(text)) return Number(text);
  const range = RANGE.exec(text);
  return range === null ? null : (Number(range[1]) + Number(range[2])) / 2;
}

/** Columns (0-based) of text whose cells are levels, ranges of levels or remarks on them: more than half are levels. */
export function levelColumns(table: ReportTable): number[] {
  return table.columns.flatMap(({ numeric }, c) => {
    if (numeric) return [];
    const texts = table.rows.map((r) => r[c]?.text.trim() ?? '').filter((t) => t !== '');
    const levels = texts.filter((t) => levelKey(t) !== null);
    return levels.length > 0 && 2 * levels.length > texts.length ? [c] : [];
  });
}
