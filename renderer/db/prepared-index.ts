// The words of an import, gathered while its file is still being read: they take as long as reading, and nobody has to wait for them afterwards.
import { type TextIndex, TextIndexBuilder } from '../../shared/search/text-index';
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
/** What the index asks of a page's references. `ids`: a line each; `isCited`: 1 for each that is cited by a name it was given. */
export type PreparedHeads = { ids: string; hasCountry: boolean; isCited: Uint8Array };

/** The same of the references as they are written. */
export const prepareHeads = (
  heads: readonly Pick<ReferenceHead, 'id' | 'country' | 'citedAs'>[],
): PreparedHeads => ({
  ids: heads.map(({ id }) => id).join('\n'),
  hasCountry: heads.some(({ country }) => country !== null),
  isCited: Uint8Array.from(heads, ({ citedAs }) => (citedAs === null ? 0 : 1)),
});

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
  private readonly heads = new Map<string, PreparedHeads>();
  private built: TextIndex | null = null;

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

  /** Tells the references of a page ahead: they are being written. */
  setHeads(pageId: string, heads: PreparedHeads): void {
    if (this.has(pageId)) this.heads.set(pageId, heads);
  }

  /** What was told so of a page, if it was. */
  headsOf(pageId: string): PreparedHeads | undefined {
    return this.heads.get(pageId);
  }

  /**
   * What was gathered of a page, now that its references are known.
   *
   * @returns null when it cannot be used: a reference is shown otherwise than its item alone says
   */
  take(
    pageId: string,
    { ids, hasCountry, isCited }: PreparedHeads,
  ): { first: number; ids: readonly ReferenceId[]; shown: readonly Shown[] } | null {
    const known = this.pages.get(pageId);
    if (known?.shown.length !== isCited.length || hasCountry) return null;
    if (isCited.some((is, i) => is === 1 && known.isTitled[i] !== true)) return null;
    return { ...known, ids: ids.split('\n') as ReferenceId[] };
  }

  /** The index of all pages. None can be added afterwards. */
  build(): TextIndex {
    return (this.built ??= this.builder.build());
  }
}
