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

/**
 * What cannot be written down before the whole row is read: parts of one thing that stand in several columns, and what
 * is no CSL.
 */
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

type Study = keyof StudyColumns & CsvTarget;
const ofStudy =
  (part: Study) =>
  (aside: Aside, value: string): void => {
    aside.study[part] = value.trim();
  };

/** What is set aside, by what its column means. */
const ASIDE: Partial<Record<CsvTarget, (aside: Aside, value: string, heading: string) => void>> = {
  month: (aside, value, heading) => (aside.month = { heading, value }),
  day: (aside, value, heading) => (aside.day = { heading, value }),
  'first-page': (aside, value) => (aside.first = value),
  'last-page': (aside, value) => (aside.last = value),
  'article-number': (aside, value, heading) => (aside.number = { heading, value }),
  unknown: (aside, value) => (aside.residue = value),
  country: ofStudy('country'),
  intervention: ofStudy('intervention'),
  sms: ofStudy('sms'),
  citedAs: ofStudy('citedAs'),
};

/** Keywords: with semicolons, or with bars where there are none. */
function takeKeywords(builder: CslBuilder, cell: string): void {
  const words = severalIn(cell);
  builder.keyword(words.includes(';') || !words.includes('|') ? words : words.replaceAll('|', ';'));
}

type Column = Pick<TableColumn, 'heading' | 'target' | 'names'>;
type TakeCell = (builder: CslBuilder, cell: string, column: Column) => void;

const takeNames =
  (target: keyof typeof ROLES): TakeCell =>
  (builder, cell, { names }) => {
    for (const name of cellNames(severalIn(cell), names)) builder.name(ROLES[target], name);
  };

const takeNumbers =
  (field: 'ISSN' | 'ISBN'): TakeCell =>
  (builder, cell, { heading }) => {
    for (const number of severalIn(cell).split(/[;,|]/))
      builder.text(field, trimSigns(number.trim(), `"'`, `"'=`), heading);
  };

/** What is more than a text, by what its column means. */
const TAKE: Partial<Record<CsvTarget, TakeCell>> = {
  authors: takeNames('authors'),
  editors: takeNames('editors'),
  translators: takeNames('translators'),
  'collection-editors': takeNames('collection-editors'),
  accessed: (builder, cell, { heading }) => builder.date(cell, heading, 'accessed'),
  year: (builder, cell, { heading }) => builder.date(cell, heading),
  'container-title': (builder, cell, { heading }) => setContainer(builder, cell, heading),
  page: (builder, cell, { heading }) =>
    setPages(builder, oneSpace(cell).replace(/ ?(?:[–—]|--+) ?/g, '-'), '', heading),
  DOI: (builder, cell, { heading }) => builder.doi(cell, heading),
  URL: (builder, cell, { heading }) => builder.text('URL', severalIn(cell), heading),
  ISSN: takeNumbers('ISSN'),
  ISBN: takeNumbers('ISBN'),
  keyword: takeKeywords,
};

/** Writes down a cell; what means nothing to us is kept under its heading. */
function takeCell(builder: CslBuilder, column: Column, cell: string): void {
  const { target, heading } = column;
  const take = TAKE[target];
  if (isTextTarget(target)) builder.text(TEXT_TARGETS[target], cell, heading);
  else if (take !== undefined) take(builder, cell, column);
  else builder.keep(heading, cell);
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
    if (cell.trim() === '') continue;
    const setAside = ASIDE[column.target];
    if (setAside !== undefined) {
      setAside(aside, cell, column.heading);
      continue;
    }
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
