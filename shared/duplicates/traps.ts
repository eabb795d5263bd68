// What keeps a pair from being merged without a person, however alike its fields are, and what outweighs that.
import type { ComparedField, FieldEvidence, TitleFacts, Trap } from './evidence';
import type { Fingerprint } from './fingerprint';
import { barePage, type Pages } from './pages';
import { editDistance, jaccard } from './similarity';
import { isExchanged } from './title-evidence';
import { titleLanguage } from './title-language';

/** What each field says. */
export type Outcomes = ReadonlyMap<ComparedField, FieldEvidence['outcome']>;

// From the first page to the last: what is shorter may share its pages with others.
const LONG_RANGE = 2;

/**
 * Whether both records say the same place in print: container, volume and pages. A range of three pages or more says
 * more than a page or two.
 */
export function samePlace(a: Fingerprint, b: Fingerprint, of: Outcomes): 'range' | 'page' | null {
  if (
    of.get('year') === 'different' ||
    of.get('container') === 'different' ||
    of.get('volume') === 'different'
  )
    return null;
  if (a.pages === null || b.pages === null || a.pages.first === '') return null;
  if (barePage(a.pages.first) !== barePage(b.pages.first)) return null;
  // Papers in proceedings without volume often begin at page 1.
  const isPlaced = of.get('volume') === 'same' && of.get('container') !== 'unknown';
  if (!isPlaced && !(of.get('container') === 'same' && Number(barePage(a.pages.first)) >= 20)) return null;
  // Each issue may begin at page 1.
  if (of.get('issue') === 'different' && Number(barePage(a.pages.first)) < 10) return null;
  const last = barePage(a.pages.last);
  if (last === '' || last !== barePage(b.pages.last)) return 'page';
  return isLong(a.pages) ? 'range' : 'page';
}

/** Whether pages say an article, and not a column of letters or a page of abstracts that ends on the next. */
const isLong = ({ first, last }: Pages): boolean =>
  Number(barePage(last)) - Number(barePage(first)) >= LONG_RANGE;

/** Whether one is printed directly behind the other in one issue. */
function isNextTo(a: Fingerprint, b: Fingerprint): boolean {
  if (a.volume !== b.volume || a.issue !== b.issue || a.pages === null || b.pages === null) return false;
  const follows = (x: Pages, y: Pages): boolean =>
    Number(x.last) > 0 && Number(x.last) + 1 === Number(y.first);
  return follows(a.pages, b.pages) || follows(b.pages, a.pages);
}

/**
 * Whether both carry the same title and abstract by the same authors in the same container within a year: a record that
 * a vendor holds twice, or a notice printed behind its article with the article's abstract. Who screens one has read
 * the other, whatever its number or page.
 */
export function isSameText(a: Fingerprint, b: Fingerprint, of: Outcomes): boolean {
  return (
    a.bareTitleKey === b.bareTitleKey &&
    (a.marks.notes === b.marks.notes || isNextTo(a, b)) &&
    Math.min(a.authors.length, b.authors.length) >= 2 &&
    of.get('authors') === 'same' &&
    of.get('container') === 'same' &&
    of.get('year') !== 'different' &&
    Math.min(a.abstract.length, b.abstract.length) >= 25 &&
    jaccard(a.abstract, b.abstract) >= 0.9
  );
}

function isOtherLanguage(a: Fingerprint, b: Fingerprint): boolean {
  const [left, right] = [titleLanguage(a.title), titleLanguage(b.title)];
  return left !== '' && right !== '' && left !== right;
}

// Titles that have so little in common say nothing of each other.
const OTHER_WORDS = 0.3;

/**
 * Whether two titles may be one in two languages: at one place in print, by the same people, with hardly a word in
 * common. Small words and the language that a record names can only speak against it, as many titles have none and many
 * records name that of the abstract.
 */
export function isMaybeTranslated(a: Fingerprint, b: Fingerprint, of: Outcomes, title: TitleFacts): boolean {
  if (title.similarity >= OTHER_WORDS || of.get('authors') !== 'same' || samePlace(a, b, of) === null)
    return false;
  if (isOtherLanguage(a, b) || (a.language !== '' && b.language !== '' && a.language !== b.language))
    return true;
  const left = titleLanguage(a.title);
  return left === '' || left !== titleLanguage(b.title);
}

