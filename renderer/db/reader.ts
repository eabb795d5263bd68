// How workers read a project: through the eyes of the person who works, so that no answer of a worker can hold what a
// blind stage hides. Nothing else of this folder reads for a worker (an import rule sees to it); what only writes goes
// through the door.
import type { PersonId, ProjectId } from '../../shared/kernel/ids';
import { stateName } from '../../shared/change/state-name';
import { rewindTo } from '../../shared/change/rewind';
import type { Change } from '../../shared/model/change';
import { splitPageList } from '../../shared/model/page-list';
import type { Reference } from '../../shared/model/reference';
import {
  emptyProjectData,
  type ProjectData,
  type RecordOf,
  type TableName,
  tableNames,
} from '../../shared/model/tables';
import { correctedWith } from '../../shared/review/corrected';
import { withMergedValues } from '../../shared/review/merged';
import { blindChanges, blindData, blindTables, hidingTables } from '../../shared/screening/blind';
import { ProjectDb } from './database';
import { lazyReferences } from './references/lazy';
import { inPassing } from './texts-on-demand';

/**
 * Of which project a worker reads, for whom, and the newest entry of the log that the window had written or read when
 * it asked.
 */
export type ReadAs = { projectId: ProjectId; viewer: PersonId | null; since: number };

/** A project as of one entry of its log: its number, and the name of all entries up to it ('' for an empty log). */
export type Moment = { data: ProjectData; seq: number; entry: string };

/** A project with its log, and the hashes of its files, which may be more than memory holds. */
export type Whole = { data: ProjectData; log: Change[]; files: string[] };

type Small = Exclude<TableName, 'references'>;

/** Reads one project's database for a worker. Close it when done. */
export class ProjectReader {
  private readonly db: ProjectDb;

  constructor(
    projectId: ProjectId,
    private readonly viewer: PersonId | null,
  ) {
    this.db = new ProjectDb(projectId);
  }

  /** Reads, and closes whatever comes of it. */
  static async during<T>(of: Omit<ReadAs, 'since'>, work: (reader: ProjectReader) => Promise<T>): Promise<T> {
    const reader = new ProjectReader(of.projectId, of.viewer);
    try {
      return await work(reader);
    } finally {
      reader.close();
    }
  }

  close(): void {
    this.db.close();
  }

  /**
   * A reference of a {@link moment}, for whoever goes through all of them and looks at each once (see texts-on-demand).
   */
  static inPassing = inPassing;

  /**
   * The whole project as the person may see it, its references with their texts but without the records as they came.
   * Read in one transaction, so that it is what one entry of the log left.
   *
   * @param since - the entry that must be in it
   * @throws when the database does not hold that entry (any more), or a page is not whole
   */
  async moment(since: number): Promise<Moment> {
    const stores = [...tableNames, 'pages', 'pageTexts', 'changes'];
    return await this.db.transaction('r', stores, async () => {
      const last = await this.db.changes.orderBy('seq').last();
      if ((last?.seq ?? 0) < since) throw new Error(`the log ends before entry ${since}`);
      const data = emptyProjectData();
      for (const name of tableNames)
        if (name !== 'references') (data[name] as unknown[]) = await this.db.records(name).toArray();
      data.references = await this.references();
      return { data: this.seen(data), seq: last?.seq ?? 0, entry: await this.stateNow() };
    });
  }

  /**
   * The project as it is and as it was at an earlier entry, both as the person may see them now, with what was written
   * between. Read in one transaction.
   *
   * @param seq - the last entry that holds for what it was
   * @throws as {@link moment}
   */
  async inTime(since: number, seq: number): Promise<{ now: ProjectData; then: ProjectData; log: Change[] }> {
    const stores = [...tableNames, 'pages', 'pageTexts', 'changes'];
    return await this.db.transaction('r', stores, async () => {
      const last = await this.db.changes.orderBy('seq').last();
      if ((last?.seq ?? 0) < since) throw new Error(`the log ends before entry ${since}`);
      const log = await this.db.changes.where('seq').above(seq).toArray();
      const data = emptyProjectData();
      for (const name of tableNames)
        if (name !== 'references') (data[name] as unknown[]) = await this.db.records(name).toArray();
      data.references = await this.references();
      const then = rewindTo(data, log, seq);
      // What is blind now is blind of then too, whatever the protocol said.
      const seen = this.seen({ ...then, projects: data.projects });
      return {
        now: this.seen(data),
        then: { ...seen, projects: then.projects },
        log: blindChanges(log, data, this.viewer),
      };
    });
  }

  /**
   * The log as the person may see it. @param since - the entry that must be in it @throws where it is not
   */
  async log(since: number): Promise<Change[]> {
    return await this.db.transaction('r', [...hidingTables, 'changes'], async () => {
      const log = await this.db.changes.orderBy('seq').toArray();
      if ((log.at(-1)?.seq ?? 0) < since) throw new Error(`the log ends before entry ${since}`);
      const hiding = emptyProjectData();
      for (const name of hidingTables) (hiding[name] as unknown[]) = await this.db.records(name).toArray();
      return blindChanges(log, hiding, this.viewer);
    });
  }

