// Ovid's own text, tagged (`<3. >`, then `TI  - Title`) or with the names of its fields. Source: Ovid's field guides and its exports.
import { lookup } from '../../kernel/lookup';
import type { FileBytes } from '../file-bytes';
import { CslBuilder, type TextField } from '../normalise/collect';
import { setArticleNumber } from '../normalise/roles';
import { cleanText, oneSpace } from '../normalise/text';
import type { ParsedReference, ParseOutcome } from '../parsed';
import { fullPages } from './nbib';
import { hasLabels, labelOn, taggedFields } from './ovid-labels';
import { ovidName, splitOvidNames } from './ovid-names';
import { type OvidSource, parseBookTitle, parseOvidSource } from './ovid-source';
import { byPattern, parseHeaded } from './record-collector';
import { beforeLine, isHeading, type PieceReading, readPieces } from './record-pieces';

type Field = { tag: string; value: string };

const TEXT = lookup<TextField>({
  AB: 'abstract',
  LG: 'language',
  LA: 'language',
  AN: 'call-number',
  UI: 'call-number',
  DB: 'source',
  RO: 'license',
  CR: 'license',
  UR: 'URL',
  VO: 'volume',
  IP: 'issue',
  JN: 'container-title',
  JA: 'container-title-short',
  JX: 'container-title-short',
  OT: 'original-title',
  EN: 'edition',
  'Book Title': 'container-title',
});

// What a title says of its kind in brackets: "[Review] [45 refs]", "[References]".
const KIND =
  /\s?\[(?:(?:original |review |research |feature |in process )?articles?|(?:systematic )?review|miscellaneous|letter(?: to the editor)?|editorials?|report|case reports?|erratum|correction|references|abstracts?|news|notes?|(?:book|media) reviews?|comments?|commentary|conference (?:paper|abstract)|proceedings|meeting abstract|clinical trial|short (?:survey|communication)|english abstract|biography|interview|retraction|\d+ refs?\.?)\]\.?\s?$/i;

// Books@Ovid: "Handbook of nursing, 4th Edition".
const EDITION_AT_END =
  /,? \(?(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|revised) ed(?:ition|\.)\)?$/i;

function setTitle(builder: CslBuilder, value: string, tag: string): void {
  let title = cleanText(oneSpace(value));
  for (let cut = title.replace(KIND, ''); cut !== title && cut !== ''; cut = title.replace(KIND, ''))
    title = cut;
  title = title.replace(/(?<!\.\.)\.$/, '').trim();
  const edition = builder.item.type === 'book' ? EDITION_AT_END.exec(title) : null;
  if (edition !== null) {
    builder.text('edition', edition[1] ?? '', tag);
    title = title.slice(0, edition.index);
  }
  builder.text('title', title, tag);
}

const TYPES: [RegExp, string][] = [
  [/\bpatent\b/i, 'patent'],
  [/chapter|book section/i, 'chapter'],
  [/dissertation|thesis/i, 'thesis'],
  [
    /^(?:authored |edited |electronic |reference )?(?:e-?)?books?\b(?! review)|\bedited book|\bauthored book|textbook/i,
    'book',
  ],
  [/conference|proceedings|^meeting/i, 'paper-conference'],
  // A case report is an article.
  [/(?<!\bcase )\breports?\b/i, 'report'],
];

type Values = (tag: string) => string[];

