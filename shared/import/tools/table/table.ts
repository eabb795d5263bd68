// CSV and TSV with a mapping of columns, guessed from the headings and open to change by the user.
import Papa from 'papaparse';
import type { ImportProblem, ParsedReference, ParseOutcome, StudyColumns } from '../../parsed';
import type { FileBytes } from '../../bytes/file-bytes';
import { afterLine, textPieces } from '../../bytes/text-pieces';
import { columnsOf, type CsvMapping, guessMapping, type TableColumn } from './columns';
import { rowReference } from './row';
import { type RowShape, type TableForm, tableForm, type TableRow, TableRows, withoutMark } from './rows';
import type { PieceReading } from '../record-pieces';
import { wosReference } from '../wos-record';

// Vendors put a line about the data above the headings.
const HEADING_WITHIN = 5;

/** Where the headings stand: the first of the first lines that names two columns we know, else the first. */
export function headingRow(rows: readonly (readonly string[])[], within = HEADING_WITHIN): number {
  const known = (row: readonly string[]): number => guessMapping(row).filter((t) => t !== 'keep').length;
  const at = rows.slice(0, within).findIndex((row) => row.length > 1 && known(row) >= 2);
  return Math.max(0, at);
}

const DELIMITERS = [';', '\t', '|', ','];

/**
 * The sign between columns, by the headings that we know: with commas within names, and cells left out, rows alone may
 * mislead. Null where the headings do not tell.
 */
function delimiterByHeadings(head: string): string | null {
  // Excel's own line: "sep=;".
  const said = /^sep=(.)\r?\n/i.exec(withoutMark(head))?.[1];
  if (said !== undefined) return said;
  const lines = withoutMark(head.slice(0, 20_000)).split(/\r\n|\r|\n/, HEADING_WITHIN);
  const known = (delimiter: string): number =>
    Math.max(
      ...lines.map((line) => {
        const headings =
          line.length > 5000 ? [] : line.split(delimiter).map((h) => h.trim().replace(/^"|"$/g, ''));
        return guessMapping(headings).filter((t) => t !== 'keep').length;
      }),
    );
  const [best, second] = DELIMITERS.map((d) => ({ delimiter: d, count: known(d) })).sort(
    (a, b) => b.count - a.count,
  );
  return best !== undefined && best.count >= 2 && best.count > (second?.count ?? 0) ? best.delimiter : null;
}

/** The headings of a CSV or TSV text. */
export function readHeadings(text: string): string[] {
  const rows = Papa.parse<string[]>(withoutMark(text), {
    delimiter: delimiterByHeadings(text) ?? '',
    preview: HEADING_WITHIN,
    skipEmptyLines: 'greedy',
  }).data;
  return (rows[headingRow(rows)] ?? []).map((h) => h.trim());
}

/** Whether the columns are Web of Science's two-letter tags. */
function isWosTable(headings: readonly string[]): boolean {
  const tags = new Set(headings.filter((h) => /^[A-Z][A-Z0-9]$/.test(h.trim())).map((h) => h.trim()));
  return tags.size >= 6 && tags.has('TI') && (tags.has('AU') || tags.has('AF')) && tags.has('SO');
}

const WOS_LISTS = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'ED', 'CA', 'GP']);

/** How the rows under these headings look: as many cells, and a year where the year stands. */
function shapeOf(headings: readonly string[], mapping: CsvMapping): RowShape {
  const year = mapping.indexOf('year');
  return {
    isSure: year >= 0,
    isRow: (cells) =>
      cells.length > 1 &&
      cells.length >= headings.length &&
      cells.slice(headings.length).every((c) => c.trim() === '') &&
      /^\s*$|\b\d{4}\b/.test(cells[year] ?? ''),
  };
}

/** Tab-delimited tables of Web of Science and others do not quote; others are as their first lines show. */
function formOf(head: string): TableForm {
  const firstLine = head.slice(0, head.search(/\r|\n|$/));
  const isTabbed = firstLine.split('\t').length > 3 && !firstLine.includes('"');
  const form = tableForm(head, isTabbed && isWosTable(firstLine.split('\t')) ? '\t' : null);
  return form.quote === '"' ? { ...form, delimiter: delimiterByHeadings(head) ?? form.delimiter } : form;
}

/** Parses a table piece by piece. */
class TableParser {
  private readonly reader: TableReader;
  private rows: TableRows | null = null;
  // Until the headings are known: vendors put lines above them.
  private readonly first: TableRow[] = [];

  constructor(private readonly chosen: CsvMapping | undefined) {
    this.reader = new TableReader(chosen);
  }

  feed(text: string, isLast: boolean): void {
    const piece = this.rows === null ? withoutMark(text) : text;
    this.rows ??= new TableRows(formOf(piece), this.shape(piece), (row) => {
      if (this.reader.hasBegun) {
        this.reader.take(row);
        return;
      }
      const line = row.line();
      if (this.first.push({ ...row, line: () => line }) === HEADING_WITHIN) this.begin();
    });
    this.rows.feed(piece, isLast);
  }

