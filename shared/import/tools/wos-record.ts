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
  const names = (role: 'author' | 'editor' | 'container-author', values: readonly string[]): void => {
    // Some programs put all on one line.
    for (const value of values.flatMap((v) => v.split(';'))) {
      if (value.trim() === '') continue;
      const name = parseName(value);
      builder.name(role, name.given === undefined ? name : { ...name, given: spaceInitials(name.given) });
    }
  };
  for (const { tag, values } of fields) {
    const value = oneLine(values);
    if (value.trim() === '') continue;
    const field = TEXT[tag];
    switch (tag) {
      case 'AF':
        names('author', values);
        break;
      case 'AU':
        if (has('AF')) for (const v of values) builder.keep(tag, v);
        else names('author', values);
        break;
      case 'CA':
      case 'GP':
        if (tag === 'GP') builder.keep(tag, value);
        else builder.name('author', { literal: value });
        break;
      case 'BE':
      case 'ED':
        names('editor', values);
        break;
      case 'BF':
        names('container-author', values);
        break;
      case 'BA':
        if (has('BF')) builder.keep(tag, value);
        else names('container-author', values);
        break;
      case 'SO':
        if (type === 'patent') builder.keep(tag, value);
        else builder.text(type === 'book' && !has('TI') ? 'title' : 'container-title', value, tag);
        break;
      case 'SE':
        builder.text('collection-title', value, tag);
        break;
      case 'J9':
        if (has('JI')) builder.keep(tag, value);
        else builder.text('container-title-short', value, tag);
        break;
      case 'PU':
      case 'PI':
        builder.text(field ?? 'note', titled(value), tag);
        break;
      case 'DE':
      case 'ID':
      case 'MC':
      case 'MQ':
        builder.keyword(value);
        break;
      case 'PS':
        if (has('BP')) builder.keep(tag, value);
        else builder.text('page', value.replace(/^pp?\.? ?/i, ''), tag);
        break;
      case 'BP':
        if (has('EP') && value !== get('EP')) builder.text('page', `${value}-${get('EP')}`, tag);
        else builder.text('page', value, tag);
        break;
      case 'EP':
        if (!has('BP')) builder.text('page', value, tag);
        break;
      case 'AR':
        if (has('BP') || has('PS') || isPublisherItem(value)) builder.keep(tag, value);
        else builder.text('page', value, tag);
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
  builder.text('source', source, 'FN');
  return { csl: builder.build(), raw: { format, text }, unknown: builder.unknown, study: {} };
}
