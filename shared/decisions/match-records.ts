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

type Found = { id: ReferenceId; year: number | null; doi: string | null; author: string };

const authorOf = ({ author: [first] = [] }: CslItem): string =>
  letters(first?.family ?? first?.literal ?? '');
/** Two DOIs are two publications, unless they share their first author, as a preprint and its article do. */
const mayBe = (found: Found, csl: CslItem): boolean => {
  const doi = doiOf(csl);
  if (found.doi === null || doi === null || found.doi === doi) return true;
  return found.author !== '' && found.author === authorOf(csl);
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
      const found = { id, year: yearOf(csl), doi: doiOf(csl), author: authorOf(csl) };
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
    // A year that is missing on one side says nothing; a preprint and its article may differ by one.
    const near = titled.filter((f) => f.year === null || year === null || Math.abs(f.year - year) <= 1);
    return this.one(sameYear.length > 0 ? sameYear : near);
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
