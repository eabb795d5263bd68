// Numbers and dates as they are typed: half a year is no year.
import type { Language } from '../../shared/model/fields';
import { readDay } from '../../shared/kernel/shown-date';

type Limits = { min: number; max: number; mayBeEmpty: boolean };

/** Reads a whole number within limits; null for an empty text that may be empty. */
export function readWhole(
  text: string,
  { min, max, mayBeEmpty }: Limits,
): { value: number | null } | { missing: 'empty' | 'notWhole' | 'outside' } {
  const trimmed = text.trim();
  if (trimmed === '') return mayBeEmpty ? { value: null } : { missing: 'empty' };
  if (!/^-?\d+$/.test(trimmed)) return { missing: 'notWhole' };
  const value = Number(trimmed);
  return value >= min && value <= max ? { value } : { missing: 'outside' };
}

/** Reads a day as people write it, as ISO; '' for none. While a year is typed it is one of long ago. */
export function readDate(text: string): { value: string } | { missing: 'part' } {
  const day = readDay(text);
  return day === '' || (day !== null && /^(19|20|21)/.test(day)) ? { value: day } : { missing: 'part' };
}

/**
 * Reads a number with decimals, behind a comma or a point. What would be thousands in the other language (`1.234` in
 * Dutch, `1,234` in English) is asked about: both readings are a number that somebody may mean.
 */
export function readDecimal(
  text: string,
  language: Language,
): { value: number } | { missing: 'number' | 'thousands' } {
  // The sign that word processors write.
  const typed = text.trim().replace('\u2212', '-');
  if (!/^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/.test(typed)) return { missing: 'number' };
  const foreign = language === 'nl' ? /^[+-]?[1-9]\d{0,2}\.\d{3}$/ : /^[+-]?[1-9]\d{0,2},\d{3}$/;
  if (foreign.test(typed)) return { missing: 'thousands' };
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : { missing: 'number' };
}

/** A number as one types it, which {@link readDecimal} reads as the same; empty for none. */
export function typedDecimal(value: number | null, language: Language): string {
  if (value === null) return '';
  // Not with a power of ten, which nobody types.
  const text = String(value).includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);
  return language === 'nl' ? text.replace('.', ',') : text;
}
