// MODS, as library catalogues and government publishers write it. Source: MODS 3.8
// (https://www.loc.gov/standards/mods/userguide/).
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import type { FileBytes } from '../../bytes/file-bytes';
import { CslBuilder, type NameRole } from '../../normalise/collect';
import { joinTitle } from '../../normalise/markup';
import { parseName } from '../../normalise/names';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import {
  catalogueDate,
  catalogueName,
  GENRES,
  NO_MAKERS,
  pageCount,
  RELATORS,
  RESOURCES,
} from '../../tools/catalogue-terms';
import { describedItems, isMets } from './mets';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { find, findAll, parseXmlRecords, textOf, type XmlElement } from '../../tools/xml';
import { XmlTaker } from '../../tools/xml-taker';

const typeOf = (element: XmlElement): string => element.attributes['type'] ?? '';

function titleOf(take: XmlTaker, info: XmlElement): string {
  const part = (name: string): string => take.texts(info, name).join(' ');
  const main = [part('nonSort'), part('title')].filter((t) => t !== '').join(' ');
  const whole = joinTitle(main, part('subTitle'));
  return [whole, part('partNumber'), part('partName')].filter((t) => t !== '').join(', ');
}

function addTitles(builder: CslBuilder, take: XmlTaker, node: XmlElement): void {
  for (const info of findAll(node, 'titleInfo')) {
    if (typeOf(info) === '') builder.text('title', titleOf(take, info), 'titleInfo');
    else if (typeOf(info) === 'abbreviated') builder.text('title-short', titleOf(take, info), 'titleInfo');
  }
}

function nameOf(builder: CslBuilder, take: XmlTaker, element: XmlElement): CslName {
  const parts = (type: string): string =>
    findAll(element, 'namePart')
      .filter((part) => typeOf(part) === type)
      .map((part) => take.text(part))
      .join(type === '' && !isPerson ? ': ' : ' ');
  const isPerson = typeOf(element) === 'personal' || typeOf(element) === '';
  const [family, given, whole, terms] = [parts('family'), parts('given'), parts(''), parts('termsOfAddress')];
  if (family !== '')
    return {
      family,
      ...(given === '' ? {} : { given }),
      ...(terms === '' ? {} : { suffix: terms }),
    };
  if (!isPerson) return { literal: whole };
  const plain = catalogueName(whole);
  if (plain.length < whole.length - 1) builder.keep('name/namePart', whole);
  return parseName(plain);
}

function addNames(builder: CslBuilder, take: XmlTaker, node: XmlElement, fallback: NameRole): void {
  for (const element of findAll(node, 'name')) {
    const roles = findAll(element, 'role/roleTerm').map((term) => textOf(term).trim().toLowerCase());
    const role = roles.map((r) => RELATORS[r]).find((r) => r !== undefined);
    if (role === undefined && roles.length > 0) {
      if (roles.some((r) => NO_MAKERS.has(r))) continue;
      builder.name('contributor', nameOf(builder, take, element));
      continue;
    }
    take.texts(element, 'role/roleTerm');
    builder.name(role ?? fallback, nameOf(builder, take, element));
  }
}

function addOrigin(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  for (const origin of findAll(node, 'originInfo')) {
    const dates = ['dateIssued', 'copyrightDate', 'dateCreated'].flatMap((name) => findAll(origin, name));
    const isExact = (d: XmlElement): boolean =>
      d.attributes['keyDate'] === 'yes' || d.attributes['encoding'] !== undefined;
    for (const date of [...dates.filter(isExact), ...dates.filter((d) => !isExact(d))])
      builder.date(catalogueDate(take.text(date)), date.name);
    builder.text('publisher', take.texts(origin, 'publisher').join('; '), 'publisher');
    for (const place of [...findAll(origin, 'place/placeTerm'), ...findAll(origin, 'place/text')])
      if (typeOf(place) !== 'code') builder.text('publisher-place', take.text(place), 'place');
    builder.text('edition', take.texts(origin, 'edition').join(', '), 'edition');
  }
}

function addPart(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  for (const part of findAll(node, 'part')) {
    for (const detail of findAll(part, 'detail')) {
      const type = typeOf(detail);
      const number = find(detail, 'number');
      if (type === 'volume') builder.text('volume', take.text(number), 'volume');
      else if (type === 'issue' || type === 'number') builder.text('issue', take.text(number), 'issue');
    }
    for (const extent of findAll(part, 'extent')) {
      if (!/^(?:pages?)?$/.test(extent.attributes['unit'] ?? '')) continue;
      const [list = ''] = take.texts(extent, 'list');
      const ends = [...take.texts(extent, 'start'), ...take.texts(extent, 'end')];
      builder.text('page', list || [...new Set(ends)].join('-'), 'extent');
    }
    for (const date of findAll(part, 'date')) builder.date(catalogueDate(take.text(date)), 'date');
  }
}

