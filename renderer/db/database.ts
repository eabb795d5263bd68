// The database of a project. Private to renderer/db.
import Dexie, { type Table } from 'dexie';
import type { ChangeStore } from '../../shared/change/commit';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Change } from '../../shared/model/change';
import type { PageContents } from '../../shared/model/reference-page';
import { doorOf } from './door';
import { letGo } from '../../shared/kernel/let-go';
import { ReferenceStore } from './references/store';
import { declareVersions } from './schema';
import { storedContents } from './references/stored';
import type { StoredOcr, StoredTexts } from './stored-texts';
import { type ProjectData, type RecordOf, type TableName, tableNames } from '../../shared/model/tables';

/** Why a project cannot be worked on any more in this window: another one erased it, or opened it with a newer app. */
export type Gone = 'erased' | 'upgraded';
export type StoredFile = { sha256: string; bytes: Uint8Array };

// 'strict' flushes to disk before a transaction reports success (393 against 353 ms per 500 transactions, measured).
const OPTIONS = { chromeTransactionDurability: 'strict' } as const;

export class ProjectDb extends Dexie {
  declare changes: Table<Change, number>;
  declare files: Table<StoredFile, string>;
  declare texts: Table<StoredTexts, string>;
  declare ocr: Table<StoredOcr, string>;
  /** References, which are stored on pages and in rows. */
  readonly references: ReferenceStore = new ReferenceStore(this);
  constructor(id: ProjectId) {
    super(`zeef-${id}`, OPTIONS);
    declareVersions(this, this.references);
    this.on('blocked', () => this.onBlocked());
    // Another window erases or upgrades the project. Dexie would open the database anew at the next call, and so make
    // an empty one.
    this.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
      this.close({ disableAutoOpen: true });
      this.onGone(newVersion === null ? 'erased' : 'upgraded');
      return false;
    });
  }

  /** Called when opening must wait for another window that keeps an older version open. */
  onBlocked: () => void = () => undefined;

  /** Called when another window takes the database away; it is closed by then. */
  onGone: (why: Gone) => void = () => undefined;

  /** A record table by name; references are read through {@link references}. */
  records<T extends Exclude<TableName, 'references'>>(name: T): Table<RecordOf<T>, string> {
    return this.table(name);
  }

  /** The number of the newest entry of the log; 0 for an empty log. */
  async lastSeq(): Promise<number> {
    return Number((await this.changes.orderBy('seq').lastKey()) ?? 0);
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
   * Puts texts of pages aside for an import (see references/store). Committed at once instead of when this thread is
   * next idle, so that the browser writes them while the next are made: Dexie has no such call. The bytes are let go
   * of.
   */
  async stage(pages: readonly ({ id: string } & PageContents)[]): Promise<void> {
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
      letGo(texts.texts);
    }
    transaction.commit();
    await done;
  }

  /** Runs one transaction over everything the door may touch. */
  transact<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction(
      'rw',
      [...tableNames, 'pages', 'pageTexts', 'pageRaws', 'changes', 'files'],
      // Dexie follows async functions, and may take a transaction for ended in others.
      async () => await work(),
    );
  }
}
