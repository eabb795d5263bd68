// The rows of a CSV or TSV text, one by one, each with its text as it stands in the file.
import Papa from 'papaparse';

/** A row that is not blank. `line`: where it begins, from 1; worked out when it is asked for, of one row after the other. */
export type TableRow = {
  cells: readonly string[];
  text: string;
  errors: readonly string[];
  line: () => number;
};

/** A text without its byte-order mark. */
export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** A piece of a text without the line ends that it ends with. */
function withoutEnd(source: string, from: number, to: number): string {
  let end = to;
  while (end > from && (source.charCodeAt(end - 1) === 10 || source.charCodeAt(end - 1) === 13)) end--;
  return source.slice(from, end);
}

/** Counts lines up to a place; places are asked for in order. Line ends may be of any kind. */
function lineCounter(source: string): (place: number) => number {
  let line = 1;
  let counted = 0;
  return (place) => {
    for (; counted < place; counted++) {
      const c = source.charCodeAt(counted);
      if (c === 10 || (c === 13 && source.charCodeAt(counted + 1) !== 10)) line++;
    }
    return line;
  };
}

/**
 * Gives each row that is not blank; the delimiter is found by itself.
 *
 * @param unquoted - the delimiter of a table whose quotation marks are letters like any other
 */
export function eachRow(source: string, unquoted: string | null, take: (row: TableRow) => void): void {
  const lineAt = lineCounter(source);
  let start = 0;
  // Guessed from rows that are not blank.
  const { delimiter } = Papa.parse(source, { preview: 1, skipEmptyLines: 'greedy' }).meta;
  Papa.parse<string[]>(source, {
    ...(unquoted === null ? { delimiter } : { delimiter: unquoted, quoteChar: '\u0000' }),
    // One row at a time: all rows of a large table at once take more than what is made of them.
    step: ({ data: cells, errors, meta }) => {
      const from = start;
      start = meta.cursor;
      if (cells.every((c) => c.trim() === '')) return;
      take({
        cells,
        text: withoutEnd(source, from, start),
        errors: errors.filter((e) => e.type !== 'Delimiter').map((e) => e.message),
        line: () => lineAt(from),
      });
    },
  });
}
