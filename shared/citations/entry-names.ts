// The authors of an entry, in the ways that lists write them.
import { isOthers, OTHERS, parseName } from '../import/normalise/names';
import type { CslName } from '../model/reference';

const INITIALS = /^(?:\p{Lu}\p{M}?\p{Ll}?\.?[\s-]*){1,5}(?: ?(?:van|von|de|der|den|di|da|du|ten|ter))*$/u;
// "Ellis G F R", "Yoo C-M", "Khosravi Sh"
const TRAILING = /^(.*?\p{Ll}\p{L}*)\s((?:\p{Lu}\p{Ll}?\.?(?:[\s-]|(?=\p{Lu})|$)){1,5}|\p{Lu}{1,4})$/u;
const LEADING = /^(?:\p{Lu}\p{M}?\p{Ll}?\.[\s-]?)+/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|jr)\.?$/;
const MOST_NAMES = 200;
// Stands for authors that are not named, while the others are parted.
const MORE = '\u2026';
const PARTICLE_ONLY = /^(?:van|von|de|der|den|di|da|du)(?: (?:de|der|den|la|het))?$/;

/** Whether a part can be the given names of the family name before it. */
const isGiven = (part: string): boolean =>
  INITIALS.test(part) || SUFFIX.test(part) || PARTICLE_ONLY.test(part);

/** Initials with stops and spaces, however they are printed. */
const spaced = (initials: string): string =>
  initials
    .split(/\s+/)
    .flatMap((part) => (/^\p{Lu}{2,4}$/u.test(part) ? Array.from(part) : [part]))
    .map((part) => (part.length === 1 ? `${part}.` : part))
    .join(' ')
    .trim();

/**
 * Whether two letters behind a name are its initials: "Khosravi Sh", and not "Pin Ng". A sound that one letter writes
 * elsewhere has no vowel; one with a vowel is a family name where no other name of the list stands in front.
 */
const areInitials = (letters: string, isTurnedList: boolean): boolean =>
  !/^\p{Lu}\p{Ll}$/u.test(letters) || (letters !== 'Ng' && (isTurnedList || !/[aeiouyäöü]/i.test(letters)));

function oneName(text: string, isTurnedList: boolean): CslName {
  if (text === MORE || isOthers(text)) return { ...OTHERS };
  const family = text.trim();
  const [, before = '', initials = ''] = TRAILING.exec(family.replace(/-\p{Ll}$/u, '')) ?? [];
  if (before !== '' && !LEADING.test(family) && areInitials(initials, isTurnedList))
    return parseName(`${before}, ${spaced(initials)}`);
  if (!family.includes(' '))
    return family.length > 1 && /\p{Ll}/u.test(family) ? { family } : { literal: family };
  return parseName(family, 'natural');
}

// Small words within names, and between them.
const SMALL =
  /^(?:and|et|al|und|en|och|og|y|i|e|van|von|der|den|de|het|di|da|das|do|dos|du|del|della|la|le|el|ten|ter|te|ibn|bin|zu|zum|zur|af|av|of|for|voor|the|eds?|editors?|others|anderen|der|des|für|pour|om)$/;
const MOST_WORDS = 14;

