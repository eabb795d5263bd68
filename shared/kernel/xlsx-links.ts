// The address that a formula such as =HYPERLINK("https://doi.org/"&B2,"doi") leads to. Source: ECMA-376, part 1,
// 18.17.7.140 (HYPERLINK).

/** A cell's place, from 0. */
export type Place = { row: number; column: number };

/** 0-based column of a cell address such as `AB12`. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The corners of `A2` or `A2:C4`; null for what is none. */
export function rangeOf(reference: string): { from: Place; to: Place } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (match === null) return null;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  return {
    from: { row: Number(row) - 1, column: columnOf(column) },
    to: { row: Number(lastRow) - 1, column: columnOf(lastColumn) },
  };
}

// No address in a formula is longer.
const LONGEST = 8192;
const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(!])|(&|CONCATENATE\(|CONCAT\(|[,)]))/iy;

/**
 * The address of a HYPERLINK in a formula, or null where it has none, or one that would have to be worked out.
 *
 * @param cell - the text that a cell shows
 * @param shift - how far a shared formula stands from the cell that it was written for
 */
export function hyperlinkOf(
  formula: string,
  cell: (place: Place) => string,
  shift: Place = { row: 0, column: 0 },
): string | null {
  const start = /HYPERLINK\(/i.exec(formula);
  if (start === null || formula.length > LONGEST) return null;
  TOKEN.lastIndex = start.index + start[0].length;
  let text = '';
  let depth = 0;
  for (;;) {
    const token = TOKEN.exec(formula);
    if (token === null) return null;
    const [, quoted, columnFixed = '', column, rowFixed = '', row, sign] = token;
    if (quoted !== undefined) text += quoted.replaceAll('""', '"');
    else if (column !== undefined)
      text += cell({
        row: Number(row) - 1 + (rowFixed === '' ? shift.row : 0),
        column: columnOf(column.toUpperCase()) + (columnFixed === '' ? shift.column : 0),
      });
    else if (sign === ')' || sign === ',') {
      if (depth === 0) return text.trim() === '' ? null : text.trim();
      if (sign === ')') depth--;
    } else if (sign !== '&') depth++;
  }
}