/** Volume, issue and first page of one record, one field further in the other: a file whose columns slipped. */
export function isSlipped(a: Fingerprint, b: Fingerprint): boolean {
  // Most pairs end here, and cost nothing.
  if (a.volume !== b.issue && a.issue !== b.volume) return false;
  const fieldsOf = ({ volume, issue, pages }: Fingerprint): string[] => [volume, issue, pages?.first ?? ''];
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  const follows = (from: string[], to: string[]): boolean => {
    const pairs = [0, 1].flatMap((i) => (from[i] === '' || to[i + 1] === '' ? [] : [from[i] === to[i + 1]]));
    return pairs.length === 2 && pairs.every(Boolean) && from.join() !== to.join();
  };
  return follows(x, y) || follows(y, x);
}

// The share of letters that may differ in one subtitle as two vendors write it.
const SUBTITLE_DIFFERENCE = 0.25;

/**
 * Whether both carry a subtitle of their own under one main title: two parts of a series, however long the words that
 * they share.
 */
function isOtherSubtitle(a: Fingerprint, b: Fingerprint): boolean {
  const { mainTitleKey } = a;
  if (mainTitleKey === '' || mainTitleKey !== b.mainTitleKey || a.titleKey === b.titleKey) return false;
  if (!a.titleKey.startsWith(mainTitleKey) || !b.titleKey.startsWith(mainTitleKey)) return false;
  const [left, right] = [a.titleKey.slice(mainTitleKey.length), b.titleKey.slice(mainTitleKey.length)];
  // One may be cut short.
  if (left.startsWith(right) || right.startsWith(left)) return false;
  const limit = Math.ceil(Math.max(left.length, right.length) * SUBTITLE_DIFFERENCE);
  return editDistance(left, right, limit) > limit;
}

/** Whether one says where an article of some length begins and ends, the other only where it begins. */
const isOpenArticle = (a: Fingerprint, b: Fingerprint): boolean =>
  a.pages !== null &&
  b.pages !== null &&
  ((a.pages.last === '' && isLong(b.pages)) || (b.pages.last === '' && isLong(a.pages)));

// What numbers a piece of a series behind its title: Part II, volume 2, 3.
const PART = /^(?:part|volume|vol|no|deel|teil|band|book|phase|study|paper)?(?:[ivx]+|\d+|[a-d])$|^part/;

/** Whether one title is the other with the number of a part behind it. */
function isPartOf({ titleKey: a }: Fingerprint, { titleKey: b }: Fingerprint): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && PART.test(long.slice(short.length));
}

// Notes that are pieces of their own; an "editorial" or a "review" may be how one database names an article.
const PIECES = ['erratum', 'retraction', 'comment', 'reply'];

/** Whether one of the two is a correction, a comment or a reply and the other is not. */
const isOtherPiece = (a: Fingerprint, b: Fingerprint): boolean =>
  PIECES.some((note) => a.marks.notes.split(' ').includes(note) !== b.marks.notes.split(' ').includes(note));

/** A pair, and what several of the reasons below ask of it. */
class Pair {
  readonly sameId: boolean;
  readonly place: 'range' | 'page' | null;
  /** The pages do not agree, or one says none. */
  readonly isPageless: boolean;
  /**
   * Of two articles only title, authors, year and journal are known to agree: then these must agree in full.
   * Proceedings go by many names.
   */
  readonly isUnplaced: boolean;

  constructor(
    readonly a: Fingerprint,
    readonly b: Fingerprint,
    private readonly of: Outcomes,
    readonly title: TitleFacts,
  ) {
    this.sameId = this.is('DOI', 'same') || this.is('PMID', 'same');
    this.place = samePlace(a, b, of);
    this.isPageless = !this.agree('pages');
    this.isUnplaced =
      a.kind === 'article' &&
      b.kind === 'article' &&
      !this.sameId &&
      !this.is('DOI', 'similar') &&
      !this.is('abstract', 'same') &&
      !this.is('volume', 'same') &&
      this.isPageless;
  }

  is(field: ComparedField, outcome: FieldEvidence['outcome']): boolean {
    return this.of.get(field) === outcome;
  }

  /** Whether a field is the same or nearly so. */
  agree(field: ComparedField): boolean {
    return this.is(field, 'same') || this.is(field, 'similar');
  }

  /** Whether one is of the one kind and one of the other. */
  clash(kind: string, other: string): boolean {
    const { a, b } = this;
    return (a.kind === kind && b.kind === other) || (a.kind === other && b.kind === kind);
  }

  /** Whether both name the same three authors or more. */
  get isFullCompany(): boolean {
    return this.is('authors', 'same') && Math.min(this.a.authors.length, this.b.authors.length) >= 3;
  }

  /** Whether both have the same title, word for word or nearly, on the same pages. */
  get isTitledThere(): boolean {
    return this.place === 'range' && this.title.similarity >= 0.98 && this.title.weight >= 0.6;
  }
}

