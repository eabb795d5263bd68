// Records of Primo, the search of many university libraries. Source: Ex Libris, Primo Technical Guide, "The PNX Record".
import { lookup } from '../../kernel/lookup';
import { decodeEntities } from '../../kernel/text';
import type { CslName } from '../../model/reference';
import type { FileBytes } from '../file-bytes';
import { CslBuilder, type NameRole } from '../normalise/collect';
import { parseTaggedName } from '../normalise/names';
import type { ParsedReference, ParseOutcome } from '../parsed';
import { catalogueDate, catalogueName, pageCount, RELATORS } from './mods-terms';
import { behindElement, type PieceReading, readPieces } from './record-pieces';
import { findAll, parseXmlRecords, textOf, type XmlElement } from './xml';
import { XmlTaker } from './xml-taker';

/** CSL types of Primo's and its libraries' own, in lower case. */
const TYPES = lookup<string>({
  article: 'article-journal',
  articles: 'article-journal',
  review: 'article-journal',
  reviews: 'article-journal',
  newspaper_article: 'article-newspaper',
  magazine_article: 'article-magazine',
  book: 'book',
  books: 'book',
  buch: 'book',
  ebook: 'book',
  pbook: 'book',
  print_book: 'book',
  journal: 'book',
  score: 'book',
  book_chapter: 'chapter',
  reference_entry: 'entry-encyclopedia',
  conference_proceeding: 'paper-conference',
  dissertation: 'thesis',
  dissertations: 'thesis',
  thesis: 'thesis',
  report: 'report',
  reports: 'report',
  government_document: 'report',
  statistical_data_set: 'dataset',
  dataset: 'dataset',
  patent: 'patent',
  standard: 'standard',
  web_resource: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  map: 'map',
  maps: 'map',
  image: 'graphic',
  images: 'graphic',
  audio: 'song',
  sound_recording: 'song',
  video: 'motion_picture',
  videos: 'motion_picture',
  film: 'motion_picture',
  films: 'motion_picture',
  movie: 'motion_picture',
  motion_picture: 'motion_picture',
  videorecording: 'motion_picture',
  video_recording: 'motion_picture',
  streaming_video: 'motion_picture',
  blu_ray: 'motion_picture',
  'blu-ray': 'motion_picture',
  visual: 'motion_picture',
  audiovisual: 'motion_picture',
  audio_video: 'motion_picture',
  media: 'motion_picture',
  dvd: 'motion_picture',
  computer_file: 'software',
  archive_manuscript: 'manuscript',
  manuscript: 'manuscript',
  object: 'manuscript',
});
/** The same of the kinds of RIS that its links to other programs name. */
const RIS_TYPES = lookup<string>({
  BOOK: 'book',
  CHAP: 'chapter',
  JOUR: 'article-journal',
  THES: 'thesis',
  RPRT: 'report',
  CONF: 'paper-conference',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  MAP: 'map',
  SOUND: 'song',
});

/** What of a value is shown; the rest repeats it for machines (`Beck, Simone, 1904-1991.$$QBeck, Simone`). */
const shown = (text: string): string => text.split('$$', 1)[0]?.trim() ?? '';

/** A subfield of a value, such as `V` of `$$CISBN$$V 3161486617`; '' where it has none. */
const subfield = (text: string, code: string): string =>
  text
    .split('$$')
    .find((part, i) => i > 0 && part.startsWith(code))
    ?.slice(1)
    .trim() ?? '';

/** The words of a name in alphabetical order: the same whichever comes first. */
const wordsOf = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

/** Reads names, some of which have no comma, with the help of those that have one. */
class NameReader {
  private readonly known = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) if (name.includes(',')) this.known.set(wordsOf(name), name);
  }

  /** "Söhn, Hartmut [Gutachter]", "John Crompton 1893-1972": what they did and when they lived is the catalogue's. */
  read(text: string): { role: NameRole | null; name: CslName } {
    if (text.length > LONGEST_NAME) return { role: null, name: { literal: text } };
    const { role, name: plain } = withoutRole(text.replace(AUTHORITY, ''));
    const name = catalogueName(plain.replace(/ ?<[^<>]*> ?$/, '').replace(/,? \d{4}-(?:\d{4})?\.?$/, ''));
    return {
      role,
      name: parseTaggedName(name.includes(',') ? name : (this.known.get(wordsOf(name)) ?? name)),
    };
  }
}

