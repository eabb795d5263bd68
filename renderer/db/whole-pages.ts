// Pages with everything that is stored of their references. Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { letGo } from '../../shared/kernel/let-go';
import type { Reference } from '../../shared/model/reference';
import { type PageContents, unpackReferences } from '../../shared/model/reference-page';
import type { StoredPage, StoredPageTexts, StoredRaws } from './stored-pages';

// Changes to many references mostly follow the order of pages.
const KEPT = 8;

/** Reads whole pages, of which the last few are kept. */
export class WholePages {
  private readonly kept = new Map<string, Map<string, Reference>>();

  constructor(private readonly db: Dexie) {}

  /** The texts and raw records of a page that is staged or added. @throws when they are not all there */
  async contents(id: string): Promise<PageContents> {
    const texts: Table<StoredPageTexts, string> = this.db.table('pageTexts');
    const raws: Table<StoredRaws, string> = this.db.table('pageRaws');
    const [own, records] = await Promise.all([texts.get(id), raws.get(id)]);
    if (own === undefined || records === undefined) throw new Error(`page ${id} is not whole`);
    return { ...own, ...records };
  }

  /** The references of a page by id. @throws when it is not whole */
  async read(id: string): Promise<ReadonlyMap<string, Reference>> {
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const pages: Table<StoredPage, string> = this.db.table('pages');
    const [page, contents] = await Promise.all([pages.get(id), this.contents(id)]);
    if (page === undefined) throw new Error(`page ${id} is not whole`);
    const whole = new Map(unpackReferences({ ...page, ...contents }).map((r) => [r.id as string, r]));
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(id, whole);
    return whole;
  }

  /** The references of a page, of which nothing is kept here; the page's own bytes are let go of. */
  async inPassing(page: StoredPage): Promise<Reference[]> {
    const contents = await this.contents(page.id);
    const references = unpackReferences({ ...page, ...contents });
    for (const bytes of [page.list, contents.texts, contents.raws]) letGo(bytes);
    return references;
  }

  /** No page is kept. */
  forget(): void {
    this.kept.clear();
  }
}
