// Reads pages of references: their lists, their texts, or everything. Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { letGo } from '../../../shared/kernel/let-go';
import { splitPageList } from '../../../shared/model/page-list';
import type { Reference } from '../../../shared/model/reference';
import { type PageContents, type Texts, unpackReferences } from '../../../shared/model/reference-page';
import { lazyReferences } from './lazy';
import type { StoredPage, StoredPageTexts, StoredRaws } from './stored';

// Values read at once: some milliseconds of copying.
const AT_ONCE = 8;
// How many pieces are asked for ahead.
const AHEAD = 2;
// Pages that are kept in memory: changes to many references, and what a screen shows, mostly follow the order of pages.
const KEPT = 8;

/**
 * Reads values some at a time, and asks for the next before it gives these: the database looks them up while these are
 * worked on.
 */
async function* ahead<T>(
  keys: readonly string[],
  read: (piece: string[]) => PromiseLike<T[]>,
): AsyncGenerator<T[]> {
  const asked: PromiseLike<T[]>[] = [];
  for (let at = 0; at < keys.length || asked.length > 0;) {
    for (; asked.length < AHEAD && at < keys.length; at += AT_ONCE) {
      const values = read(keys.slice(at, at + AT_ONCE));
      // The reader may stop before this piece; if it comes for it, it gets the failure.
      values.then(undefined, () => undefined);
      asked.push(values);
    }
    const next = asked.shift();
    if (next !== undefined) yield await next;
  }
}

/** Keeps a value among the last few. */
function keep<T>(kept: Map<string, T>, id: string, value: T): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(id, value);
}

/** The pages of one project's database. */
export class PageReader {
  private readonly kept = new Map<string, Map<string, Reference>>();
  private readonly keptTexts = new Map<string, Texts>();

  constructor(private readonly db: Dexie) {}

  private get pages(): Table<StoredPage, string> {
    return this.db.table('pages');
  }
  private get texts(): Table<StoredPageTexts, string> {
    return this.db.table('pageTexts');
  }
  private get raws(): Table<StoredRaws, string> {
    return this.db.table('pageRaws');
  }

  /** Of all pages, in order of entry. */
  keys(): Promise<string[]> {
    return this.pages.toCollection().primaryKeys();
  }

  /** Of the pages of one import. */
  keysOfBatch(batchId: string): Promise<string[]> {
    return this.pages.where('batchId').equals(batchId).primaryKeys();
  }

  /** Pages of which texts or records as they came are missing: part of the database was lost. */
  async lost(): Promise<string[]> {
    const [keys, texts, raws] = await Promise.all([
      this.keys(),
      this.texts.toCollection().primaryKeys(),
      this.raws.toCollection().primaryKeys(),
    ]);
    const [hasTexts, hasRaws] = [new Set(texts), new Set(raws)];
    return keys.filter((key) => !hasTexts.has(key) || !hasRaws.has(key));
  }

  /** A page as it is stored. */
  list(key: string): Promise<StoredPage | undefined> {
    return this.pages.get(key);
  }

  /** Some pages as they are stored. Not within a transaction: see {@link eachWithTexts}. */
  async *lists(keys: readonly string[]): AsyncGenerator<StoredPage> {
    for await (const pages of ahead(keys, (piece) => this.pages.bulkGet(piece)))
      for (const page of pages) if (page !== undefined) yield page;
  }

  /**
   * References of some pages with their texts. They can be read until the next are asked for. @throws when a page is
   * not whole
   */
  async *withTexts(keys: readonly string[]): AsyncGenerator<{ page: string; references: Reference[] }> {
    for await (const page of this.pagesWithTexts(keys)) {
      yield { page: page.id, references: lazyReferences(page.id, splitPageList(page.list), page) };
      letGo(page.list);
      letGo(page.texts);
    }
  }

  /**
   * Some pages with their texts. Not within a transaction: see {@link eachWithTexts}. @throws when a page is not whole
   */
  async *pagesWithTexts(keys: readonly string[]): AsyncGenerator<StoredPage & Texts> {
    for await (const pages of ahead(keys, (piece) => this.readWithTexts(piece))) yield* pages;
  }

  private async readWithTexts(keys: string[]): Promise<(StoredPage & Texts)[]> {
    const [pages, texts] = await Promise.all([this.pages.bulkGet(keys), this.texts.bulkGet(keys)]);
    return pages.map((page, i) => {
      const own = texts[i];
      if (page === undefined || own === undefined) throw new Error(`page ${page?.id ?? ''} is not whole`);
      return { ...page, ...own };
    });
  }

  /**
   * Gives some pages with their texts to `take`, one after the other; also within a transaction. Read in a plain loop:
   * Dexie loses the transaction of an async generator, which then commits before all is read, now and then (one export
   * of six at 10,000 references).
   *
   * @throws when a page is not whole
   */
  async eachWithTexts(keys: readonly string[], take: (page: StoredPage & Texts) => void): Promise<void> {
    for (let at = 0; at < keys.length; at += AT_ONCE)
      for (const page of await this.readWithTexts(keys.slice(at, at + AT_ONCE))) take(page);
  }

  /** The texts of a page, of which the last few are kept. @throws when they are not there */
  async textsOf(id: string): Promise<Texts> {
    const known = this.keptTexts.get(id);
    if (known !== undefined) return known;
    const own = await this.texts.get(id);
    if (own === undefined) throw new Error(`page ${id} is not whole`);
    keep(this.keptTexts, id, own);
    return own;
  }

  /** The texts and raw records of a page that is staged or added. @throws when they are not all there */
  async contents(id: string): Promise<PageContents> {
    const [own, records] = await Promise.all([this.texts.get(id), this.raws.get(id)]);
    if (own === undefined || records === undefined) throw new Error(`page ${id} is not whole`);
    return { ...own, ...records };
  }

  /** The references of a page by id, with everything that is stored of them. @throws when it is not whole */
  async whole(id: string): Promise<ReadonlyMap<string, Reference>> {
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const [page, contents] = await Promise.all([this.pages.get(id), this.contents(id)]);
    if (page === undefined) throw new Error(`page ${id} is not whole`);
    const whole = new Map(unpackReferences({ ...page, ...contents }).map((r) => [r.id as string, r]));
    keep(this.kept, id, whole);
    return whole;
  }

  /** The whole references of one import as they came in, page by page. Nothing of them is kept here. */
  async *wholeBatch(batchId: string): AsyncGenerator<Reference[]> {
    for await (const page of this.lists(await this.keysOfBatch(batchId))) {
      const contents = await this.contents(page.id);
      const references = unpackReferences({ ...page, ...contents });
      for (const bytes of [page.list, contents.texts, contents.raws]) letGo(bytes);
      yield references;
    }
  }

  /** No page is kept. */
  forget(): void {
    this.kept.clear();
    this.keptTexts.clear();
  }
}
