// The words of an import, gathered while its file is still being read: they take as long as reading, and nobody has to wait for them afterwards.
import { type TextIndex, TextIndexBuilder } from '../../shared/kernel/text-index';
import type { ReferenceId } from '../../shared/kernel/ids';
import type { CslItem } from '../../shared/model/reference';
import {
  abstractBytesAt,
  HAS_ABSTRACT,
  type PackedContents,
  type ReferenceHead,
  unpackItems,
} from '../../shared/model/reference-page';
import { type SearchColumn, shownColumns } from '../../shared/review/columns';

export type Shown = Record<SearchColumn, string>;
/** What is read of a page of a draft (see import/draft). */
export type PreparedPage = { id: string } & Pick<
  PackedContents,
  'csls' | 'cslEnds' | 'has' | 'texts' | 'ends'
>;
/** `first`: the number of the first reference's text. */
type Known = { first: number; shown: Shown[]; isTitled: boolean[] };

/** What of a reference is searched: the columns that lists show, its keywords and DOI, and its abstract. */
export const searchedText = (
  { keyword, DOI }: Pick<CslItem, 'keyword' | 'DOI'>,
  shown: Shown,
  abstract: string | Uint8Array,
): (string | Uint8Array)[] => [[...Object.values(shown), keyword, DOI].join(' '), abstract];

const NOBODY = '' as ReferenceId;

/** An index that is made before the references have ids. */
export class PreparedIndex {
  private readonly builder = new TextIndexBuilder();
  private readonly pages = new Map<string, Known>();

  /** Takes the next page. One with a reference that has nothing to be named by is passed over. */
  add(page: PreparedPage): void {
    const csls = unpackItems(page);
    const shown = csls.map((csl) => shownColumns({ id: NOBODY, csl, country: null, citedAs: null }));
    if (shown.some(({ title }) => title === '')) return;
    const numbers = csls.map((csl, i) => {
      const isOnPage = (Number(page.has[i]) & HAS_ABSTRACT) !== 0;
      const abstract = isOnPage ? abstractBytesAt(page, i) : (csl.abstract ?? '');
      return this.builder.add(...searchedText(csl, shown[i] as Shown, abstract));
    });
    const isTitled = csls.map((csl) => csl.title !== undefined);
    this.pages.set(page.id, { first: numbers[0] ?? 0, shown, isTitled });
  }

  has(pageId: string): boolean {
    return this.pages.has(pageId);
  }

  /**
   * What was gathered of a page, now that its references are known.
   *
   * @returns null when it cannot be used: a reference is shown otherwise than its item alone says
   */
  take(pageId: string, heads: readonly ReferenceHead[]): { first: number; shown: readonly Shown[] } | null {
    const known = this.pages.get(pageId);
    if (known?.shown.length !== heads.length) return null;
    const isAsRead = heads.every((h, i) => h.country === null && (h.citedAs === null || known.isTitled[i]));
    return isAsRead ? known : null;
  }

  build(): TextIndex {
    return this.builder.build();
  }
}
