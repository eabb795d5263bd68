// What a cell of a workbook shows of a number, as far as it matters to who reads it: dates, percentages, leading zeros.
// Source: ECMA-376, part 1, 18.8.30 (numFmt) and 18.17.4 (dates); built-in formats of East Asian versions from the same
// table.

/** What a format makes of a number. */
export type NumberFormat =
  | { kind: 'number' | 'percent' }
  /** `year`, `month`, `day`, `time`: what is shown of it. */
  | { kind: 'date'; year: boolean; month: boolean; day: boolean; time: boolean }
  /** Digits with other signs between them: `0000-0000`. */
  | { kind: 'digits'; pattern: string };

const NUMBER: NumberFormat = { kind: 'number' };
const FULL: NumberFormat = { kind: 'date', year: true, month: true, day: true, time: false };
const BUILT_IN: [number, number, NumberFormat][] = [
  [9, 10, { kind: 'percent' }],
  [14, 15, FULL],
  [16, 16, { ...FULL, year: false }],
  [17, 17, { ...FULL, day: false }],
  [18, 21, { kind: 'date', year: false, month: false, day: false, time: true }],
  [22, 22, { ...FULL, time: true }],
  [27, 31, FULL],
  [32, 35, { kind: 'date', year: false, month: false, day: false, time: true }],
  [36, 36, FULL],
  [45, 47, { kind: 'date', year: false, month: false, day: false, time: true }],
  [50, 54, FULL],
  [55, 56, { kind: 'date', year: false, month: false, day: false, time: true }],
  [57, 58, FULL],
  [71, 74, FULL],
  [77, 77, { ...FULL, time: true }],
  [81, 81, FULL],
];

/** The format of a number that a workbook does not spell out. */
export const builtInFormat = (id: number): NumberFormat =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? NUMBER;

// What is shown as it stands: "quoted", \escaped, a space as wide as a sign, colours, conditions and currencies.
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Reads a format that a workbook spells out, such as `[$-413]d mmmm yyyy;@`. */
export function parseFormat(code: string): NumberFormat {
  // Positive numbers are shown by the first of up to four parts.
  const [first = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const bare = first.replace(LITERALS, ' ').toLowerCase();
  if (bare.includes('general')) return NUMBER;
  const digits = first.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  if (/^0{2,}(?:[-. /]0+)*$/.test(digits) && !/^0+\.0+$/.test(digits))
    return { kind: 'digits', pattern: digits };
  // The exponent of 0.0E+00 is no era. Dutch and German programs may leave their own letters for years and days.
  const letters = bare.replace(/e[+-]/g, '').replace(/am\/pm|a\/p/g, 'h');
  const time = /[hsu]/.test(letters);
  // A month beside hours or seconds is minutes.
  const months = letters.replace(/[hu]+\]?[^a-z]*m+|m+(?=[^a-z]*s)/g, '').includes('m');
  const year = /[yejg]/.test(letters);
  const day = /[dt]/.test(letters);
  if (/[ydmhsjeg]/.test(letters) && (time || year || day || months))
    return { kind: 'date', year, month: months, day, time };
  return bare.includes('%') ? { kind: 'percent' } : NUMBER;
}

const DAY_MS = 86_400_000;
// 31 December 9999.
const LAST_DAY = 2_958_465;
const two = (n: number): string => String(n).padStart(2, '0');

function shownDate(value: number, format: NumberFormat & { kind: 'date' }, is1904: boolean): string | null {
  const serial = value + (is1904 ? 1462 : 0);
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return null;
  const { year, month, day, time } = format;
  // A year that somebody typed into a cell that shows years: nobody means the 200 days of 1905 that 1900 to 2100 stand
  // for.
  if (year && !month && !day && !time && Number.isInteger(value) && value >= 1900 && value <= 2100)
    return String(value);
  // Day 60 is 29 February 1900, which there was not: the days before it are one off.
  const days = serial < 60 ? serial + 1 : serial;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY_MS) / 1000) * 1000);
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  if (!year && !month && !day) return clock;
  const y = String(at.getUTCFullYear());
  if (year && !month && !day) return y;
  const ym = `${y}-${two(at.getUTCMonth() + 1)}`;
  if (year && !day) return ym;
  const full = `${ym}-${two(at.getUTCDate())}`;
  return time && clock !== '00:00' ? `${full}T${clock}` : full;
}

/** A number with all its digits: ISBNs stand as 9.789012345678E12 in the file, and sums end in ...0000001. */
function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded);
}

function patterned(value: number, pattern: string): string {
  const room = pattern.replace(/[^0]/g, '').length;
  const digits = Array.from(String(value).padStart(room, '0'));
  let text = '';
  for (let i = pattern.length - 1; i >= 0; i--)
    text = (pattern[i] === '0' ? (digits.pop() ?? '') : (pattern[i] ?? '')) + text;
  return digits.join('') + text;
}

/**
 * What a cell shows of a number as it stands in the file. Dates come in ISO form, with what the format shows of them.
 *
 * @param is1904 - whether the workbook counts days from 1904
 */
export function shownNumber(text: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  switch (format.kind) {
    case 'number':
      return plainNumber(text);
    case 'percent':
      return `${plainNumber(String(Number((value * 100).toPrecision(13))))}%`;
    case 'date':
      return shownDate(value, format, is1904) ?? plainNumber(text);
    case 'digits':
      return Number.isInteger(value) && value >= 0 ? patterned(value, format.pattern) : plainNumber(text);
  }
}

/** A date in ISO form (cells of type `d`) without a time of midnight. */
export const shownIsoDate = (text: string): string =>
  text
    .trim()
    .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
    .replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?Z?$/, '$1');

// A sign that XML cannot hold, by its number: a carriage return is _x000D_, and an underscore that begins such a text
// _x005F_.
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * A text of a workbook with its escaped signs as they are. Control signs but line ends and tabs are left out. Source:
 * ST_Xstring.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
