// CSV and TSV with a mapping of columns, guessed from the headings and open to change by the user.
import Papa from 'papaparse';
import { CslBuilder, type TextField } from '../normalise/collect';
import { setPages } from '../normalise/roles';
import type { ImportProblem, ParsedReference, ParseOutcome, StudyColumns } from '../parsed';
import { isCslItem } from '../../model/reference';
import { applyResidue } from '../serialise/residue';
import { type CsvMapping, type CsvTarget, guessMapping } from './csv-columns';
import { type Cell, setContainer, setMonth, typeOf } from './csv-cells';
import { cellNames } from './csv-names';
import { eachRow, type TableRow, withoutMark } from './table-rows';
import { wosReference } from './wos';

// Vendors put a line about the data above the headings.
const HEADING_WITHIN = 5;

/** Where the headings stand: the first of the first lines that names two columns we know, else the first. */
function headingRow(rows: readonly (readonly string[])[]): number {
  const known = (row: readonly string[]): number => guessMapping(row).filter((t) => t !== 'keep').length;
  const at = rows.slice(0, HEADING_WITHIN).findIndex((row) => row.length > 1 && known(row) >= 2);
  return Math.max(0, at);
}

/** The headings of a CSV or TSV text. */
export function readHeadings(text: string): string[] {
  const rows = Papa.parse<string[]>(withoutMark(text), {
    preview: HEADING_WITHIN,
    skipEmptyLines: 'greedy',
  }).data;
  return (rows[headingRow(rows)] ?? []).map((h) => h.trim());
}

const TEXT_TARGETS = {
  title: 'title',
  abstract: 'abstract',
  'container-title-short': 'container-title-short',
  'collection-title': 'collection-title',
  volume: 'volume',
  issue: 'issue',
  publisher: 'publisher',
  'publisher-place': 'publisher-place',
  edition: 'edition',
  number: 'number',
  PMID: 'PMID',
  PMCID: 'PMCID',
  language: 'language',
  note: 'note',
} as const satisfies Partial<Record<CsvTarget, TextField>>;
type TextTarget = keyof typeof TEXT_TARGETS;
const isTextTarget = (target: CsvTarget): target is TextTarget => Object.hasOwn(TEXT_TARGETS, target);

