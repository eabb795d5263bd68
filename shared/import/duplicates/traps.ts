// What keeps a pair from being merged without a person, however alike its fields are, and what outweighs that.
import type { ComparedField, FieldEvidence, Trap } from './evidence';
import type { Fingerprint } from './fingerprint';
import { editDistance, jaccard } from './similarity';
import { titleLanguage } from './title-language';

/** What each field says. */
export type Outcomes = ReadonlyMap<ComparedField, FieldEvidence['outcome']>;

/** Whether both records say the same place in print: container, volume and pages. A range says more than one page. */
export function samePlace(a: Fingerprint, b: Fingerprint, of: Outcomes): 'range' | 'page' | null {
  if (
    of.get('year') === 'different' ||
    of.get('container') === 'different' ||
    of.get('volume') === 'different'
  )
    return null;
  if (a.pages === null || b.pages === null || a.pages.first === '' || a.pages.first !== b.pages.first)
    return null;
  // Papers in proceedings without volume often begin at page 1.
  const isPlaced = of.get('volume') === 'same' && of.get('container') !== 'unknown';
  if (!isPlaced && !(of.get('container') === 'same' && Number(a.pages.first) >= 20)) return null;
  // Each issue may begin at page 1.
  if (of.get('issue') === 'different' && Number(a.pages.first) < 10) return null;
  return a.pages.last !== '' && a.pages.last === b.pages.last ? 'range' : 'page';
}

/**
 * Whether both carry the same title and abstract by the same authors in the same container within a year: a record that a vendor holds twice,
 * or a notice that carries its article's abstract. Who screens one has read the other, whatever its number or page.
 */
export function isSameText(a: Fingerprint, b: Fingerprint, of: Outcomes): boolean {
  return (
    a.bareTitleKey === b.bareTitleKey &&
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

// The share of letters that may differ in one subtitle as two vendors write it.
const SUBTITLE_DIFFERENCE = 0.25;

/** Whether both carry a subtitle of their own under one main title: two parts of a series, however long the words that they share. */
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

type TitleFacts = { similarity: number; isCut: boolean; weight: number };

/** A pair, and what several of the reasons below ask of it. */
class Pair {
  readonly sameId: boolean;
  readonly place: 'range' | 'page' | null;
  /** The pages do not agree, or one says none. */
  readonly isPageless: boolean;
  /** Of two articles only title, authors, year and journal are known to agree: then these must agree in full. Proceedings go by many names. */
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
    ({ a, b, title, place, sameId }) =>
      a.titleKey !== b.titleKey &&
      a.marks.numbers !== b.marks.numbers &&
      !title.isCut &&
      place === null &&
      !sameId,
  ],
  [
    'note',
    ({ a, b, title, place, sameId }) =>
      a.marks.notes !== b.marks.notes && !(place === 'range' || (sameId && title.isCut)),
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
  ['place', isOtherPlace],
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
    (!sameId && place !== 'range' && isOtherSubtitle(a, b))
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

function isOtherPlace(pair: Pair): boolean {
  if (pair.sameId) return false;
  const isOtherVolume = pair.is('volume', 'different');
  const isOtherPages = pair.is('pages', 'different');
  // Pages of one article are written in many ways, but not its title and its authors, too.
  const isFullText = pair.title.similarity >= 0.98 && pair.agree('authors');
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
