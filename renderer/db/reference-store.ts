// How references are stored: those that came together in pages, those that were written one by one in rows. A row goes before the page; pages never change.
// Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { ReferenceId } from '../../shared/kernel/ids';
import {
  headOf,
  type PackedContents,
  packContents,
  PAGE_SIZE,
  type PageContents,
  pageList,
  type ReferenceHead,
} from '../../shared/model/reference-page';
import { splitPageList } from '../../shared/model/page-list';
import type { Reference } from '../../shared/model/reference';
import { letGo } from '../../shared/kernel/let-go';
import { nextTask } from '../lib/in-pieces';
import { ahead } from './ahead';
import type { Arriving } from './arriving';
import { PageReader } from './page-reader';
import { isHere, type Row, withoutRaw } from './reference-row';
import { storedContents, type StoredPage, type StoredPageTexts, type StoredRaws } from './stored-pages';
import { lazyReferences, PageTexts } from './lazy-reference';
import { WholePages } from './whole-pages';

const ROWS_AT_ONCE = 250;
// Pages that are taken over in one task.
const PAGES_A_TASK = 25;

/** The references of one project's database. Writes happen within a transaction of the caller. */
export class ReferenceStore {
  /** The page of each reference, of pages read so far; those of `unlisted` are put there when somebody asks. */
  private readonly pageOf = new Map<string, string>();
  private unlisted: { references: readonly Reference[]; page: string }[] = [];
  private readonly unread = new Map<string, PageTexts>();
  /** Of pages whose texts are not there. */
  private readonly lost = new Map<string, PageTexts>();
  private readonly whole: WholePages;
  /** What is being imported, as far as it was handed over. */
  private arriving: Arriving | null = null;

  /** Reads what the workers need: pages that are not kept. */
  readonly reader: PageReader;

  constructor(private readonly db: Dexie) {
    this.reader = new PageReader(db);
    this.whole = new WholePages(db);
  }

  private get rows(): Table<Row, string> {
    return this.db.table('references');
  }
  private get pages(): Table<StoredPage, string> {
    return this.db.table('pages');
  }
  private get texts(): Table<StoredPageTexts, string> {
    return this.db.table('pageTexts');
  }
  private get raws(): Table<StoredRaws, string> {
    return this.db.table('pageRaws');
  }

  /** Puts the texts of pages where these will look for them, and lets go of the bytes. Until their lists are added nobody sees them. */
  async stage(pages: readonly ({ id: string } & PageContents)[]): Promise<void> {
    const stored = pages.map(storedContents);
    await Promise.all([
      this.texts.bulkPut(stored.map((s) => s.texts)),
      this.raws.bulkPut(stored.map((s) => s.raws)),
    ]);
    for (const { texts, raws } of pages) {
      letGo(texts);
      letGo(raws);
    }
  }

  /** The texts of a page that is staged or added. */
  contents(id: string): Promise<PageContents> {
    return this.whole.contents(id);
  }

  /** Removes what was staged and never added. */
  async dropStaged(): Promise<void> {
    await this.db.transaction('rw', [this.pages, this.texts, this.raws], async () => {
      const added = new Set(await this.pages.toCollection().primaryKeys());
      for (const table of [this.texts, this.raws]) {
        const keys = await table.toCollection().primaryKeys();
        await table.bulkDelete(keys.filter((key) => !added.has(key)));
      }
    });
  }

  /** Adds the lists of pages whose texts are staged. @returns the lists, which nothing here holds on to */
  async addLists(
    pages: readonly {
      page: { id: string } & Pick<PackedContents, 'csls' | 'cslEnds' | 'has'>;
      heads: readonly ReferenceHead[];
    }[],
    batchId: string | null,
  ): Promise<Uint8Array[]> {
    const stored = pages.map(({ page, heads }): StoredPage => {
      const last = heads.reduce((max, r) => Math.max(max, r.sequence), 0);
      return { id: page.id, batchId, last, list: pageList(page, heads) };
    });
    await this.pages.bulkAdd(stored);
    return stored.map(({ list }) => list);
  }

