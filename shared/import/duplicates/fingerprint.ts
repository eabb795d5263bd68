// What the matcher compares of a reference, worked out once: folded words, names, numbers and identifiers.
import { foldText } from '../../kernel/text';
import { type CslItem, type CslName, yearOf } from '../../model/reference';
import { normalPages, type Pages } from './pages';
import { type TitleMarks, titleMarks } from './title-marks';

/** What kind of publication a record says it is; a journal article and a conference paper are two publications. */
export type PublicationKind = 'article' | 'conference' | 'preprint' | 'thesis' | 'book' | 'chapter' | 'other';

/** A person or body: the words of the family name without particles, and the first letters of the given names. */
export type AuthorKey = { family: readonly string[]; initials: string; given: readonly string[] };

export type Fingerprint = {
  /** Words of the title, folded; markup and punctuation dropped. */
  title: readonly string[];
  /** The title's letters and digits only: "non-small" and "nonsmall" are the same. */
  titleKey: string;
  /** Without "Erratum to" and the like in front. */
  bareTitleKey: string;
  /** Of the part before the colon, where there is one of some length. */
  mainTitleKey: string;
  marks: TitleMarks;
  authors: readonly AuthorKey[];
  year: number | null;
  container: readonly string[];
  kind: PublicationKind;
  volume: string;
  issue: string;
  pages: Pages | null;
  doi: string;
  pmid: string;
  isbns: readonly string[];
  issns: readonly string[];
  /** Hashes of the first words of the abstract, ascending; empty when there is none. */
  abstract: Uint32Array;
  language: string;
};

const ASCII = /^[\u0000-\u007f]*$/;
const TAGS = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?>/gi;
const GREEK: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ω: 'omega',
};

