// Records of Primo, the search of many university libraries. Source: Ex Libris, Primo Technical Guide, "The PNX
// Record".
import type { FileBytes } from '../../bytes/file-bytes';
import { CslBuilder } from '../../normalise/collect';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { catalogueDate, pageCount } from '../../tools/catalogue-terms';
import { addNames } from './names';
import { typeOf } from './types';
import { shown, subfield } from './values';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { findAll, parseXmlRecords, textOf, type XmlElement } from '../../tools/xml';
import { XmlTaker } from '../../tools/xml-taker';

/** The title, without who made the work behind a slash. */
function addTitle(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const first = ['display/title', 'addata/atitle', 'addata/btitle'].flatMap((path) =>
    findAll(record, path),
  )[0];
  const title = shown(take.text(first));
  const slash = title.indexOf(' / ');
  if (slash > 0) builder.keep('display/title', title);
  builder.text('title', (slash > 0 ? title.slice(0, slash) : title).replaceAll(' : ', ': '), 'display/title');
}

/** "20120117" as "2012-01-17"; anything else as catalogues write years. */
function plainDate(text: string): string {
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (digits === null) return catalogueDate(text);
  return digits
    .slice(1)
    .filter((part) => Number(part) > 0)
    .join('-');
}

/** Publisher and place, which many records hold as one value: "London : Chatto & Windus", "Tübingen Mohr Siebeck". */
function addPublisher(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const [place = ''] = take.texts(record, 'addata/cop');
  builder.text('publisher-place', place, 'addata/cop');
  for (const name of take.texts(record, 'addata/pub')) builder.text('publisher', name, 'addata/pub');
  if (builder.has('publisher')) return;
  for (const text of take.texts(record, 'display/publisher').map(shown)) {
    const colon = text.indexOf(' : ');
    const name =
      colon > 0 ? text.slice(colon + 3) : text.startsWith(`${place} `) ? text.slice(place.length) : text;
    if (colon > 0) builder.text('publisher-place', text.slice(0, colon), 'display/publisher');
    builder.text('publisher', name, 'display/publisher');
  }
}

/** What it is part of, and where it stands in it. */
function addContainer(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const { type } = builder.item;
  const isPart = type.startsWith('article-') || type === 'chapter' || type.startsWith('entry-');
  if (isPart || type === 'paper-conference') {
    // The title of a book is that of a whole where its part has one, too.
    const hasPart = findAll(record, 'addata/atitle').length > 0;
    for (const path of hasPart ? ['addata/jtitle', 'addata/btitle'] : ['addata/jtitle'])
      for (const title of take.texts(record, path))
        if (title !== builder.item.title) builder.text('container-title', title, path);
    const ends = [...take.texts(record, 'addata/spage'), ...take.texts(record, 'addata/epage')];
    const [pages = [...new Set(ends)].join('-')] = take.texts(record, 'addata/pages');
    builder.text('page', pages, 'addata/pages');
  }
  for (const field of ['volume', 'issue'] as const)
    for (const value of take.texts(record, `addata/${field}`)) builder.text(field, value, `addata/${field}`);
  for (const series of take.texts(record, 'addata/seriestitle')) {
    // "Jus publicum; 138".
    const at = series.lastIndexOf(';');
    builder.text('collection-title', at > 0 ? series.slice(0, at) : series, 'addata/seriestitle');
    if (at > 0) builder.text('collection-number', series.slice(at + 1), 'addata/seriestitle');
  }
}

function addIdentifiers(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  for (const doi of take.texts(record, 'addata/doi')) builder.doi(doi, 'addata/doi');
  for (const [field, path] of [
    ['PMID', 'addata/pmid'],
    ['ISSN', 'addata/issn'],
    ['ISSN', 'addata/eissn'],
    ['ISBN', 'addata/isbn'],
    ['ISBN', 'addata/eisbn'],
  ] as const)
    for (const value of take.texts(record, path)) builder.text(field, value, path);
  if (builder.has('ISBN')) return;
  // "0941130835 (pbk.) :".
  for (const part of findAll(record, 'display/identifier').flatMap((e) => textOf(e).split(';')))
    if (/ISBN/.test(part))
      builder.text('ISBN', /^[\dxX-]{10,17}/.exec(subfield(part, 'V'))?.[0] ?? '', 'display/identifier');
}

function addDescription(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  for (const text of take.texts(record, 'display/description'))
    builder.text('abstract', shown(text), 'display/description');
  if (!builder.has('abstract'))
    for (const text of take.texts(record, 'addata/abstract'))
      builder.text('abstract', text, 'addata/abstract');
  // Headings and their subdivisions: "South Africa / Fiction", "Water -- Chemistry".
  for (const text of take.texts(record, 'display/subject').map(shown))
    for (const word of text.split(/ -- | \/ | ; /)) builder.keyword(word);
  builder.text('language', take.texts(record, 'display/language').join(', '), 'display/language');
  builder.text('edition', take.texts(record, 'display/edition').join(', '), 'display/edition');
  const [extent = ''] = take.texts(record, 'display/format');
  const pages = pageCount(extent);
  if (pages !== extent) builder.keep('display/format', extent);
  builder.text('number-of-pages', pages, 'display/format');
  const shelves = findAll(record, 'display/availlibrary').map((e) =>
    subfield(textOf(e), '2').replace(/^\((.*)\)$/, '$1'),
  );
  const others = [
    ...take.texts(record, 'delivery/bestlocation/callNumber'),
    ...take.texts(record, 'delivery/holding/callNumber'),
  ];
  builder.text(
    'call-number',
    [...new Set([...shelves, ...others])].filter((c) => c !== '').join(', '),
    'availlibrary',
  );
}

function toReference(record: XmlElement, raw: string): ParsedReference {
  const builder = new CslBuilder();
  const take = new XmlTaker();
  builder.item.type = typeOf(record);
  addTitle(builder, take, record);
  addNames(builder, take, record);
  const dates = ['risdate', 'date'].flatMap((name) => take.texts(record, `addata/${name}`));
  for (const date of dates) builder.date(plainDate(date), 'addata/date');
  if (!builder.has('issued'))
    for (const date of take.texts(record, 'display/creationdate'))
      builder.date(catalogueDate(date), 'display/creationdate');
  addPublisher(builder, take, record);
  addContainer(builder, take, record);
  addIdentifiers(builder, take, record);
  addDescription(builder, take, record);
  // Its sections for searching, sorting and linking say much of it again.
  take.keepRest(builder, record, true);
  return { csl: builder.build(), raw: { format: 'primo', text: raw }, unknown: builder.unknown, study: {} };
}

const NAMES = ['record', 'prim:record'];

/** Parses Primo's XML: one record, or a list of them. */
export const parsePrimo = (text: string): ParseOutcome => parseXmlRecords(text, NAMES, 'primo', toReference);

/** The same of bytes, some records at a time. */
export const readPrimo = (file: FileBytes): PieceReading =>
  readPieces(file, behindElement(NAMES), parsePrimo);
