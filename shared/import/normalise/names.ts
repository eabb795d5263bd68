// Names as the formats write them, to CSL.
import type { CslName } from '../../model/reference';

const LOOSE = / {2}|[^\S ]/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|jnr|snr)\.?$/i;

// A word of a particle: "van", "’t", "d'". Apostrophes come in all kinds; "'Abd" and "O'Brien" begin a name.
const PARTICLE = /^(?:\p{Ll}|['’‘`´ʼ]\p{Ll}(?![\p{L}’'-]*\p{L}{2}))/u;
// What stands behind given names in "Vries, Jan de": in Dutch and other libraries the family name is filed without it.
const BEHIND =
  /^(?:['’‘`´ʼ]?[ts]|aan|af|av|bij|d['’]|da|dal|das|de|degli|dei|del|della|der|di|do|dos|du|des|den|e|el|en|het|im|in|la|las|le|les|los|op|over|ten|ter|te|to|tot|uit|van|vande|vanden|vander|ver|vom|von|voor|und|y|zu|zum|zur)$/u;

/** How many of the first words of a name are a particle. */
function particleWords(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && PARTICLE.test(words[count] ?? '')) count++;
  return count;
}

/** "Jan de" of "Vries, Jan de": the given names without the particle, which goes with the family name. */
function takeParticle(name: CslName): CslName {
  const { given = '' } = name;
  if (name['non-dropping-particle'] !== undefined || !/ \S{1,6}$/.test(given)) return name;
  const words = given.split(' ');
  let from = words.length;
  while (from > 1 && BEHIND.test(words[from - 1] ?? '')) from--;
  // "e", "y" and "en" join names; alone they are no particle.
  if (from === words.length || /^(?:e|y|en|und)$/.test(words[from] ?? '')) return name;
  name['given'] = words.slice(0, from).join(' ');
  name['non-dropping-particle'] = words.slice(from).join(' ');
  return name;
}

/** "et al." and its like: more authors that are not named. */
export const isOthers = (text: string): boolean =>
  /^\(?(?:and |& |en )?(?:et\.? ?al(?:ii|ia|\.)?|others|et autres|e\.a\.|en anderen|u\.a\.|und andere|y otros|e outros|\.{3}|…)\)?\.?$/i.test(
    text,
  );

/** Stands at the end of a list of authors that goes on, as it is printed. */
export const OTHERS: CslName = { literal: 'et al.' };

/** Whether a name of a list stands for those that are not named, whatever program wrote it so. */
export const isOthersName = (name: CslName): boolean =>
  (name.given ?? '') === '' && isOthers(name.literal ?? name.family ?? '');

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
      const count = particleWords(words);
      if (count > 0 && /^\P{Ll}/u.test(words[count] ?? '')) {
        name['non-dropping-particle'] = words.slice(0, count).join(' ');
        family = words.slice(count).join(' ');
      }
    }
  }
  name.family = family;
  return name;
}

/** A name without the e-mail address that stands with it; an address alone stays. */
function withoutAddress(text: string): string {
  const name = text
    .slice(0, 500)
    .replace(/[\s,;]*[(<[]?(?:e-?mail:? ?)?[\w.+-]{1,64}@[\w.-]{1,255}[)>\]]?/gi, ' ')
    .trim();
  return name === '' ? text : name;
}

/**
 * Reads `Family, Given`, `Family, Given, Suffix`, `Family, Suffix, Given`, or `Given Family`. A single word or a body
 * is literal.
 *
 * @param order - what a name without a comma means: `comma`: a literal; `natural`: given names, then the family name
 */
export function parseName(text: string, order: 'comma' | 'natural' = 'comma'): CslName {
  const plain = text.includes('@') ? withoutAddress(text) : text;
  const name = LOOSE.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain.trim();
  const comma = name.indexOf(',');
  if (comma > 0) {
    const family = name.slice(0, name.charCodeAt(comma - 1) === 32 ? comma - 1 : comma);
    const rest = name.slice(name.charCodeAt(comma + 1) === 32 ? comma + 2 : comma + 1);
    // So RIS and EndNote write a body: "World Health Organization,".
    if (rest === '') return { literal: family };
    const next = rest.indexOf(',');
    if (next < 0) return takeParticle(addFamily({ family: '', given: rest }, family));
    const second = rest.slice(0, next).trim();
    const third = rest.slice(next + 1).trim();
    const isSwapped = SUFFIX.test(second) && third !== '';
    const parsed = addFamily({ family: '', given: isSwapped ? third : second }, family);
    const suffix = isSwapped ? second : third;
    if (suffix !== '') parsed.suffix = suffix;
    return takeParticle(parsed);
  }
  if (isOthers(name)) return { ...OTHERS };
  if (order === 'natural') {
    const words = name.split(' ');
    if (words.length > 1) {
      let end = words.length;
      let suffix = '';
      if (end > 2 && SUFFIX.test(words[end - 1] ?? '')) suffix = words[--end] ?? '';
      let start = end - 1;
      while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
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
const PARTICLES = "(?:(?:['’]?\\p{Ll}[\\p{L}’']*|Van|Von|De|Di|Da|Du|La|Le) )*";
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
 * Reads a name of a tagged format, which has a comma behind the family name. Vendors leave it out: where initials tell
 * which part is which the name is read all the same; any other stays whole, as a body's may.
 */
export function parseTaggedName(text: string): CslName {
  const plain = text.includes('@') ? withoutAddress(text) : text;
  if (plain.includes(',')) return parseName(plain);
  const name = plain.replace(/\s+/g, ' ').trim();
  if (isOthers(name)) return { ...OTHERS };
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

/**
 * Reads `Smith JA` or `van der Berg JA`, as MEDLINE and Embase write names: family name, then initials without or with
 * full stops.
 */
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

// "Smith J, Jones K, de Vries AB": as journals print them.
const VANCOUVER = /^(?:(?:\p{Ll}[\p{L}’']* )*\p{Lu}[\p{L}’'-]+ \p{Lu}{1,3}(?:, |$)){2,}$/u;
const FULL = /^[^,]{1,60}, ?\p{Lu}[^,]{0,60}$/u;

/**
 * The names in a field that should hold one: programs and people put several there, with semicolons, "and" or commas
 * between them.
 */
export function splitTaggedNames(value: string): string[] {
  const text = value.trim();
  if (text === '') return [];
  if (text.length <= 80 && !/[;,&]| and /.test(text)) return [text];
  const parts = text.includes(';')
    ? text.split(';')
    : / (?:and|&) /.test(text)
      ? text.split(/,? (?:and|&) /)
      : text.length < 5000 && VANCOUVER.test(text)
        ? text.split(', ')
        : [text];
  const names = parts.map((p) => p.trim()).filter((p) => p !== '');
  // A body may have a semicolon or an "and" in its name.
  const isList = text.includes(';')
    ? names
        .filter((n) => !isOthers(n))
        .every((n) => n.includes(',') || DOTTED_LAST.test(n) || BARE_LAST.test(n))
    : names.filter((n) => !isOthers(n)).every((n) => FULL.test(n) || VANCOUVER.test(text));
  return names.length > 1 && isList ? names : [text];
}