/** Folded words of a text: letters and digits, without marks, markup or punctuation. */
export function wordsOf(text: string): string[] {
  const plain = text.includes('<') ? text.replace(TAGS, ' ') : text;
  if (ASCII.test(plain)) {
    const lower = plain.toLowerCase();
    return (
      (lower.includes("'") || lower.includes('`') ? lower.replace(/['`]/g, '') : lower).match(/[a-z0-9]+/g) ??
      []
    );
  }
  let folded = foldText(plain).replace(/['’‘`´]/g, '');
  if (/[α-ω]/.test(folded)) folded = folded.replace(/[αβγδεκλμω]/g, (c) => ` ${GREEK[c] ?? c} `);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// What MEDLINE and its hosts put behind a title: [Review] [33 refs], [Erratum appears in ...], <ORIGINAL> and the title in its own language.
const DECORATION =
  /\s*\[(?:(?:erratum|retraction|republished|corrected|original|update|comment|see comment|review|abstract|letter|\d+ refs?|meta-analysis|article in|in process)[^\][]{0,300})\]\.?|\s*<original>.*$/gi;

/** A title without what a database added to it. */
function plainTitle(title: string): string {
  if (!title.includes('[') && !title.includes('<')) return title;
  const plain = title.replace(DECORATION, '').trim();
  return plain === '' ? title : plain;
}

const NOTICE =
  /^(?:erratum|corrigendum|correction|addendum|retraction|retracted(?: article)?)(?: (?:to|of|for|notice))?:? *[-–—:]* */i;

const PARTICLES = new Set(
  'de del della der den di da das do dos du la le van von vom zu zum ten ter te el al bin ibn y e st jr sr ii iii iv 2nd 3rd phd md'.split(
    ' ',
  ),
);

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', '2nd', '3rd', 'phd', 'md']);

function authorKey(name: CslName): AuthorKey | null {
  const family = wordsOf(name.family ?? name.literal ?? '');
  const own = family.filter((w) => !PARTICLES.has(w));
  const given = wordsOf(name.given ?? '').filter((w) => !SUFFIXES.has(w));
  const words = own.length > 0 ? own : family;
  if (words.length === 0) return null;
  if (words[0] === 'et' || words[0] === 'others' || words[0] === 'anonymous' || words[0] === 'unknown')
    return null;
  // "JA" and "J. A." and "John Albert" give the same letters.
  const initials = given.map((w) =>
    w.length <= 3 && /^[A-Z]{2,3}$/.test(name.given?.trim() ?? '') ? w : w.slice(0, 1),
  );
  return { family: words, initials: initials.join(''), given };
}

const NOISE = new Set(
  'the of and for in on a an de der die das des du la le les et und en van voor y e to at journal'.split(' '),
);

/** Words of a container title; "journal" and words without meaning are dropped unless nothing else is left. */
function containerWords(text: string): string[] {
  // PubMed puts a translation after "=" and the body after " : ".
  const words = wordsOf(text.replace(/[=:].{12,}$/, ''));
  const own = words.filter((w) => !NOISE.has(w));
  return own.length > 0 ? own : words;
}

const KINDS: Record<string, PublicationKind> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  'paper-conference': 'conference',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  manuscript: 'preprint',
};
const PREPRINT =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|ssrn|preprints?|research square|osf)\b/;
// arXiv, bioRxiv and medRxiv, PsyArXiv, SSRN, ChemRxiv, OSF, MetaArXiv, SocArXiv.
const PREPRINT_DOI = /^10\.(?:48550|1101|31234|2139|26434|31219|31222|31235)\//;
const CONFERENCE =
  /\b(?:proceedings|conference|symposium|workshop|congress|annual meeting|kongress|tagung)\b/;

function kindOf(csl: CslItem, container: string, doi: string): PublicationKind {
  if (PREPRINT.test(container) || (container === '' && PREPRINT_DOI.test(doi))) return 'preprint';
  const kind = KINDS[csl.type] ?? 'other';
  if (kind !== 'thesis' && kind !== 'book' && CONFERENCE.test(container)) return 'conference';
  return kind;
}

/** FNV-1a, 32 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

// Enough to tell abstracts apart; beginnings agree even where vendors cut the end.
const ABSTRACT_WORDS = 60;
const ABSTRACT_CHARS = 700;

function abstractHashes(text: string | undefined): Uint32Array {
  if (text === undefined || text.length < 80) return new Uint32Array(0);
  const hashes = new Set<number>();
  for (const word of wordsOf(text.slice(0, ABSTRACT_CHARS)))
    if (word.length > 3 && hashes.size < ABSTRACT_WORDS) hashes.add(hash32(word));
  return Uint32Array.from(hashes).sort();
}

const digits = (text: string | undefined): string => text?.replace(/[^0-9]/g, '') ?? '';

/** A volume or issue as it can be compared: "Vol. 12" and "12" are the same; words such as "UNKNOWN" are nothing. */
function numberKey(text: string | undefined): string {
  if (text === undefined) return '';
  const match = /[a-z]{0,2}\d[\d/-]*[a-z]?/.exec(
    foldText(text).replace(/^(?:vol(?:ume)?|no|nr|issue)[. ]*/, ''),
  );
  return match?.[0].replace(/^0+(?=\d)/, '') ?? '';
}

/** ISSNs or ISBNs of a field; an ISBN-10 becomes its ISBN-13 without the check digit. */
function standardNumbers(text: string | undefined): string[] {
  const numbers = (text ?? '').match(/[0-9][0-9 -]{6,16}[0-9Xx]/g) ?? [];
  return numbers
    .flatMap(
      (n) =>
        n
          .replace(/[ -]/g, '')
          .toUpperCase()
          .match(/^(?:97[89]\d{9}[\dX]|\d{9}[\dX]|\d{7}[\dX])$/) ?? [],
    )
    .map((n) => (n.length === 10 ? `978${n.slice(0, 9)}` : n.length === 13 ? n.slice(0, 12) : n));
}

/** The DOI as it can be compared; a version suffix of a preprint server is dropped. @see https://www.doi.org/doi-handbook/ section 2 */
function doiKey(csl: CslItem): string {
  const doi = /10\.\d{4,9}\/\S+/.exec((csl.DOI ?? csl.URL ?? '').toLowerCase())?.[0] ?? '';
  let plain = doi;
  try {
    plain = doi.includes('%') ? decodeURIComponent(doi) : doi;
  } catch {
    // A percent sign that is no escape belongs to the DOI.
  }
  return plain.replace(/[.,;)\]}>/]+$/, '');
}

/** Works out what is compared of a reference. */
export function fingerprint(csl: CslItem): Fingerprint {
  const rawTitle = plainTitle(csl.title ?? '');
  const title = wordsOf(rawTitle);
  const main = /^(.{15,}?)(?:\s*[:?]\s|\s[-–—]+\s|\.\s)/.exec(rawTitle)?.[1];
  const containerText = csl['container-title'] ?? '';
  const doi = doiKey(csl);
  // Vendors put either number in either field.
  const numbers = standardNumbers([csl.ISSN, csl.ISBN].filter(Boolean).join('; '));
  return {
    title,
    titleKey: title.join(''),
    bareTitleKey: NOTICE.test(rawTitle) ? wordsOf(rawTitle.replace(NOTICE, '')).join('') : title.join(''),
    mainTitleKey: main === undefined ? '' : wordsOf(main).join(''),
    marks: titleMarks(title, rawTitle),
    authors: (csl.author ?? []).slice(0, 30).flatMap((n) => authorKey(n) ?? []),
    year: yearOf(csl),
    container: containerWords(containerText),
    kind: kindOf(csl, foldText(containerText), doi),
    // A year for a volume says nothing that the year does not.
    volume: numberKey(csl.volume) === String(yearOf(csl)) ? '' : numberKey(csl.volume),
    issue: numberKey(csl.issue),
    pages: normalPages(csl.page),
    doi,
    pmid: digits(csl.PMID),
    isbns: numbers.filter((n) => n.length > 8),
    issns: numbers.filter((n) => n.length === 8),
    abstract: abstractHashes(csl.abstract),
    language: foldText(csl.language ?? '').slice(0, 2),
  };
}
