// One row of a table to a reference.
import { oneSpace } from '../../../kernel/text';
import { isCslItem } from '../../../model/reference';
import { CslBuilder, type NameRole, type TextField } from '../../normalise/collect';
import { setArticleNumber, setPages } from '../../normalise/roles';
import { trimSigns } from '../../normalise/text';
import type { ParsedReference, StudyColumns } from '../../parsed';
import { applyResidue } from '../../serialise/residue';
import { type Cell, setContainer, setMonth, severalIn, typeOf } from './cells';
import type { CsvTarget, TableColumn } from './columns';
import { cellNames } from './names';
import type { TableRow } from './rows';

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
  'title-short': 'title-short',
  'collection-number': 'collection-number',
  'number-of-pages': 'number-of-pages',
  'number-of-volumes': 'number-of-volumes',
  'event-title': 'event-title',
  genre: 'genre',
  license: 'license',
  archive: 'archive',
  archive_location: 'archive_location',
  source: 'source',
  'call-number': 'call-number',
  note: 'note',
} as const satisfies Partial<Record<CsvTarget, TextField>>;
const ROLES = {
  authors: 'author',
  editors: 'editor',
  translators: 'translator',
  'collection-editors': 'collection-editor',
} as const satisfies Partial<Record<CsvTarget, NameRole>>;
type TextTarget = keyof typeof TEXT_TARGETS;
const isTextTarget = (target: CsvTarget): target is TextTarget => Object.hasOwn(TEXT_TARGETS, target);

/** What cannot be written down before the whole row is read: parts of one thing that stand in several columns, and what is no CSL. */
type Aside = {
  first: string;
  last: string;
  month: Cell | null;
  day: Cell | null;
  type: string | null;
  residue: string | null;
  number: Cell | null;
  study: StudyColumns;
};

/** Sets a cell aside. @returns whether it is one of those */
function setAside(aside: Aside, target: CsvTarget, value: string, heading: string): boolean {
  switch (target) {
    case 'month':
    case 'day':
      aside[target] = { heading, value };
      return true;
    case 'first-page':
      aside.first = value;
      return true;
    case 'last-page':
      aside.last = value;
      return true;
    case 'article-number':
      aside.number = { heading, value };
      return true;
    case 'unknown':
      aside.residue = value;
      return true;
    case 'country':
    case 'intervention':
    case 'sms':
    case 'citedAs':
      aside.study[target] = value.trim();
      return true;
    default:
      return false;
  }
}

/** Keywords: with semicolons, or with bars where there are none. */
function takeKeywords(builder: CslBuilder, cell: string): void {
  const words = severalIn(cell);
  builder.keyword(words.includes(';') || !words.includes('|') ? words : words.replaceAll('|', ';'));
}

/** Writes down a cell; what means nothing to us is kept under its heading. */
function takeCell(
  builder: CslBuilder,
  { heading, target, names }: Pick<TableColumn, 'heading' | 'target' | 'names'>,
  cell: string,
): void {
  if (isTextTarget(target)) {
    builder.text(TEXT_TARGETS[target], cell, heading);
    return;
  }
  switch (target) {
    case 'authors':
    case 'editors':
    case 'translators':
    case 'collection-editors':
      for (const name of cellNames(severalIn(cell), names)) builder.name(ROLES[target], name);
      return;
    case 'accessed':
      builder.date(cell, heading, 'accessed');
      return;
    case 'year':
      builder.date(cell, heading);
      return;
    case 'container-title':
      setContainer(builder, cell, heading);
      return;
    case 'page':
      setPages(builder, oneSpace(cell).replace(/ ?(?:[–—]|--+) ?/g, '-'), '', heading);
      return;
    case 'DOI':
      builder.doi(cell, heading);
      return;
    case 'URL':
      builder.text('URL', severalIn(cell), heading);
      return;
    case 'ISSN':
    case 'ISBN':
      for (const number of severalIn(cell).split(/[;,|]/))
        builder.text(target, trimSigns(number.trim(), `"'`, `"'=`), heading);
      return;
    case 'keyword':
      takeKeywords(builder, cell);
      return;
    default:
      builder.keep(heading, cell);
  }
}

/** Writes down what was set aside, once the whole row is read. */
function takeAside(builder: CslBuilder, { month, day, first, last, type, number }: Aside): void {
  setMonth(builder, month, day);
  if (!builder.has('page')) setPages(builder, first, last, 'pages');
  else if (first !== '' && builder.item.page !== first.trim()) builder.keep('first page', first);
  builder.item.type = type ?? (builder.item['container-title'] === undefined ? 'report' : 'article-journal');
  builder.containerOfEvent();
  if (number !== null) setArticleNumber(builder, number.value, number.heading);
}

/** Makes a reference of a row under columns; what means nothing to us is kept under its heading. */
export function rowReference(columns: readonly TableColumn[], { cells, text }: TableRow): ParsedReference {
  const builder = new CslBuilder();
  const aside: Aside = {
    first: '',
    last: '',
    month: null,
    day: null,
    type: null,
    residue: null,
    number: null,
    study: {},
  };
  for (const [index, value] of cells.entries()) {
    const column = columns[index] ?? { heading: `column ${index + 1}`, target: 'keep', names: 'any' };
    // What our own CSV writer put before a would-be formula.
    const cell = /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
    if (cell.trim() === '' || setAside(aside, column.target, cell, column.heading)) continue;
    // The database's own word for it is kept besides.
    if (column.target === 'type') aside.type = typeOf(cell);
    takeCell(builder, column, cell);
  }
  takeAside(builder, aside);
  const reference: ParsedReference = {
    csl: builder.build(),
    raw: { format: 'csv', text },
    unknown: builder.unknown,
    study: aside.study,
  };
  if (aside.residue !== null) applyResidue(reference, aside.residue, isCslItem);
  return reference;
}
