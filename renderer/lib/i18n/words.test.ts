// The words of the interface: one word for one thing, and a number agrees with what it counts. See docs/design.md.
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { nl } from './nl';

type Texts = Readonly<Record<string, string>>;

/** Texts in which the number stands by itself: they read the same for one. */
const BY_ITSELF = new Set([
  // A number and a place: `1 in ratings.3`.
  'bundle.lostEntry',
  // Adjectives that have no plural: `1 verplicht, nog leeg`, `1 zonder bewijs`, `1 te controleren`, `1 geselecteerd`.
  ...['field.missing', 'field.noEvidence', 'reading.waiting', 'longlist.selected'],
  // `Nog 1`, `en nog 1`: what is counted was named before.
  ...['review.more', 'retrieval.more', 'log.andMore'],
  // Behind a colon, in brackets or as a share: `Markeringen (1)`, `Paar 1 van 1`.
  ...['duplicates.position', 'stop.plotEstimate', 'reading.versions', 'reading.tab.marks', 'reading.lost'],
  ...['reading.doubtful', 'reading.placed', 'sources.without', 'sources.numbers', 'retrieval.missing'],
  // `10 punten · 1 om te weten`.
  'check.andNotes',
  // `Van 1 zonder gegevens`.
  'sources.unaccounted',
]);

describe.each([
  ['nl', nl],
  ['en', en],
] as [string, Texts][])('numbers in %s', (_, texts) => {
  const counted = Object.keys(texts).filter((key) => texts[key]!.includes('{{count'));
  it('have a text for one wherever they count something', () => {
    const lacking = counted.filter(
      (key) => !key.endsWith('_one') && !BY_ITSELF.has(key) && texts[`${key}_one`] === undefined,
    );
    expect(lacking).toEqual([]);
  });
  it('are excused only where they are not told', () => {
    const known = [...BY_ITSELF].filter((key) => counted.includes(key) && texts[`${key}_one`] === undefined);
    expect(known).toHaveLength(BY_ITSELF.size);
  });
  it('of one belong to a text for more', () => {
    const alone = Object.keys(texts).filter((k) => k.endsWith('_one') && texts[k.slice(0, -4)] === undefined);
    expect(alone).toEqual([]);
  });
});

/** A wrong word, what is said instead, and the keys where it is right. */
const WRONG: { word: RegExp; instead: string; but?: RegExp }[] = [
  { word: /rapportage/i, instead: 'rapport: what is read and rated in the study' },
  { word: /bladzijde/i, instead: 'pagina' },
  { word: /\bpdf/, instead: 'PDF' },
  {
    word: /PDF/,
    instead: 'document, volledige tekst: web pages, Word files and e-books are read too',
    // Which files can be read, what only a PDF can be, and a copy that is one.
    but: /^(files\.refused\.|import\.error\.pdf$|reading\.(drop|ocr\.scan)$|documents\.none$|annotations\.as\.pdf$)/,
  },
  {
    word: /publicatie/i,
    instead: 'referentie: a record of the longlist',
    // What two references may both describe, and what a reference is about.
    but: /^(kind|did)\.duplicate\.distinct$|^duplicates\.|^csv\.type$/,
  },
  { word: /(?<!onderzoeks)assistent/i, instead: 'onderzoeksassistent' },
  { word: /projectleider|\blead\b/i, instead: 'hoofdonderzoeker' },
  { word: /\bemail/i, instead: 'e-mail' },
  { word: /\b(je|jij|jouw|jullie)\b/i, instead: 'u' },
  { word: /beslissing/i, instead: 'besluit' },
  { word: /template/i, instead: 'sjabloon' },
  { word: /naar buiten|terugnemen/i, instead: 'exporteren; ongedaan maken' },
];

it.each(WRONG)('nobody reads $word in Dutch: $instead', ({ word, but }) => {
  const texts: Texts = nl;
  const found = Object.keys(texts).filter((key) => word.test(texts[key]!) && but?.test(key) !== true);
  expect(found).toEqual([]);
});
