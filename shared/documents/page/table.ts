// Lays the rows of a table out in columns: each as wide as its longest line where there is room, else by what it holds.
import { type Cell, textOf } from '../content';
import type { UsedFaces } from './faces';
import { breakLines, type Line } from './lines';

// Letters are smaller where the words of all columns would not fit beside each other.
const SIZES = [9, 7.5, 6.5];
const LEADING = 1.3;
const SPACE = 8;
const BELOW = 5;
// A column needs no more than this for one word; longer words are broken.
const MAX_WORD = 110;
// Measuring more than the first rows of a long table makes no difference that anybody sees.
const MEASURED_ROWS = 200;

// A number, an interval or a date; what is longer is a code.
const NUMBER = /^(?=.*\d)[^\p{L}]{1,20}$/u;
const ROUNDING = 0.01;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** `isTight`: whether a column has no room for its longest number, which would be broken over lines. */
export type Columns = { widths: number[]; size: number; isTight: boolean };
export type LaidRow = {
  cells: { x: number; lines: Line[]; size: number; leading: number }[];
  height: number;
};

/** How wide the columns of a table are, and how large its letters. */
export function columnsOf(faces: UsedFaces, rows: readonly (readonly Cell[])[], width: number): Columns {
  let columns: Columns = { widths: [], size: 0, isTight: false };
  for (const size of SIZES) {
    const { least, most, numbers } = wantsOf(faces, rows, size);
    const widths = shared(least, most, width);
    columns = { widths, size, isTight: widths.some((w, i) => w + ROUNDING < (numbers[i] ?? 0)) };
    if (sum(least) <= width) break;
  }
  return columns;
}

/** What each column needs for its longest word, and wants for its longest line. */
function wantsOf(
  faces: UsedFaces,
  rows: readonly (readonly Cell[])[],
  size: number,
): { least: number[]; most: number[]; numbers: number[] } {
  const count = rows.reduce((most, row) => Math.max(most, sum(row.map((c) => c.span))), 0);
  const least = new Array<number>(count).fill(12);
  const most = new Array<number>(count).fill(12);
  const numbers = new Array<number>(count).fill(0);
  const measure = (text: string): number => (faces.Bold.widthOf(text) * size) / 1000 + SPACE;
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    let column = 0;
    for (const cell of row) {
      if (cell.span === 1)
        for (const line of textOf(cell.runs).split('\n')) {
          most[column] = Math.max(most[column] ?? 0, measure(line.slice(0, 400)));
          for (const word of line.slice(0, 2000).split(' ')) {
            const wide = measure(word.slice(0, 60));
            least[column] = Math.max(least[column] ?? 0, Math.min(wide, MAX_WORD));
            if (NUMBER.test(word)) numbers[column] = Math.max(numbers[column] ?? 0, wide);
          }
        }
      column += cell.span;
    }
  }
  return { least, most, numbers };
}

/** Divides the width: everything its most, or its least and of the rest by what it wants, or less than its least. */
function shared(least: readonly number[], most: readonly number[], width: number): number[] {
  if (sum(most) <= width) return [...most];
  if (sum(least) >= width) return narrowed(least, width);
  const rest = width - sum(least);
  const wants = sum(most) - sum(least);
  return least.map((l, i) => l + (rest * ((most[i] ?? l) - l)) / wants);
}

/** Takes room from the widest columns only, so that short words of the others stay whole. */
function narrowed(least: readonly number[], width: number): number[] {
  let rest = width;
  let cap = 0;
  for (const [i, wide] of least.toSorted((a, b) => a - b).entries()) {
    cap = rest / (least.length - i);
    if (wide > cap) break;
    rest -= wide;
  }
  return least.map((wide) => Math.min(wide, cap));
}

/** Lays out one row; `x` of its cells is from the left of the table. */
export function layRow(faces: UsedFaces, row: readonly Cell[], { widths, size }: Columns): LaidRow {
  const leading = size * LEADING;
  const cells: LaidRow['cells'] = [];
  let column = 0;
  let x = 0;
  for (const cell of row) {
    const wide = widths.slice(column, column + cell.span).reduce((a, b) => a + b, 0);
    if (cell.runs.length > 0) {
      const lines = breakLines(faces, cell.runs, size, Math.max(wide - SPACE, 4), { isBold: cell.isHead });
      cells.push({ x, lines, size, leading });
    }
    column += cell.span;
    x += wide;
  }
  const most = cells.reduce((m, c) => Math.max(m, c.lines.length), 1);
  return { cells, height: most * leading + BELOW };
}
