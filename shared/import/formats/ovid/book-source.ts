// A source of Ovid's that names the book of a chapter: "In: Doe A, Roe B, eds. Handbook of work. Utrecht: Press; 2010.
// p. 12-30." Source of the forms: references to chapters as NLM ("Citing Medicine", chapter 2C), APA and Harvard write
// them.
import { formatNames } from '../../../model/reference';
import { isBody, isOthers, parseName } from '../../normalise/names';
import type { OvidSource } from './source';

// No source is longer; what is would cost more than its length to take apart.
const MAX_CHARS = 600;

// "ed" and "red" by themselves are words, too: before them a comma or a bracket stands.
const BRACKETED = '[(\\[] ?(?:eds?|editors?|hrsg|red)\\.? ?[)\\]]';
const MARK = `(?:[,;]? ?${BRACKETED}|[,;] (?:eds?|editors?|hrsg|red)\\b\\.?| (?:eds|editors)\\b\\.?)`;
const MARKS = new RegExp(MARK, 'gi');
// "In" alone is the first word of a journal's name, too: then somebody has to be its editor.
const IN = new RegExp(
  `^(?:(?:chapter|ch\\.|hoofdstuk)(?: ?\\w{1,6})? in\\b:?|in:|in(?= .{3,200}${BRACKETED}))\\s*`,
  'i',
);
// Up to the last of them, as one may stand with each name.
const SAID = new RegExp(`^(.{2,300})(${MARK})[.,:;]?(?=\\s|$)\\s*`, 'i');
const EDITED_BY =
  /[.,;/]? ?\(?(?:edited by|ed\. by|onder redactie van|herausgegeben von|hrsg\. von) ([^()]{2,200}?)\)?(?:(?<!(?<!\p{L})\p{L})\. |\.?$)/iu;

const PAGES =
  /[.,:;]? ?\(?(?<!\d |\w)(?:pp?\.?|pages?|blz\.?|S\.) ?([A-Za-z]?\d\w*(?: ?[-–] ?[A-Za-z]?\d\w*)?|[ivxlc]+ ?[-–] ?[ivxlc]+)\)?(?=[.,;:\s]|$)/;
const COUNT = /[.,;]? ?\(?((?:[ivxlc]+, ?)?\d{1,5}) ?pp?\b\.?\)?/;
const PAGES_AT_END = /(?<=\b\d{4})[:;,] ?(\d+ ?[-–] ?\d+)$/;
const YEAR = /[.,;:]? ?\(((?:1[5-9]|20)\d\d)\)|[.,;:]? ?\b((?:1[5-9]|20)\d\d)$/;
const VOLUME = /[.,;]? ?\bvol(?:ume)?\.? ?(\d{1,4}|[IVX]+)\b(?!:)/i;
const EDITION =
  /[.,;]? ?\(?\b(\d{1,2}(?:st|nd|rd|th)|\d{1,2}e|rev(?:ised)?|first|second|third|fourth|fifth)\.? (?:ed(?:ition|n)?|druk)\b\.?\)?/i;
// The place is the last sentence before a colon; a full stop within it belongs to "D.C." or "St. Paul".
const IMPRINT = /(?:^|[.;,)] )((?:St\. )?\p{Lu}(?:[^.:\d]|\.(?! )){1,60}): ?(\p{L}[^:]{1,100})$/u;

