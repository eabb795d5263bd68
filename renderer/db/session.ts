// An open project: its records in memory, kept equal to the database by the change log, and the one door for writes.
import { copyFor } from '../../shared/bundle/blind-copy';
import { commitTo, type Intent } from '../../shared/change/commit';
import { revert, undoState } from '../../shared/change/undo';
import type { ChangeId, PersonId, ProjectId } from '../../shared/kernel/ids';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import type { Reference } from '../../shared/model/reference';
import { type ProjectData, type RecordOf, type TableName, tableNames } from '../../shared/model/tables';
import { blindChanges } from '../../shared/screening/blind';
import { type Refusal, refuseWrite } from '../../shared/review/policy';
import { browserEnv, deviceName } from '../lib/env';
import { afterPaint } from '../lib/in-pieces';
import { keepBlob, readBlob } from '../host/journal';
import { Arriving } from './arriving';
import type { BulkLines } from './bulk-lines';
import { ProjectDb } from './database';
import { inPassing } from './lazy-reference';
import { withoutRaw } from './reference-row';
import { TextsState } from './texts-state';
import { Records } from './records';
import { dropStaged } from './staging';
import { lightEntry, type LogEntry } from './log-entry';
import { JournalKeeper } from './journal-keeper';
import { rebuild, type SyncOutcome } from './journal-sync';

/** What a commit writes, or how to work that out from the records at its turn. */
export type Writes = Intent['writes'] | ((data: ProjectData) => Intent['writes']);

/** A write that the policy refuses; nothing of its commit is written. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/** One part of a record that was changed elsewhere after the person began, to another value than the person's. */
export type Conflict = {
  table: TableName;
  id: string;
  /** Which part: a register of `shared/model/registers`. */
  path: string;
  theirs: unknown;
  mine: unknown;
  /** Who changed it, and when (milliseconds). */
  by: PersonId;
  at: number;
};

/** The same part was changed elsewhere since the person began. Nothing of the commit was written. */
export class ConflictError extends Error {
  constructor(readonly conflicts: readonly Conflict[]) {
    super('changed-elsewhere');
  }
}

/** What a commit was built on: the last entry of the log that the screen had read when the person began ({@link ProjectSession.readAt}). */
export type BuiltOn = { since: number };

/** One open project. Views read `data` and listen with `subscribe`; only `commit`, `undo` and `redo` write. */
export class ProjectSession {
  /** Light entries of the log, oldest first. */
  readonly log: LogEntry[] = [];
  private readonly records = new Records();
  private readonly channel: BroadcastChannel;
  private queue: Promise<void> = Promise.resolve();
  private readonly keeper: JournalKeeper;
  private readonly texts = new TextsState(() => this.records.tell());
  private isMended = false;

  private constructor(
    readonly id: ProjectId,
    private readonly db: ProjectDb,
    bulkLines: BulkLines,
  ) {
    this.keeper = new JournalKeeper(db, id, bulkLines, () => this.records.tell());
    this.channel = new BroadcastChannel(`zeef-${id}`);
    this.channel.onmessage = ({ data }: MessageEvent<{ seq: number }>) =>
      void this.inTurn(() => this.catchUp(data.seq)).then(() => this.keeper.append(this.lastSeq));
  }

  /**
   * Opens a project and reads its records.
   *
   * @param bulkLines - gives the lines of an import for the journal
   */
  static async open(id: ProjectId, bulkLines: BulkLines): Promise<ProjectSession> {
    const session = new ProjectSession(id, new ProjectDb(id), bulkLines);
    await session.keeper.compare();
    await Promise.all(
      tableNames.map(async (name) => {
        if (name === 'references') await session.readReferences();
        else
          for (const record of await session.db.records(name).toArray())
            session.records.set(name, record.id, record);
      }),
    );
    await session.db.changes.orderBy('seq').each((change) => session.log.push(lightEntry(change)));
    await session.records.publish(new Set(tableNames));
    session.texts.start(
      async () => {
        // The first page is shown before; most need no texts.
        await afterPaint();
        await session.db.references.readTexts();
      },
      () => session.mend(),
      () => session.db.references.doWithoutLost(),
    );
    // What was cut short last time, if anything was: an entry on its way to the journal, an import. Nobody waits for it.
    void session.texts.settled().then(() => session.keeper.append(session.lastSeq));
    void session.texts.settled().then(() => dropStaged(id));
    return session;
  }

  /** How the project's database and the host's journal compared when it was opened. */
  get opened(): SyncOutcome {
    return this.isMended ? 'mended' : this.keeper.opened;
  }

