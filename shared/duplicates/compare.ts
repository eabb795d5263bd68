// Two records, field by field: what each field says for or against their being one publication, in points.
import type { ComparedField, Comparison, FieldEvidence } from './evidence';
import type { Fingerprint } from './fingerprint';
import { barePage } from './pages';
import { containerSimilarity, jaccard, matchAuthors } from './similarity';
import { titleEvidence } from './title-evidence';
import { findTraps, isMaybeTranslated, isSameText, isSlipped, type Outcomes, samePlace } from './traps';

// Points were set by hand on the labelled sets of docs/duplicates.md.
const PLACE: readonly ComparedField[] = ['volume', 'issue', 'pages'];
const NOTHING: Omit<FieldEvidence, 'field'> = { outcome: 'unknown', points: 0 };

function authorEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.authors.length === 0 || b.authors.length === 0) return { field: 'authors', ...NOTHING };
  const { common, shorter, longer, isFirstSame } = matchAuthors(a.authors, b.authors);
  const share = common / shorter;
  if (share === 1 && isFirstSame)
    return {
      field: 'authors',
      outcome: shorter === longer ? 'same' : 'similar',
      points: shorter > 1 ? 5 : 4,
    };
  if (share >= 0.6) return { field: 'authors', outcome: 'similar', points: isFirstSame ? 4 : 3 };
  if (isFirstSame) return { field: 'authors', outcome: 'similar', points: 2 };
  // Colleagues sign each other's work: less than half of the names under another first one is another publication.
  if (share >= 0.5) return { field: 'authors', outcome: 'similar', points: 1 };
  if (common > 0) return { field: 'authors', outcome: 'different', points: -2 };
  return { field: 'authors', outcome: 'different', points: -5 };
}

function yearEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.year === null || b.year === null) return { field: 'year', ...NOTHING };
  const gap = Math.abs(a.year - b.year);
  if (gap === 0) return { field: 'year', outcome: 'same', points: 1.5 };
  if (gap === 1) return { field: 'year', outcome: 'similar', points: -0.5 };
  return { field: 'year', outcome: 'different', points: gap === 2 ? -2.5 : -5 };
}

function containerEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.issns.some((n) => b.issns.includes(n))) return { field: 'container', outcome: 'same', points: 2 };
  if (a.container.length === 0 || b.container.length === 0) return { field: 'container', ...NOTHING };
  const similarity = containerSimilarity(a.container, b.container);
  if (similarity >= 0.85) return { field: 'container', outcome: 'same', points: 2 };
  if (similarity >= 0.55) return { field: 'container', outcome: 'similar', points: 1 };
  return { field: 'container', outcome: 'different', points: -1.5 };
}

/** Numbers as 12 or 12/3: "3-4" and "3" agree in part. */
function numberEvidence(
  field: 'volume' | 'issue',
  a: string,
  b: string,
  same: number,
  other: number,
): FieldEvidence {
  if (a === '' || b === '') return { field, ...NOTHING };
  if (a === b) return { field, outcome: 'same', points: same };
  const partsA = a.split(/\D+/);
  const partsB = b.split(/\D+/);
  if (partsA.some((p) => p !== '' && partsB.includes(p)))
    return { field, outcome: 'similar', points: same / 2 };
  return { field, outcome: 'different', points: other };
}

function pageEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.pages === null || b.pages === null) return { field: 'pages', ...NOTHING };
  if (a.pages.first === '' || b.pages.first === '') {
    const isEnd =
      barePage(a.pages.last).endsWith(barePage(b.pages.last)) ||
      barePage(b.pages.last).endsWith(barePage(a.pages.last));
    return { field: 'pages', outcome: isEnd ? 'similar' : 'unknown', points: isEnd ? 1 : 0 };
  }
  if (a.pages.first === b.pages.first || barePage(a.pages.first) === barePage(b.pages.first)) {
    const isSame = a.pages.last === b.pages.last;
    const isOpen = a.pages.last === '' || b.pages.last === '';
    return {
      field: 'pages',
      outcome: isSame ? 'same' : 'similar',
      points: isSame ? (a.pages.last === '' ? 3 : 4.5) : isOpen ? 2.5 : 1.5,
    };
  }
  if (a.pages.last !== '' && a.pages.last === b.pages.last)
    return { field: 'pages', outcome: 'similar', points: 1.5 };
  return { field: 'pages', outcome: 'different', points: -3 };
}

