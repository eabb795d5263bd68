// Citation styles and locales as reference lists in each language are printed. What differs from the files of the CSL
// project is put right here, each with its rule.
import locales from '@citation-js/plugin-csl/lib/locales.json';
import styles from '@citation-js/plugin-csl/lib/styles.json';
import type { Language } from '../model/fields';
import type { CitationStyle } from './citation-styles';

export const LOCALE_TAGS: Record<Language, string> = { nl: 'nl-NL', en: 'en-US' };

/** What is changed in a file; it must stand there, so that a newer file that needs no mending is noticed. */
type Mending = readonly [from: RegExp, to: string];

function mend(text: string, mendings: readonly Mending[]): string {
  return mendings.reduce((now, [from, to]) => now.replace(from, to), text);
}

const DUTCH_LOCALE: readonly Mending[] = [
  // APA 7 (section 9.25) asks for an en dash between pages in every language; the locale has a hyphen.
  [/(<term name="page-range-delimiter">)-(<\/term>)/, '$1–$2'],
  // Left untranslated in the locale.
  [
    /<term name="number"><single>number<\/single><multiple>numbers<\/multiple><\/term>/,
    '<term name="number"><single>nummer</single><multiple>nummers</multiple></term>',
  ],
  [/<single>no\.<\/single><multiple>nos\.<\/multiple>/, '<single>nr.</single><multiple>nrs.</multiple>'],
  // 'Geraadpleegd op 3 maart 2023, van https://…' ('De APA-richtlijnen uitgelegd', 2021, section 4.3).
  [/<term name="retrieved">geraadpleegd<\/term>/, '<term name="retrieved">geraadpleegd op</term>'],
];

const APA: readonly Mending[] = [
  // The day of retrieval is asked for, not the word alone (APA 7, section 9.16): without a day nothing is said.
  [
    /<text term="retrieved" text-case="capitalize-first"\/><group delimiter=", ">(<date form="text" variable="accessed"\/><text term="from"\/>)<\/group>/,
    '<choose><if variable="accessed"><group delimiter=" "><text term="retrieved" text-case="capitalize-first"/><group delimiter=", ">$1</group></group></if></choose>',
  ],
];

const DUTCH_APA: readonly Mending[] = [
  // Dutch lists sort Jan van den Berg under B and print 'Berg, J. van den' ('De APA-richtlijnen uitgelegd', section
  // 4.1).
  [/demote-non-dropping-particle="never"/, 'demote-non-dropping-particle="display-and-sort"'],
  // '(2021, 3 juni)'.
  [
    /<date variable="issued"><date-part name="month"\/><date-part name="day" prefix=" "\/><\/date>/,
    '<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date>',
  ],
];

/** The locale of a tag as the engine asks for it. */
export function localeOf(tag: string): string {
  const text = locales[tag] ?? locales['en-US'] ?? '';
  return tag.startsWith('nl') ? mend(text, DUTCH_LOCALE) : text;
}

/** A style for lists in a language. */
export function styleFor(style: CitationStyle, language: Language): string {
  const text = styles[style] ?? '';
  if (style !== 'apa') return text;
  return mend(text, language === 'nl' ? [...APA, ...DUTCH_APA] : APA);
}
