// What each field of a record of Ovid's is in CSL, but for those that say what it stands in. Source: Ovid's field
// guides.
import { oneSpace } from '../../../kernel/text';
import { lookup } from '../../../kernel/lookup';
import type { CslBuilder, TextField } from '../../normalise/collect';
import { cleanText } from '../../normalise/text';
import { fullPages } from '../../tools/medline';
import { ovidName, splitOvidNames } from './names';

export type Field = { tag: string; value: string };
/** The values of a record's fields under a tag, without empty ones. */
export type Values = (tag: string) => string[];

/** Whether a source names nothing but where Ovid has the item from. */
export const isDatabase = (source: string): boolean =>
  /^\s*(?:\w+ ){0,2}(?:books|journals)@ovid[.\s]*$/i.test(source);

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

/** Sets the title without what it says of the kind of item; of a book the edition apart. */
export function setTitle(builder: CslBuilder, value: string, tag: string): void {
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
export function takeField(builder: CslBuilder, { tag, value }: Field, values: Values): void {
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
