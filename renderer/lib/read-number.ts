// Whole numbers and dates as they are typed: half a year is no year.

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

/** What stands for a date of which only parts are filled in: browsers do not tell which. */
export const PART_OF_DATE = '?';

/** Reads a date (`2026-12-01`) of a date control; '' for none. While a year is typed it is one of long ago. */
export function readDate(text: string): { value: string } | { missing: 'part' } {
  if (text === '') return { value: '' };
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? { value: text } : { missing: 'part' };
}