/** What the record is: by its own words, else by what it stands in. */
function typeOf(values: Values, isChapter: boolean, source: OvidSource | null): string {
  const kinds = [...values('PT'), ...values('DT')].flatMap((k) => k.split(/[;.] ?/));
  const title = (values('TI')[0] ?? '').replace(/\.$/, '').toLowerCase();
  const books = values('BT');
  const isWhole = title !== '' && books.some((b) => b.toLowerCase().startsWith(title));
  if (isChapter) return 'chapter';
  const isArticle = kinds.some((k) => /^(?:journal )?article\b/i.test(k.trim()));
  const kind = TYPES.find(([pattern]) => kinds.some((k) => pattern.test(k.trim())))?.[1];
  const named = isArticle && kind === 'paper-conference' ? 'article-journal' : kind;
  const hasPages = source?.isBook === true && source.page !== undefined;
  if (named === 'book' && (hasPages || (books.length > 0 && !isWhole && title !== ''))) return 'chapter';
  if (named !== undefined) return named;
  if (values('PN').length > 0 && values('SO').length === 0) return 'patent';
  if (source?.isBook === true) return hasPages && title !== '' ? 'chapter' : 'book';
  if (books.length > 0 && values('JN').length === 0) return isWhole || title === '' ? 'book' : 'chapter';
  return values('DB').some((db) => /\bbooks?\b/i.test(db)) && values('JN').length === 0
    ? 'book'
    : 'article-journal';
}

/** Sets what the source says and no field of its own does. */
function setSource(builder: CslBuilder, source: OvidSource, values: Values): void {
  const { item } = builder;
  const set = (field: TextField, value: string | undefined): void => {
    if (value !== undefined && value !== '' && !builder.has(field)) builder.text(field, value, 'SO');
  };
  if (item.type === 'book' || item.type === 'thesis') {
    if (values('TI').length === 0) set('title', source.title);
    else if (item.type === 'thesis') set('container-title', source.isBook === true ? '' : source.title);
  } else set('container-title', source.title);
  set('volume', source.volume);
  set('issue', source.issue);
  set('edition', source.edition);
  if (item.type !== 'chapter') set('number-of-pages', source.numberOfPages);
  set('publisher', source.publisher);
  set('publisher-place', source.place);
  set('event-title', source.event);
  if (source.page !== undefined) set('page', fullPages(source.page.replace(/ ?[–—] ?/g, '-')));
  if (source.date !== undefined) builder.date(source.date, 'SO');
  if (source.articleNumber !== undefined) setArticleNumber(builder, source.articleNumber, 'SO');
  if (source.editors !== undefined && !builder.has('editor'))
    for (const name of splitOvidNames(
      source.editors.replace(/(\[ ?eds?\.? ?\]|\(eds?\.?\))[.,] ?/gi, '$1; '),
    )) {
      const parsed = ovidName(name.replace(/\.$/, ''), 'editor');
      builder.name(parsed.role, parsed.name);
    }
}

/** The fields of an address by which a library finds the item (OpenURL): volume, pages and more, each on its own. */
function fromAddress(builder: CslBuilder, addresses: readonly string[]): void {
  const address = addresses.find((a) => /[?&](?:spage|aulast|atitle)=/.test(a));
  if (address === undefined || address.length > 8192) return;
  const values = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const set = (field: TextField, name: string): void => {
    const value = values.get(name)?.trim() ?? '';
    if (value !== '' && !builder.has(field)) builder.text(field, value, 'XL');
  };
  set('volume', 'volume');
  set('issue', 'issue');
  set('page', 'pages');
  if (builder.item.type !== 'book') set('container-title', 'title');
  set('ISSN', 'issn');
}

function setPublisher(builder: CslBuilder, value: string, tag: string): void {
  // Embase: "Elsevier B.V. (E-mail: …; Netherlands)"; PsycINFO: "Guilford Press; US", "US: Guilford Press".
  const plain = value
    .replace(/ ?\((?:[^()]|\([^()]*\)){0,300}\)/g, '')
    .replace(/;.*$/, '')
    .trim();
  const [, place = '', rest = ''] = /^([A-Z][^:]{1,60}): ?(.+)$/.exec(plain) ?? [];
  if (rest !== '') {
    builder.text('publisher', rest.replace(/\.$/, ''), tag);
    builder.text('publisher-place', place, tag);
  } else if (tag === 'PB' && plain.includes(', ')) {
    const at = plain.lastIndexOf(', ');
    builder.text('publisher', plain.slice(0, at), tag);
    builder.text('publisher-place', plain.slice(at + 2).replace(/\.$/, ''), tag);
  } else builder.text('publisher', plain.replace(/(?<!\b[A-Z])\.$/, ''), tag);
  if (!value.startsWith(plain)) builder.keep(tag, value);
}

