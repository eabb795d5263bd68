// Two records, field by field: what each field says for or against their being one publication, in points.
import type { Comparison, FieldEvidence } from './evidence';
import type { Fingerprint } from './fingerprint';
import { containerSimilarity, diffWords, editDistance, jaccard, matchAuthors, wordsDice } from './similarity';
import { findTraps, isSameText, type Outcomes, samePlace } from './traps';

// Points were set by hand on the labelled sets of docs/duplicates.md.
const NOTHING: Omit<FieldEvidence, 'field'> = { outcome: 'unknown', points: 0 };

function titleEvidence(
  a: Fingerprint,
  b: Fingerprint,
  weight: number,
): { evidence: FieldEvidence; similarity: number; isCut: boolean } {
  if (a.titleKey === '' || b.titleKey === '')
    return { evidence: { field: 'title', ...NOTHING }, similarity: 0, isCut: false };
  let similarity = 1;
  let isCut = false;
  if (a.titleKey !== b.titleKey) {
    const difference = diffWords(a.title, b.title);
    similarity = wordsDice(a.title, b.title, difference);
    const [short, long] =
      a.titleKey.length <= b.titleKey.length ? [a.titleKey, b.titleKey] : [b.titleKey, a.titleKey];
    // Words split or joined otherwise: letters decide.
    if (similarity > 0.5 && similarity < 0.98) {
      const limit = Math.ceil(long.length * 0.12);
      const distance = editDistance(short, long, limit);
      if (distance <= limit) similarity = Math.max(similarity, 1 - distance / long.length);
    }
    if (similarity < 0.97 && short.length >= 20 && (long.startsWith(short) || long.endsWith(short)))
      isCut = true;
    else if (a.mainTitleKey.length >= 20 && a.mainTitleKey === b.titleKey) isCut = true;
    else if (b.mainTitleKey.length >= 20 && b.mainTitleKey === a.titleKey) isCut = true;
  }
  const base =
    isCut && similarity < 0.93
      ? 6
      : similarity >= 0.995
        ? 10
        : similarity >= 0.6
          ? -2 + ((similarity - 0.6) / 0.4) * 11
          : -8;
  const points = base > 0 ? base * weight : base;
  const outcome = similarity >= 0.995 ? 'same' : similarity >= 0.75 || isCut ? 'similar' : 'different';
  return { evidence: { field: 'title', outcome, points }, similarity, isCut };
}

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
  if (common > 0) return { field: 'authors', outcome: 'similar', points: isFirstSame ? 2 : 1 };
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
  const bare = (page: string): string => page.replace(/[a-z]/g, '');
  if (a.pages.first === '' || b.pages.first === '') {
    const isEnd =
      bare(a.pages.last).endsWith(bare(b.pages.last)) || bare(b.pages.last).endsWith(bare(a.pages.last));
    return { field: 'pages', outcome: isEnd ? 'similar' : 'unknown', points: isEnd ? 1 : 0 };
  }
  if (a.pages.first === b.pages.first || bare(a.pages.first) === bare(b.pages.first)) {
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
  if (title.evidence.points < 0 && of.get('authors') !== 'different' && samePlace(a, b, of) === 'range')
    title.evidence.points = 0;
  // What the same text outweighs: another number, volume or page.
  if (isSameText(a, b, of)) for (const f of fields) f.points = Math.max(0, f.points);
  return {
    score: fields.reduce((sum, f) => sum + f.points, 0),
    fields,
    traps: findTraps(a, b, of, { ...title, weight: titleWeight }),
    titleSimilarity: title.similarity,
  };
}
