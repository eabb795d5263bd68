// The authors of a document: below its title, or as its metadata say.
import type { CslName } from '../model/reference';
import { isNames, parseAuthors } from './entry-names';
import type { PrintedLine } from './printed-lines';

const END =
  /^(?:abstract|summary|samenvatting|zusammenfassung|résumé|resumé|sammanfattning|keywords?|trefwoorden|contents|inhoud\p{L}*|introduction|inleiding|einleitung|(?:\d|I)\.?\s+(?:introduction|inleiding|einleitung|background))/iu;
const AFFILIATION =
  /universi|instit|departm|faculty|facult|school|college|centre|center|laborator|hospital|academy|vakgroep|afdeling|fachbereich|hochschule|ministerie|inc\b|corporation|foundation|@|e-?mail|https?:|www\.|\bresearch\b|\blab\b|street|avenue|box \d/i;
// Marks of affiliations: numbers, signs, single raised letters.
const MARKS =
  /(?<=\p{L}|\.|,|\s|^)\s?[\d∗*†‡§¶#$+|^"”’']+(?:\s?[,;]\s?[\d∗*†‡§¶#$+|]+)*(?=\s|,|;|$|\p{Lu})/gu;
const MOST_LINES = 14;
const MOST_NAMES = 60;

const clean = (text: string): string =>
  text
    .replace(/^(?:by|door|von|par|av|af)\s+(?=\p{Lu})/iu, '')
    .replace(MARKS, ' ')
    .replace(/\s*\([^)]*\)/g, ' ')
    .replace(/\s+([,;])/g, '$1')
    .replace(/(?:,\s*){2,}/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/[,;\s]+$/, '')
    .trim();

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
const titled = (text: string): string =>
  isCapitals(text)
    ? text
        .toLowerCase()
        .replace(/(?<!\p{L})(?!(?:van|de|der|den|von|ten|ter|en|and|und|et)\b)\p{L}/gu, (c) =>
          c.toUpperCase(),
        )
    : text;

/** Whether a person can be called so: two words at least, and no more than six. */
function isPerson({ family = '', given = '', literal }: CslName): boolean {
  if (literal !== undefined || /^\p{Lu}{3,}$/u.test(given)) return false;
  const words = `${given} ${family}`.trim().split(/\s+/).length;
  return family.length > 1 && given !== '' && words >= 2 && words <= 6;
}

/** Persons that stand one behind the other without anything between: "Achim Zeileis Friedrich Leisch". */
function unparted(text: string): CslName[] {
  const words = text.split(' ');
  const isEven =
    words.length >= 4 && words.length % 2 === 0 && words.every((w) => /^\p{Lu}\p{Ll}{2,}$/u.test(w));
  if (!isEven) return [];
  return words.flatMap((given, i) => (i % 2 === 0 ? [{ family: words[i + 1] ?? '', given }] : []));
}

// What may stand small within names and between them; "in" and "op" make a heading of two words and a place.
const PARTICLE =
  /^(?:van|von|vom|der|den|de|het|del|della|di|da|das|do|dos|du|la|le|el|al|bin|ibn|zu|zum|zur|af|av|ten|ter|te|and|und|the|et|en|och|og|jr|sr)$/;
// Words of headings, that nobody is called.
const NO_PERSON =
  /(?<!\p{L})(?:(?:working |discussion |policy )?papers?|reports?|summar(?:y|ies)|evaluations?|stud(?:y|ies)|research|analys[ei]s|effects?|impacts?|polic(?:y|ies)|projects?|programmes?|chapters?|series|volumes?|journals?|annual|executive|introduction|background|results|rapport(?:en)?|onderzoek|evaluatie|samenvatting|inleiding|hoofdstuk|resultaten|bijlagen?|beleid|studie|bericht|evaluierung|untersuchung|zusammenfassung|einleitung|ergebnisse|evaluering|utvärdering|sammanfattning|undersøgelse|étude|évaluation|résumé)(?!\p{L})/iu;

/** The names in a part of a line; none where it says anything else. */
function namesIn(text: string): CslName[] {
  const names = titled(clean(text));
  if (
    names.length < 5 ||
    /\p{L}&\p{L}/u.test(names) ||
    AFFILIATION.test(names) ||
    !isNames(names) ||
    /\p{Ll}{2,}\.$/u.test(names)
  )
    return [];
  if (NO_PERSON.test(names)) return [];
  const words = names.split(/[\s,;]+/).filter((word) => /^\p{Ll}{2,}$/u.test(word));
  if (words.some((word) => !PARTICLE.test(word))) return [];
  const parted = unparted(names);
  const read = parted.length > 0 ? parted : parseAuthors(names);
  return read.every(isPerson) ? read : [];
}

/** Lines of one size that follow each other, of which the first ends within a list: one text. */
function passages(lines: readonly PrintedLine[]): { texts: string[]; size: number }[] {
  const found: { texts: string[]; size: number; y: number }[] = [];
  for (const { text, size, y } of lines) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(last.size - size) < 0.3 &&
      last.y - y > 1 &&
      last.y - y < 1.8 * size &&
      (last.texts.at(-1) ?? '').includes(',');
    if (goesOn) {
      last.texts.push(text);
      last.y = y;
    } else found.push({ texts: [text], size, y });
  }
  return found;
}

const joined = (texts: readonly string[]): string =>
  texts.reduce((all, next) => (all.endsWith('-') ? all.slice(0, -1) + next : `${all} ${next}`));

/**
 * The authors that stand below a title. What stands side by side on one line is read apart: authors over their
 * affiliations.
 */
export function authorsOnPage(lines: readonly PrintedLine[], below: number): CslName[] {
  const under = lines.filter((line) => line.y < below - 1);
  const end = under.findIndex((line) => END.test(line.text));
  const found = new Map<string, CslName>();
  let size: number | null = null;
  for (const passage of passages(under.slice(0, end < 0 ? MOST_LINES : Math.min(end, 3 * MOST_LINES)))) {
    // Affiliations are set smaller than the names before them.
    if (size !== null && passage.size < size * 0.95) continue;
    const whole = namesIn(joined(passage.texts));
    const names = whole.length > 0 ? whole : passage.texts.flatMap(namesIn);
    names.forEach((name, i) => {
      // Two of one name stand in one list only.
      const key = `${name.given ?? ''} ${name.family ?? ''}`;
      found.set(found.has(key) && whole.length > 1 ? `${key} ${i}` : key, name);
    });
    if (names.length > 0) size ??= passage.size;
  }
  return found.size > MOST_NAMES ? [] : [...found.values()];
}

const NOBODY =
  /^(?:user|admin\w*|administrator|owner|eigenaar|gebruiker|beheerder|ibm|hp|dell|author|unknown|default|pc|windows|microsoft\b.*|adobe\b.*|\w+\d+)$/i;

/** The authors of the metadata, where the pages name them too. */
export function namesOfMetadata(author: string, pages: string): CslName[] {
  const said = author.replace(/ {2,}/g, '; ').trim();
  if (said === '' || NOBODY.test(said)) return [];
  const names = parseAuthors(said).filter(isPerson);
  const text = pages.toLowerCase().replace(/[\s-]+/g, '');
  return names.filter(({ family = '' }) => text.includes(family.toLowerCase().replace(/[\s-]+/g, '')));
}
