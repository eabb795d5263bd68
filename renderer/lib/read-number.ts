// Whole numbers and dates as they are typed: half a year is no year.
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
