// What each field of MARC 21 says, and UNIMARC's most common ones. Source: MARC 21 Format for Bibliographic Data
// (Library of Congress), UNIMARC Bibliographic (IFLA).
import { oneSpace } from '../../../kernel/text';
import { lookup } from '../../../kernel/lookup';
import type { CslBuilder, NameRole, TextField } from '../../normalise/collect';
import { parseName } from '../../normalise/names';
import { trimSigns } from '../../normalise/text';
import type { MarcField } from './record';
import { catalogueDate, NO_MAKERS, pageCount, RELATORS } from '../catalogue-terms';

// Cataloguing rules end fields with signs that part them in print.
const trim = (text: string): string => trimSigns(oneSpace(text), ' /:;,.=', ' ');

/** The texts of subfields with one of these codes, without the signs that part them in print. */
const values = (field: MarcField, codes: string): string[] =>
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

function addName(builder: CslBuilder, field: MarcField, fallback: NameRole): boolean {
  const { tag } = field;
  const relators = values(field, tag.endsWith('11') ? 'j4' : 'e4').map((r) => r.toLowerCase());
  const role = relators.map((r) => RELATORS[r]).find((r) => r !== undefined);
  if (role === undefined && relators.some((r) => NO_MAKERS.has(r))) return false;
  const isBody = tag.endsWith('10') || tag.endsWith('11') || value(field, '7') === 'Organizational';
  const name = isBody ? values(field, 'ab').join('. ') : value(field, 'a');
  builder.name(
    role ?? (relators.length > 0 ? 'contributor' : fallback),
    isBody ? { literal: name } : parseName(name),
  );
  // What else somebody did, CSL has no word for.
  return role !== undefined || relators.length === 0;
}

/**
 * Takes a field. `hasMain`: whether the record has a main author.
 *
 * @returns whether all of what it takes is in the item now; if not, the field is kept as it stands
 */
type Handler = (builder: CslBuilder, field: MarcField, hasMain: boolean) => boolean;
/** What takes a field, and which of its subfields it takes. */
type Taken = { take: Handler; codes: string };

const all =
  (take: (builder: CslBuilder, field: MarcField) => void): Handler =>
  (builder, field) => {
    take(builder, field);
    return true;
  };
const text = (name: TextField): Handler =>
  all((builder, field) => builder.text(name, values(field, 'a').join(' '), field.tag));
/** A text with the signs that end it. */
const whole = (name: TextField): Handler =>
  all((builder, field) => {
    const parts = field.subfields.filter((s) => s.code === 'a').map((s) => s.value.trim());
    builder.text(name, parts.join(' '), field.tag);
  });
/** A heading and its subdivisions, each a word to search by. */
const keywords = all((builder, field) => {
  for (const word of values(field, 'axyz')) builder.keyword(word);
});
/** Persons and bodies that a work is about, with what their fields say of them. */
const subjects = all((builder, field) => {
  builder.keyword(values(field, 'abcdq').join(', '));
  for (const word of values(field, 'txyz')) builder.keyword(word);
});
/** Title, other title information, number and name of a part, and who is responsible, by their subfields. */
const title = ([main = '', other = '', number = '', part = '', by = '']: string): Taken => ({
  codes: main + other + number + part + by,
  take: all((builder, field) => {
    builder.text('title', titleOf(field, main, other, number, part), field.tag);
    builder.keep(field.tag + by, value(field, by));
  }),
});
/** Place, publisher and year, by their subfields. */
const imprint = ([place = '', publisher = '', year = '']: string): Taken => ({
  codes: place + publisher + year,
  take: (builder, field) => {
    // The second indicator of 264 says of what it speaks: 1 is publication.
    if (field.tag === '264' && !' 1'.includes(field.indicators[1] ?? ' ')) return false;
    builder.text('publisher-place', values(field, place).join('; '), field.tag);
    builder.text('publisher', values(field, publisher).join('; '), field.tag);
    for (const date of values(field, year)) builder.date(catalogueDate(date), field.tag);
    return true;
  },
});
const extent: Taken = {
  codes: '',
  take: all((builder, field) => builder.text('number-of-pages', pageCount(value(field, 'a')), field.tag)),
};
const series: Handler = (builder, field) => {
  if (builder.has('collection-title')) return false;
  builder.text('collection-title', value(field, 'a'), field.tag);
  builder.text('collection-number', value(field, 'v'), field.tag);
  return true;
};
const link: Handler = (builder, field) => {
  // A second indicator of 2: about the work, such as its table of contents.
  if (field.indicators[1] === '2' || builder.has('URL')) return false;
  builder.text('URL', value(field, 'u'), field.tag);
  return true;
};
const isbn: Handler = (builder, field) => {
  const number = /[\dXx-]{10,17}/.exec(value(field, 'a'))?.[0];
  builder.text('ISBN', number ?? '', field.tag);
  return number !== undefined;
};
const identifier: Handler = (builder, field) => {
  if (value(field, '2').toLowerCase() !== 'doi') return false;
  builder.doi(value(field, 'a'), field.tag);
  return true;
};
// "Vol. 25, no. 3 (May 2014), p. 12-34", "25(2014), 3, Seite 12-34", "volume:25 ; year:2014 ; number:3 ; pages:12-34",
// "25:3<12-34".
const PLACE_VOLUME = [
  /(?:\bvolumes?|\bvol|\bv|\bbd|\bband|\bjg|\bjahrgang|\bjrg|\bjaargang|\bt|\btome)\b[.:]? ?(\d+)/i,
  /^\W{0,3}(\d{1,4}) ?(?:\(|:|,|<)/,
];
const PLACE_ISSUE = [
  /(?:\bno|\bnr|\bn|\bissue|\bnumber|\bnummer|\bheft|\bh|\bafl|\bfasc)\b[.:]? ?(\d+(?:[-/]\d+)?)/i,
  /^\W{0,3}\d{1,4}:(\d+(?:[-/]\d+)?)/,
  /^\W{0,3}\d{1,4} ?\([^()]*\),? ?(\d+(?:[-/]\d+)?)(?=,|$)/,
];
const PLACE_PAGES = [
  /(?:\bpages?|\bpp?|\bseiten?|\bs|\bblz|\bpag)\b[.:]? ?(\w?\d+(?: ?[-–] ?\w?\d+)?)/i,
  /<(\d+(?:-\d+)?)/,
];
const PLACE_YEAR = [/\b(1[5-9]\d\d|20\d\d)\b/];

/** What the place of an article in its journal says, as catalogues of several countries write it. */
function placeWithin(place: string): { volume?: string; issue?: string; page?: string; year?: string } {
  const text = place.slice(0, 300);
  const first = (patterns: readonly RegExp[]): string | undefined =>
    patterns.map((p) => p.exec(text)?.[1]).find((found) => found !== undefined);
  const volume = first(PLACE_VOLUME);
  const issue = first(PLACE_ISSUE);
  const page = first(PLACE_PAGES)?.replace(/ ?[-–] ?/, '-');
  const year = first(PLACE_YEAR);
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(year === undefined ? {} : { year }),
  };
}
const host = all((builder, field) => {
  builder.text('container-title', value(field, 't'), field.tag);
  builder.text('ISSN', value(field, 'x'), field.tag);
  builder.text('ISBN', value(field, 'z'), field.tag);
  const place = values(field, 'g').join(', ');
  const within = placeWithin(place);
  builder.text('volume', within.volume ?? '', field.tag);
  builder.text('issue', within.issue ?? '', field.tag);
  builder.text('page', within.page ?? '', field.tag);
  if (within.year !== undefined && !builder.has('issued')) builder.date(within.year, field.tag);
  builder.keep('773g', place);
});
const mainName: Handler = (builder, field) => addName(builder, field, 'author');
// The catalogue's second and third author stand there, too; of a work without a first one they are its editors.
const addedName: Handler = (builder, field, hasMain) =>
  addName(builder, field, hasMain ? 'author' : 'editor');