  /** Worked out when a row is faulty: few are. */
  private shape(head: string): () => RowShape {
    let shape: RowShape | null = null;
    return () => {
      if (shape !== null) return shape;
      const headings = readHeadings(head);
      return (shape = shapeOf(headings, this.chosen ?? guessMapping(headings)));
    };
  }

  private begin(): void {
    const { first, reader } = this;
    const at = headingRow(first.map((row) => row.cells));
    reader.begin((first[at]?.cells ?? []).map((h) => h.trim()));
    for (const row of first.splice(0).slice(at + 1)) reader.take(row);
  }

  drain(): ParsedReference[] {
    return this.reader.drain();
  }

  end(): ParseOutcome {
    if (!this.reader.hasBegun) this.begin();
    return { format: 'csv', references: this.reader.references, problems: this.reader.problems };
  }
}

// Headings and the form of the table are found in the first piece.
const PIECE = 16_384;

/**
 * Parses CSV or TSV; the delimiter is found by itself. A row with no title and no report is a problem but comes in; one
 * with a quotation mark too many does not take the rows after it along.
 *
 * Country and intervention of a row that leaves them empty are those of the row above when the table has both columns,
 * as appendix 3 prints them.
 */
export function parseCsv(text: string, chosen?: CsvMapping): ParseOutcome {
  const parser = new TableParser(chosen);
  for (let at = 0; ;) {
    const newline = text.indexOf('\n', at + PIECE);
    const end = newline < 0 ? text.length : newline + 1;
    parser.feed(text.slice(at, end), end === text.length);
    if (end === text.length) return parser.end();
    at = end;
  }
}

/** The same of bytes in UTF-8, without ever holding the whole file as text. Null when the bytes are no UTF-8. */
export function* readCsv(file: FileBytes, chosen?: CsvMapping): PieceReading {
  const parser = new TableParser(chosen);
  for (const piece of textPieces(file, afterLine(PIECE))) {
    if (piece === null) return null;
    parser.feed(piece.text, piece.isLast);
    yield parser.drain();
  }
  return parser.end();
}

/** Makes references of rows, one by one. */
class TableReader {
  references: ParsedReference[] = [];
  readonly problems: ImportProblem[] = [];
  private drained = 0;
  private headings: readonly string[] | null = null;
  private columns: readonly TableColumn[] = [];
  private isWos = false;
  private isAppendix = false;
  private above: StudyColumns = {};

  constructor(private readonly chosen: CsvMapping | undefined) {}

  get hasBegun(): boolean {
    return this.headings !== null;
  }

  begin(headings: readonly string[]): void {
    this.headings = headings;
    this.isWos = this.chosen === undefined && isWosTable(headings);
    const mapping = this.chosen ?? guessMapping(headings);
    this.columns = columnsOf(headings, mapping);
    this.isAppendix = mapping.includes('country') && mapping.includes('intervention');
  }

  /** Gives away what has been read, but for the last, which stays until the end. */
  drain(): ParsedReference[] {
    const given = this.references;
    this.references = given.splice(-1);
    this.drained += given.length;
    return given;
  }

  take(row: TableRow): void {
    const headings = this.headings ?? [];
    const name = (reason: string): void =>
      void this.problems.push({
        line: row.line(),
        record: this.drained + this.references.length + 1,
        reason,
        // A row is read by its headings, so it is mended with them.
        raw:
          row.faults.length === 0
            ? Papa.unparse([[...headings], [...row.cells]])
            : `${Papa.unparse([[...headings]], { delimiter: row.delimiter })}\n${row.text}`,
      });
    for (const fault of row.faults) name(fault);
    if (this.isWos) {
      const reference = wosReference(
        headings.map((tag, i) => ({
          tag,
          values: WOS_LISTS.has(tag) ? (row.cells[i] ?? '').split(/;\s*/) : [row.cells[i] ?? ''],
        })),
        row.text,
        'csv',
      );
      if (reference.csl.title === undefined) name('no-title');
      this.references.push(reference);
      return;
    }
    if (row.cells.slice(headings.length).some((c) => c.trim() !== '')) name('more-cells-than-columns');
    const reference = rowReference(this.columns, row);
    if (this.isAppendix) this.fillFromAbove(reference);
    if (reference.csl.title === undefined && reference.study.citedAs === undefined) name('no-title');
    this.references.push(reference);
  }

  private fillFromAbove({ study }: ParsedReference): void {
    const { above } = this;
    const isNewCountry = study.country !== undefined && study.country !== above.country;
    const intervention = study.intervention ?? (isNewCountry ? undefined : above.intervention);
    const country = study.country ?? above.country;
    if (country !== undefined) study.country = country;
    if (intervention !== undefined) study.intervention = intervention;
    this.above = study;
  }
}
