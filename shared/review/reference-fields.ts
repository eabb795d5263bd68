// Fields of a reference as a person reads and writes them: each value as text, and text as a value.
import { parseDate } from '../import/normalise/dates';
import { isBody, parseName, parseTaggedName } from '../import/normalise/names';
import { type CslItem, type CslName, formatNames, type Reference } from '../model/reference';
import { fieldOf } from './corrected';

/** How a field is written. `names` and `list`: one a line. */
export type FieldForm = 'line' | 'text' | 'names' | 'date' | 'list' | 'type' | 'country';

/** The fields that can be corrected, in the order in which they are shown. */
export const correctable = [
  ['title', 'line'],
  ['author', 'names'],
  ['issued', 'date'],
  ['type', 'type'],
  ['container-title', 'line'],
  ['volume', 'line'],
  ['issue', 'line'],
  ['page', 'line'],
  ['editor', 'names'],
  ['publisher', 'line'],
  ['publisher-place', 'line'],
  ['DOI', 'line'],
  ['URL', 'line'],
  ['ISBN', 'line'],
  ['ISSN', 'line'],
  ['PMID', 'line'],
  ['language', 'line'],
  ['keyword', 'line'],
  ['abstract', 'text'],
  ['note', 'text'],
  ['country', 'country'],
  ['citedAs', 'line'],
  ['tags', 'list'],
] as const satisfies readonly (readonly [string, FieldForm])[];
export type CorrectableField = (typeof correctable)[number][0];

/**
 * Types that a person can choose, of CSL's. @see
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const chosenTypes = [
  'article-journal',
  'report',
  'book',
  'chapter',
  'thesis',
  'paper-conference',
  'article-newspaper',
  'article-magazine',
  'webpage',
  'dataset',
  'legislation',
  'manuscript',
  'article',
  'document',
] as const;

const dateText = (value: { 'date-parts'?: number[][]; raw?: string }): string =>
  value.raw ??
  (value['date-parts'] ?? [])
    .map((parts) => parts.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-'))
    .join('/');

/** A value as text; '' for none. */
export function textOfValue(value: unknown, form: FieldForm): string {
  if (value === null || value === undefined) return '';
  if (form === 'names') return (value as CslName[]).map((name) => formatNames([name])).join('\n');
  if (form === 'list') return (value as string[]).join('\n');
  if (form === 'date') return dateText(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A field of a reference as text; '' for none. */
export function textOfField(reference: Reference, field: string, form: FieldForm): string {
  return textOfValue(fieldOf(reference, field), form);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

// "Jan de Vries", "Anna Maria van den Berg".
const PERSON =
  /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:(?:van|de|der|den|het|ter|ten|te|von|zu|da|di|del|la|le|el|al|['’]t) )*\p{Lu}[\p{L}’'-]+$/u;
// Words of Dutch bodies, and some of any language that few persons are called.
const BODY =
  /(?:ministerie|bureau|instituut|universiteit|hogeschool|gemeente|rekenkamer|stichting|vereniging|inspectie|centrum|commissie)|\b(?:raad|dienst|kamer|provincie|autoriteit|agentschap|onderzoek|advies|statistiek|platform|netwerk|bank|research|statistics|board|trust|fund)\b/i;

/**
 * A name that a person typed. Without a comma it is a person's only where nothing speaks for a body: a body's must stay
 * whole.
 */
function typedName(line: string): CslName {
  const read = parseTaggedName(line);
  const isPerson = read.literal !== undefined && PERSON.test(line) && !isBody(line) && !BODY.test(line);
  return isPerson ? parseName(line, 'natural') : read;
}

/** A date that a person typed; a month or a day that no calendar has is kept in words, so that the slip shows. */
function typedDate(text: string): CslItem['issued'] | null {
  const read = parseDate(text);
  if (read?.raw !== undefined || read?.['date-parts'] === undefined) return read;
  const real = read['date-parts'].map(([year = 0, month, day]) =>
    day === undefined || month === undefined
      ? [year, month].filter((part) => part !== undefined)
      : day > new Date(Date.UTC(year, month, 0)).getUTCDate()
        ? [year, month]
        : [year, month, day],
  );
  const isWhole = real.every((parts, i) => parts.length === read['date-parts']?.[i]?.length);
  // "2019-13" is read as its year.
  const isCut = /^\d{4}-\d/.test(text.trim()) && real.flat().length === 1 && read.season === undefined;
  return isWhole && !isCut ? read : { ...read, 'date-parts': real, raw: text.trim() };
}

/**
 * What a text says.
 *
 * @param before - the value as it was: names that are still there keep all that was known of them
 * @returns null for none
 */
export function valueOfText(text: string, form: FieldForm, before: unknown): unknown {
  if (form === 'list') return linesOf(text);
  if (text.trim() === '') return null;
  if (form === 'date') return typedDate(text);
  if (form !== 'names') return form === 'text' ? text : text.replace(/\s+/g, ' ').trim();
  const known = new Map(((before ?? []) as CslName[]).map((name) => [formatNames([name]), name]));
  return linesOf(text)
    .flatMap((line) => (known.has(line) ? [line] : linesOf(line.replaceAll(';', '\n'))))
    .map((line) => known.get(line) ?? typedName(line));
}
