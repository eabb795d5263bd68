// A record of Web of Science as a reference, from its tagged text and its tables alike.
// Source: Web of Science field tags, https://webofscience.help.clarivate.com
import { lookup } from '../../kernel/lookup';
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName, spaceInitials } from '../normalise/names';
import { isPublisherItem } from '../normalise/roles';
import { titled } from '../normalise/text';
import type { ParsedReference } from '../parsed';

/** Fields of Web of Science by their two letters, as text files and tab-delimited tables alike name them. */
export type WosField = { tag: string; values: string[] };

const TEXT = lookup<TextField>({
  TI: 'title',
  FT: 'original-title',
  CT: 'event-title',
  AB: 'abstract',
  LA: 'language',
  PU: 'publisher',
  PI: 'publisher-place',
  VL: 'volume',
  IS: 'issue',
  JI: 'container-title-short',
  BN: 'ISBN',
  SN: 'ISSN',
  EI: 'ISSN',
  PN: 'number',
  AE: 'publisher',
  PM: 'PMID',
});
const TYPES = lookup<string>({
  J: 'article-journal',
  B: 'book',
  S: 'chapter',
  P: 'patent',
  C: 'paper-conference',
  R: 'report',
  D: 'thesis',
});

function typeOf(get: (tag: string) => string): string {
  const kind = get('DT').toLowerCase();
  const publication = get('PT').charAt(0);
  if (publication === 'P') return 'patent';
  if (/book chapter/.test(kind)) return 'chapter';
  if (/proceedings paper|meeting/.test(kind) && publication !== 'J') return 'paper-conference';
  if (publication === 'B' && /^(?:article|review|editorial)/.test(kind)) return 'chapter';
  if (/thesis|dissertation/.test(kind)) return 'thesis';
  return TYPES[publication] ?? 'article-journal';
}

const oneLine = (values: readonly string[]): string => values.join(' ');

/** The record as it is being read. */
type WosRecord = {
  builder: CslBuilder;
  type: string;
  get: (tag: string) => string;
  has: (tag: string) => boolean;
};

/** Some programs put all names on one line. */
function takeNames(
  builder: CslBuilder,
  role: 'author' | 'editor' | 'container-author',
  values: readonly string[],
): void {
  for (const value of values.flatMap((v) => v.split(';'))) {
    if (value.trim() === '') continue;
    const name = parseName(value);
    builder.name(role, name.given === undefined ? name : { ...name, given: spaceInitials(name.given) });
  }
}

/**
 * Authors and editors: full names where there are any, else the short ones. @returns whether the tag is one of theirs
 */
function takePeople({ builder, has }: WosRecord, { tag, values }: WosField): boolean {
  switch (tag) {
    case 'AF':
      takeNames(builder, 'author', values);
      return true;
    case 'AU':
      if (has('AF')) for (const v of values) builder.keep(tag, v);
      else takeNames(builder, 'author', values);
      return true;
    case 'CA':
      builder.name('author', { literal: oneLine(values) });
      return true;
    case 'GP':
      builder.keep(tag, oneLine(values));
      return true;
    case 'BE':
    case 'ED':
      takeNames(builder, 'editor', values);
      return true;
    case 'BF':
      takeNames(builder, 'container-author', values);
      return true;
    case 'BA':
      if (has('BF')) builder.keep(tag, oneLine(values));
      else takeNames(builder, 'container-author', values);
      return true;
    default:
      return false;
  }
}

/** What it appeared in, and by whom that was published. @returns whether the tag is one of these */
function takeContainer({ builder, type, has }: WosRecord, tag: string, value: string): boolean {
  switch (tag) {
    case 'SO':
      if (type === 'patent') builder.keep(tag, value);
      else builder.text(type === 'book' && !has('TI') ? 'title' : 'container-title', value, tag);
      return true;
    case 'SE':
      builder.text('collection-title', value, tag);
      return true;
    case 'J9':
      if (has('JI')) builder.keep(tag, value);
      else builder.text('container-title-short', value, tag);
      return true;
    case 'PU':
    case 'PI':
      builder.text(TEXT[tag] ?? 'note', titled(value), tag);
      return true;
    default:
      return false;
  }
}

/** Pages, or the number of an article that has none. @returns whether the tag is one of these */
function takePages({ builder, get, has }: WosRecord, tag: string, value: string): boolean {
  switch (tag) {
    case 'PS':
      if (has('BP')) builder.keep(tag, value);
      else builder.text('page', value.replace(/^pp?\.? ?/i, ''), tag);
      return true;
    case 'BP':
      if (has('EP') && value !== get('EP')) builder.text('page', `${value}-${get('EP')}`, tag);
      else builder.text('page', value, tag);
      return true;
    case 'EP':
      if (!has('BP')) builder.text('page', value, tag);
      return true;
    case 'AR':
      if (has('BP') || has('PS') || isPublisherItem(value)) builder.keep(tag, value);
      else builder.text('page', value, tag);
      return true;
    default:
      return false;
  }
}

/** The other fields; what means nothing to us is kept under its tag. */
function takeField({ builder, get, has }: WosRecord, tag: string, value: string): void {
  const field = TEXT[tag];
  switch (tag) {
    case 'DE':
    case 'ID':
    case 'MC':
    case 'MQ':
      builder.keyword(value);
      break;
    case 'DI':
    case 'D2':
      builder.doi(value, tag);
      break;
    case 'PY':
      builder.date(has('PD') && !/\d{4}/.test(get('PD')) ? `${value} ${get('PD')}` : value, tag);
      break;
    case 'PD':
      if (/\d{4}/.test(value)) builder.date(value, tag);
      else if (!has('PY')) builder.keep(tag, value);
      break;
    case 'PT':
      break;
    default:
      if (field === undefined) builder.keep(tag, value);
      else builder.text(field, value, tag);
  }
}

/** A record of Web of Science as a reference. */
export function wosReference(
  fields: readonly WosField[],
  text: string,
  format: string,
  source = '',
): ParsedReference {
  const builder = new CslBuilder();
  const get = (tag: string): string => oneLine(fields.find((f) => f.tag === tag)?.values ?? []);
  const has = (tag: string): boolean =>
    fields.some((f) => f.tag === tag && f.values.some((v) => v.trim() !== ''));
  const type = typeOf(get);
  builder.item.type = type;
  const record: WosRecord = { builder, type, get, has };
  for (const field of fields) {
    const value = oneLine(field.values);
    const { tag } = field;
    if (value.trim() === '' || takePeople(record, field)) continue;
    if (takeContainer(record, tag, value) || takePages(record, tag, value)) continue;
    takeField(record, tag, value);
  }
  builder.text('source', source, 'FN');
  return { csl: builder.build(), raw: { format, text }, unknown: builder.unknown, study: {} };
}
