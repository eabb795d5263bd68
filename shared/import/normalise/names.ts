// Names, dates and DOIs as the formats write them, to CSL.
import { lookup } from '../../kernel/lookup';
import type { CslItem, CslName } from '../../model/reference';
import { trimSigns } from './text';

const LOOSE = / {2}|[^\S ]/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|jnr|snr)\.?$/i;

/** Adds what a family name says: `van der Berg` its particle, `Smith Jr` its suffix. */
function addFamily(name: CslName, text: string): CslName {
  let family = text;
  const last = family.lastIndexOf(' ');
  if (last > 0) {
    // "II" and "Jr" are a suffix; other last words are part of the name.
    if (/^(?:Jr|Sr|II|III|2nd|3rd)\.?$/.test(family.slice(last + 1))) {
      name.suffix = family.slice(last + 1);
      family = family.slice(0, last);
    }
    // Words in lower case before one that is not; mostly there is a capital, and nothing to split.
    const first = family.charCodeAt(0);
    if (!(first >= 65 && first <= 90) && family.includes(' ')) {
      const words = family.split(' ');
      let count = 0;
      while (count < words.length - 1 && /^\p{Ll}/u.test(words[count] ?? '')) count++;
      if (count > 0 && /^\P{Ll}/u.test(words[count] ?? '')) {
        name['non-dropping-particle'] = words.slice(0, count).join(' ');
        family = words.slice(count).join(' ');
      }
    }
  }
  name.family = family;
  return name;
}

/**
 * Reads `Family, Given`, `Family, Given, Suffix`, `Family, Suffix, Given`, or `Given Family`. A single word or a body is literal.
 *
 * @param order - what a name without a comma means: `comma`: a literal; `natural`: given names, then the family name
 */
export function parseName(text: string, order: 'comma' | 'natural' = 'comma'): CslName {
  const name = LOOSE.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
  const comma = name.indexOf(',');
  if (comma > 0) {
    const family = name.slice(0, name.charCodeAt(comma - 1) === 32 ? comma - 1 : comma);
    const rest = name.slice(name.charCodeAt(comma + 1) === 32 ? comma + 2 : comma + 1);
    // So RIS and EndNote write a body: "World Health Organization,".
    if (rest === '') return { literal: family };
    const next = rest.indexOf(',');
    if (next < 0) return addFamily({ family: '', given: rest }, family);
    const second = rest.slice(0, next).trim();
    const third = rest.slice(next + 1).trim();
    const isSwapped = SUFFIX.test(second) && third !== '';
    const parsed = addFamily({ family: '', given: isSwapped ? third : second }, family);
    const suffix = isSwapped ? second : third;
    if (suffix !== '') parsed.suffix = suffix;
    return parsed;
  }
  if (order === 'natural') {
    const words = name.split(' ');
    if (words.length > 1) {
      let end = words.length;
      let suffix = '';
      if (end > 2 && SUFFIX.test(words[end - 1] ?? '')) suffix = words[--end] ?? '';
      let start = end - 1;
      while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start--;
      const parsed = addFamily(
        { family: '', given: words.slice(0, start).join(' ') },
        words.slice(start, end).join(' '),
      );
      if (suffix !== '') parsed.suffix = suffix;
      return parsed;
    }
  }
  return { literal: name };
}

// Words of bodies, which have no given names.
const BODY =
  /\b(?:universit\w*|organi[sz]ations?|institut\w*|committee|group|ministry|department|association|council|commission|bureau|agency|foundation|consorti\w*|collaboration|network|society|office|centre|center|team|initiative|unit)\b/i;

/** Whether a name is a body's, as far as its words tell. */
export const isBody = (name: string): boolean => BODY.test(name);

// Some persons are called so, too: in doubt the name stays whole.
const MAYBE_BODY =
  /\b(?:company|bank|board|congress|assoc|inst|trust|fund|task|panel|research|statistics)\b/i;
const PARTICLES = "(?:(?:\\p{Ll}[\\p{L}’']*|Van|Von|De|Di|Da|Du|La|Le) )*";
// "Liu R.", "de Vries J.-P.": as Embase writes names.
const DOTTED_LAST = new RegExp(
  `^${PARTICLES}\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)? (?:\\p{Lu}\\.[ -]?)+$`,
  'u',
);
// "McGuinness LA": as MEDLINE writes them.
const BARE_LAST = new RegExp(
  `^${PARTICLES}\\p{Lu}[\\p{L}’']*\\p{Ll}(?:-\\p{Lu}[\\p{L}’']+)* \\p{Lu}{1,3}$`,
  'u',
);
// Capitals behind the name of a body: where it is, and what it is by law.
const NO_INITIALS =
  /(?:^| )(?:UK|US|USA|EU|UN|UAE|NZ|NL|DC|NY|BV|NV|AG|AB|SA|SE|II|III|PLC|LLC|LLP|INC|LTD|WHO|NHS|ILO|IMF)$/;