/** A call number, in whichever field. */
export const CALL_NUMBER: Taken = {
  codes: 'ab',
  take: all((builder, field) => builder.text('call-number', values(field, 'ab').join(' '), field.tag)),
};

/** MARC 21, by tag. */
export const MARC21 = lookup<Taken>({
  '020': { codes: 'a', take: isbn },
  '022': { codes: 'a', take: text('ISSN') },
  '024': { codes: 'a', take: identifier },
  '041': { codes: 'a', take: text('language') },
  '100': { codes: 'ae', take: mainName },
  '110': { codes: 'abe', take: mainName },
  '111': { codes: 'aj', take: mainName },
  '245': title('abnpc'),
  '250': { codes: 'a', take: text('edition') },
  '260': imprint('abc'),
  '264': imprint('abc'),
  '300': extent,
  '440': { codes: 'av', take: series },
  '490': { codes: 'av', take: series },
  '500': { codes: 'a', take: whole('note') },
  '502': { codes: 'a', take: text('genre') },
  '520': { codes: 'a', take: whole('abstract') },
  '600': { codes: 'abcdqtxyz', take: subjects },
  '610': { codes: 'abcdtxyz', take: subjects },
  '650': { codes: 'axyz', take: keywords },
  '651': { codes: 'axyz', take: keywords },
  '653': { codes: 'axyz', take: keywords },
  '655': { codes: 'a', take: keywords },
  '700': { codes: 'ae', take: addedName },
  '710': { codes: 'abe', take: addedName },
  '711': { codes: 'aj', take: addedName },
  '720': { codes: 'ae', take: addedName },
  '773': { codes: 'txzg', take: host },
  '856': { codes: 'u', take: link },
});

const unimarcName = (fallback: NameRole): Taken => ({
  codes: 'ab',
  take: all((builder, field) => {
    const [family, given] = [value(field, 'a'), value(field, 'b')];
    const code = value(field, '4');
    const role = code === '340' ? 'editor' : code === '730' ? 'translator' : fallback;
    if (field.tag.startsWith('71')) builder.name(role, { literal: values(field, 'ab').join('. ') });
    else builder.name(role, given === '' ? parseName(family) : { family, given });
  }),
});

/** The common fields of UNIMARC, by tag. */
export const UNIMARC = lookup<Taken>({
  '010': { codes: 'a', take: isbn },
  '011': { codes: 'a', take: text('ISSN') },
  '101': { codes: 'a', take: text('language') },
  '200': title('aehif'),
  '205': { codes: 'a', take: text('edition') },
  '210': imprint('acd'),
  '214': imprint('acd'),
  '215': extent,
  '225': { codes: 'av', take: series },
  '300': { codes: 'a', take: whole('note') },
  '330': { codes: 'a', take: whole('abstract') },
  '606': { codes: 'a', take: keywords },
  '607': { codes: 'a', take: keywords },
  '610': { codes: 'a', take: keywords },
  '700': unimarcName('author'),
  '701': unimarcName('author'),
  '702': unimarcName('contributor'),
  '710': unimarcName('author'),
  '711': unimarcName('author'),
  '856': { codes: 'u', take: link },
});
