// The one form in which dates are shown, and read when typed: `12 mrt 2025` in Dutch, `12 Mar 2025` in English.

// Not from the system: what one machine shows must be read by another.
const MONTHS = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

type Language = keyof typeof MONTHS;

const two = (n: number): string => String(n).padStart(2, '0');
const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Whether there is such a day. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day (ISO) as it is shown; another text, such as a year, as it stands. */
export function shownDay(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (match === null) return iso;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? `${day} ${MONTHS[language][month - 1]} ${year}` : iso;
}

/** The day of a moment by the clock on the wall. @param ms - milliseconds since the Unix epoch */
export function shownDate(ms: number, language: Language): string {
  const at = new Date(ms);
  return shownDay(isoOf(at.getFullYear(), at.getMonth() + 1, at.getDate()), language);
}

/** The day of a moment in UTC: for files that must be the same wherever they are made. */
export function shownUtcDate(ms: number, language: Language): string {
  return shownDay(new Date(ms).toISOString().slice(0, 10), language);
}

/** A moment with its time: `12 mrt 2025, 14:05`. */
export function shownMoment(ms: number, language: Language): string {
  const at = new Date(ms);
  return `${shownDate(ms, language)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The number of a month by its name in either language, whole or cut to three letters or more; 0 where it is none. */
function monthOf(word: string): number {
  const letters = word.toLowerCase().replace(/\.$/, '');
  if (letters.length < 3) return 0;
  const short = letters === 'maart' ? 'mrt' : letters.slice(0, 3);
  const at = (['nl', 'en'] as const)
    .map((language) => MONTHS[language].findIndex((m) => m.toLowerCase() === short))
    .find((index) => index >= 0);
  return (at ?? -1) + 1;
}

/**
 * Reads a day as people write it: as it is shown in either language, as ISO (`2025-03-12`), and as `12-3-2025` with
 * dashes, slashes or dots; the day always before the month.
 *
 * @returns ISO; '' for an empty text; null for what is no day
 */
export function readDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed);
  const words = /^(\d{1,2})[- ]+(\p{L}+\.?)[- ]+(\d{4})$/u.exec(typed);
  const [year, month, day] =
    iso !== null
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : numbers !== null
        ? [Number(numbers[3]), Number(numbers[2]), Number(numbers[1])]
        : [Number(words?.[3]), monthOf(words?.[2] ?? ''), Number(words?.[1])];
  return isDay(year, month, day) ? isoOf(year, month, day) : null;
}

/** The day of a moment by the clock on the wall, as an ISO date. */
export function localDay(ms: number): string {
  const at = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A moment on a day (ISO) by the clock on the wall, in milliseconds: `localDay` of it is that day. */
export function momentOnDay(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day, 12).getTime();
}
