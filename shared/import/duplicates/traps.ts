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

/** Why a pair must not be merged without a person. */
export function findTraps(a: Fingerprint, b: Fingerprint, of: Outcomes, title: TitleFacts): Trap[] {
  const is = (field: ComparedField, outcome: FieldEvidence['outcome']): boolean => of.get(field) === outcome;
  const sameId = is('DOI', 'same') || is('PMID', 'same');
  if (isSameText(a, b, of)) return [];
  const place = samePlace(a, b, of);
  const traps: Trap[] = [];
  const add = (trap: Trap, applies: boolean): void => {
    if (applies) traps.push(trap);
  };
  add(
    'numbers',
    a.titleKey !== b.titleKey &&
      a.marks.numbers !== b.marks.numbers &&
      !title.isCut &&
      place === null &&
      !sameId,
  );
  add('note', a.marks.notes !== b.marks.notes && !(place === 'range' || (sameId && title.isCut)));
  const kinds: readonly string[] = [a.kind, b.kind];
  const clash = (x: string, y: string): boolean => kinds.includes(x) && kinds.includes(y);
  const isElsewhere = is('container', 'different') || is('year', 'different') || is('pages', 'different');
  add(
    'kind',
    !sameId &&
      (clash('preprint', 'article') ||
        clash('preprint', 'conference') ||
        clash('thesis', 'article') ||
        (clash('conference', 'article') && !is('container', 'same') && isElsewhere)),
  );
  // Two DOIs for the same pages of the same volume: one of them was mistyped.
  const isOneArticle =
    place === 'range' && title.similarity >= 0.98 && title.weight >= 0.6 && !is('authors', 'different');
  add(
    'identifiers',
    !isOneArticle && (is('DOI', 'different') || (is('PMID', 'different') && !is('DOI', 'same'))),
  );
  add(
    'authors',
    is('authors', 'different') && !(place === 'range' && title.similarity >= 0.98 && title.weight >= 0.6),
  );
  const isTranslated =
    place === 'range' &&
    (is('authors', 'same') || is('authors', 'similar')) &&
    (title.similarity >= 0.3 || isOtherLanguage(a, b));
  add(
    'title',
    (title.similarity < 0.8 && !title.isCut && !isTranslated) ||
      (!sameId && place !== 'range' && isOtherSubtitle(a, b)),
  );
  const isFullCompany = is('authors', 'same') && Math.min(a.authors.length, b.authors.length) >= 3;
  const needed = isFullCompany && is('container', 'same') && is('year', 'same') ? 0.3 : 0.6;
  add('weak-title', title.weight < needed && !sameId && !(place !== null && !is('authors', 'different')));
  const isPageless = !is('pages', 'same') && !is('pages', 'similar');
  // Of two articles only title, authors, year and journal are known to agree: then these must agree in full. Proceedings go by many names.
  const isUnplaced =
    a.kind === 'article' &&
    b.kind === 'article' &&
    !sameId &&
    !is('DOI', 'similar') &&
    !is('abstract', 'same') &&
    !is('volume', 'same') &&
    isPageless;
  add('year', is('year', 'different') || (isUnplaced && is('year', 'similar')));
  add('abstract', is('abstract', 'different') && title.similarity < 0.99);
  const isOtherVolume = is('volume', 'different');
  const isOtherPages = is('pages', 'different');
  // Pages of one article are written in many ways, but not its title and its authors, too.
  const isFullText = title.similarity >= 0.98 && (is('authors', 'same') || is('authors', 'similar'));
  add(
    'place',
    !sameId &&
      ((isUnplaced && (is('container', 'different') || is('container', 'similar'))) ||
        (isOtherVolume && (!is('container', 'same') || isPageless)) ||
        // The same rubric a year later.
        (isOtherVolume && !is('year', 'same') && !is('pages', 'same')) ||
        (is('volume', 'same') && isOtherPages && !isFullText) ||
        (is('volume', 'same') && is('issue', 'different') && isPageless && !isFullCompany) ||
        (isOtherPages && !is('year', 'same'))),
  );
  return traps;
}