  /**
   * Everything that is stored, for whoever makes a copy of it (see bundle/blind-copy, which says what of it a person
   * may take along). Read in one transaction; its files, which never change, one by one (see {@link file}).
   *
   * @throws as {@link moment}
   */
  async whole(since: number): Promise<Whole> {
    const stores = [...tableNames, 'pages', 'pageTexts', 'pageRaws', 'changes', 'files'];
    return await this.db.transaction('r', stores, async () => {
      const log = await this.db.changes.orderBy('seq').toArray();
      if ((log.at(-1)?.seq ?? 0) < since) throw new Error(`the log ends before entry ${since}`);
      const data = emptyProjectData();
      for (const name of tableNames) (data[name] as unknown[]) = await this.db.wholeTable(name);
      const files = await this.db.files.toCollection().primaryKeys();
      return { data, log, files };
    });
  }

  /** The bytes of a file of the project. @throws where the database has it no more */
  async file(sha256: string): Promise<Uint8Array> {
    const file = await this.db.files.get(sha256);
    if (file === undefined) throw new Error(`the file ${sha256} is not there`);
    return file.bytes;
  }

  /**
   * Everything that is stored but the files, read in one transaction. For whoever puts it together with what others
   * have (see team.repository), which is for no eyes.
   */
  async records(): Promise<Pick<Whole, 'data' | 'log'>> {
    const stores = [...tableNames, 'pages', 'pageTexts', 'pageRaws', 'changes'];
    return await this.db.transaction('r', stores, async () => {
      const log = await this.db.changes.orderBy('seq').toArray();
      const data = emptyProjectData();
      for (const name of tableNames) (data[name] as unknown[]) = await this.db.wholeTable(name);
      return { data, log };
    });
  }

  private async stateNow(): Promise<string> {
    return stateName((await this.db.changes.orderBy('id').keys()) as string[]);
  }

  private seen(data: ProjectData): ProjectData {
    return blindData(withMergedValues(data), this.viewer);
  }

  private async references(): Promise<Reference[]> {
    const { references, ids } = await this.db.references.written();
    const found: Reference[] = [];
    await this.db.references.pages.eachWithTexts(await this.pageKeys(), (page) => {
      for (const r of lazyReferences(page.id, splitPageList(page.list), page))
        if (!ids.has(r.id)) found.push(r);
    });
    return [...found, ...references];
  }

  /** The records of some tables that the person may see, as of one moment. */
  async tables<T extends Small>(names: readonly T[]): Promise<{ [K in T]: RecordOf<K>[] }> {
    const read = new Set<Small>([...names, ...blindTables]);
    return await this.db.transaction('r', [...read], async () => {
      const data = emptyProjectData();
      for (const name of read) (data[name] as unknown[]) = await this.db.records(name).toArray();
      const seen = blindData(data, this.viewer);
      return Object.fromEntries(names.map((name) => [name, seen[name]])) as unknown as {
        [K in T]: RecordOf<K>[];
      };
    });
  }

  /** Of all pages of references, in order of entry. */
  pageKeys(): Promise<string[]> {
    return this.db.references.pages.keys();
  }

  /** References of some pages as they came in, with texts. They can be read until the next are asked for. */
  pages(keys: readonly string[]): AsyncGenerator<{ page: string; references: Reference[] }> {
    return this.db.references.pages.withTexts(keys);
  }

  /** References that were added one by one, and the ids of all that go before their pages, removed ones too. */
  written(): Promise<{ references: Reference[]; ids: Set<string> }> {
    return this.db.references.written();
  }

  /**
   * Goes through all references that count, as people corrected them, with the page of each that stands on one; they
   * can be read until the next is given.
   */
  async eachActive(
    take: (reference: Reference, page: string | null) => void,
    tell: (share: number) => void = () => undefined,
  ): Promise<void> {
    const { batches, corrections } = await this.tables(['batches', 'corrections']);
    const undone = new Set(batches.filter((b) => b.status === 'undone').map((b) => b.id));
    const correctionOf = new Map(corrections.map((c) => [c.id, c]));
    const give = (r: Reference, page: string | null): void => {
      if (r.batchId !== null && undone.has(r.batchId)) return;
      const correction = correctionOf.get(r.id);
      take(correction === undefined ? r : correctedWith(r, correction), page);
    };
    const total = await this.atMost();
    const { references: written, ids: changed } = await this.written();
    let count = 0;
    for await (const { page, references } of this.pages(await this.pageKeys())) {
      for (const r of references) if (!changed.has(r.id)) give(r, page);
      count += references.length;
      tell(count / total);
    }
    for (const r of written) give(r, null);
  }

  /** How many references there are, and some more. */
  atMost(): Promise<number> {
    return this.db.references.atMost();
  }

  /** The whole references of one import as they came in, page by page. */
  wholeBatch(batchId: string): AsyncGenerator<Reference[]> {
    return this.db.references.pages.wholeBatch(batchId);
  }
}