  /** Why the journal could not be written, as long as it could not; null while all is well. */
  get journalProblem(): string | null {
    return this.keeper.problem;
  }

  /** How many entries the journal does not hold yet, once that takes longer than a moment; null otherwise. */
  get journalBehind(): number | null {
    return this.keeper.behind;
  }

  /** Whether abstracts and unknown tags can be read, as far as they are there: when a project is opened they follow its references. Once true it stays so. */
  get hasTexts(): boolean {
    return this.texts.isRead;
  }

  /** Why not all abstracts and unknown tags are there; null while they are or still may be. */
  get textsProblem(): string | null {
    return this.texts.problem;
  }

  /** Resolves when abstracts and unknown tags can be read. @throws when they cannot */
  whenTexts(): Promise<void> {
    return this.texts.whole();
  }

  private async readReferences(): Promise<void> {
    this.records.clear('references');
    for await (const piece of this.db.references.all())
      for (const r of piece) this.records.set('references', r.id, r);
  }

  /** Texts are missing from the database: everything is written anew from the journal, where that holds everything. */
  private async mend(): Promise<boolean> {
    if (!(await rebuild(this.db, this.id))) return false;
    this.isMended = true;
    await this.readReferences();
    await this.db.references.readTexts();
    await this.records.publish(new Set<TableName>(['references']));
    return true;
  }

  /** Lets the worker that reads an import hand over what it stores, so that it is here as soon as it is written. */
  receive(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.db.references.expect(new Arriving(port1));
    return port2;
  }

  /** Resolves when all work asked for so far has ended. */
  async settled(): Promise<void> {
    await this.queue;
    await this.keeper.settled();
  }

  close(): void {
    this.channel.close();
    this.keeper.close();
    this.db.close();
    this.records.close();
  }

  /**
   * All records that the viewer may see, as arrays; a table's array is the same object until the table changes. While a stage is
   * blind nothing of another's decisions is in it, so nothing that is worked out from it can hold them.
   */
  get data(): ProjectData {
    return this.records.view;
  }

  /**
   * Whose eyes the data is for: who works now, the project's first person where nobody was chosen. Tells nobody: whoever switches
   * the person draws everything anew.
   */
  setViewer(chosen: PersonId | null): void {
    this.records.setViewer(chosen);
  }

  subscribe = (listener: () => void): (() => void) => this.records.subscribe(listener);
  getSnapshot = (): ProjectData => this.records.view;

  /**
   * Does one thing, in one transaction with its entry in the log. Resolves when it is on disk.
   *
   * Commits run one after the other. A function is called when its turn comes, with the records as the commits before it left
   * them: whoever changes part of a record must give a function, or a save still under way would be overwritten.
   *
   * @throws RefusedError when the policy refuses a write, such as to what is signed off; nothing is written then
   */
  async commit(by: PersonId, kind: string, writes: Writes, builtOn?: BuiltOn): Promise<void> {
    void builtOn;
    await this.inTurn(async () => {
      await this.texts.settled();
      const built = (typeof writes === 'function' ? writes(this.records.view) : writes).map((w) =>
        this.records.asStored(w),
      );
      // Whoever changes a reference writes all of it: never one that is not whole.
      if (built.some((w) => w.table === 'references')) await this.texts.whole();
      const intent: Intent = { kind, by, device: deviceName(), writes: built };
      const change = await this.db.transact(async () => {
        const stored = await this.db.door.getAll(built);
        for (const [index, write] of built.entries()) {
          const before = stored[index];
          this.requireAllowed(by, write.table, [before, write.after]);
          // The record as it came is not in memory (see reference-store), and nobody rewrites it.
          if (write.table === 'references' && write.after !== null && before !== undefined)
            write.after = { ...write.after, raw: (before as Reference).raw };
        }
        return await commitTo(this.db.door, browserEnv, intent);
      });
      if (change !== null) await this.applied(change);
    });
    await this.keeper.append(this.lastSeq);
  }

  /** What undo and redo would do now for this person. */
  undoable(by: PersonId): { undo: ChangeId | null; redo: ChangeId | null } {
    return undoState([...this.log].reverse(), by);
  }