const trimmed = (text: string): string =>
  text
    .replace(/^[\s.,;:/]+/, '')
    .replace(/(?<!\b\p{Lu})[.]$|[\s,;:/(]+$/gu, '')
    .trim();

/** What is left of a text, and what a pattern found in it. */
function take(text: string, pattern: RegExp): { rest: string; found: string | undefined } {
  const match = pattern.exec(text);
  if (match === null) return { rest: text, found: undefined };
  const behind = text.slice(match.index + match[0].length);
  const rest = `${text.slice(0, match.index)}${behind.startsWith(' ') || behind === '' ? '' : ' '}${behind}`;
  return {
    rest: rest.trim().replace(/[\s;,]+$/, ''),
    found: match[1] ?? match[2],
  };
}

const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
const BARE = /^\p{L}[^,]* \p{Lu}{1,3}$/u;

/** The names between commas: "Doe A, Roe B", or "Doe, A., Roe, B."; null where they are neither. */
function betweenCommas(text: string): string[] | null {
  const parts = text.split(/,\s*/).filter((part) => part !== '');
  if (parts.every((part) => BARE.test(part) || isOthers(part))) return parts;
  const named = parts.filter((part) => !isOthers(part));
  if (named.length % 2 === 0 && named.every((part, i) => i % 2 === 0 || INITIALS.test(part))) {
    const pairs = named.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${named[i + 1] ?? ''}`] : []));
    return [...pairs, ...parts.filter((part) => isOthers(part))];
  }
  return parts.length > 2 && parts.every((part) => / /.test(part)) ? parts : null;
}

/** One name with its family name first: "A. Roe", "Ann de Roe". */
function familyFirst(text: string): string {
  const name = text.trim();
  if (name.includes(',') || BARE.test(name) || isOthers(name) || isBody(name)) return name;
  return formatNames([parseName(name, 'natural')]);
}

/** The editors in a text, each with the family name first. */
const editorsIn = (text: string): string[] =>
  text
    .replace(MARKS, ';')
    .split(/;|,? (?:and|&|en|und|et) (?!al\b)/)
    .map((part) => part.trim())
    .flatMap((part) => betweenCommas(part) ?? [part])
    .map(familyFirst)
    .filter((name) => name !== '');

const isName = (name: string): boolean =>
  isOthers(name) ||
  BARE.test(name) ||
  (/^\p{L}[\p{L}'’ -]{1,40}, /u.test(name) && INITIALS.test(name.replace(/^[^,]*, /, '')));

/**
 * A title and the names behind it: "Handbook. A study. Doe, A. & Roe, B."; null where no sentence ends between them.
 */
function namesBehind(text: string): { title: string; editors: string[] } | null {
  const ends = [...text.matchAll(/(?<!(?<!\p{L})\p{L})[.?!] /gu)];
  const editorsAt = (index: number): string[] => editorsIn(text.slice(index + 2));
  // As many names as there can be; of full names it cannot be told but by the last sentence.
  const found = ends.find(({ index }) => editorsAt(index).every(isName)) ?? ends.at(-1);
  return found === undefined ? null : { title: text.slice(0, found.index), editors: editorsAt(found.index) };
}

/** Who edited it, and its title, of what is left of the source. */
function titleAndEditors(text: string): { title: string; editors: string[] } {
  const by = take(text, EDITED_BY);
  if (by.found !== undefined) return { title: trimmed(by.rest), editors: editorsIn(by.found) };
  const said = SAID.exec(text);
  if (said === null) return { title: trimmed(text), editors: [] };
  const [whole, before = ''] = said;
  const behind = trimmed(text.slice(whole.length));
  if (behind !== '') return { title: behind, editors: editorsIn(before) };
  return namesBehind(before) ?? { title: '', editors: [] };
}

/** A source without the "In:" that it begins with. */
export const withoutIn = (text: string): string => text.replace(IN, '').trim();

/**
 * Takes a source apart that says what book a chapter is in. Null for any other, and for one with numbers but neither an
 * editor nor a publisher, which is a journal's.
 */
export function parseBookOfChapter(value: string): OvidSource | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length > MAX_CHARS) return null;
  const inside = withoutIn(text);
  if (inside === text) return null;
  const source: OvidSource = { title: '', isBook: true, isPart: true };
  let rest = inside.replace(/[.;\s]+$/, '');
  const set = (key: 'page' | 'date' | 'edition' | 'volume' | 'numberOfPages', pattern: RegExp): void => {
    if (source[key] !== undefined) return;
    const taken = take(rest, pattern);
    if (taken.found === undefined) return;
    source[key] = taken.found.replace(/ ?[-–] ?/g, '-');
    rest = taken.rest.replace(/(?<!\b\p{Lu})\.$/u, '');
  };
  set('page', PAGES);
  set('numberOfPages', COUNT);
  set('page', PAGES_AT_END);
  set('date', YEAR);
  set('edition', EDITION);
  set('volume', VOLUME);
  const imprint = IMPRINT.exec(rest);
  const before = imprint === null ? '' : rest.slice(0, imprint.index + 1);
  // Without a title before it, it is one with a subtitle.
  const hasTitle = imprint !== null && titleAndEditors(before).title !== '';
  if (hasTitle) {
    source.place = imprint[1] ?? '';
    source.publisher = trimmed(imprint[2] ?? '');
    rest = before;
  }
  const { title, editors } = titleAndEditors(rest);
  if (title === '' || (editors.length === 0 && !hasTitle && /\d/.test(inside))) return null;
  source.title = title;
  if (editors.length > 0) source.editors = editors.join('; ');
  return source;
}