function identifierEvidence(field: 'DOI' | 'PMID', a: string, b: string): FieldEvidence {
  if (a === '' || b === '') return { field, ...NOTHING };
  if (a === b) return { field, outcome: 'same', points: 8 };
  // One cut short, or with something behind it.
  if (field === 'DOI' && a.length > 12 && b.length > 12 && (a.startsWith(b) || b.startsWith(a)))
    return { field, outcome: 'similar', points: 3 };
  return { field, outcome: 'different', points: -6 };
}

function isbnEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.isbns.length === 0 || b.isbns.length === 0) return { field: 'ISBN', ...NOTHING };
  if (a.isbns.some((n) => b.isbns.includes(n)))
    return { field: 'ISBN', outcome: 'same', points: a.kind === 'book' && b.kind === 'book' ? 5 : 1 };
  return { field: 'ISBN', outcome: 'different', points: -1 };
}

function abstractEvidence(a: Fingerprint, b: Fingerprint): FieldEvidence {
  if (a.abstract.length < 10 || b.abstract.length < 10) return { field: 'abstract', ...NOTHING };
  const similarity = jaccard(a.abstract, b.abstract);
  if (similarity >= 0.6) return { field: 'abstract', outcome: 'same', points: 4 };
  if (similarity >= 0.3) return { field: 'abstract', outcome: 'similar', points: 1.5 };
  return { field: 'abstract', outcome: 'different', points: similarity < 0.12 ? -3 : -1 };
}

/**
 * Compares two records.
 *
 * @param titleWeight - 0 to 1: how much the title tells records of this set apart ("Editorial": little)
 */
export function compare(a: Fingerprint, b: Fingerprint, titleWeight: number): Comparison {
  const title = titleEvidence(a, b, titleWeight);
  const fields = [
    title.evidence,
    authorEvidence(a, b),
    yearEvidence(a, b),
    containerEvidence(a, b),
    numberEvidence('volume', a.volume, b.volume, 1.5, -1.5),
    numberEvidence('issue', a.issue, b.issue, 0.5, -0.5),
    pageEvidence(a, b),
    identifierEvidence('DOI', a.doi, b.doi),
    identifierEvidence('PMID', a.pmid, b.pmid),
    isbnEvidence(a, b),
    abstractEvidence(a, b),
  ];
  if (a.language !== '' && b.language !== '')
    fields.push({
      field: 'language',
      outcome: a.language === b.language ? 'same' : 'different',
      points: a.language === b.language ? 0 : -0.5,
    });
  const of: Outcomes = new Map(fields.map((f) => [f.field, f.outcome]));
  // A range of pages in one volume is one publication whatever its title: a translation, or a title that a vendor cut.
  if (
    title.evidence.points < 0 &&
    ((of.get('authors') !== 'different' && samePlace(a, b, of) === 'range') ||
      isMaybeTranslated(a, b, of, title.facts))
  )
    title.evidence.points = 0;
  const hasSlipped = isSlipped(a, b);
  if (hasSlipped) for (const f of fields) if (PLACE.includes(f.field)) f.points = Math.max(0, f.points);
  // What the same text outweighs: another number, volume or page.
  if (isSameText(a, b, of)) for (const f of fields) f.points = Math.max(0, f.points);
  return {
    score: fields.reduce((sum, f) => sum + f.points, 0),
    fields,
    traps: findTraps(a, b, of, title.facts),
    isSlipped: hasSlipped,
  };
}
