// RIS, EndNote XML and Refer name the same roles: secondary title, tertiary author, number, type of work. What a role
// means depends on the type. Source: EndNote's table of reference types (the field behind each generic name), RIS
// specification of 2011.
import { oneSpace } from '../../kernel/text';
import type { CslBuilder, NameRole, TextField } from './collect';
import { parseTaggedName, splitTaggedNames } from './names';
import { groupOf, type TypeGroup } from './reference-types';
import { cleanText } from './text';

export type Role =
  | 'title2'
  | 'title3'
  | 'author'
  | 'author2'
  | 'author3'
  | 'author4'
  | 'volume'
  | 'number'
  | 'misc1'
  | 'work-type'
  | 'isbn'
  | 'section'
  | 'edition'
  | 'publisher'
  | 'place'
  | 'date2'
  | 'original'
  | 'custom1'
  | 'custom2'
  | 'custom5'
  | 'custom6'
  | 'custom7';

const TITLE2: Partial<Record<TypeGroup, TextField>> = {
  conference: 'event-title',
  book: 'collection-title',
  report: 'collection-title',
  image: 'collection-title',
  software: 'collection-title',
  talk: 'event-title',
};
const AUTHOR2: Partial<Record<TypeGroup, NameRole>> = {
  book: 'collection-editor',
  report: 'collection-editor',
  audio: 'performer',
  letter: 'recipient',
  law: 'contributor',
  talk: 'contributor',
};
const AUTHOR3: Partial<Record<TypeGroup, NameRole>> = {
  book: 'editor',
  film: 'producer',
  law: 'contributor',
};
const NUMBER: Partial<Record<TypeGroup, TextField>> = {
  report: 'number',
  thesis: 'number',
  manuscript: 'number',
  law: 'number',
  book: 'collection-number',
  chapter: 'collection-number',
};
const MISC1: Partial<Record<TypeGroup, TextField>> = {
  article: 'issue',
  conference: 'issue',
  book: 'collection-number',
  chapter: 'number-of-volumes',
  report: 'number',
  law: 'number',
  film: 'number',
  other: 'number',
};
const WORK_TYPE: Partial<Record<TypeGroup, TextField>> = {
  audio: 'medium',
  image: 'medium',
};
// Of these a "type" is the work's own; of an article it is what the database calls it.
const HAS_GENRE = new Set<TypeGroup>([
  'report',
  'thesis',
  'manuscript',
  'web',
  'talk',
  'letter',
  'book',
  'chapter',
  'conference',
  'film',
  'other',
]);

/** Puts a value where its role belongs for the item's type. */
export function assignRole(builder: CslBuilder, role: Role, value: string, tag: string): void {
  const group = groupOf(builder.item.type);
  switch (role) {
    case 'author':
      addName(builder, group === 'film' && tag !== 'author' ? 'director' : 'author', value);
      return;
    case 'author2':
      if (group === 'patent') builder.text('authority', value, tag);
      else if (group === 'case') builder.keep(tag, value);
      else
        addName(
          builder,
          builder.item.type === 'interview' ? 'interviewer' : (AUTHOR2[group] ?? 'editor'),
          value,
        );
      return;
    case 'author3':
      addName(builder, AUTHOR3[group] ?? 'collection-editor', value);
      return;
    case 'author4':
      addName(builder, group === 'conference' || group === 'film' ? 'contributor' : 'translator', value);
      return;
    case 'title2':
      builder.text(TITLE2[group] ?? 'container-title', value, tag);
      return;
    case 'title3':
      builder.text(group === 'law' ? 'authority' : 'collection-title', value, tag);
      return;
    case 'volume':
      if (group === 'patent') builder.keep(tag, value);
      else builder.text('volume', value, tag);
      return;
    case 'number':
      if (group === 'patent') builder.keep(tag, value);
      else builder.text(NUMBER[group] ?? 'issue', value, tag);
      return;
    case 'misc1': {
      const field = MISC1[group];
      // Embase writes affiliations here, Ovid its own numbers.
      if (field === undefined || value.length > 30 || builder.has(field)) builder.keep(tag, value);
      else builder.text(field, value, tag);
      return;
    }
    case 'work-type':
      if (HAS_GENRE.has(group)) builder.text('genre', value, tag);
      else if (WORK_TYPE[group] !== undefined) builder.text(WORK_TYPE[group], value, tag);
      else builder.keep(tag, value);
      return;
    // EndNote's custom fields.
    case 'custom1':
      if (builder.item.type === 'map') builder.text('scale', value, tag);
      else builder.keep(tag, value);
      return;
    case 'custom2':
      // EndNote has the number of PubMed Central here, Scopus that of PubMed.
      if (group === 'article' && /^ ?PMC\d{4,9} ?$/.test(value)) builder.text('PMCID', value, tag);
      else if (group === 'article' && /^ ?\d{6,8} ?$/.test(value)) builder.text('PMID', value, tag);
      else builder.keep(tag, value);
      return;
    case 'custom5':
    case 'custom6':
      if (group === 'patent') builder.text(role === 'custom5' ? 'references' : 'status', value, tag);
      else builder.keep(tag, value);
      return;
    case 'custom7':
      setArticleNumber(builder, value, tag);
      return;
    case 'isbn':
      setNumber(builder, group, value, tag);
      return;
    case 'section':
      builder.text('section', value, tag);
      return;
    case 'edition':
      builder.text(group === 'software' ? 'version' : 'edition', value, tag);
      return;
    case 'publisher':
      // The owner of a patent has no variable in CSL; the nearest is who it is published by.
      builder.text(group === 'case' ? 'authority' : 'publisher', value, tag);
      return;
    case 'place':
      builder.text('publisher-place', value, tag);
      return;
    case 'date2':
      builder.date(value, tag, group === 'patent' ? 'submitted' : 'accessed');
      return;
    case 'original':
      builder.text(
        group === 'law' || group === 'case' || group === 'patent' ? 'references' : 'original-title',
        value,
        tag,
      );
      return;
  }
}

