// The rows of a CSV or TSV text, one by one, each with its text as it stands in the file. One quotation mark too many
// does not take the rest of the file along.
import Papa from 'papaparse';
import { UnreadText } from '../../bytes/unread-text';

/** What is wrong with the quotation marks of a row. */
export type QuoteFault = 'unclosed-quote' | 'stray-quote';
/**
 * A row that is not blank. `line`: where it begins, from 1; worked out when it is asked for, which must be before the
 * next row.
 */
export type TableRow = {
  cells: readonly string[];
  text: string;
  faults: readonly QuoteFault[];
  delimiter: string;
  line: () => number;
};

/** How cells and rows are told apart. `quote`: the sign that cells are put between, NUL where there is none. */
export type TableForm = { delimiter: string; newline: '\n' | '\r\n' | '\r'; quote: string };

/** A text without its byte-order mark. */
export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/**
 * Finds out how a table is written from its first lines.
 *
 * @param unquoted - the delimiter of a table whose quotation marks are letters like any other
 */
export function tableForm(head: string, unquoted: string | null): TableForm {
  // Guessed from rows that are not blank.
  const { delimiter, linebreak } = Papa.parse(head, { preview: 1, skipEmptyLines: 'greedy' }).meta;
  const newline = linebreak === '\r\n' || linebreak === '\r' ? linebreak : '\n';
  return unquoted === null
    ? { delimiter, newline, quote: '"' }
    : { delimiter: unquoted, newline, quote: '\u0000' };
}

/** A piece of a text without the line ends that it ends with. */
function withoutEnd(source: string, from: number, to: number): string {
  let end = to;
  while (end > from && (source.charCodeAt(end - 1) === 10 || source.charCodeAt(end - 1) === 13)) end--;
  return source.slice(from, end);
}

/** How many lines end in a piece of a text; line ends may be of any kind. */
function linesIn(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const c = source.charCodeAt(at);
    if (c === 10 || (c === 13 && source.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

const faultsOf = (errors: readonly Papa.ParseError[]): QuoteFault[] => [
  ...new Set(
    errors
      .filter((e) => e.type === 'Quotes')
      .map((e): QuoteFault => (e.code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote')),
  ),
];

// A row that goes on for longer may have no end.
const LONGEST_ROW = 1 << 17;
// Where a row could begin again is tried on no more than this.
const TRIED = 1 << 16;
// What it costs to begin at a place, in letters read.
const A_TRY = 300;
// See UnreadText.
const READ_AGAIN = 8;

type Stop = { from: number; to: number };

/** How the rows of a table look. `isSure`: whether {@link isRow} looks at more than the number of cells. */
export type RowShape = { isRow: (cells: readonly string[]) => boolean; isSure: boolean };
type Step = { data: string[][]; errors: Papa.ParseError[]; meta: Papa.ParseMeta };

/** Splits a text that comes in pieces, which may end anywhere. */
export class TableRows {
  private readonly unread = new UnreadText(READ_AGAIN);
  /** What is being read. */
  private source = '';
  /** The line, from 1, of a place in it: as far as lines have been counted. */
  private line = 1;
  private counted = 0;

  /** @param shape - of the rows: where a quotation mark has no end, the next such row is looked for */
  constructor(
    private readonly form: TableForm,
    private readonly shape: () => RowShape,
    private readonly take: (row: TableRow) => void,
  ) {}

  /** Reads on. `isLast` says that nothing follows. */
  feed(piece: string, isLast: boolean): void {
    const source = this.unread.add(piece, isLast);
    if (source === null) return;
    this.source = source;
    let at = 0;
    for (;;) {
      const stop = this.read(source, at, isLast);
      at = stop.from;
      // All is read, or a row goes on in the next piece.
      if (at >= source.length || (stop.to < 0 && !isLast && source.length - at <= LONGEST_ROW)) break;
      const until = stop.to < 0 ? source.length : stop.to;
      this.unread.waste(until - at);
      const next = this.begins(source, at, until, isLast);
      if (next === 'later') break;
      if (next === null && stop.to < 0) break;
      const end = next ?? stop.to;
      this.giveBad(source, at, end);
      at = end;
    }
    this.lineAt(at);
    this.counted = 0;
    this.source = '';
    this.unread.readTo(at);
  }

  /** Counts lines up to a place in what is being read; places are asked for in order. */
  private lineAt(place: number): number {
    this.line += linesIn(this.source, this.counted, place);
    this.counted = place;
    return this.line;
  }

  private parser(more: { step?: (result: Step) => void; fastMode?: false }): Papa.Parser {
    const { delimiter, newline, quote: quoteChar } = this.form;
    return new Papa.Parser({ delimiter, newline, quoteChar, ...more });
  }

  /**
   * Gives rows from a place on, up to one that took others along (`to` is where that ends) or to what has no end yet
   * (`to` is -1).
   */
  private read(source: string, start: number, isLast: boolean): Stop {
    const text = start === 0 ? source : source.slice(start);
    let at = 0;
    let stop = -1;
    const parser = this.parser({
      step: ({ data: [cells = []], errors, meta }) => {
        const faults = errors.length === 0 ? [] : faultsOf(errors);
        if (faults.length > 0 && this.isDoubtful(cells, text, at, meta.cursor)) {
          stop = meta.cursor;
          parser.abort();
          return;
        }
        this.give(source, start + at, start + meta.cursor, cells, faults);
        at = meta.cursor;
      },
    });
    parser.parse(text, 0, !isLast);
    return { from: start + at, to: stop < 0 ? -1 : start + stop };
  }

  /** Whether a row with a fault may hold others: it stands on several lines. */
  private isDoubtful(cells: readonly string[], text: string, from: number, to: number): boolean {
    const { newline } = this.form;
    const end = text.indexOf(newline, from);
    return end >= 0 && end + newline.length < to && (this.shape().isSure || !this.shape().isRow(cells));
  }

  /**
   * Where the row after a faulty one begins: the first line in it that reads as a row of its own. Null when there is
   * none.
   */
  private begins(source: string, from: number, to: number, isLast: boolean): number | 'later' | null {
    const { newline } = this.form;
    for (let at = source.indexOf(newline, from); at >= 0; at = source.indexOf(newline, at + 1)) {
      const start = at + newline.length;
      if (start >= to || this.unread.isSpent) return null;
      const end = Math.min(source.length, start + TRIED);
      const row: { cells: string[] | null; hasFault: boolean } = { cells: null, hasFault: false };
      let used = end - start;
      const parser = this.parser({
        fastMode: false,
        step: ({ data: [cells = []], errors, meta }) => {
          row.cells = cells;
          row.hasFault = errors.length > 0;
          used = meta.cursor;
          parser.abort();
        },
      });
      parser.parse(source.slice(start, end), 0, !(isLast && end === source.length));
      this.unread.waste(used + A_TRY);
      if (row.cells === null && !isLast && end === source.length) return 'later';
      if (row.cells !== null && !row.hasFault && this.shape().isRow(row.cells)) return start;
    }
    return null;
  }

  private giveBad(source: string, from: number, to: number): void {
    const row = withoutEnd(source, from, to);
    const { data, errors } = this.parser({}).parse(row, 0, false) as Step;
    this.give(source, from, to, data.flat(), faultsOf(errors));
  }

  private give(
    source: string,
    from: number,
    to: number,
    cells: readonly string[],
    faults: readonly QuoteFault[],
  ): void {
    if (cells.every((c) => c.trim() === '')) return;
    const { delimiter } = this.form;
    const text = withoutEnd(source, from, to);
    this.take({ cells, faults, delimiter, text, line: () => this.lineAt(from) });
  }
}