function addIdentifiers(builder: CslBuilder, take: XmlTaker, node: XmlElement | undefined): void {
  for (const element of findAll(node, 'identifier')) {
    const type = typeOf(element).toLowerCase();
    if (type === 'doi') builder.doi(take.text(element), 'identifier');
    else if (type === 'issn' || type === 'isbn')
      builder.text(type === 'issn' ? 'ISSN' : 'ISBN', take.text(element).replace(/ \(.*$/, ''), 'identifier');
    else if ((type === 'uri' || type === 'url') && /^https?:/.test(textOf(element).trim()))
      builder.text('URL', take.text(element), 'identifier');
    else if (type === 'pmid' || type === 'pubmed') builder.text('PMID', take.text(element), 'identifier');
    else if (type === 'citekey') builder.text('citation-key', take.text(element), 'identifier');
  }
}

function isJournal(host: XmlElement): boolean {
  const details = findAll(host, 'part/detail').map(typeOf);
  return (
    findAll(host, 'genre').some((g) => /journal|periodical|serial/i.test(textOf(g))) ||
    findAll(host, 'originInfo/issuance').some((i) => /continuing|serial/.test(textOf(i))) ||
    findAll(host, 'identifier').some((i) => typeOf(i) === 'issn') ||
    details.some((type) => type === 'volume' || type === 'issue')
  );
}

// Collections of the United States' Government Publishing Office.
const COLLECTIONS = lookup<string>({
  BILLS: 'bill',
  CHRG: 'hearing',
  PLAW: 'legislation',
  STATUTE: 'legislation',
  USCODE: 'legislation',
  CRPT: 'report',
});

function cslType(record: XmlElement, host: XmlElement | undefined): string {
  const collection = findAll(record, 'extension/collectionCode').map((c) => COLLECTIONS[textOf(c).trim()]);
  const official = collection.find((type) => type !== undefined);
  if (official !== undefined) return official;
  const genres = findAll(record, 'genre').map((g) => GENRES[textOf(g).trim().toLowerCase()]);
  const genre = genres.find((type) => type !== undefined);
  // "article" is said of chapters, too.
  if (genre !== undefined && (genre !== 'article-journal' || host === undefined)) return genre;
  if (host !== undefined) {
    if (findAll(host, 'genre').some((g) => /newspaper/i.test(textOf(g)))) return 'article-newspaper';
    if (genre !== undefined || isJournal(host)) return 'article-journal';
  }
  const isPage = findAll(record, 'physicalDescription/internetMediaType').some((m) => /html/.test(textOf(m)));
  if (isPage) return 'webpage';
  // A photograph in an album is no chapter of it.
  const resource = RESOURCES[textOf(find(record, 'typeOfResource')).trim().toLowerCase()];
  if (resource !== undefined) return resource;
  if (host !== undefined) return 'chapter';
  return findAll(record, 'originInfo/publisher').length > 0 ? 'book' : 'document';
}

function addHost(builder: CslBuilder, take: XmlTaker, host: XmlElement): void {
  for (const info of findAll(host, 'titleInfo'))
    builder.text(
      typeOf(info) === 'abbreviated' ? 'container-title-short' : 'container-title',
      titleOf(take, info),
      'relatedItem/titleInfo',
    );
  addNames(builder, take, host, 'editor');
  addPart(builder, take, host);
  addOrigin(builder, take, host);
  addIdentifiers(builder, take, host);
}

function addDescription(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  for (const text of take.texts(record, 'abstract')) builder.text('abstract', text, 'abstract');
  for (const note of findAll(record, 'note')) {
    const type = typeOf(note);
    builder.text('note', type === '' ? take.text(note) : `${type}: ${take.text(note)}`, 'note');
  }
  for (const topic of take.texts(record, 'subject/topic')) builder.keyword(topic);
  const [scale] = findAll(record, 'subject/cartographics/scale');
  if (scale !== undefined)
    builder.text('scale', /1:[\d,.]*\d/.exec(textOf(scale))?.[0] ?? take.text(scale), 'scale');
  const languages = [...findAll(record, 'language/languageTerm'), ...findAll(record, 'language')];
  const [language] = languages.filter((l) => findAll(l, 'languageTerm').length === 0);
  builder.text('language', take.text(language), 'language');
  builder.text('call-number', take.texts(record, 'classification').join(', '), 'classification');
  for (const text of take.texts(record, 'location/shelfLocator'))
    builder.text('call-number', text, 'shelfLocator');
  builder.text('archive_location', take.texts(record, 'location/physicalLocation').join('; '), 'location');
  const urls = findAll(record, 'location/url');
  const main = urls.find((u) => u.attributes['usage']?.startsWith('primary') === true) ?? urls[0];
  builder.text('URL', take.text(main), 'url');
  for (const text of take.texts(record, 'accessCondition')) builder.text('license', text, 'accessCondition');
  const [extent] = findAll(record, 'physicalDescription/extent');
  if (builder.item.type !== 'article-journal')
    builder.text('number-of-pages', pageCount(textOf(extent)), 'extent');
}

function toReference(record: XmlElement, raw: string): ParsedReference {
  const builder = new CslBuilder();
  const take = new XmlTaker();
  const related = findAll(record, 'relatedItem');
  const host = related.find((item) => typeOf(item) === 'host');
  builder.item.type = cslType(record, host);
  addTitles(builder, take, record);
  addNames(builder, take, record, 'author');
  addOrigin(builder, take, record);
  addPart(builder, take, record);
  addIdentifiers(builder, take, record);
  addDescription(builder, take, record);
  if (host !== undefined) addHost(builder, take, host);
  for (const series of related.filter((item) => typeOf(item) === 'series')) {
    const [info] = findAll(series, 'titleInfo');
    if (info === undefined) continue;
    builder.text('collection-number', take.texts(info, 'partNumber').join(' '), 'partNumber');
    builder.text('collection-title', take.texts(info, 'title').join(' '), 'relatedItem/titleInfo');
  }
  take.keepRest(builder, record);
  return { csl: builder.build(), raw: { format: 'mods', text: raw }, unknown: builder.unknown, study: {} };
}

const NAMES = ['mods', 'mods:mods'];

/** Parses MODS: a collection, one record, or the records in a METS file that describe whole items. */
export const parseMods = (text: string): ParseOutcome =>
  parseXmlRecords(isMets(text) ? describedItems(text) : text, NAMES, 'mods', toReference);

/** The same of bytes, some records at a time; null for METS, which says at its end what its records describe. */
export const readMods = (file: FileBytes, head: string): PieceReading | null =>
  isMets(head) ? null : readPieces(file, behindElement(NAMES), parseMods);
