// Reads pages one by one for whoever keeps nothing of them: the search index and the matcher. Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { splitPageList } from '../../shared/model/page-list';
import type { Reference } from '../../shared/model/reference';
import type { ReferenceHead } from '../../shared/model/reference-page';
import { letGo } from '../../shared/kernel/let-go';
import { ahead } from './ahead';
import { lazyReferences, PageTexts, type PickedReferences } from './lazy-reference';
import type { StoredPage, StoredPageTexts } from './stored-pages';

/** Pages of one project's database, and which of them were read. */
export class PageReader {
  private readonly known = new Set<string>();

  constructor(private readonly db: Dexie) {}

  private get pages(): Table<StoredPage, string> {
    return this.db.table('pages');
  }
  private get texts(): Table<StoredPageTexts, string> {
    return this.db.table('pageTexts');
  }

  /** No page counts as read. */
  forget(): void {
    this.known.clear();
  }

  /** Pages that were not read before, in their order. */
  async newKeys(): Promise<string[]> {
    return (await this.pages.toCollection().primaryKeys()).filter((key) => !this.known.has(key));
  }

  /** Nothing more need be read of a page. */
  markKnown(key: string): void {
    this.known.add(key);
  }

  /** The heads of the references on some pages. */
  async *headsOf(keys: readonly string[]): AsyncGenerator<{ page: string; heads: readonly ReferenceHead[] }> {
    for await (const pages of ahead(keys, (piece) => this.pages.bulkGet(piece)))
      for (const page of pages) {
        if (page === undefined) continue;
        yield { page: page.id, heads: splitPageList(page.list).heads };
        letGo(page.list);
      }
  }

  /**
   * References of pages that were not read before, with their texts. Nothing of them is remembered here: they can be read until the next
   * are asked for.
   */
  async *newPages(): AsyncGenerator<{ page: string; references: Reference[] }> {
    for await (const page of this.pagesWithTexts(await this.newKeys())) {
      this.known.add(page.id);
      const texts = new PageTexts();
      texts.set(page);
      yield { page: page.id, references: lazyReferences(splitPageList(page.list), texts) };
    }
  }

  /** Puts some references of some pages with those that were picked already. */
  async pick(into: PickedReferences, keys: readonly string[], wanted: ReadonlySet<string>): Promise<void> {
    for await (const page of this.pagesWithTexts(keys)) into.add(page, wanted);
  }

  private async *pagesWithTexts(keys: readonly string[]): AsyncGenerator<StoredPage & StoredPageTexts> {
    const read = async (
      piece: string[],
    ): Promise<[StoredPage | undefined, StoredPageTexts | undefined][]> => {
      const [pages, texts] = await Promise.all([this.pages.bulkGet(piece), this.texts.bulkGet(piece)]);
      return pages.map((page, i) => [page, texts[i]]);
    };
    for await (const pages of ahead(keys, read))
      for (const [page, own] of pages) {
        if (page === undefined || own === undefined) throw new Error(`page ${page?.id ?? ''} is not whole`);
        yield { ...page, ...own };
        letGo(page.list);
        letGo(own.texts);
      }
  }
}