function addName(builder: CslBuilder, role: NameRole, value: string): void {
  const text = value.includes('&') ? cleanText(value) : value;
  for (const name of splitTaggedNames(text)) builder.name(role, parseTaggedName(name));
}

// "03064530 (ISSN)", "1476-5616 (Electronic)": vendors say in brackets which number it is.
const BRACKETED =
  / ?\((?:issn|isbn|print|electronic|linking|online|e-?issn|p-?issn|hbk|pbk|hardcover|paperback|ebook|e-book|[^()]{0,40}(?:paper|cloth|hard|soft)[^()]{0,40})\)/gi;

/**
 * An ISSN or ISBN field. By its digits where they tell; else by the type. Of reports and patents it is their own
 * number.
 */
function setNumber(builder: CslBuilder, group: TypeGroup, value: string, tag: string): void {
  const plain = cleanText(value);
  if (group === 'article' && plain.length === 9 && plain.charCodeAt(4) === 45) {
    builder.text('ISSN', plain, tag);
    return;
  }
  const spaced = oneSpace(plain);
  const text = spaced.includes('(') ? spaced.replace(BRACKETED, '') : spaced;
  if (group === 'patent') {
    builder.text('number', text, tag);
    return;
  }
  // Several numbers in one field.
  const parts = text.split(/ ?[;,] ?| (?=[\dX-]{8,17}(?: |$))/).filter((p) => p !== '');
  for (const part of parts) {
    const digits = part.replace(/[^0-9Xx]/g, '');
    const isIssn = digits.length === 8 && /^[\dXx -]+$/.test(part);
    const isIsbn = (digits.length === 10 || digits.length === 13) && /^[\dXx -]+$/.test(part);
    if (group === 'report' && !isIssn && !isIsbn) builder.text('number', part, tag);
    else if (isIsbn) builder.text('ISBN', part, tag);
    else if (isIssn || group === 'article') builder.text('ISSN', part, tag);
    else builder.text('ISBN', part, tag);
  }
}

/** Sets pages from a first and a last page; of a book or thesis a single number is how many it has. */
export function setPages(builder: CslBuilder, start: string, end: string, tag: string): void {
  const first = cleanText(start);
  const last = cleanText(end);
  if (first === '' && last === '') return;
  const group = groupOf(builder.item.type);
  if (last === '' || first === last) {
    if (
      (group === 'book' || group === 'thesis' || group === 'manuscript') &&
      /^(?:[ivxl]+, ?)?\d+(?: ?p\.?)?$/i.test(first)
    ) {
      builder.text('number-of-pages', first, tag);
      return;
    }
    if (group === 'film') {
      builder.text('dimensions', first, tag);
      return;
    }
    builder.text('page', first || last, tag);
    return;
  }
  if (first === '') builder.text('page', last, tag);
  else if (/\d\s*[-–—]+\s*\S/.test(first)) {
    // "205-212" and an end page: vendors write the whole range first.
    builder.text('page', first, tag);
    if (!first.endsWith(last)) builder.keep('EP', last);
  } else builder.text('page', `${first}-${last}`, tag);
}

/** Whether an article number is the publisher's for the item ("PII S0025-315"), which nobody cites. */
export const isPublisherItem = (value: string): boolean => /^ ?PII /.test(value);

/** Sets an article number: what has no pages is cited by it. To be called when pages are known. */
export function setArticleNumber(builder: CslBuilder, value: string, tag: string): void {
  const group = groupOf(builder.item.type);
  const hasPages = group === 'article' || group === 'conference';
  if (hasPages && !builder.has('page') && !isPublisherItem(value)) builder.text('page', value, tag);
  else builder.keep(tag, value);
}
