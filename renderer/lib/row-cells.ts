// A list as text (see lines.ts) seen as rows of cells, so that a form of rows keeps what is typed as one text: its
// draft, its saving and its questions are those of any field.

/** Between cells that were typed as cells. People type semicolons in texts; nobody types this. */
const CELL = '\u001f';
// A row in which nothing stands yet: no line, and no element.
const BLANK = ' ';

/** A line's parts as they were typed: cells, or what stands between semicolons. */
const rawParts = (line: string): string[] => (line.includes(CELL) ? line.split(CELL) : line.split(/\s*;\s*/));

/** A line's parts: cells, or what stands between semicolons. */
export const partsOf = (line: string): string[] => rawParts(line).map((part) => part.trim());

/** A line of parts; between semicolons unless one stands in a part. */
export function lineOf(parts: readonly string[]): string {
  if (!parts.some((part) => part.includes(';'))) return parts.join('; ');
  return parts.length === 1 ? `${parts[0]}${CELL}` : parts.join(CELL);
}

/** The rows of a text, each with so many cells. What a line holds beyond them stands in the last. */
export function rowsOf(text: string, count: number): string[][] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const parts = line === BLANK ? [] : rawParts(line);
    const cells = parts.slice(0, count);
    if (parts.length > count) cells[count - 1] = parts.slice(count - 1).join('; ');
    return [...cells, ...Array.from({ length: count - cells.length }, () => '')];
  });
}

/** Rows as a text. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => (cells.every((cell) => cell === '') ? BLANK : cells.join(CELL))).join('\n');

const BETWEEN = new RegExp(`\\s*[\\r\\n${CELL}]+\\s*`, 'g');
/** Rows with one cell changed. Neither lines nor cells can stand in a cell: what is pasted becomes one. */
export const withCell = (rows: string[][], row: number, cell: number, value: string): string[][] =>
  rows.map((cells, r) =>
    r === row ? cells.map((old, c) => (c === cell ? value.replace(BETWEEN, ' ') : old)) : cells,
  );

/** Rows with an empty one at a place. */
export const withRow = (rows: string[][], at: number, count: number): string[][] =>
  rows.toSpliced(
    at,
    0,
    Array.from({ length: count }, () => ''),
  );

export const withoutRow = (rows: string[][], at: number): string[][] => rows.toSpliced(at, 1);

/** Rows with one of them so many places on; the same rows where there is no such place. */
export function withRowMoved(rows: string[][], from: number, by: number): string[][] {
  const [row, to] = [rows[from], from + by];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}
