// The databases: one for each project and a small registry. Private to renderer/db.
import Dexie, { type Table, type Transaction } from 'dexie';
import type { ChangeStore } from '../../shared/change/commit';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import { migrateRecord } from '../../shared/model/migrations';
import type { Reference } from '../../shared/model/reference';
import type { PageContents } from '../../shared/model/reference-page';
import { doorOf } from './door';
import { letGo } from '../../shared/kernel/let-go';
import { ReferenceStore } from './reference-store';
import { storedContents, type StoredPageTexts } from './stored-pages';
import type { StoredOcr, StoredTexts } from './stored-texts';
import {
  type ProjectData,
  type RecordOf,
  SCHEMA_VERSION,
  type TableName,
  tableNames,
} from '../../shared/model/tables';

/** A project as the list of projects shows it. */
export type RegistryEntry = { id: ProjectId; title: string; createdAt: number; deletedAt: number | null };
export type StoredFile = { sha256: string; bytes: Uint8Array };

// 'strict' flushes to disk before a transaction reports success (393 against 353 ms per 500 transactions, measured).
const OPTIONS = { chromeTransactionDurability: 'strict' } as const;

// A multiple of what a page holds.
const ROWS_AT_ONCE = 1000;

// The schema in which a table came; others are of schema 1.
const CAME_IN: Readonly<Partial<Record<TableName, number>>> = {
  selections: 2,
  contexts: 2,
  findings: 2,
  comments: 2,
  duplicates: 2,
  exports: 2,
  resolutions: 3,
  dismissals: 4,
  distinctions: 5,
};

// Schema 5 at first had a row for every reference; from this version of the database on, those of imports stand on pages.
const PAGED = SCHEMA_VERSION + 1;

async function upgradeRecords(transaction: Transaction): Promise<void> {
  for (const name of tableNames) {
    await transaction
      .table(name)
      .toCollection()
      .modify((record: unknown, context: { value: unknown }) => {
        context.value = migrateRecord(name, record);
      });
  }
}

/** Moves the references of imports from rows to pages, one import after the other. */
async function moveToPages(transaction: Transaction, store: ReferenceStore): Promise<void> {
  const rows = transaction.table<Reference, string>('references');
  for (const batchId of (await rows.orderBy('batchId').uniqueKeys()) as string[]) {
    const ids = await rows.where('batchId').equals(batchId).primaryKeys();
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const piece = ids.slice(at, at + ROWS_AT_ONCE);
      const found = await rows.bulkGet(piece);
      await store.addAll(
        found.filter((r) => r !== undefined),
        batchId,
      );
      await rows.bulkDelete(piece);
    }
  }
}

export class RegistryDb extends Dexie {
  declare projects: Table<RegistryEntry, string>;
  constructor() {
    super('zeef-registry', OPTIONS);
    this.version(1).stores({ projects: 'id' });
  }
}

export class ProjectDb extends Dexie {
  declare changes: Table<Change, number>;
  declare files: Table<StoredFile, string>;
  declare texts: Table<StoredTexts, string>;
  declare ocr: Table<StoredOcr, string>;
  /** References, which are stored on pages and in rows. */
  readonly references: ReferenceStore = new ReferenceStore(this);
  constructor(id: ProjectId) {
    super(`zeef-${id}`, OPTIONS);
    const tables = Object.fromEntries(
      tableNames.map((name) => [name, name === 'references' ? 'id, batchId' : 'id']),
    );
    // Dexie needs every version that a user may still have. Each adds its tables; one upgrade brings all records up to date.
    for (let version = 1; version <= PAGED; version++) {
      const known = tableNames.filter((name) => (CAME_IN[name] ?? 1) <= version);
      const stores = this.version(version).stores({
        ...Object.fromEntries(known.map((name) => [name, tables[name] ?? 'id'])),
        changes: 'seq, id',
        files: 'sha256',
        // Made from the files: not records, so not in bundles.
        ...(version >= 4 ? { texts: 'sha256', ocr: 'key, sha256' } : {}),
        ...(version >= PAGED ? { pages: 'id, batchId, last', pageTexts: 'id', pageRaws: 'id' } : {}),
      });
      if (version === PAGED)
        stores.upgrade(async (transaction) => {
          await upgradeRecords(transaction);
          await moveToPages(transaction, this.references);
        });
    }
  }

  /** A record table by name; references are read through {@link references}. */
  records<T extends Exclude<TableName, 'references'>>(name: T): Table<RecordOf<T>, string> {
    return this.table(name);
  }

  /** All records of a table with everything that is stored of them. */
  async wholeTable<T extends TableName>(name: T): Promise<RecordOf<T>[]> {
    if (name === 'references') return (await this.references.wholeList()) as RecordOf<T>[];
    return (await this.table(name).toArray()) as RecordOf<T>[];
  }

  /** Adds all records of a project. Within a transaction. */
  async addWhole(data: ProjectData): Promise<void> {
    for (const name of tableNames) {
      if (name === 'references') await this.references.addProject(data.references);
      else await this.table(name).bulkAdd(data[name]);
    }
  }

  /** The door's view of this database. Use inside a transaction only. */
  readonly door: ChangeStore = doorOf(this);

  /**
   * Puts texts of pages aside for an import (see reference-store). Committed at once instead of when this thread is next idle, so that
   * the browser writes them while the next are made: Dexie has no such call.
   *
   * @param handOver - takes the texts of each page, which are still needed; raw records are let go of
   */
  async stage(
    pages: readonly ({ id: string } & PageContents)[],
    handOver: (texts: StoredPageTexts) => void,
  ): Promise<void> {
    if (!this.isOpen()) await this.open();
    const transaction = this.backendDB().transaction(['pageTexts', 'pageRaws'], 'readwrite', {
      durability: 'strict',
    });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    for (const page of pages) {
      const { texts, raws } = storedContents(page);
      transaction.objectStore('pageTexts').put(texts);
      transaction.objectStore('pageRaws').put(raws);
      letGo(raws.raws);
      handOver(texts);
    }
    transaction.commit();
    await done;
  }

  /** Runs one transaction over everything the door may touch. */
  transact<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction(
      'rw',
      [...tableNames, 'pages', 'pageTexts', 'pageRaws', 'changes', 'files'],
      work,
    );
  }
}
