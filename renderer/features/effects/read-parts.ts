// Parts of an effect as they are typed and read.
import type { Effect } from '../../../shared/model/effect';
import type { Language } from '../../../shared/model/fields';
import { readDecimal, readWhole, typedDecimal } from '../../lib/read-number';
import type { Parsed } from '../../store/use-lines';

/** Why a text cannot be read; the texts of the screen are by these names. */
export type Wrong = 'number' | 'thousands' | 'interval' | 'order' | 'confidence' | 'p' | 'n' | 'horizon';
type Reader<T> = (text: string) => Parsed<T, Wrong>;

/** A number, or nothing. */
export const readSize =
  (language: Language): Reader<number | null> =>
  (text) =>
    text.trim() === '' ? { value: null } : readDecimal(text, language);

/** An interval as one types it. */
export function typedInterval(interval: Effect['interval'], language: Language): string {
  if (interval === null) return '';
  const [low, high] = [typedDecimal(interval.low, language), typedDecimal(interval.high, language)];
  return `${low} ${language === 'nl' ? 'tot' : 'to'} ${high}`;
}

/** Two numbers with `tot`, `to` or `;` between them, the lowest first: a dash would be read as a sign. */
export const readInterval =
  (language: Language): Reader<Effect['interval']> =>
  (text) => {
    const typed = text.trim().replace(/^[[(](.*)[\])]$/, '$1');
    if (typed === '') return { value: null };
    const ends = typed.split(/\s+(?:tot|to)\s+|\s*;\s*/i);
    const [first, second] = ends;
    if (first === undefined || second === undefined || ends.length > 2) return { missing: 'interval' };
    const [low, high] = [readDecimal(first, language), readDecimal(second, language)];
    for (const end of [low, high])
      if ('missing' in end) return { missing: end.missing === 'thousands' ? 'thousands' : 'interval' };
    if (!('value' in low) || !('value' in high)) return { missing: 'interval' };
    if (low.value > high.value) return { missing: 'order' };
    return { value: { low: low.value, high: high.value } };
  };

/** The level of an interval. */
export const readConfidence =
  (language: Language): Reader<number> =>
  (text) => {
    const read = readDecimal(text.replace('%', ''), language);
    return 'value' in read && read.value >= 50 && read.value <= 99.99 ? read : { missing: 'confidence' };
  };

/** A p-value as one types it. */
export const typedP = (p: Effect['p'], language: Language): string =>
  p === null ? '' : `${p.sign === '=' ? '' : `${p.sign} `}${typedDecimal(p.value, language)}`;

/** A number from 0 to 1, with a sign before it or without. */
export const readP =
  (language: Language): Reader<Effect['p']> =>
  (text) => {
    if (text.trim() === '') return { value: null };
    const match = /^\s*(?:p\s*)?([=<>])?(.*)$/i.exec(text);
    const read = readDecimal(match?.[2] ?? '', language);
    if (!('value' in read) || read.value < 0 || read.value > 1) return { missing: 'p' };
    return { value: { sign: (match?.[1] ?? '=') as '=' | '<' | '>', value: read.value } };
  };

/** How many took part. */
export const readCount: Reader<number | null> = (text) => {
  const read = readWhole(text, { min: 1, max: 1e9, mayBeEmpty: true });
  return 'value' in read ? read : { missing: 'n' };
};

/** After how many months. */
export const readMonths =
  (language: Language): Reader<number | null> =>
  (text) => {
    if (text.trim() === '') return { value: null };
    const read = readDecimal(text, language);
    return 'value' in read && read.value >= 0 ? read : { missing: 'horizon' };
  };
