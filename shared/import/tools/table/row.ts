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

/** Makes a reference of a row under columns; what means nothing to us is kept under its heading. */
export function rowReference(columns: readonly TableColumn[], { cells, text }: TableRow): ParsedReference {
  const builder = new CslBuilder();
  const study: StudyColumns = {};
  let first = '';
  let last = '';
  let month: Cell | null = null;
  let day: Cell | null = null;
  const special: { type: string | null; residue: string | null; number: Cell | null } = {
    type: null,
    residue: null,
    number: null,
  };
  cells.forEach((value, index) => {
    const { heading, target, names } = columns[index] ?? {
      heading: `column ${index + 1}`,
      target: 'keep',
      names: 'any',
    };
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
        setPages(builder, oneSpace(cell).replace(/ ?(?:[–—]|--+) ?/g, '-'), '', heading);
        return;
      case 'first-page':
        first = cell;
        return;
      case 'last-page':
        last = cell;
        return;
      case 'article-number':
        special.number = { heading, value: cell };
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
      case 'keyword': {
        const words = severalIn(cell);
        builder.keyword(words.includes(';') || !words.includes('|') ? words : words.replaceAll('|', ';'));
        return;
      }
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
  builder.containerOfEvent();
  if (special.number !== null) setArticleNumber(builder, special.number.value, special.number.heading);
  const reference: ParsedReference = {
    csl: builder.build(),
    raw: { format: 'csv', text },
    unknown: builder.unknown,
    study,
  };
  if (special.residue !== null) applyResidue(reference, special.residue, isCslItem);
  return reference;
}
