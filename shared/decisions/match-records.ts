// Which reference of the study a record of another program's file is: by DOI or PubMed number, else by title and year.
import { foldText } from '../kernel/text';
import type { ReferenceId } from '../kernel/ids';
import type { CslItem, Reference } from '../model/reference';

/** Why a record was matched with none: nothing like it, or several references that it could be. */
export type NoMatch = 'none' | 'several';

const letters = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const yearOf = ({ issued }: CslItem): number | null => {
  const year = issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? null : year;
};
const doiOf = ({ DOI }: CslItem): string | null => (DOI === undefined ? null : `doi ${DOI.toLowerCase()}`);
const pmidOf = ({ PMID }: CslItem): string | null => (PMID === undefined ? null : `pmid ${PMID}`);
const titleOf = ({ title = '' }: CslItem): string | null => {
  const folded = letters(title);
  return folded === '' ? null : folded;
};

type Found = { id: ReferenceId; year: number | null; doi: string | null; authors: ReadonlySet<string> };

/**
 * The words of authors' names: "van der Klaauw" and "Klaauw, van der" are one. Of a body also its first letters: "CBS"
 * and "Centraal Bureau voor de Statistiek" are one.
 */
const authorsOf = ({ author = [] }: CslItem): Set<string> =>
  new Set(
    author.flatMap(({ family, literal }) => {
      const name = family ?? literal ?? '';
      const capitals = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('').toLowerCase();
      return [...letters(name).split(' '), capitals].filter((word) => word.length > 2);
    }),
  );
const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/**
 * Whether what is called alike may be one publication. Two of which the authors are known and have no name in common
 * are two, as reports of one series are. Two DOIs are two publications, unless they share an author, as a preprint and
 * its article do.
 */
const mayBe = (found: Found, csl: CslItem): boolean => {
  const [doi, authors] = [doiOf(csl), authorsOf(csl)];
  if (found.authors.size > 0 && authors.size > 0) return share(found.authors, authors);
  return found.doi === null || doi === null || found.doi === doi;
};
// So long a title is no other report's of the year before, as "Annual report" is.
const TELLING_WORDS = 5;

/**
 * A year that is missing on one side says nothing. A preprint and its article may differ by one: of one author, or
 * called alike at length.
 */
const isNear = (found: Found, csl: CslItem): boolean => {
  const year = yearOf(csl);
  if (found.year === null || year === null || found.year === year) return true;
  const isTelling = (titleOf(csl) ?? '').split(' ').length >= TELLING_WORDS;
  return Math.abs(found.year - year) === 1 && (isTelling || share(found.authors, authorsOf(csl)));
};

/** References by what they are known by. One pass over them; each lookup takes no time. */
export class RecordMatcher {
  private readonly byMark = new Map<string, Found[]>();
  private readonly byTitle = new Map<string, Found[]>();

  /**
   * @param references - all whose import counts, merged ones too
   * @param standsFor - the reference that a merged one was merged into; itself for any other
   */
  constructor(
    references: readonly Reference[],
    private readonly standsFor: (id: ReferenceId) => ReferenceId,
  ) {
    for (const { id, csl } of references) {
      const found = { id, year: yearOf(csl), doi: doiOf(csl), authors: authorsOf(csl) };
      for (const mark of [doiOf(csl), pmidOf(csl)]) if (mark !== null) add(this.byMark, mark, found);
      const title = titleOf(csl);
      if (title !== null) add(this.byTitle, title, found);
    }
  }

  /** The reference that a record is. */
  match(csl: CslItem): { id: ReferenceId } | NoMatch {
    for (const mark of [doiOf(csl), pmidOf(csl)]) {
      const marked = mark === null ? 'none' : this.one(this.byMark.get(mark) ?? []);
      if (typeof marked === 'object') return marked;
    }
    const title = titleOf(csl);
    const all = title === null ? [] : (this.byTitle.get(title) ?? []);
    const [titled, year] = [all.filter((f) => mayBe(f, csl)), yearOf(csl)];
    const sameYear = year === null ? [] : titled.filter((f) => f.year === year);
    return this.one(sameYear.length > 0 ? sameYear : titled.filter((f) => isNear(f, csl)));
  }

  private one(found: readonly Found[]): { id: ReferenceId } | NoMatch {
    const ids = new Set(found.map((f) => this.standsFor(f.id)));
    const [id] = ids;
    if (id === undefined) return 'none';
    return ids.size === 1 ? { id } : 'several';
  }
}

function add(map: Map<string, Found[]>, key: string, found: Found): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [found]);
  else list.push(found);
}