// No name is longer; what is would cost more than its length to take apart.
const LONGEST_NAME = 400;
// Numbers of authority files: "(DE-588)118540238", "(viaf)12345", "n 79021164".
const AUTHORITY =
  /[ ,;]*(?:\((?:[A-Z]{2,3}-[\w-]{1,12}|uri|viaf|orcid|isni|gnd|lccn|idref)\) ?[\w:/.-]{3,80}|\bn[obr]? ?\d{8,10})[ ,;.]*/gi;
const ROLE_WORDS = lookup<NameRole>({
  ...RELATORS,
  ed: 'editor',
  eds: 'editor',
  editors: 'editor',
  red: 'editor',
  redacteur: 'editor',
  herausgeberin: 'editor',
  éditeur: 'editor',
  übersetzer: 'translator',
  übersetzerin: 'translator',
  vertaler: 'translator',
  traducteur: 'translator',
  trans: 'translator',
  tr: 'translator',
  translators: 'translator',
  regisseur: 'director',
  'film director': 'director',
  author: 'author',
  authors: 'author',
  schrijver: 'author',
});

/** A name without what its bearer did, and that: "Doe, Ann, editor.", "Roe, Bob (translator)", "Poe, Cy [Hrsg.]". */
function withoutRole(text: string): { role: NameRole | null; name: string } {
  const match = /^(.+?)(?:, ?([\p{L} ]{2,30})\.?|,? ?\(([\p{L}. ]{2,30})\)|,? ?\[([^[\]]{2,40})\]) ?$/u.exec(
    text.trim(),
  );
  const [, name = '', word, bracketed, squared] = match ?? [];
  const said = (word ?? bracketed ?? squared ?? '').toLowerCase().replace(/\.$/, '').trim();
  const role = ROLE_WORDS[said] ?? null;
  if (role !== null) return { role, name };
  // What somebody did else stands in square brackets; round ones may be a part of a name.
  return { role: null, name: squared === undefined ? text : name };
}

// Years, roles and numbers of authority files that stand with a name.
const MORE_THAN_NAMES = /\$\$|[[<\d]/;

function addNames(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const reader = new NameReader([...take.texts(record, 'addata/au'), ...take.texts(record, 'addata/addau')]);
  const seen = new Set<string>();
  const add = (path: string, fallback: NameRole): void => {
    const texts = take.texts(record, path);
    for (const text of texts) if (MORE_THAN_NAMES.test(text)) builder.keep(path, text);
    for (const text of texts.flatMap((t) => decodeEntities(t).split(';').map(shown))) {
      if (text.trim() === '') continue;
      const { role, name } = reader.read(text);
      // With and without years, in either order, or as creator and contributor both: one person.
      const who = wordsOf(
        [name.family, name.given, name.literal, name['non-dropping-particle']].filter(Boolean).join(' '),
      );
      if (seen.has(who)) continue;
      seen.add(who);
      builder.name(role ?? fallback, name);
    }
  };
  add('display/creator', 'author');
  add('display/contributor', seen.size > 0 ? 'contributor' : 'author');
}

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

function typeOf(record: XmlElement): string {
  const paths = ['display/type', 'facets/rsrctype', 'search/rsrctype', 'search/rtype'];
  const words = paths.flatMap((path) => findAll(record, path).map((e) => textOf(e).trim().toLowerCase()));
  const known = words.map((word) => TYPES[word]).find((type) => type !== undefined);
  const [ris] = findAll(record, 'addata/ristype').map((e) => RIS_TYPES[textOf(e).trim().toUpperCase()]);
  return known ?? ris ?? 'document';
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