  /** Adds references that came together, page by page. */
  async addAll(references: readonly Reference[], batchId: string | null): Promise<void> {
    for (let at = 0; at < references.length; at += PAGE_SIZE) {
      const piece = references.slice(at, at + PAGE_SIZE);
      const [first] = piece;
      if (first === undefined) return;
      // Ids are ordered by time, so pages named after their first reference stand in order of entry.
      const page = { id: first.id, ...packContents(piece) };
      await this.stage([page]);
      for (const list of await this.addLists([{ page, heads: piece.map(headOf) }], batchId)) letGo(list);
    }
  }

  /** Adds the references of a whole project: each import on pages of its own, so that each can be found again. */
  async addProject(references: readonly Reference[]): Promise<void> {
    const batches = new Map<string | null, Reference[]>();
    for (const r of references) {
      const batch = batches.get(r.batchId);
      if (batch === undefined) batches.set(r.batchId, [r]);
      else batch.push(r);
    }
    for (const [batchId, members] of batches) await this.addAll(members, batchId);
  }

  /** How many references there are, and some more: the last page of an import is mostly not full. */
  async atMost(): Promise<number> {
    return (await this.pages.count()) * PAGE_SIZE + (await this.rows.count());
  }

  /** The next number in order of entry. */
  async nextSequence(): Promise<number> {
    const last = (await this.pages.orderBy('last').lastKey()) as number | undefined;
    let next = last === undefined ? 0 : last + 1;
    await this.rows.each((row) => {
      if (isHere(row)) next = Math.max(next, row.sequence + 1);
    });
    return next;
  }

  private async *readPages(keys: readonly string[]): AsyncGenerator<StoredPage> {
    for await (const pages of ahead(keys, (piece) => this.pages.bulkGet(piece)))
      for (const page of pages) if (page !== undefined) yield page;
  }

  private read(page: StoredPage): Reference[] {
    const texts = new PageTexts();
    this.unread.set(page.id, texts);
    const references = lazyReferences(splitPageList(page.list).compact(), texts);
    letGo(page.list);
    this.reader.markKnown(page.id);
    this.unlisted.push({ references, page: page.id });
    return references;
  }

  /**
   * Reads the texts of all references given so far, some pages at a time. Until then abstracts and unknown tags cannot be read.
   *
   * @throws when some are not there; the others can be read then
   */
  async readTexts(): Promise<void> {
    const waiting = [...this.unread];
    this.unread.clear();
    let at = 0;
    let missing: string | null = null;
    for await (const found of ahead(
      waiting.map(([id]) => id),
      (piece) => this.texts.bulkGet(piece),
    ))
      for (const own of found) {
        const [id, texts] = waiting[at++] ?? [];
        if (id === undefined || texts === undefined) continue;
        if (own !== undefined) texts.set(own);
        else {
          this.lost.set(id, texts);
          missing ??= id;
        }
      }
    if (missing !== null) throw new Error(`page ${missing} is not whole`);
  }

  /** Lets texts that are not there pass for none. Only for showing what is left: such references must not be written. */
  doWithoutLost(): void {
    for (const texts of this.lost.values()) texts.set({ texts: new Uint8Array(0), ends: new Uint32Array(0) });
  }