// "J. M. Smith", "X. van der Berg": as IEEE writes them. "U.S. Congress" is none.
const DOTTED_FIRST = new RegExp(
  `^(?:\\p{Lu}\\.[ -]?)+${PARTICLES}\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?$`,
  'u',
);
// "Robert C. Martin": with an initial between it is a person's.
const DOTTED_MIDDLE = new RegExp(
  `^\\p{Lu}[\\p{L}’'-]+ (?:\\p{Lu}\\. ?)+${PARTICLES}\\p{Lu}[\\p{L}’'-]+$`,
  'u',
);
const STATES = /^(?:U\. ?S\.|U\. ?K\.|U\. ?N\.|E\. ?U\.|N\. ?Z\.)/;
const HAN = /^\p{Script=Han}{1,2} \p{Script=Han}{1,2}$/u;
// No person's name is longer.
const LONGEST_NAME = 80;

/**
 * Reads a name of a tagged format, which has a comma behind the family name. Vendors leave it out: where initials tell which part is which
 * the name is read all the same; any other stays whole, as a body's may.
 */
export function parseTaggedName(text: string): CslName {
  if (text.includes(',')) return parseName(text);
  const name = text.replace(/\s+/g, ' ').trim();
  if (!name.includes(' ') && !name.includes('.')) return { literal: name };
  if (name.length > LONGEST_NAME || isBody(name) || MAYBE_BODY.test(name) || NO_INITIALS.test(name))
    return { literal: name };
  const space = name.search(/ (?=(?:\p{Lu}\.[ -]?)+$|\p{Lu}{1,3}$)/u);
  if (space > 0 && (DOTTED_LAST.test(name) || BARE_LAST.test(name)))
    return addFamily({ family: '', given: name.slice(space + 1) }, name.slice(0, space));
  if ((DOTTED_FIRST.test(name) || DOTTED_MIDDLE.test(name)) && !STATES.test(name))
    // "J.Smith" has no space to part it at.
    return parseName(name.replace(/\.(?=\p{Lu}[\p{L}’'-]{2})/u, '. '), 'natural');
  if (HAN.test(name))
    return { family: name.slice(0, name.indexOf(' ')), given: name.slice(name.indexOf(' ') + 1) };
  return { literal: name };
}

/** Reads `Smith JA` or `van der Berg JA`, as MEDLINE and Embase write names: family name, then initials without or with full stops. */
export function parseInitialsName(text: string): CslName {
  const name = text.trim();
  if (name.includes(',')) return parseName(name);
  const match = /^(.+?) ((?:\p{Lu}\.?-?){1,5})(?: (Jr|Sr|\d?[2-4](?:nd|rd|th)|I{2,3})\.?)?$/u.exec(name);
  if (match === null) return { literal: name };
  const [, family = '', given = '', suffix] = match;
  const parsed = addFamily({ family: '', given: spaceInitials(given) }, family);
  if (suffix !== undefined) parsed.suffix = suffix;
  return parsed;
}

/** Initials with full stops: `JA` to `J. A.`; what is no run of capitals stays. */
export function spaceInitials(given: string): string {
  return given
    .split(' ')
    .map((word) => (/^\p{Lu}{1,3}$/u.test(word) ? Array.from(word, (c) => `${c}.`).join(' ') : word))
    .join(' ');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OTHER_MONTHS = lookup<number>({
  maart: 3,
  mrt: 3,
  mei: 5,
  okt: 10,
  märz: 3,
  mai: 5,
  dez: 12,
  janv: 1,
  févr: 2,
  mars: 3,
  avr: 4,
  juin: 6,
  juil: 7,
  août: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
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
const SEASONS = lookup<number>({ spring: 1, summer: 2, fall: 3, autumn: 3, winter: 4 });

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

/**
 * Reads `2019`, `2019/05/12/`, `2019-05-12`, `2019 May 12`, `May 12, 2019`, `12 May 2019`, `2010 Sep-Oct`, `SPR 2011`, `2019/05/12/text`.
 * What holds no year stays as `raw`; null for blank text and for years of zeros.
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
  const season = words
    .map(
      (w) =>
        SEASONS[w.toLowerCase()] ??
        (w.toLowerCase() === 'spr'
          ? 1
          : w.toLowerCase() === 'sum'
            ? 2
            : w.toLowerCase() === 'win'
              ? 4
              : undefined),
    )
    .find((s) => s !== undefined);
  if (season !== undefined) return { 'date-parts': [[Number(year)]], season, raw: trimmed };
  return { 'date-parts': [[Number(year)]], raw: trimmed };
}

// Far beyond any that is registered; ours to keep the cost of a hostile one small.
const LONGEST_DOI = 2000;

/** The bare DOI in a text as written, or null. DOIs are case-insensitive: compare them in lower case. @see https://www.doi.org/doi-handbook/ section 2 */
export function parseDoi(text: string): string | null {
  const match = /10\.\d{4,9}\/[^\s"]+/.exec(text)?.[0];
  if (match === undefined || match.length > LONGEST_DOI) return null;
  // Wiley's old DOIs hold "<3::AID-...>"; any other "<" begins markup.
  const found = /<\d+:/.test(match) ? match : match.replace(/[<>].*$/, '');
  let doi = found.replace(/[.,;\]}]+$/, '');
  // A closing bracket belongs to the DOI only when its opening one does: S0027-9684(15)31340-7.
  while (doi.endsWith(')') && doi.split('(').length < doi.split(')').length) doi = doi.slice(0, -1);
  return doi;
}
