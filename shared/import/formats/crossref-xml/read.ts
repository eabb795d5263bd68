// Crossref's XML (UNIXREF), as its query service answers. Source: Crossref's deposit schema 5.3
// (https://data.crossref.org/reports/help/schema_doc/5.3.1/).
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import type { FileBytes } from '../../bytes/file-bytes';
import { CslBuilder, type NameRole } from '../../normalise/collect';
import { joinTitle } from '../../normalise/markup';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { find, findAll, parseXmlRecords, type XmlElement } from '../../tools/xml';
import { XmlTaker } from '../../tools/xml-taker';

/**
 * What a record is about. `part`: the element of the work itself; '' where it is the whole. `whole`: the type of the
 * whole when no part of it is meant. `about`: elements that tell of what the work is part of, and of its series.
 */
type Kind = {
  type: string;
  part: string;
  whole: string;
  about: readonly string[];
  series: readonly string[];
};
const alone = (type: string): Kind => ({ type, part: '', whole: type, about: [], series: [] });

const KINDS = lookup<Kind>({
  journal: {
    type: 'article-journal',
    part: 'journal_article',
    whole: 'periodical',
    about: ['journal_metadata', 'journal_issue'],
    series: [],
  },
  conference: {
    type: 'paper-conference',
    part: 'conference_paper',
    whole: 'book',
    about: ['proceedings_metadata', 'proceedings_series_metadata'],
    series: ['proceedings_series_metadata/series_metadata'],
  },
  book: {
    type: 'chapter',
    part: 'content_item',
    whole: 'book',
    about: ['book_metadata', 'book_series_metadata', 'book_set_metadata'],
    series: ['book_metadata/series_metadata', 'book_series_metadata/series_metadata'],
  },
  'report-paper': {
    type: 'chapter',
    part: 'content_item',
    whole: 'report',
    about: ['report-paper_metadata', 'report-paper_series_metadata'],
    series: ['report-paper_series_metadata/series_metadata'],
  },
  standard: {
    type: 'chapter',
    part: 'content_item',
    whole: 'standard',
    about: ['standard_metadata', 'standard_series_metadata'],
    series: [],
  },
  database: { type: 'dataset', part: 'dataset', whole: 'dataset', about: ['database_metadata'], series: [] },
  dissertation: alone('thesis'),
  posted_content: alone('article'),
  peer_review: alone('review'),
});

const ROLES = lookup<NameRole>({
  author: 'author',
  reviewer: 'author',
  editor: 'editor',
  chair: 'editor',
  translator: 'translator',
});
const NAMES: ReadonlySet<string> = new Set(['person_name', 'organization', 'anonymous']);
const DATES = ['publication_date', 'posted_date', 'approval_date', 'review_date'] as const;