/** When each reason holds, in the order in which they are named. */
const REASONS: readonly (readonly [Trap, (pair: Pair) => boolean])[] = [
  [
    'numbers',
    ({ a, b, title, place }) =>
      a.titleKey !== b.titleKey &&
      a.marks.numbers !== b.marks.numbers &&
      (!title.isCut || isPartOf(a, b)) &&
      place !== 'range' &&
      !(place === 'page' && isOpenArticle(a, b)),
  ],
  [
    'note',
    ({ a, b, title, place, sameId }) =>
      a.marks.notes !== b.marks.notes &&
      (isOtherPiece(a, b) || !(place === 'range' || (sameId && title.isCut))),
  ],
  ['kind', isOtherKind],
  [
    'identifiers',
    (pair) => {
      // Two DOIs for the same pages of the same volume: one of them was mistyped.
      const isOneArticle = pair.isTitledThere && !pair.is('authors', 'different');
      return (
        !isOneArticle &&
        (pair.is('DOI', 'different') || (pair.is('PMID', 'different') && !pair.is('DOI', 'same')))
      );
    },
  ],
  ['authors', (pair) => pair.is('authors', 'different') && !pair.isTitledThere],
  ['title', isOtherTitle],
  ['weak-title', isWeakTitle],
  ['year', (pair) => pair.is('year', 'different') || (pair.isUnplaced && pair.is('year', 'similar'))],
  ['abstract', (pair) => pair.is('abstract', 'different') && pair.title.similarity < 0.99],
  ['place', (pair) => isOtherPlace(pair) || isSlipped(pair.a, pair.b)],
];

/** A preprint and its article, a thesis and its article, a conference paper and the article that grew from it. */
function isOtherKind(pair: Pair): boolean {
  if (pair.sameId) return false;
  const isElsewhere =
    pair.is('container', 'different') || pair.is('year', 'different') || pair.is('pages', 'different');
  return (
    pair.clash('preprint', 'article') ||
    pair.clash('preprint', 'conference') ||
    pair.clash('thesis', 'article') ||
    (pair.clash('conference', 'article') && !pair.is('container', 'same') && isElsewhere)
  );
}

function isOtherTitle(pair: Pair): boolean {
  const { a, b, title, place, sameId } = pair;
  const isTranslated =
    place === 'range' && pair.agree('authors') && (title.similarity >= 0.3 || isOtherLanguage(a, b));
  return (
    (title.similarity < 0.8 && !title.isCut && !isTranslated) ||
    (!sameId && place !== 'range' && (isExchanged(title.difference) || isOtherSubtitle(a, b)))
  );
}

/** Whether the title says so little ("Editorial") that others may carry it. */
function isWeakTitle(pair: Pair): boolean {
  const { title, place, sameId } = pair;
  const isSure = pair.isFullCompany && pair.is('container', 'same') && pair.is('year', 'same');
  return (
    title.weight < (isSure ? 0.3 : 0.6) && !sameId && !(place !== null && !pair.is('authors', 'different'))
  );
}

/** Whether one stands among the pages of a supplement (S81), which are mostly abstracts, and the other does not. */
const isOneSupplement = (a: Fingerprint, b: Fingerprint): boolean =>
  (a.pages?.first ?? '').startsWith('s') !== (b.pages?.first ?? '').startsWith('s');

function isOtherPlace(pair: Pair): boolean {
  if (pair.sameId) return false;
  const isOtherVolume = pair.is('volume', 'different');
  const isOtherPages = pair.is('pages', 'different');
  // Pages of one article are written in many ways, but not its title and its authors, too.
  const isFullText =
    pair.title.similarity >= 0.98 && pair.agree('authors') && !isOneSupplement(pair.a, pair.b);
  return (
    (pair.isUnplaced && (pair.is('container', 'different') || pair.is('container', 'similar'))) ||
    (isOtherVolume && (!pair.is('container', 'same') || pair.isPageless)) ||
    // The same rubric a year later.
    (isOtherVolume && !pair.is('year', 'same') && !pair.is('pages', 'same')) ||
    (pair.is('volume', 'same') && isOtherPages && !isFullText) ||
    (pair.is('volume', 'same') && pair.is('issue', 'different') && pair.isPageless && !pair.isFullCompany) ||
    (isOtherPages && !pair.is('year', 'same'))
  );
}

/** Why a pair must not be merged without a person. */
export function findTraps(a: Fingerprint, b: Fingerprint, of: Outcomes, title: TitleFacts): Trap[] {
  if (isSameText(a, b, of)) return [];
  const pair = new Pair(a, b, of, title);
  return REASONS.filter(([, holds]) => holds(pair)).map(([trap]) => trap);
}
