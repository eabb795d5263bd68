// What each field of MARC 21 says, and UNIMARC's most common ones. Source: MARC 21 Format for Bibliographic Data (Library of Congress),
// UNIMARC Bibliographic (IFLA).
import type { CslBuilder, NameRole, TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import { oneSpace, trimSigns } from '../normalise/text';
import type { MarcField } from './marc-record';
import { catalogueDate, NO_MAKERS, pageCount, RELATORS } from './mods-terms';

// Cataloguing rules end fields with signs that part them in print.
const trim = (text: string): string => trimSigns(oneSpace(text), ' /:;,.=', ' ');

/** The texts of subfields with one of these codes, without the signs that part them in print. */
export const values = (field: MarcField, codes: string): string[] =>
  field.subfields.filter((s) => codes.includes(s.code) && s.code !== '').map((s) => trim(s.value));
/** The first of them, or ''. */
export const value = (field: MarcField, code: string): string => values(field, code)[0] ?? '';

/** A field as text, for what has no variable of its own. */
export const written = ({ subfields }: MarcField): string =>
  subfields.map(({ code, value: text }) => (code === '' ? text : `$${code}${text}`)).join('');

/** Subfields that hold no text of their own: links, codes and where they come from. */
export const CODES = new Set('0123456789w'.split(''));

/** Title proper, other title information, number and name of a part. */
function titleOf(field: MarcField, main: string, other: string, number: string, part: string): string {
  let title = '';
  let before = '';
  for (const { code, value: text } of field.subfields) {
    const piece = trim(text);
    if (piece === '') continue;
    if (code === main) title += title === '' ? piece : `; ${piece}`;
    else if (code === other) title += `: ${piece}`;
    else if (code === number) title += `. ${piece}`;
    else if (code === part) title += before === number ? `: ${piece}` : `. ${piece}`;
    else continue;
    before = code;
  }
  return title;
}

function addName(builder: CslBuilder, field: MarcField, fallback: NameRole): void {
  const { tag } = field;
  const relators = values(field, tag.endsWith('11') ? 'j4' : 'e4').map((r) => r.toLowerCase());
  const role = relators.map((r) => RELATORS[r]).find((r) => r !== undefined);
  if (role === undefined && relators.some((r) => NO_MAKERS.has(r))) {
    builder.keep(tag, written(field));
    return;
  }
  // What somebody else did: CSL has no word for it.
  if (role === undefined && relators.length > 0) builder.keep(tag, written(field));
  const isBody = tag.endsWith('10') || tag.endsWith('11') || value(field, '7') === 'Organizational';
  const name = isBody ? values(field, 'ab').join('. ') : value(field, 'a');
  builder.name(
    role ?? (relators.length > 0 ? 'contributor' : fallback),
    isBody ? { literal: name } : parseName(name),
  );
}

type Taken = { take: Handler; codes: string };
/** `hasMain`: whether the record has a main author. */
type Handler = (builder: CslBuilder, field: MarcField, hasMain: boolean) => void;
const text =
  (name: TextField, codes = 'a'): Handler =>
  (builder, field) => {
    builder.text(name, values(field, codes).join(' '), field.tag);
  };
const whole =
  (name: TextField): Handler =>
  (builder, field) => {
    builder.text(
      name,
      field.subfields
        .filter((s) => s.code === 'a')
        .map((s) => s.value.trim())
        .join(' '),
      field.tag,
    );
  };
const keyword: Handler = (builder, field) => {
  builder.keyword(value(field, 'a'));
};
const published: Handler = (builder, field) => {
  // The second indicator of 264 says of what it speaks: 1 is publication.
  if (field.tag === '264' && !' 1'.includes(field.indicators[1] ?? ' ')) {
    builder.keep(field.tag, written(field));
    return;
  }
  builder.text('publisher-place', values(field, 'a').join('; '), field.tag);
  builder.text('publisher', values(field, 'b').join('; '), field.tag);
  for (const year of values(field, 'c')) builder.date(catalogueDate(year), field.tag);
};
const series: Handler = (builder, field) => {
  if (builder.has('collection-title')) {
    builder.keep(field.tag, written(field));
    return;
  }
  builder.text('collection-title', value(field, 'a'), field.tag);
  builder.text('collection-number', value(field, 'v'), field.tag);
};
const link: Handler = (builder, field) => {
  // A second indicator of 2: about the work, such as its table of contents.
  if (field.indicators[1] === '2' || builder.has('URL')) builder.keep(field.tag, written(field));
  else builder.text('URL', value(field, 'u'), field.tag);
};
const host: Handler = (builder, field) => {
  builder.text('container-title', value(field, 't'), field.tag);
  builder.text('ISSN', value(field, 'x'), field.tag);
  builder.text('ISBN', value(field, 'z'), field.tag);
  const place = values(field, 'g').join(', ');
  builder.text('volume', /(?:vol\.?|v\.|bd\.?|jg\.?) ?(\d+)/i.exec(place)?.[1] ?? '', field.tag);
  builder.text('issue', /(?:no\.?|nr\.?|issue|heft) ?(\d+)/i.exec(place)?.[1] ?? '', field.tag);
  builder.text('page', /(?:pp?\.?|s\.) ?(\d+(?: ?[-–] ?\d+)?)/i.exec(place)?.[1] ?? '', field.tag);
  if (place !== '') builder.keep('773g', place);
};
const names =
  (fallback: NameRole): Handler =>
  (builder, field) => {
    addName(builder, field, fallback);
  };
// The catalogue's second and third author stand there, too; of a work without a first one they are its editors.
const added: Handler = (builder, field, hasMain) => {
  addName(builder, field, hasMain ? 'author' : 'editor');
};

/** By tag: what takes a field, and which of its subfields it takes whole. */
export const MARC21: Readonly<Record<string, Taken>> = {
  '020': {
    codes: 'a',
    take: (b, f) => {
      const isbn = /[\dXx-]{10,17}/.exec(value(f, 'a'))?.[0];
      if (isbn === undefined) b.keep('020', written(f));
      else b.text('ISBN', isbn, '020');
    },
  },
  '022': { codes: 'a', take: text('ISSN') },
  '024': {
    codes: 'a',
    take: (b, f) => {
      if (value(f, '2').toLowerCase() === 'doi') b.doi(value(f, 'a'), '024');
      else b.keep('024', written(f));
    },
  },
  '041': { codes: 'a', take: text('language') },
  '100': { codes: 'ae', take: names('author') },
  '110': { codes: 'abe', take: names('author') },
  '111': { codes: 'aj', take: names('author') },
  '245': {
    codes: 'abnpc',
    take: (b, f) => {
      b.text('title', titleOf(f, 'a', 'b', 'n', 'p'), '245');
      b.keep('245c', value(f, 'c'));
    },
  },
  '250': { codes: 'a', take: text('edition') },
  '260': { codes: 'abc', take: published },
  '264': { codes: 'abc', take: published },
  '300': {
    codes: '',
    take: (b, f) => {
      b.text('number-of-pages', pageCount(value(f, 'a')), '300');
    },
  },
  '440': { codes: 'av', take: series },
  '490': { codes: 'av', take: series },
  '500': { codes: 'a', take: whole('note') },
  '502': { codes: 'a', take: text('genre') },
  '520': { codes: 'a', take: whole('abstract') },
  '650': { codes: 'a', take: keyword },
  '651': { codes: 'a', take: keyword },
  '653': {
    codes: 'a',
    take: (b, f) => {
      for (const word of values(f, 'a')) b.keyword(word);
    },
  },
  '655': { codes: 'a', take: keyword },
  '700': { codes: 'ae', take: added },
  '710': { codes: 'abe', take: added },
  '711': { codes: 'aj', take: added },
  '720': { codes: 'ae', take: added },
  '773': { codes: 'txzg', take: host },
  '856': { codes: 'u', take: link },
};

const unimarcPublished: Handler = (builder, field) => {
  builder.text('publisher-place', values(field, 'a').join('; '), field.tag);
  builder.text('publisher', values(field, 'c').join('; '), field.tag);
  for (const year of values(field, 'd')) builder.date(catalogueDate(year), field.tag);
};
const unimarcName =
  (fallback: NameRole): Handler =>
  (builder, field) => {
    const [family, given] = [value(field, 'a'), value(field, 'b')];
    const code = value(field, '4');
    const role = code === '340' ? 'editor' : code === '730' ? 'translator' : fallback;
    if (field.tag.startsWith('71')) builder.name(role, { literal: values(field, 'ab').join('. ') });
    else builder.name(role, given === '' ? parseName(family) : { family, given });
  };
export const UNIMARC: Readonly<Record<string, Taken>> = {
  '010': { codes: 'a', take: text('ISBN') },
  '011': { codes: 'a', take: text('ISSN') },
  '101': { codes: 'a', take: text('language') },
  '200': {
    codes: 'aehif',
    take: (b, f) => {
      b.text('title', titleOf(f, 'a', 'e', 'h', 'i'), '200');
      b.keep('200f', value(f, 'f'));
    },
  },
  '205': { codes: 'a', take: text('edition') },
  '210': { codes: 'acd', take: unimarcPublished },
  '214': { codes: 'acd', take: unimarcPublished },
  '215': {
    codes: '',
    take: (b, f) => {
      b.text('number-of-pages', pageCount(value(f, 'a')), '215');
    },
  },
  '225': { codes: 'av', take: series },
  '300': { codes: 'a', take: whole('note') },
  '330': { codes: 'a', take: whole('abstract') },
  '606': { codes: 'a', take: keyword },
  '607': { codes: 'a', take: keyword },
  '610': {
    codes: 'a',
    take: (b, f) => {
      for (const word of values(f, 'a')) b.keyword(word);
    },
  },
  '700': { codes: 'ab', take: unimarcName('author') },
  '701': { codes: 'ab', take: unimarcName('author') },
  '702': { codes: 'ab', take: unimarcName('contributor') },
  '710': { codes: 'ab', take: unimarcName('author') },
  '711': { codes: 'ab', take: unimarcName('author') },
  '856': { codes: 'u', take: link },
};