  /** Takes back, or does again, this person's last action. @returns null when there is none */
  async revert(
    by: PersonId,
    direction: 'undo' | 'redo',
  ): Promise<Result<{ kind: string; touched: string[] }> | null> {
    const outcome = await this.inTurn(async () => {
      await this.texts.settled();
      const id = this.undoable(by)[direction];
      if (id === null) return null;
      try {
        const result = await this.db.transact(async () => {
          const change = await this.db.changes.where('id').equals(id).first();
          if (change === undefined) throw new Error(`no change ${id}`);
          for (const { table, before, after } of change.patches)
            this.requireAllowed(by, table, [before, after]);
          return await revert(this.db.door, browserEnv, change, { by, device: deviceName() }, direction);
        });
        if (!result.ok) return result;
        if (result.value !== null) await this.applied(result.value);
        return ok({
          kind: result.value?.kind ?? '',
          touched: result.value?.patches.map((p) => p.id) ?? [],
        });
      } catch (error) {
        if (error instanceof RefusedError) return fail(error.refusal, error.message);
        throw error;
      }
    });
    await this.keeper.append(this.lastSeq);
    return outcome;
  }

  /** A record as it is stored: of a reference without what duplicates add to it. */
  stored<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.records.get(table, id);
  }

  /** A reference of the data, for whoever goes through all of them and looks at each once: nothing is kept in memory of what is read of it. */
  inPassing(reference: Reference): Reference {
    return inPassing(reference);
  }

  /** Full entries that touched a record or what belongs to it, newest first; all entries for null. */
  async history(recordId: string | null, limit = 500): Promise<Change[]> {
    const all = this.db.changes.orderBy('seq').reverse();
    const seen = (changes: Change[]): Change[] =>
      blindChanges(changes, this.records.snapshot.projects[0], this.records.viewer);
    if (recordId === null) return seen(await all.limit(limit).toArray());
    const batchId = this.records.get('references', recordId)?.batchId;
    // Ids of decisions, ratings, links and extractions are built from their subject's.
    return seen(
      await all
        .filter(
          (c) =>
            c.patches.some((p) => p.id.includes(recordId)) || (c.bulk !== null && c.bulk.batchId === batchId),
        )
        .limit(limit)
        .toArray(),
    );
  }

  /** Stores the bytes of a PDF under its hash, before the record that names it. */
  async putFile(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.db.files.put({ sha256, bytes });
    await keepBlob(sha256, bytes);
  }

  /** The bytes of a PDF: from the database, or where it lost them, from the host's copy. */
  async getFile(sha256: string): Promise<Uint8Array | null> {
    const stored = (await this.db.files.get(sha256))?.bytes;
    if (stored !== undefined) return stored;
    const blob = await readBlob(sha256);
    if (!blob.ok) return null;
    // Back where workers look for it.
    await this.db.files.put({ sha256, bytes: blob.value });
    return blob.value;
  }

  /** What a bundle holds for a person (see bundle/blind-copy); null for everything. */
  async exportAll(
    viewer: PersonId | null,
  ): Promise<{ data: ProjectData; log: Change[]; files: Map<string, Uint8Array> }> {
    const files = new Map((await this.db.files.toArray()).map((f) => [f.sha256, f.bytes]));
    const log = await this.db.changes.orderBy('seq').toArray();
    const references = await this.db.references.wholeList();
    return { ...copyFor({ data: { ...this.records.snapshot, references }, log }, viewer), files };
  }

  /** Runs work after all work before it has ended, well or badly. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  private requireAllowed(by: PersonId, table: string, records: readonly unknown[]): void {
    const refusal = refuseWrite(this.records.snapshot, by, table, records);
    if (refusal !== null) throw new RefusedError(refusal);
  }

  /** The last entry of the log that the screen has read. */
  get readAt(): number {
    return this.lastSeq;
  }

  private get lastSeq(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  private async applied(change: Change): Promise<void> {
    await this.catchUp(change.seq);
    this.channel.postMessage({ seq: change.seq });
  }

  /** Reads entries up to `seq` that this session has not seen: its own, a worker's or another window's. */
  private async catchUp(seq: number): Promise<void> {
    const from = this.lastSeq;
    if (seq <= from) return;
    const touched = new Set<TableName>();
    // One by one: an entry of a thousand records takes milliseconds to copy, and there may be many.
    for (let at = from + 1; at <= seq; at++) {
      const change = await this.db.changes.get(at);
      if (change === undefined || change.seq <= this.lastSeq) continue;
      this.log.push(lightEntry(change));
      if (change.bulk !== null) {
        for await (const piece of this.db.references.ofBatch(change.bulk.batchId))
          for (const r of piece) this.records.set('references', r.id, r);
        await this.texts.settled();
        await this.db.references.readTexts();
        touched.add('references');
      }
      for (const patch of change.patches) {
        const table = patch.table as TableName;
        touched.add(table);
        const isReference = table === 'references' && patch.after !== null;
        const after = isReference
          ? withoutRaw(patch.after as Reference)
          : (patch.after as { id: string } | null);
        this.records.set(table, patch.id, after);
      }
    }
    await this.records.publish(touched);
  }
}
