// What the matcher compares of a reference, worked out once: folded words, names, numbers and identifiers.
import { lookup } from '../kernel/lookup';
import { foldText, oneSpace } from '../kernel/text';
import { type CslItem, type CslName, yearOf } from '../model/reference';
import { normalPages, type Pages } from './pages';
import { AbstractHashes } from './abstract-hashes';
import { marksOf, type TitleMarks, titleMarks, type WordMarks } from './title-marks';
import { oneSpelling } from './spelling';
import { wordsOf } from './words';

/** What kind of publication a record says it is; a journal article and a conference paper are two publications. */
export type PublicationKind = 'article' | 'conference' | 'preprint' | 'thesis' | 'book' | 'chapter' | 'other';

/** A person or body: the words of the family name without particles, and the first letters of the given names. */
export type AuthorKey = { family: readonly string[]; initials: string; given: readonly string[] };

export type Fingerprint = {
  /** Words of the title, folded and in one spelling; markup and punctuation dropped. */
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

// What MEDLINE and its hosts put behind a title: [Review] [33 refs], [Erratum appears in ...], <ORIGINAL> and the title
// in its own language.
const DECORATION =
  /\s*\[(?:(?:erratum|retraction|republished|corrected|original|update|comment|see comment|review|abstract|letter|\d+ refs?|meta-analysis|article in|in process)(?:[^\][]|\[[^\][]{0,100}\]){0,300})(?:\]\.?|$)|\s*<original>.*$/gi;

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

function authorKeyOf(name: CslName): AuthorKey | null {
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

const KINDS = lookup<PublicationKind>({
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  'paper-conference': 'conference',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  manuscript: 'preprint',
});
const PREPRINT =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|ssrn|preprints?|research square|osf)\b/;
// arXiv, bioRxiv and medRxiv, PsyArXiv, SSRN, ChemRxiv, OSF, MetaArXiv, SocArXiv.
const PREPRINT_DOI = /^10\.(?:48550|1101|31234|2139|26434|31219|31222|31235)\//;
const CONFERENCE =
  /\b(?:proceedings|conference|symposium|workshop|congress|annual meeting|kongress|tagung)\b/;

/** What a container's title says. */
type ContainerFacts = {
  words: readonly string[];
  isBlank: boolean;
  isPreprint: boolean;
  isConference: boolean;
};

function containerFacts(text: string): ContainerFacts {
  const folded = foldText(text);
  return {
    words: containerWords(text),
    isBlank: folded === '',
    isPreprint: PREPRINT.test(folded),
    isConference: CONFERENCE.test(folded),
  };
}

function kindOf(type: string, container: ContainerFacts, doi: string): PublicationKind {
  if (container.isPreprint || (container.isBlank && PREPRINT_DOI.test(doi))) return 'preprint';
  const kind = KINDS[type] ?? 'other';
  return kind !== 'thesis' && kind !== 'book' && container.isConference ? 'conference' : kind;
}

const digits = (text: string | undefined): string => text?.replace(/[^0-9]/g, '') ?? '';

const PLAIN_NUMBER = /^[1-9]\d{0,4}$/;

/** A volume or issue as it can be compared: "Vol. 12" and "12" are the same; words such as "UNKNOWN" are nothing. */
function numberKey(text: string | undefined): string {
  if (text === undefined) return '';
  if (PLAIN_NUMBER.test(text)) return text;
  const match = /[a-z]{0,2}\d[\d/-]*[a-z]?/.exec(
    foldText(text).replace(/^(?:vol(?:ume)?|no|nr|issue)[. ]*/, ''),
  );
  return match?.[0].replace(/^0+(?=\d)/, '') ?? '';
}

/** ISSNs or ISBNs of a field; an ISBN-10 becomes its ISBN-13 without the check digit. */
function standardNumbers(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  const numbers = text.match(/[0-9][0-9 -]{6,16}[0-9Xx]/g) ?? [];
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

/**
 * The DOI as it can be compared; a version suffix of a preprint server is dropped. @see
 * https://www.doi.org/doi-handbook/ section 2
 */
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

/** A word of a title: what it may say, and how it is compared. */
type TitleWord = WordMarks & { spelling: string };

const NOTHING: readonly never[] = Object.freeze([]);
const some = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list);

// What a search of a hundred thousand has of words or names; a million would have ten times as much.
const MOST_REMEMBERED = 200_000;

/**
 * What was worked out of a text before, or is now. Of too many all are forgotten: the common ones are soon there again.
 */
function remembered<T>(before: Map<string, T>, text: string, workOut: (text: string) => T): T {
  const known = before.get(text);
  if (known !== undefined) return known;
  if (before.size >= MOST_REMEMBERED) before.clear();
  const worth = workOut(text);
  before.set(text, worth);
  return worth;
}

/**
 * Works out what is compared of references. Words, names and containers come again and again in one search: they are
 * worked out once, and a hundred thousand references share them.
 */
export class Fingerprinter {
  private readonly words = new Map<string, TitleWord>();
  private readonly names = new Map<string, AuthorKey | null>();
  private readonly containers = new Map<string, ContainerFacts>();
  private readonly abstracts = new AbstractHashes();

  /** @param abstract - the item's, or its first letters (see {@link ABSTRACT_READ}); '' for none */
  of(csl: CslItem, abstract = csl.abstract): Fingerprint {
    const written = csl.title ?? '';
    const rawTitle = plainTitle(written.length > 400 ? oneSpace(written) : written);
    const marked = wordsOf(rawTitle).map((w) => this.word(w));
    const title = marked.map((w) => w.spelling);
    const titleKey = title.join('');
    const main = /^(.{15,}?)(?:\s*[:?]\s|\s[-–—]+\s|\.\s)/.exec(rawTitle)?.[1];
    const container = this.container(csl['container-title'] ?? '');
    const doi = doiKey(csl);
    // Vendors put either number in either field.
    const numbers = standardNumbers([csl.ISSN, csl.ISBN].filter(Boolean).join('; '));
    const year = yearOf(csl);
    const volume = numberKey(csl.volume);
    return {
      title,
      titleKey,
      bareTitleKey: NOTICE.test(rawTitle) ? this.keyOf(rawTitle.replace(NOTICE, '')) : titleKey,
      mainTitleKey: main === undefined ? '' : this.keyOf(main),
      marks: titleMarks(marked, rawTitle),
      authors: some((csl.author ?? NOTHING).slice(0, 30).flatMap((n) => this.author(n) ?? [])),
      year,
      container: container.words,
      kind: kindOf(csl.type, container, doi),
      // A year for a volume says nothing that the year does not.
      volume: volume === String(year) ? '' : volume,
      issue: numberKey(csl.issue),
      pages: normalPages(csl.page),
      doi,
      pmid: digits(csl.PMID),
      isbns: some(numbers.filter((n) => n.length > 8)),
      issns: some(numbers.filter((n) => n.length === 8)),
      abstract: this.abstracts.of(abstract),
      language: foldText(csl.language ?? '').slice(0, 2),
    };
  }

  private word(text: string): TitleWord {
    return remembered(this.words, text, () => ({ ...marksOf(text), spelling: oneSpelling(text) }));
  }

  private keyOf(text: string): string {
    return wordsOf(text)
      .map((w) => this.word(w).spelling)
      .join('');
  }

  private author(name: CslName): AuthorKey | null {
    const id = `${name.family ?? name.literal ?? ''}\n${name.given ?? ''}`;
    return remembered(this.names, id, () => authorKeyOf(name));
  }

  private container(text: string): ContainerFacts {
    return remembered(this.containers, text, containerFacts);
  }
}