function toReference(
  headings: readonly string[],
  { cells, text }: TableRow,
  mapping: CsvMapping,
): ParsedReference {
  const builder = new CslBuilder();
  const study: StudyColumns = {};
  let first = '';
  let last = '';
  let month: Cell | null = null;
  let day: Cell | null = null;
  const special: { type: string | null; residue: string | null } = { type: null, residue: null };
  cells.forEach((value, index) => {
    const heading = headings[index] ?? `column ${index + 1}`;
    const target = mapping[index] ?? 'keep';
    // What our own CSV writer put before a would-be formula.
    const cell = /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
    if (cell.trim() === '') return;
    if (isTextTarget(target)) {
      builder.text(TEXT_TARGETS[target], cell, heading);
      return;
    }
    switch (target) {
      case 'authors':
      case 'editors':
        for (const name of cellNames(cell)) builder.name(target === 'authors' ? 'author' : 'editor', name);
        return;
      case 'year':
        builder.date(cell, heading);
        return;
      case 'month':
        month = { heading, value: cell };
        return;
      case 'day':
        day = { heading, value: cell };
        return;
      case 'container-title':
        setContainer(builder, cell, heading);
        return;
      case 'page':
        setPages(builder, cell.replace(/\s*[–—]\s*|\s*--+\s*/g, '-'), '', heading);
        return;
      case 'first-page':
        first = cell;
        return;
      case 'last-page':
        last = cell;
        return;
      case 'DOI':
        builder.doi(cell, heading);
        return;
      case 'URL':
        builder.text('URL', cell, heading);
        return;
      case 'ISSN':
      case 'ISBN':
        for (const number of cell.split(/\s*[;,|]\s*/))
          builder.text(target, number.replace(/^["'=]+|["']+$/g, ''), heading);
        return;
      case 'keyword':
        builder.keyword(cell.includes(';') || !cell.includes('|') ? cell : cell.replaceAll('|', ';'));
        return;
      case 'type':
        special.type = typeOf(cell);
        // The database's own word for it stays.
        builder.keep(heading, cell);
        return;
      case 'unknown':
        special.residue = cell;
        return;
      case 'country':
      case 'intervention':
      case 'sms':
      case 'citedAs':
        study[target] = cell.trim();
        return;
      case 'keep':
        builder.keep(heading, cell);
    }
  });
  setMonth(builder, month, day);
  if (!builder.has('page')) setPages(builder, first, last, 'pages');
  else if (first !== '' && builder.item.page !== first.trim()) builder.keep('first page', first);
  builder.item.type =
    special.type ?? (builder.item['container-title'] === undefined ? 'report' : 'article-journal');
  const reference: ParsedReference = {
    csl: builder.build(),
    raw: { format: 'csv', text },
    unknown: builder.unknown,
    study,
  };
  if (special.residue !== null) applyResidue(reference, special.residue, isCslItem);
  return reference;
}

/** Whether the columns are Web of Science's two-letter tags. */
function isWosTable(headings: readonly string[]): boolean {
  const tags = new Set(headings.filter((h) => /^[A-Z][A-Z0-9]$/.test(h.trim())).map((h) => h.trim()));
  return tags.size >= 6 && tags.has('TI') && (tags.has('AU') || tags.has('AF')) && tags.has('SO');
}

const WOS_LISTS = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'ED', 'CA', 'GP']);

/**
 * Parses CSV or TSV; the delimiter is found by itself. A row with no title and no report is a problem but comes in.
 *
 * Country and intervention of a row that leaves them empty are those of the row above when the table has both columns, as appendix 3 prints them.
 */
export function parseCsv(text: string, chosen?: CsvMapping): ParseOutcome {
  const source = withoutMark(text);
  // Tab-delimited tables of Web of Science and others do not quote.
  const firstLine = source.slice(0, source.search(/\r|\n|$/));
  const isTabbed = firstLine.split('\t').length > 3 && !firstLine.includes('"');
  const reader = new TableReader(chosen);
  // Until the headings are known: vendors put lines above them.
  const first: TableRow[] = [];
  const begin = (): void => {
    const at = headingRow(first.map((row) => row.cells));
    reader.begin((first[at]?.cells ?? []).map((h) => h.trim()));
    for (const row of first.splice(0).slice(at + 1)) reader.take(row);
  };
  eachRow(source, isTabbed && isWosTable(firstLine.split('\t')) ? '\t' : null, (row) => {
    if (reader.hasBegun) reader.take(row);
    else if (first.push(row) === HEADING_WITHIN) begin();
  });
  if (!reader.hasBegun) begin();
  return { format: 'csv', references: reader.references, problems: reader.problems };
}

/** Makes references of rows, one by one. */
class TableReader {
  readonly references: ParsedReference[] = [];
  readonly problems: ImportProblem[] = [];
  private headings: readonly string[] | null = null;
  private mapping: CsvMapping = [];
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
    this.mapping = this.chosen ?? guessMapping(headings);
    this.isAppendix = this.mapping.includes('country') && this.mapping.includes('intervention');
  }

  take(row: TableRow): void {
    const headings = this.headings ?? [];
    const name = (reason: string): void =>
      void this.problems.push({
        line: row.line(),
        record: this.references.length + 1,
        reason,
        // A row is read by its headings, so it is mended with them.
        raw: Papa.unparse([[...headings], [...row.cells]]),
      });
    for (const error of row.errors)
      this.problems.push({ line: row.line(), record: this.references.length + 1, reason: `csv: ${error}` });
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
    const reference = toReference(headings, row, this.mapping);
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
