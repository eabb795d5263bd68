// Grammar that sentences of the report share: numbers with their noun, lists, dates and shares, in both languages.
import type { Language } from '../model/fields';

/** `A, B en C`; empty for none. No comma before the last, as Dutch and British English write. */
export function joinList(items: readonly string[], language: Language): string {
  const locale = language === 'nl' ? 'nl' : 'en-GB';
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(items);
}

/** A number with thousands grouped. */
export function formatNumber(n: number, language: Language, digits = 0): string {
  const locale = language === 'nl' ? 'nl' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n);
}

/** A coefficient with two decimals; `–` where it cannot be worked out. */
export function formatCoefficient(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const locale = language === 'nl' ? 'nl' : 'en-GB';
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  // Not -0.00.
  return new Intl.NumberFormat(locale, options).format(Math.abs(value) < 0.005 ? 0 : value);
}

/** A noun with its number: `1 publicatie`, `12 publicaties`. */
export type Noun = readonly [one: string, many: string];
export function counted(n: number, noun: Noun, language: Language): string {
  return `${formatNumber(n, language)} ${n === 1 ? noun[0] : noun[1]}`;
}

/** A verb by its number. */
export function byNumber<T>(n: number, one: T, many: T): T {
  return n === 1 ? one : many;
}

/** A day in words (`3 maart 2023`); a year or other text as it stands. */
export function formatDay(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso.trim());
  if (match === null) return iso.trim();
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1) return iso.trim();
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(match[3] === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

/** Sentences as a paragraph; empty ones are left out. */
export function sentences(parts: readonly string[]): string {
  return parts.filter((p) => p !== '').join(' ');
}
