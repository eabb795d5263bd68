// Dates as the formats and people write them, to CSL. Source of ranges, seasons and doubt: EDTF (ISO 8601-2:2019, annex
// A).
import { lookup } from '../../kernel/lookup';
import type { CslItem } from '../../model/reference';
import { trimSigns } from './text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OTHER_MONTHS = lookup<number>({
  maart: 3,
  mrt: 3,
  mei: 5,
  okt: 10,
  märz: 3,
  mrz: 3,
  jän: 1,
  mai: 5,
  dez: 12,
  janv: 1,
  févr: 2,
  fevr: 2,
  mars: 3,
  avr: 4,
  juin: 6,
  juil: 7,
  août: 8,
  aout: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  fév: 2,
  fev: 2,
  set: 9,
  out: 10,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  gen: 1,
  maj: 5,
});
const SEASONS = lookup<number>({
  spring: 1,
  spr: 1,
  summer: 2,
  sum: 2,
  fall: 3,
  autumn: 3,
  fal: 3,
  aut: 3,
  winter: 4,
  win: 4,
  lente: 1,
  voorjaar: 1,
  zomer: 2,
  herfst: 3,
  najaar: 3,
  frühling: 1,
  frühjahr: 1,
  sommer: 2,
  herbst: 3,
  printemps: 1,
  été: 2,
  automne: 3,
  hiver: 4,
  primavera: 1,
  verano: 2,
  otoño: 3,
  invierno: 4,
  verão: 2,
  outono: 3,
  inverno: 4,
});

/** The month (1 to 12) that a number or a name in English, Dutch, German, French or Spanish says, or null. */
export function parseMonth(text: string): number | null {
  const trimmed = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(trimmed)) {
    const number = Number(trimmed);
    return number >= 1 && number <= 12 ? number : null;
  }
  const at = MONTHS.indexOf(trimmed.slice(0, 3));
  if (at >= 0) return at + 1;
  return (
    OTHER_MONTHS[trimmed] ?? OTHER_MONTHS[trimmed.slice(0, 4)] ?? OTHER_MONTHS[trimmed.slice(0, 3)] ?? null
  );
}

const FOUR_DIGITS = /^\d{4}$/;

type CslDate = NonNullable<CslItem['issued']>;

const fullDate = (year: number, month: number | null, day: number): CslDate => {
  const parts = [year];
  if (month !== null) {
    parts.push(month);
    if (day >= 1 && day <= 31) parts.push(day);
  }
  return { 'date-parts': [parts] };
};

const END = '(\\d{4}(?:-\\d{2}){0,2})([?~%]?)';
const INTERVAL = new RegExp(`^${END}/${END}$`);
const YEARS = /^(1[5-9]\d\d|20\d\d) ?[-–—‐‑] ?(1[5-9]\d\d|20\d\d)$/;
const DOUBTED = /^(\d{4}(?:-\d{2}){0,2})[?~%]$/;
// "ca. 1990", "circa 1990".
const ABOUT = /^\[?(?:c\. ?|ca\.? ?|circa |omstreeks |um |vers )(1[5-9]\d\d|20\d\d)\]?$/i;
const IDEOGRAPHS = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/;
const DAY_FIRST = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(1[5-9]\d\d|20\d\d)$/;