  /** All references as a session holds them: `raw` is null, and texts follow with {@link readTexts}. */
  async *all(): AsyncGenerator<Reference[]> {
    const changed = new Set<string>(await this.rows.toCollection().primaryKeys());
    for await (const page of this.readPages(await this.pages.toCollection().primaryKeys())) {
      const piece = this.read(page);
      yield changed.size === 0 ? piece : piece.filter((r) => !changed.has(r.id));
    }
    const ids = [...changed];
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const rows = await this.rows.bulkGet(ids.slice(at, at + ROWS_AT_ONCE));
      yield rows.flatMap((row) => (row !== undefined && isHere(row) ? [withoutRaw(row)] : []));
    }
  }

  /** References that were written one by one, which go before those on pages. */
  async written(): Promise<Reference[]> {
    return (await this.rows.toArray()).filter(isHere);
  }

  /** As {@link written}, with the ids of all that go before their pages, removed ones too, as of the same moment. */
  async overrides(): Promise<{ written: Reference[]; ids: Set<string> }> {
    const rows = await this.rows.toArray();
    return { written: rows.filter(isHere), ids: new Set(rows.map((row) => row.id)) };
  }

  /** What comes next is handed over as it is stored: its pages are not read again. */
  expect(arriving: Arriving): void {
    this.arriving?.forget();
    this.arriving = arriving;
  }

  /** The references of one import as they came in, in the same way. */
  async *ofBatch(batchId: string): AsyncGenerator<Reference[]> {
    const keys = await this.pages.where('batchId').equals(batchId).primaryKeys();
    const arrived = this.arriving?.whole(keys) ?? null;
    if (arrived === null) {
      for await (const page of this.readPages(keys)) yield this.read(page);
      return;
    }
    this.arriving = null;
    for (const [index, [page, references]] of arrived.entries()) {
      this.reader.markKnown(page);
      this.unlisted.push({ references, page });
      yield references;
      if (index % PAGES_A_TASK === PAGES_A_TASK - 1) await nextTask();
    }
  }

  /** The references of one import as they came in, with everything that is stored of them. */
  async *wholeBatch(batchId: string): AsyncGenerator<Reference[]> {
    const keys = await this.pages.where('batchId').equals(batchId).primaryKeys();
    for await (const page of this.readPages(keys)) yield await this.whole.inPassing(page);
  }

  /** The page that holds a reference, where one does. Pages that others added are read first. */
  private async findPage(id: string): Promise<string | undefined> {
    for (const { references, page } of this.unlisted)
      for (const { id: member } of references) this.pageOf.set(member, page);
    this.unlisted = [];
    if (!this.pageOf.has(id)) {
      for (const key of await this.reader.newKeys()) {
        const page = await this.pages.get(key);
        if (page === undefined) continue;
        for (const { id: member } of splitPageList(page.list).heads) this.pageOf.set(member, key);
        this.reader.markKnown(key);
      }
    }
    return this.pageOf.get(id);
  }

  /** A reference with everything that is stored of it. */
  async get(id: string): Promise<Reference | undefined> {
    const row = await this.rows.get(id);
    if (row !== undefined) return isHere(row) ? row : undefined;
    const page = await this.findPage(id);
    return page === undefined ? undefined : (await this.whole.read(page)).get(id);
  }

  /** All references with everything that is stored of them. */
  async wholeList(): Promise<Reference[]> {
    const rows = await this.rows.toArray();
    const changed = new Set<string>(rows.map((r) => r.id));
    const found: Reference[] = [];
    for (const id of await this.pages.toCollection().primaryKeys())
      for (const r of (await this.whole.read(id)).values()) if (!changed.has(r.id)) found.push(r);
    for (const row of rows) if (isHere(row)) found.push(row);
    return found;
  }

  async put(reference: Reference): Promise<void> {
    await this.rows.put(reference);
  }

  async remove(id: ReferenceId | string): Promise<void> {
    if ((await this.findPage(id)) === undefined) await this.rows.delete(id);
    else await this.rows.put({ id, isRemoved: true });
  }

  async clear(): Promise<void> {
    await Promise.all([this.rows, this.pages, this.texts, this.raws].map((table) => table.clear()));
    this.unread.clear();
    this.lost.clear();
    this.pageOf.clear();
    this.unlisted = [];
    this.reader.forget();
    this.whole.forget();
  }
}
