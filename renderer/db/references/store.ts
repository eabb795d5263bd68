// How references are stored: those that came together on pages, which never change, and those that were added one by
// one in rows. A row goes before the page: it also says that a reference was removed. Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { letGo } from '../../../shared/kernel/let-go';
import { splitPageList } from '../../../shared/model/page-list';
import type { Reference } from '../../../shared/model/reference';
import {
  headOf,
  type PackedContents,
  packContents,
  PAGE_SIZE,
  type PageContents,
  pageList,
  type ReferenceHead,
} from '../../../shared/model/reference-page';
import { nextTask } from '../../lib/in-pieces';
import { lazyReferences } from './lazy';
import { PageReader } from './pages';
import { isHere, type Row, type StoredPage, storedContents, withoutRaw } from './stored';

const ROWS_AT_ONCE = 250;
// Pages that are taken over in one task: each takes some milliseconds, and the database gives eight at once.
const PAGES_A_TASK = 4;

/** The references of one project's database. Writes happen within a transaction of the caller. */
export class ReferenceStore {
  /** Reads pages: what the workers ask for, and the rest of this class. */
  readonly pages: PageReader;
  /** Pages whose lists were read here: where a reference stands is looked up in them. */
  private readonly listed = new Map<string, readonly { id: string }[]>();

  constructor(private readonly db: Dexie) {
    this.pages = new PageReader(db);
  }

  private get rows(): Table<Row, string> {
    return this.db.table('references');
  }

  /**
   * Puts the texts of pages where these will look for them, and lets go of the bytes. Until their lists are added
   * nobody sees them.
   */
  async stage(pages: readonly ({ id: string } & PageContents)[]): Promise<void> {
    const stored = pages.map(storedContents);
    await Promise.all([
      this.db.table('pageTexts').bulkPut(stored.map((s) => s.texts)),
      this.db.table('pageRaws').bulkPut(stored.map((s) => s.raws)),
    ]);
    for (const { texts, raws } of pages) {
      letGo(texts);
      letGo(raws);
    }
  }

  /** Removes what was staged and never added. */
  async dropStaged(): Promise<void> {
    const texts = this.db.table<unknown, string>('pageTexts');
    const raws = this.db.table<unknown, string>('pageRaws');
    await this.db.transaction('rw', ['pages', 'pageTexts', 'pageRaws'], async () => {
      const added = new Set(await this.pages.keys());
      for (const table of [texts, raws]) {
        const keys = await table.toCollection().primaryKeys();
        await table.bulkDelete(keys.filter((key) => !added.has(key)));
      }
    });
  }

  /** Adds the lists of pages whose texts are staged. The bytes are let go of. */
  async addLists(
    pages: readonly {
      page: { id: string } & Pick<PackedContents, 'csls' | 'cslEnds' | 'has'>;
      heads: readonly ReferenceHead[];
    }[],
    batchId: string | null,
  ): Promise<void> {
    const stored = pages.map(({ page, heads }): StoredPage => {
      const last = heads.reduce((max, r) => Math.max(max, r.sequence), 0);
      return { id: page.id, batchId, last, list: pageList(page, heads) };
    });
    await this.db.table('pages').bulkAdd(stored);
    for (const { list } of stored) letGo(list);
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
      await this.addLists([{ page, heads: piece.map(headOf) }], batchId);
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
    return (await this.pages.keys()).length * PAGE_SIZE + (await this.rows.count());
  }

  /** The next number in order of entry. */
  async nextSequence(): Promise<number> {
    const last = (await this.db.table('pages').orderBy('last').lastKey()) as number | undefined;
    let next = last === undefined ? 0 : last + 1;
    await this.rows.each((row) => {
      if (isHere(row)) next = Math.max(next, row.sequence + 1);
    });
    return next;
  }

  /** Heads of a page, whose texts are asked for with {@link getAll}. */
  private listOf(page: StoredPage): Reference[] {
    const references = lazyReferences(page.id, splitPageList(page.list).compact(), null);
    letGo(page.list);
    this.listed.set(page.id, references);
    return references;
  }

  /** All references as a session holds them: without `raw`, and texts only on demand. */
  async *all(): AsyncGenerator<Reference[]> {
    const changed = new Set<string>(await this.rows.toCollection().primaryKeys());
    let count = 0;
    for await (const page of this.pages.lists(await this.pages.keys())) {
      const piece = this.listOf(page);
      yield changed.size === 0 ? piece : piece.filter((r) => !changed.has(r.id));
      if (++count % PAGES_A_TASK === 0) await nextTask();
    }
    const ids = [...changed];
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const rows = await this.rows.bulkGet(ids.slice(at, at + ROWS_AT_ONCE));
      yield rows.flatMap((row) => (row !== undefined && isHere(row) ? [withoutRaw(row)] : []));
    }
  }

  /**
   * References in rows, and the ids of all rows: these go before their pages, those of removed ones too. As of one
   * moment.
   */
  async written(): Promise<{ references: Reference[]; ids: Set<string> }> {
    const rows = await this.rows.toArray();
    return { references: rows.filter(isHere), ids: new Set(rows.map((row) => row.id)) };
  }

  /** The references of one import as they came in, as {@link all} gives them. */
  async *ofBatch(batchId: string): AsyncGenerator<Reference[]> {
    let count = 0;
    for await (const page of this.pages.lists(await this.pages.keysOfBatch(batchId))) {
      yield this.listOf(page);
      if (++count % PAGES_A_TASK === 0) await nextTask();
    }
  }

  /** The page that holds a reference, where one does. Pages that others added are read first. */
  private async findPage(id: string): Promise<string | undefined> {
    // Some hundred lists of some hundred: a millisecond, and no map of all references in memory.
    const look = (): string | undefined => {
      for (const [page, references] of this.listed) if (references.some((r) => r.id === id)) return page;
      return undefined;
    };
    const found = look();
    if (found !== undefined) return found;
    const fresh = (await this.pages.keys()).filter((key) => !this.listed.has(key));
    // Within a transaction, maybe: see PageReader.eachWithTexts.
    for (const key of fresh) {
      const page = await this.pages.list(key);
      if (page !== undefined) this.listOf(page);
    }
    return fresh.length === 0 ? undefined : look();
  }

  /** A reference with everything that is stored of it. */
  async get(id: string): Promise<Reference | undefined> {
    const row = await this.rows.get(id);
    if (row !== undefined) return isHere(row) ? row : undefined;
    const page = await this.findPage(id);
    return page === undefined ? undefined : (await this.pages.whole(page)).get(id);
  }

  /** All references with everything that is stored of them. */
  async wholeList(): Promise<Reference[]> {
    const { references, ids } = await this.written();
    const found: Reference[] = [];
    for (const key of await this.pages.keys())
      for (const r of (await this.pages.whole(key)).values()) if (!ids.has(r.id)) found.push(r);
    return [...found, ...references];
  }

  async put(reference: Reference): Promise<void> {
    await this.rows.put(reference);
  }

  async remove(id: string): Promise<void> {
    if ((await this.findPage(id)) === undefined) await this.rows.delete(id);
    else await this.rows.put({ id, isRemoved: true });
  }

  async clear(): Promise<void> {
    const tables = ['references', 'pages', 'pageTexts', 'pageRaws'];
    await Promise.all(tables.map((table) => this.db.table(table).clear()));
    this.listed.clear();
    this.pages.forget();
  }
}
