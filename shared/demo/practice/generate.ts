// References made of sentences: what a search finds besides what it looks for.
import type { CslItem } from '../../model/reference';
import type { Bank, Subject } from './texts/bank';
import { dutch } from './texts/nl';
import { english } from './texts/en';
import { french } from './texts/fr';
import { german } from './texts/de';
import { swedish } from './texts/sv';

export const banks: Readonly<Record<string, Bank>> = {
  nl: dutch,
  en: english,
  de: german,
  fr: french,
  sv: swedish,
};

/** How a reference fits the study: as its subject says, or for where or when it was done. */
export type Fit = Subject | 'far' | 'early';

/** A reference to be made. `n`: its number among those of its language and fit, so that no two are alike. */
export type Wanted = { language: string; fit: Fit; n: number };

/** One of a list, going on through it with the number. @throws for an empty list */
function pick<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
}

const yearOf = (fit: Fit, n: number): number =>
  fit === 'early' ? 1994 + ((n * 4) % 15) : 2011 + ((n * 5) % 14);

/** Makes a reference: a title, authors, a journal or publisher, and an abstract of five or six sentences. */
export function generateItem({ language, fit, n }: Wanted): CslItem {
  const bank = banks[language];
  if (bank === undefined) throw new Error(`no sentences in ${language}`);
  const subject = bank.subjects[fit === 'far' || fit === 'early' ? 'programme' : fit];
  // Numbers that share no factor with the lengths of the lists, so that lists run against each other.
  const salt = { programme: 0, group: 3, habits: 5, other: 7, far: 2, early: 4 }[fit];
  const k = n * 11 + salt;
  const slots: Record<string, string> = {
    place: pick(fit === 'far' ? bank.farPlaces : bank.places, n + salt),
    what: pick(subject.whats, n + Math.floor(n / subject.titles.length)),
    n: String(48 + ((k * 37) % 900)),
    m: String(3 + ((k * 7) % 26)),
    p: String(12 + ((k * 13) % 71)),
    months: String(pick([6, 9, 10, 12, 18, 24], k)),
  };
  const fill = (text: string): string => {
    const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
    return filled.replace(/(?:^|[.?!]\s)\p{Ll}/gu, (start) => start.toUpperCase());
  };
  const abstract = [
    pick(bank.backgrounds, k),
    pick(subject.aims, n),
    pick(subject.methods ?? bank.methods, k + Math.floor(n / 3)),
    pick(subject.results, n),
    ...(n % 2 === 0 && subject.results.length > 1 ? [pick(subject.results, n + 1)] : []),
    pick(bank.closings, k + 1),
  ];
  const authors = Array.from({ length: 1 + (k % 4) }, (_, i) => ({
    family: pick(bank.families, k + i * 2),
    given: pick(bank.givens, n + i * 3 + salt),
  }));
  const isReport = k % 5 === 4;
  const journal = pick(bank.journals, n + salt);
  const volume = 1 + (k % 24);
  const first = 1 + ((k * 17) % 380);
  return {
    type: isReport ? 'report' : 'article-journal',
    language,
    title: fill(pick(subject.titles, n)),
    author: authors,
    issued: { 'date-parts': [[yearOf(fit, n + salt)]] },
    abstract: abstract.map(fill).join(' '),
    keyword: [0, 2, 3].map((i) => pick(bank.keywords, n + i)).join('; '),
    ...(isReport
      ? { publisher: journal }
      : {
          'container-title': journal,
          volume: String(volume),
          issue: String(1 + (n % 4)),
          page: `${first}-${first + 8 + (k % 14)}`,
        }),
    ...(!isReport && language === 'en' ? { DOI: `10.99999/oefen.${fit}.${n}` } : {}),
  };
}