const NUMBERS: Record<string, [TextField, RegExp]> = {
  IS: ['ISSN', /\b\d{4}-?\d{3}[\dXx]\b/g],
  IL: ['ISSN', /\b\d{4}-?\d{3}[\dXx]\b/g],
  IO: ['ISSN', /\b\d{4}-?\d{3}[\dXx]\b/g],
  IB: ['ISBN', /\b(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\b/g],
};

/** Takes a field that is not of the source. */
function takeField(builder: CslBuilder, { tag, value }: Field, values: Values): void {
  const plain = value.endsWith('.') ? value.slice(0, -1).trimEnd() : value;
  const field = TEXT[tag];
  switch (tag) {
    case 'TI':
      setTitle(builder, value, tag);
      return;
    case 'AU':
    case 'FA':
    case 'AI':
    case 'ED':
    case 'BE': {
      // MEDLINE says when a record came in.
      if (/^\d{6,8}\.?$/.test(value)) builder.keep(tag, value);
      // Initials say less than the full names.
      else if (tag === 'AU' && values('FA').length > 0) builder.keep(tag, value);
      else
        for (const one of splitOvidNames(value)) {
          const { role, name } = ovidName(one, tag === 'ED' || tag === 'BE' ? 'editor' : 'author');
          builder.name(role, name);
        }
      return;
    }
    case 'CA':
      if (/[;,]/.test(plain) || /\d{4,}/.test(plain)) builder.keep(tag, value);
      else builder.name('author', { literal: plain });
      return;
    case 'YR':
    case 'DP':
      builder.date(plain, tag);
      return;
    case 'DI':
    case 'DO':
      builder.doi(value, tag);
      return;
    case 'PG':
      builder.text('page', fullPages(plain.replace(/^pp?\.? ?/i, '').replace(/ ?[–—] ?/g, '-')), tag);
      return;
    case 'KW':
    case 'MH':
      builder.keyword(plain);
      return;
    case 'PB':
    case 'PU':
      setPublisher(builder, value, tag);
      return;
    case 'PN':
      builder.text('number', plain.replace(/^patent number:? ?/i, ''), tag);
      return;
    case 'PA':
      if (builder.item.type === 'patent')
        builder.text('publisher', value.replace(/(?<!\b(?:Inc|Ltd|Co|Corp|Bros|V))\.$/, ''), tag);
      else builder.keep(tag, value);
      return;
    case 'PM': {
      const number = /(?<!\d)\d{1,8}(?!\d)/.exec(value)?.[0];
      if (number === undefined) builder.keep(tag, value);
      else builder.text('PMID', number, tag);
      return;
    }
    case 'CP':
      // The country of publication in MEDLINE, the copyright elsewhere.
      if (/copyright|\(c\)|©|\d{4}/i.test(value)) builder.text('license', plain, tag);
      else builder.keep(tag, value);
      return;
    case 'IS':
    case 'IL':
    case 'IO':
    case 'IB': {
      const [number, pattern] = NUMBERS[tag] ?? ['ISSN', /\S+/g];
      const found = value.match(pattern) ?? [];
      for (const one of found) builder.text(number, one, tag);
      if (found.length === 0) builder.keep(tag, value);
      return;
    }
    case 'SO':
    case 'BT':
      return;
    default:
      if (field === undefined) builder.keep(tag, value);
      else builder.text(field, field === 'abstract' ? value : plain, tag);
  }
}

// "Publish Ahead of Print, POST ACCEPTANCE, 30 November 2015".
const AHEAD = /ahead of print.*?(\d{1,2} \p{L}{3,9} \d{4})/iu;

function toReference(fields: readonly Field[], text: string, isChapter = false): ParsedReference {
  const builder = new CslBuilder();
  const values: Values = (tag) =>
    fields.filter((f) => f.tag === tag && f.value.trim() !== '').map((f) => f.value);
  const [so = ''] = values('SO');
  const [bt = ''] = values('BT');
  const source = so === '' ? null : parseOvidSource(so);
  const book = bt === '' ? null : parseBookTitle(bt, values('PB')[0] ?? '');
  builder.item.type = typeOf(values, isChapter, source);
  for (const field of fields) if (field.value.trim() !== '') takeField(builder, field, values);
  if (source !== null) setSource(builder, source, values);
  else if (so !== '' && builder.has('container-title')) builder.keep('SO', so);
  else if (so !== '') builder.text('container-title', so.replace(/[.,;\s]+$/, ''), 'SO');
  if (book !== null) setSource(builder, book, values);
  else if (bt !== '' && builder.item.type !== 'book')
    builder.text('container-title', bt.replace(/\.$/, ''), 'BT');
  else if (bt !== '' && !builder.has('title')) setTitle(builder, bt, 'BT');
  fromAddress(builder, values('XL'));
  if (!builder.has('issued')) {
    const ahead = AHEAD.exec(values('Status')[0] ?? values('ST')[0] ?? '');
    if (ahead !== null) builder.date(ahead[1] ?? '', 'Status');
  }
  const [pmid = ''] = values('UI');
  if (/^\d{1,8}$/.test(pmid) && values('DB').some((db) => /medline|pubmed/i.test(db)))
    builder.text('PMID', pmid, 'UI');
  return { csl: builder.build(), raw: { format: 'ovid', text }, unknown: builder.unknown, study: {} };
}

const HEADER = /^<\s*\d+\s*\.?\s*>\s*$/;
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
const HEAD_CHARS = 50_000;

function labelledReference(fields: readonly Field[], text: string): ParsedReference {
  // Of a chapter the title is that of its book.
  const isChapter = fields.some((f) => /^chapter title$/i.test(f.tag));
  const own = isChapter
    ? fields.map((f) => {
        if (/^chapter title$/i.test(f.tag)) return { ...f, tag: 'Title' };
        return /^title$/i.test(f.tag) ? { ...f, tag: 'Book Title' } : f;
      })
    : fields;
  return toReference(taggedFields(own), text, isChapter);
}

const hasTags = (text: string): boolean => /^(?:TI|AU|SO|UI|AB) {1,2}- /m.test(text.slice(0, HEAD_CHARS));

/** How far all lines are set in, by the heading of the first record; mail programs do so. */
const indentOf = (text: string): string =>
  /^\s*?([ \t]{1,8})<\s*\d+\s*\.?\s*>\s*$/m.exec(text.slice(0, HEAD_CHARS))?.[1] ?? '';

/** A text without what all its lines are set in by. */
function outdented(text: string): string {
  const indent = indentOf(text);
  return indent === '' ? text : text.replace(new RegExp(`^${indent}`, 'gm'), '');
}

/** Whether a text is Ovid's: headings of records, then its tags or the names of its fields. */
export function isOvid(head: string): boolean {
  const text = outdented(head);
  return /^<\s*\d+\s*\.?\s*>\s*$/m.test(text) && (/^(?:TI|AU|SO) {1,2}- /m.test(text) || hasLabels(text));
}

/** Parses Ovid's text, tagged or with the names of fields. Never throws. */
export function parseOvid(source: string, isTagged?: boolean): ParseOutcome {
  const text = outdented(source);
  if (isTagged ?? hasTags(text))
    return parseHeaded(text, { heading: HEADER, tagOn: byPattern(TAG) }, toReference, 'ovid');
  const tagOn = (line: string): Field | null => {
    const tag = labelOn(line);
    return tag === null ? null : { tag, value: '' };
  };
  return parseHeaded(text, { heading: HEADER, tagOn, between: '\n' }, labelledReference, 'ovid');
}

/**
 * The same of bytes, some records at a time; null where all lines are set in, as records cannot be told apart by their bytes then.
 *
 * @param head - the beginning of the text, which says which of the two forms it has
 */
export function readOvid(file: FileBytes, head: string): PieceReading | null {
  if (indentOf(head) !== '') return null;
  const isTagged = hasTags(head);
  return readPieces(file, beforeLine(isHeading('<', HEADER)), (text) => parseOvid(text, isTagged));
}