/** Ranges, doubt and orders of day and month that only some use; null for any other text. */
function parseSpecial(text: string): CslDate | null {
  const interval = INTERVAL.exec(text);
  if (interval !== null) {
    const [, from = '', doubt = '', to = '', alsoDoubt = ''] = interval;
    const parts = [from, to].map((end) => parseDate(end)?.['date-parts']?.[0] ?? []);
    if (parts.some((p) => p.length === 0)) return null;
    return { 'date-parts': parts, ...(doubt + alsoDoubt === '' ? {} : { circa: true }) };
  }
  // As programs write numbers: "2019.0", in Dutch "2019,0".
  const decimal = /^(\d{4})[.,]0+$/.exec(text)?.[1];
  if (decimal !== undefined) return fullDate(Number(decimal), null, 0);
  const years = YEARS.exec(text);
  if (years !== null && Number(years[2]) > Number(years[1]))
    return { 'date-parts': [[Number(years[1])], [Number(years[2])]] };
  const doubted = DOUBTED.exec(text) ?? ABOUT.exec(text);
  if (doubted !== null) return { ...parseDate(doubted[1] ?? ''), circa: true };
  const signs = IDEOGRAPHS.exec(text);
  if (signs !== null) return fullDate(Number(signs[1]), parseMonth(signs[2] ?? ''), Number(signs[3] ?? 0));
  const [, first = '', sign = '', second = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const [one, two] = [Number(first), Number(second)];
  if (year === '' || one === 0 || two === 0 || Math.min(one, two) > 12 || Math.max(one, two) > 31)
    return null;
  // "03/04/2021" is the fourth of March to some.
  if (sign === '/' && one <= 12 && two <= 12 && one !== two) return null;
  return two > 12 ? fullDate(Number(year), one, two) : fullDate(Number(year), two, one);
}

/**
 * Reads `2019`, `2019/05/12/`, `2019-05-12`, `2019 May 12`, `May 12, 2019`, `12 May 2019`, `15-3-2021`, `2010 Sep-Oct`,
 * `SPR 2011`, `2019/05/12/text`, `2016-2018`, and of EDTF `2019-02/2019-05`, `2019~`, `2001-21` (spring). What holds no
 * year stays as `raw`; null for blank text and for years of zeros.
 */
export function parseDate(text: string): CslDate | null {
  // Mostly a bare year.
  if (text.length === 4 && FOUR_DIGITS.test(text) && text !== '0000')
    return { 'date-parts': [[Number(text)]] };
  const trimmed =
    text.charCodeAt(0) !== 47 && !/[/\s]$/.test(text)
      ? text.trim()
      : trimSigns(text.trim(), '/ ', '/').trim();
  if (trimmed === '' || /^0+(?:[-/]0*)*$/.test(trimmed)) return null;
  if (FOUR_DIGITS.test(trimmed)) return { 'date-parts': [[Number(trimmed)]] };
  const special = trimmed.length > 30 ? null : parseSpecial(trimmed);
  if (special !== null) return special;
  const seasoned = /^(\d{4})-2([1-4])$/.exec(trimmed);
  if (seasoned !== null) return { 'date-parts': [[Number(seasoned[1])]], season: Number(seasoned[2]) };
  const iso = /^(\d{4})[-/. ](\d{1,2})(?!\d)(?:[-/. ](\d{1,2})(?!\d))?/.exec(trimmed);
  if (iso !== null) {
    const date = fullDate(Number(iso[1]), parseMonth(iso[2] ?? ''), Number(iso[3] ?? 0));
    const rest = trimmed.slice(iso[0].length).replace(/^[/T ]+/, '');
    // 2011-2013 is no month; RIS may put a season or words after the day.
    return rest === '' || /^\d\d:/.test(rest) ? date : { ...date, raw: trimmed };
  }
  const compact = /^(1[5-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(trimmed);
  if (compact !== null) return fullDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(trimmed)?.[1];
  if (year === undefined) return { raw: trimmed };
  const others = trimmed.replace(year, ' ');
  const words = others.match(/\p{L}{3,}/gu) ?? [];
  const months = words.map(parseMonth).filter((m) => m !== null);
  const days = (others.match(/(?<![\d/])\d{1,2}(?![\d/])/g) ?? []).map(Number);
  const [month] = months;
  if (month !== undefined) {
    const date = fullDate(Number(year), month, months.length === 1 && days.length === 1 ? (days[0] ?? 0) : 0);
    return months.length > 1 || days.length > 1 ? { ...date, raw: trimmed } : date;
  }
  const season = words.map((w) => SEASONS[w.toLowerCase()]).find((s) => s !== undefined);
  if (season !== undefined) return { 'date-parts': [[Number(year)]], season, raw: trimmed };
  return { 'date-parts': [[Number(year)]], raw: trimmed };
}
