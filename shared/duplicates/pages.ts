// Page ranges as they can be compared.
import { foldText } from '../kernel/text';

/** First and last page as written, without zeros in front; '' where it is not known. */
export type Pages = { first: string; last: string };

/** A page without the letters that one database puts before it and another does not: c37 is 37. */
export const barePage = (page: string): string => page.replace(/[a-z]/g, '');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads `288-297`, `288-97`, `S27`, `376 -- 383`, `e12`, and `01-Sep`, which is what Excel makes of 1-9; null when
 * there is no number in it.
 */
export function normalPages(text: string | undefined): Pages | null {
  if (text === undefined) return null;
  const folded = foldText(text.slice(0, 60));
  const date = /^(\d{1,2})-([a-z]{3})$/.exec(folded);
  const month = MONTHS.indexOf(date?.[2] ?? '') + 1;
  if (date !== null && month > 0) return { first: String(Number(date[1])), last: String(month) };
  const [start, end = ''] = folded.match(/[a-z]{0,3}\d+[a-z]?/g) ?? [];
  if (start === undefined) return null;
  const plain = (page: string): string => page.replace(/^([a-z]*)0+(?=\d)/, '$1');
  // "Suppl-87": only the end is known.
  if (/^[a-z]+\s*-+\s*[a-z]*\d+$/.test(folded)) return { first: '', last: plain(start) };
  const first = plain(start);
  let last = plain(end);
  // MEDLINE drops the digits that stay the same: 288-97 is 288-297.
  if (/^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length)
    last = first.slice(0, first.length - last.length) + last;
  return { first, last: last === first ? '' : last };
}
