// All references of the practice study: the shortlist, what the searches found besides it, and duplicates, with what is
// to become of each.
import type { CslItem } from '../../model/reference';
import { type Fit, generateItem } from './generate';
import { shortlist } from './shortlist';

/** What becomes of a reference in screening. */
export type Fate =
  | 'shortlist'
  | 'full-excluded'
  | 'sought'
  | 'full-open'
  | 'settled-in'
  | 'settled-out'
  | 'differs'
  | 'maybe'
  | 'waiting'
  | 'excluded';

/** Where a reference came from: a search or the correspondent of a country. */
export type Inflow = 'a' | 'b' | 'SE' | 'DE' | 'FR';

export type PracticeRecord = {
  /** The key of a report on the shortlist; '' for others. */
  key: string;
  fit: Fit;
  fate: Fate;
  inflow: Inflow;
  country: string | null;
  csl: CslItem;
  /** The record that it says again, by its index; null for the first. */
  copyOf: number | null;
};

type Lot = readonly [fit: Fit, fate: Fate, counts: Readonly<Record<string, number>>];

// How many of each kind, by language.
const LOTS: readonly Lot[] = [
  ['programme', 'full-excluded', { en: 3, de: 2, nl: 2, fr: 1, sv: 1 }],
  ['programme', 'sought', { en: 1, de: 1, fr: 1, sv: 1 }],
  ['programme', 'full-open', { en: 1, nl: 2, sv: 1 }],
  ['programme', 'settled-in', { en: 1 }],
  ['habits', 'settled-out', { en: 1, de: 1 }],
  ['other', 'settled-out', { nl: 1 }],
  ['programme', 'differs', { en: 1, fr: 1 }],
  ['habits', 'differs', { nl: 1 }],
  ['other', 'differs', { en: 1 }],
  ['programme', 'maybe', { en: 1, nl: 1, de: 1 }],
  ['other', 'maybe', { en: 1, fr: 1 }],
  ['programme', 'waiting', { en: 2, nl: 2, de: 1 }],
  ['group', 'waiting', { en: 2, sv: 1 }],
  ['habits', 'waiting', { fr: 1, nl: 1, en: 1 }],
  ['far', 'waiting', { en: 1, fr: 1 }],
  ['other', 'waiting', { de: 1 }],
  ['group', 'excluded', { en: 14, nl: 8, de: 6, fr: 5, sv: 3 }],
  ['habits', 'excluded', { en: 14, nl: 8, de: 5, fr: 4, sv: 4 }],
  ['other', 'excluded', { en: 9, nl: 7, de: 6, fr: 3, sv: 2 }],
  ['far', 'excluded', { en: 6, nl: 2, de: 2, fr: 1 }],
  ['early', 'excluded', { en: 4, nl: 2, de: 2, fr: 1, sv: 1 }],
];

// A correspondent sends what is written in the language of the country; so many of it, besides the shortlist.
const SENT: Readonly<Record<string, { inflow: Inflow; most: number }>> = {
  sv: { inflow: 'SE', most: 4 },
  de: { inflow: 'DE', most: 5 },
  fr: { inflow: 'FR', most: 3 },
};

function firstRecords(): PracticeRecord[] {
  const records = shortlist.map(({ key, source, country, csl }): PracticeRecord => ({
    key,
    fit: 'programme',
    fate: 'shortlist',
    inflow: source,
    country,
    csl,
    copyOf: null,
  }));
  const made = new Map<string, number>();
  const sent = new Map<string, number>();
  for (const [fit, fate, counts] of LOTS)
    for (const [language, count] of Object.entries(counts))
      for (let i = 0; i < count; i++) {
        const kind = `${language} ${fit}`;
        const n = made.get(kind) ?? 0;
        made.set(kind, n + 1);
        const from = fit === 'programme' ? SENT[language] : undefined;
        const isSent = from !== undefined && (sent.get(language) ?? 0) < from.most;
        if (isSent) sent.set(language, (sent.get(language) ?? 0) + 1);
        records.push({
          key: '',
          fit,
          fate,
          inflow: isSent ? from.inflow : records.length % 9 < 5 ? 'a' : 'b',
          country: isSent ? from.inflow : null,
          csl: generateItem({ language, fit, n }),
          copyOf: null,
        });
      }
  return records;
}

/** How another database writes the same publication down. */
export function retold(csl: CslItem, n: number): CslItem {
  const { title = '', author = [], abstract = '', ...rest } = csl;
  const initials = author.map(({ family = '', given = '' }) => ({ family, given: `${given.charAt(0)}.` }));
  const copy: CslItem = { ...rest, title, author: n % 2 === 0 ? initials : author };
  if (n % 3 === 0) copy.title = title.replace(/: |\. /, (part) => (part === ': ' ? '. ' : ' '));
  if (n % 4 === 1) copy.title = title.toUpperCase();
  if (n % 3 !== 2) copy.abstract = abstract;
  if (n % 5 === 3) delete copy.page;
  if (n % 4 === 2) delete copy.keyword;
  return copy;
}

/** Duplicates among the records; the last ones are left to the user. */
export const COPIES = 25;
export const OPEN_COPIES = 5;

/** The same work as it was read at a conference a year before: a person has to say whether that is one publication. */
function presented({ title, author, abstract, language, issued }: CslItem): CslItem {
  const year = issued?.['date-parts']?.[0]?.[0] ?? 2020;
  return {
    type: 'paper-conference',
    language,
    title,
    author: author?.slice(0, 3),
    abstract,
    issued: { 'date-parts': [[year - 1]] },
    'container-title': 'Proceedings of the Conference on Small Schools',
    page: '4-9',
  };
}

/** All records: 175 publications, then 25 that say one of them again. */
export function practiceRecords(): PracticeRecord[] {
  const records = firstRecords();
  const originals = records.flatMap(({ fate, csl }, index) =>
    fate !== 'waiting' && fate !== 'differs' && csl.type === 'article-journal' ? [index] : [],
  );
  const step = Math.floor(originals.length / COPIES);
  const copies = Array.from({ length: COPIES }, (_, n): PracticeRecord => {
    const copyOf = originals[n * step] ?? 0;
    const original = records[copyOf];
    if (original === undefined) throw new Error('nothing to copy');
    const inflow = original.inflow === 'b' ? 'a' : 'b';
    const csl = n >= COPIES - 3 ? presented(original.csl) : retold(original.csl, n);
    return { ...original, inflow, country: null, key: '', copyOf, csl };
  });
  return [...records, ...copies];
}