/** Whether a text can be nothing but names: of persons, or of one body. */
export function isNames(text: string): boolean {
  if (/\d/.test(text.replace(/\b(?:2nd|3rd|4th)\b/g, '')) || /[“”"„«»!?[\]]|\bIn ?:? \p{Lu}/u.test(text))
    return false;
  const words = text.split(/[\s,;.&()-]+/).filter((word) => word !== '');
  const strange = words.filter((word) => /^\p{Ll}{2,}/u.test(word) && !SMALL.test(word)).length;
  if (strange === 0) return !/:\s/.test(text);
  return strange <= 3 && words.length <= MOST_WORDS && !/[.:]\s|,/.test(text);
}

/** Whether every name of a list has its initials, so that nothing else can be meant. */
export const haveInitials = (text: string): boolean =>
  isNames(text) &&
  text
    .split(/,?\s(?:and|&|en|und|et)\s/)
    .every((part) => LEADING.test(part) || TRAILING.test(part.replace(/[.,]+$/, '')) || /^et al/.test(part));

/** Words that no person is called. */
const BODY =
  /\b(?:universit\w*|institut\w*|organi[sz]ation|ministry|ministerie|department|bank|council|commission|committee|association|agency|foundation|team|society|group|centre|center|office|raad|bureau|network|statistics|statistiek|planbureau|core|inc|ltd|gmbh|corp|survey|government|parliament|house|gemeente|provincie|stichting|vereniging|inspectie|kamer|programme?|bundes\w*|ministerium|landes\w*|kommission|direction|ministère|regeringen|regering|styrelsen?|\w+verket|kommune?n?|city of)\b|^The /i;

/** The names in the part of an entry before its year or title. */
export function parseAuthors(text: string): CslName[] {
  const clean = text
    .replace(/\((?:eds?|hrsg|red|hg|dir|éds?)\.?\)|,?\s+(?:eds?|éds?|editors?|hrsg|trad)\.?$/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.(]+$/, (end) => (/^\./.test(end) ? '.' : ''))
    .replace(/(?<=[\s.-])\p{Lu}$/u, '$&.')
    .trim();
  if (clean === '') return [];
  if (BODY.test(clean) && !/,\s*\p{Lu}\./u.test(clean)) return [{ literal: clean.replace(/\.$/, '') }];
  // "Brussig, Martin; Knuth, Matthias" and "Wolff, Joachim / Stephan, Gesine": each name by itself.
  const whole = clean.split(/\s*;\s*|\s+\/\s+/);
  if (whole.length > 1 && whole.filter((one) => one.includes(',')).length >= whole.length - 1)
    return whole.slice(0, MOST_NAMES).flatMap((one) => namesIn(one));
  return namesIn(clean);
}

// "ALGAVA É.", "DE LA CROIX J.-N.": French lists print family names in capitals.
const CAPITALS = /^(\p{Lu}{2,}(?:[-’' ]\p{Lu}{2,})*)\s((?:\p{Lu}\.[\s-]?){1,4})$/u;
const asName = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replace(/(^|[-’' ])(\p{L})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase());

/** The names of a list that is parted by commas and words. */
function namesIn(clean: string): CslName[] {
  const parts = clean
    .replace(/\.\.\.|…/g, ',')
    .replace(/,?\s*(?:\bet al\b\.?|\be\.a\.|\bu\.a\.|\ben anderen)\s*,?/gi, `; ${MORE};`)
    .split(/\s*;\s*|\s*,\s*(?:and|&|en|und|et|och|og)?\s*(?![\p{Ll}])|\s+(?:and|&|en|und|et|och|og)\s+|,\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST_NAMES);
  const isTurnedList = parts.some((part) => /\p{Ll}\s\p{Lu}{1,4}\.?$/u.test(part));
  const names: CslName[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const next = parts[i + 1];
    const inCapitals = CAPITALS.exec(part);
    if (inCapitals !== null) {
      names.push(parseName(`${asName(inCapitals[1] ?? '')}, ${spaced(inCapitals[2] ?? '')}`));
      continue;
    }
    const standsAlone = !TRAILING.test(part) || /^\p{Lu}\p{L}+ \p{Lu}\p{Ll}\p{L}+$/u.test(part);
    const isFamilyFirst =
      next !== undefined && standsAlone && !LEADING.test(part) && isGiven(next) && !isOthers(next);
    // "Acher, Mathieu, and": only the first name is turned around.
    const isTurned =
      i === 0 && next !== undefined && !part.includes(' ') && /^\p{Lu}[\p{L}-]+(?: \p{Lu}\.?)*$/u.test(next);
    if (isFamilyFirst || isTurned) {
      names.push(parseName(`${part}, ${next}`));
      i++;
    } else names.push(oneName(part, isTurnedList));
  }
  return names;
}