function nameOf(take: XmlTaker, element: XmlElement): CslName {
  const part = (name: string): string => take.texts(element, name).join(' ');
  const role = element.attributes['contributor_role'] ?? '';
  if (element.name === 'anonymous') return { literal: `Anonymous ${role}`.trim() };
  if (element.name === 'organization') return { literal: take.text(element) };
  const [family, given, suffix] = [part('surname'), part('given_name'), part('suffix')];
  if (family === '') return { literal: given };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

/** Who made a work. `isWhole`: of what it is part of, whose authors are not its own. */
function addNames(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined, isWhole = false): void {
  // A dissertation has its author in no list.
  for (const list of [...findAll(node, 'contributors'), ...(node === undefined ? [] : [node])])
    for (const element of list.children) {
      if (typeof element === 'string' || !NAMES.has(element.name)) continue;
      const role = ROLES[element.attributes['contributor_role'] ?? ''] ?? 'contributor';
      builder.name(isWhole && role === 'author' ? 'container-author' : role, nameOf(take, element));
    }
}

/** A title with its subtitle; '' where there is none. */
function titleOf(take: XmlTaker, node: XmlElement | undefined): string {
  return ['titles/title', 'titles/subtitle']
    .flatMap((path) => findAll(node, path).map((title) => take.marked(title)))
    .filter((title) => title !== '')
    .reduce(joinTitle, '');
}

/** When it was published: in print where that is told, as volume and issue are of that year. Other dates are kept. */
function addDates(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  const dates = DATES.flatMap((name) => findAll(node, name));
  const isPrint = (date: XmlElement): boolean => date.attributes['media_type'] === 'print';
  for (const date of [...dates.filter(isPrint), ...dates.filter((d) => !isPrint(d))]) {
    const parts = ['year', 'month', 'day'].flatMap((name) => take.texts(date, name).slice(0, 1));
    const text = parts.map((p, i) => (i === 0 ? p : p.padStart(2, '0'))).join('-');
    const issued = builder.item.issued?.['date-parts']?.[0]?.join('-');
    if (issued === undefined) builder.date(text, date.name);
    else if (issued !== parts.map(Number).join('-'))
      builder.keep(date.name, `${date.attributes['media_type'] ?? ''} ${text}`);
  }
}

/** Where it stands, of the work and of what it is part of. */
function addPlace(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  builder.text('volume', take.texts(node, 'journal_volume/volume').join(', '), 'volume');
  builder.text('volume', take.texts(node, 'volume').join(', '), 'volume');
  builder.text('issue', take.texts(node, 'issue').join(', '), 'issue');
  builder.text('edition', take.texts(node, 'edition_number').join(', '), 'edition_number');
  for (const [field, path] of [
    ['publisher', 'publisher/publisher_name'],
    ['publisher-place', 'publisher/publisher_place'],
    ['publisher', 'institution/institution_name'],
    ['publisher-place', 'institution/institution_place'],
    ['genre', 'degree'],
    ['ISBN', 'isbn'],
    ['ISSN', 'issn'],
    ['event-title', 'conference_name'],
    ['event-place', 'conference_location'],
  ] as const)
    for (const value of take.texts(node, path)) builder.text(field, value, path);
}

function addPages(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  const ends = [...take.texts(node, 'pages/first_page'), ...take.texts(node, 'pages/last_page')];
  const range = [...new Set(ends)].join('-');
  builder.text('page', [range, ...take.texts(node, 'pages/other_pages')].filter(Boolean).join(', '), 'pages');
  // What has no pages is cited by its number.
  for (const number of findAll(node, 'publisher_item/item_number'))
    if (!builder.has('page') && number.attributes['item_number_type']?.startsWith('article') === true)
      builder.text('page', take.text(number), 'item_number');
}

function addDescription(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  for (const abstract of findAll(node, 'abstract'))
    builder.text('abstract', take.marked(abstract), 'abstract');
  for (const license of findAll(node, 'program/license_ref'))
    if (!builder.has('license')) builder.text('license', take.text(license), 'license_ref');
  builder.text(
    'original-title',
    take.texts(node, 'titles/original_language_title').join(': '),
    'original_language_title',
  );
  for (const doi of take.texts(node, 'doi_data/doi')) builder.doi(doi, 'doi');
  for (const url of take.texts(node, 'doi_data/resource')) builder.text('URL', url, 'resource');
}

function toReference(record: XmlElement, raw: string): ParsedReference {
  const builder = new CslBuilder();
  const take = new XmlTaker();
  const [crossref] = findAll(record, 'crossref');
  const work = crossref?.children.find((c) => typeof c !== 'string' && KINDS[c.name] !== undefined);
  const top = typeof work === 'object' ? work : crossref;
  const kind = KINDS[top?.name ?? ''] ?? alone('document');
  const part = kind.part === '' ? top : find(top, kind.part);
  const about = kind.about.flatMap((name) => findAll(top, name));
  const item = part ?? about[0];
  builder.item.type = part === undefined ? kind.whole : kind.type;
  builder.text('title', titleOf(take, item), 'title');
  if (top?.name === 'posted_content') builder.text('genre', top.attributes['type'] ?? '', 'type');
  if (top?.name === 'peer_review') builder.text('genre', 'peer review', 'type');
  // The editors of a book stand before who wrote the chapter.
  for (const node of about) if (node !== item) addNames(builder, take, node, true);
  addNames(builder, take, item);
  addDates(builder, take, item);
  addDescription(builder, take, item);
  addPages(builder, take, item);
  addPlace(builder, take, item);
  for (const node of about) {
    const names = [...take.texts(node, 'full_title'), ...take.texts(node, 'proceedings_title')];
    for (const name of [...names, titleOf(take, node)])
      builder.text(node === item ? 'title' : 'container-title', name, 'titles');
    for (const name of take.texts(node, 'abbrev_title'))
      builder.text('container-title-short', name, 'abbrev_title');
    if (node === item) continue;
    addDates(builder, take, node);
    addPlace(builder, take, node);
  }
  addPlace(builder, take, find(top, 'event_metadata'));
  for (const path of kind.series)
    for (const series of findAll(top, path)) {
      builder.text('collection-title', titleOf(take, series), 'series_metadata');
      for (const issn of take.texts(series, 'issn')) builder.text('ISSN', issn, 'issn');
    }
  const language = [item, ...about].map((node) => node?.attributes['language'] ?? '').find((l) => l !== '');
  builder.text('language', language ?? '', 'language');
  take.keepRest(builder, crossref ?? record);
  return {
    csl: builder.build(),
    raw: { format: 'crossref-xml', text: raw },
    unknown: builder.unknown,
    study: {},
  };
}

const NAME = ['doi_record'];

/** Parses Crossref's XML: answers of its query service, one record for each DOI. */
export const parseCrossrefXml = (text: string): ParseOutcome =>
  parseXmlRecords(text, NAME, 'crossref-xml', toReference);

/** The same of bytes, some records at a time. */
export const readCrossrefXml = (file: FileBytes): PieceReading =>
  readPieces(file, behindElement(NAME), parseCrossrefXml);
