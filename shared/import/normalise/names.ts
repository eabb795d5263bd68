// Names and dates as the formats write them, to CSL.
import type { CslItem, CslName } from '../../model/reference';

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;
// A lower-case word before the family name is a particle: van der Berg, de la Cruz.
const PARTICLE = /^((?:\p{Ll}[\p{L}'’.]*\s+)+)(\p{Lu}.*)$/u;

function withParticle(family: string): CslName {
  const match = PARTICLE.exec(family);
  if (match === null) return { family };
  return { 'non-dropping-particle': (match[1] ?? '').trim(), family: match[2] ?? '' };
}

/** Reads `Family, Given`, `Family, Given, Suffix`, `Family, Suffix, Given`, or `Given Family`. A single word or a braced name is literal. */
export function parseName(text: string, order: 'comma' | 'natural' = 'comma'): CslName {
  const name = text.trim().replace(/\s+/g, ' ');
  const parts = name.split(/\s*,\s*/);
  const [first = '', second, third] = parts;
  if (second !== undefined && second !== '') {
    const swapped = third !== undefined && SUFFIX.test(second);
    const given = swapped ? third : second;
    const suffix = swapped ? second : third;
    return { ...withParticle(first), given, ...(suffix === undefined || suffix === '' ? {} : { suffix }) };
  }
  if (second === '') return { family: first };
  if (order === 'natural') {
    const words = name.split(' ');
    if (words.length > 1) {
      let start = words.length - 1;
      while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start--;
      return { ...withParticle(words.slice(start).join(' ')), given: words.slice(0, start).join(' ') };
    }
  }
  return { literal: name };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month (1 to 12) that a number or English name says, or null. */
export function parseMonth(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(trimmed) ? Number(trimmed) : MONTHS.indexOf(trimmed.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

/** Reads `2019`, `2019/05/12/`, `2019-05-12`, `2019 May 12`. What holds no year stays as `raw`; null for blank text. */
export function parseDate(text: string): NonNullable<CslItem['issued']> | null {
  const trimmed = text.trim().replace(/^\/+|\/+$/g, '');
  if (trimmed === '') return null;
  const match = /^(\d{4})(?:[-/. ]+([A-Za-z]+|\d{1,2})(?:[-/. ]+(\d{1,2}))?)?/.exec(trimmed);
  if (match === null) {
    const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(trimmed)?.[1];
    return year === undefined ? { raw: trimmed } : { 'date-parts': [[Number(year)]], raw: trimmed };
  }
  const parts = [Number(match[1])];
  const month = match[2] === undefined ? null : parseMonth(match[2]);
  if (month !== null) {
    parts.push(month);
    const day = Number(match[3]);
    if (day >= 1 && day <= 31) parts.push(day);
  }
  return { 'date-parts': [parts] };
}

/** The bare DOI in a text, lower case, or null. @see https://www.doi.org/doi-handbook/ section 2 */
export function parseDoi(text: string): string | null {
  return (
    /10\.\d{4,9}\/[^\s"<>]+/
      .exec(text)?.[0]
      .replace(/[.,;)\]]+$/, '')
      .toLowerCase() ?? null
  );
}
