// An open project: its records in memory, kept equal to the database by the change log, and the one door for writes.
import { countRecords } from '../../shared/bundle/state-hash';
import type { Intent } from '../../shared/change/commit';
import { undoState } from '../../shared/change/undo';
import { countWork } from '../../shared/duplicates/found';
import type { ChangeId, PersonId, ProjectId, ReferenceId } from '../../shared/kernel/ids';
import { ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { filesOf } from '../../shared/model/document';
import type { Reference } from '../../shared/model/reference';
import { type ProjectData, type RecordOf, type TableName } from '../../shared/model/tables';
import { withCorrection } from '../../shared/review/corrected';
import { measureUse } from '../../shared/review/measure-use';
import { refuseWrite } from '../../shared/review/policy';
import { compareEntries } from '../../shared/team/entry';
import { settleBy, type Side, type Unsettled } from '../../shared/team/settle';
import { backUpBeforeOpening } from '../host/backups';
import { deviceName } from '../lib/env';
import { afterPaint } from '../lib/in-pieces';
import { Queue } from '../lib/queue';
import { type Gone, ProjectDb } from './database';
import { getFile, putFile } from './files';
import { entriesAt, Follower, newestEntries } from './following';
import { JournalKeeper } from './journal-keeper';
import { type BulkLines, rebuild, type SyncOutcome } from './journal-sync';
import type { LogEntry } from './log-entry';
import { Records } from './records';
import type { ReadAs } from './reader';
import { registered, requireOpenable } from './registry';
import { dropStaged } from './references/staging';
import { withTexts } from './texts-on-demand';
import { requireRoom } from './room-gate';
import { GoneError, RefusedError } from './write-errors';
import { BEHIND, type BuiltOn, writeIntent, writeRevert, type Writes, type Writing } from './writing';

export type { BuiltOn, Writes } from './writing';

// Another window closes an older version at once, unless it hangs or is an app of before it knew how.
const BLOCKED_MS = 3000;

/** Rejects when another window has kept the database from being opened for some seconds; else it never ends. */
function blockedFor(db: ProjectDb): Promise<never> {
  return new Promise((_resolve, reject) => {
    db.onBlocked = () => setTimeout(() => !db.isOpen() && reject(new Error('blocked')), BLOCKED_MS);
  });
}

/** One open project. Views read `data` and listen with `subscribe`; only `commit`, `undo` and `redo` write. */
export class ProjectSession {
  /** Entries that were made here, by their id. */
  private readonly own = new Set<ChangeId>();
  private readonly records = new Records();
  private readonly channel: BroadcastChannel;
  private readonly queue = new Queue();
  private readonly follower: Follower;
  private readonly keeper: JournalKeeper;
  /** Why some abstracts cannot be read; null while all is well. */
  textsProblem: string | null = null;
  private isMended = false;
  private isClosed = false;
  /** Whom alone this machine writes for, as in a team; null where it is anybody's. */
  private owner: PersonId | null = null;
  /** Why no back-up could be made before another version opened it; null while all is well. */
  backupProblem: string | null = null;
  /** Why nothing can be written here any more; null while all is well. */
  gone: Gone | 'lost' | 'merged' | null = null;

  private constructor(
    readonly id: ProjectId,
    private readonly db: ProjectDb,
    bulkLines: BulkLines,
  ) {
    db.onGone = (why) => {
      this.gone = why;
      this.records.tell();
    };
    this.follower = new Follower(db, this.records);
    this.keeper = new JournalKeeper(db, id, bulkLines, () => this.records.tell());
    this.channel = new BroadcastChannel(`zeef-${id}`);
    this.channel.onmessage = ({ data }: MessageEvent<{ seq: number } | { isMerged: true }>) => {
      if ('seq' in data) void this.hear(data.seq);
      else this.leave();
    };
  }

  /**
   * Opens a project and reads its records.
   *
   * @param bulkLines - gives the lines of an import for the journal
   * @throws NewerDatabaseError when a newer app wrote it: nothing was touched; 'blocked' when another window keeps an
   *   older version open
   */
  static async open(id: ProjectId, bulkLines: BulkLines): Promise<ProjectSession> {
    await requireOpenable(id);
    // Opening may lay the data out anew. A full disk must not keep anybody from their work, so it is said later.
    const backupProblem = await backUpBeforeOpening(id, (await registered(id))?.title ?? '').then(
      () => null,
      (error: unknown) => (error as Error).message,
    );
    const session = new ProjectSession(id, new ProjectDb(id), bulkLines);
    session.backupProblem = backupProblem;
    try {
      // Entries of other windows wait until everything is read.
      await Promise.race([session.queue.run(() => session.readAll()), blockedFor(session.db)]);
    } catch (error) {
      session.close();
      throw error;
    }
    // Nobody waits for it.
    void session.tidyUp();
    return session;
  }

  private async readAll(): Promise<void> {
    await this.keeper.compare();
    await this.follower.readAll();
  }

  /** Light entries of the log, oldest first. */
  get log(): readonly LogEntry[] {
    return this.follower.log;
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

  /**
   * Once the first page is shown: part of the database may be missing, an entry or an import may have been cut short
   * last time.
   */
  private async tidyUp(): Promise<void> {
    try {
      await afterPaint();
      await this.queue.run(() => this.findLost());
      await this.keeper.append(this.lastSeq);
      await dropStaged(this.id);
    } catch (error) {
      // A project that was closed meanwhile is tidied up the next time.
      if (this.isClosed || this.gone !== null) return;
      this.textsProblem = (error as Error).message;
      this.records.tell();
    }
  }

  /**
   * Looks whether texts are missing from the database: then everything is written anew from the journal, where that
   * holds everything.
   */
  private async findLost(): Promise<void> {
    const [lost] = await this.db.references.pages.lost();
    if (lost === undefined) return;
    if (await rebuild(this.db, this.id)) {
      this.isMended = true;
      await this.follower.readReferences();
      await this.records.publish(new Set<TableName>(['references']));
    } else {
      this.textsProblem = `page ${lost} is not whole`;
      this.records.tell();
    }
  }

  /** Resolves when all work asked for so far has ended. */
  async settled(): Promise<void> {
    await this.queue.settled();
    await this.keeper.settled();
  }

  /** Whether nothing can be read or written here any more, as it was closed. */
  get hasEnded(): boolean {
    return this.isClosed;
  }

  close(): void {
    this.isClosed = true;
    this.channel.close();
    this.keeper.close();
    this.db.close();
    this.records.close();
  }

  /**
   * All records that the viewer may see, as arrays; a table's array is the same object until the table changes. While a
   * stage is blind nothing of another's decisions is in it, so nothing that is worked out from it can hold them.
   */
  get data(): ProjectData {
    return this.records.view;
  }

  /**
   * Whose eyes the data is for: who works now; where nobody was chosen see `defaultPerson`. Never call it while
   * rendering.
   */
  setViewer(chosen: PersonId | null): void {
    this.records.setViewer(chosen);
  }

  /** Has nothing written here in the name of another: in a team it would be sent by nobody. */
  onlyFor(owner: PersonId | null): void {
    this.owner = owner;
  }

  private requireOwner(by: PersonId): void {
    if (this.owner !== null && by !== this.owner) throw new RefusedError('not-owner', null);
  }

  subscribe = (listener: () => void): (() => void) => this.records.subscribe(listener);
  getSnapshot = (): ProjectData => this.records.view;

  /**
   * Does one thing, in one transaction with its entry in the log. Resolves when it is on disk.
   *
   * Commits run one after the other. A function is called when its turn comes, with the records as the commits before
   * it left them: whoever changes part of a record must give a function, or a save still under way would be
   * overwritten.
   *
   * @throws RefusedError when the policy refuses a write, such as to what is signed off; nothing is written then
   */
  async commit(by: PersonId, kind: string, writes: Writes, builtOn?: BuiltOn): Promise<void> {
    await this.write(by, kind, { writes }, builtOn);
  }

  /** Settles what two people wrote in one part by one of the two. @throws as {@link commit} */
  async settle(by: PersonId, question: Unsettled, side: Side): Promise<void> {
    const { table, id } = question;
    const { parts } = settleBy(question, side, this.records.get(table, id) ?? null);
    const writes = (): Intent['writes'] =>
      settleBy(question, side, this.records.get(table, id) ?? null).writes;
    await this.write(by, 'conflict.settle', { writes, ...(parts === undefined ? {} : { parts }) });
  }

  private async write(
    by: PersonId,
    kind: string,
    { writes, parts }: { writes: Writes } & Pick<Intent, 'parts'>,
    builtOn?: BuiltOn,
  ): Promise<void> {
    requireRoom();
    this.requireOwner(by);
    // What the screen had read when it asked; entries of other windows may come before its turn does.
    const since = builtOn?.since ?? this.readAt;
    await this.queue.run(async () => {
      const change = await this.upToDate(async () => {
        const built = (typeof writes === 'function' ? writes(this.records.view) : writes).map((w) => ({
          ...w,
        }));
        const said = parts === undefined ? {} : { parts };
        const intent: Intent = { kind, by, device: deviceName(), writes: built, ...said };
        return await writeIntent(this.db, intent, {
          readAt: this.lastSeq,
          since,
          knowsOwn: typeof writes === 'function',
          isOwn: ({ id, device }) =>
            this.own.has(id) || (builtOn?.windows ?? []).some((window) => device.endsWith(`.${window}`)),
          allow: this.requireAllowed,
        });
      });
      if (change !== null) await this.applied(change);
    });
    await this.keeper.append(this.lastSeq);
  }

  /** What undo and redo would do now for this person. */
  undoable(by: PersonId): { undo: ChangeId | null; redo: ChangeId | null } {
    const newest = [...this.log].reverse();
    // What came from another laptop of theirs stands behind what they did here since.
    if (newest.some((entry) => entry.isMerged && entry.by === by))
      newest.sort((a, b) => compareEntries(b, a));
    return undoState(newest, by);
  }

  /** Takes back, or does again, this person's last action. @returns null when there is none */
  async revert(
    by: PersonId,
    direction: 'undo' | 'redo',
  ): Promise<Result<{ kind: string; touched: string[] }> | null> {
    requireRoom();
    this.requireOwner(by);
    const outcome = await this.queue.run(async () => {
      const id = this.undoable(by)[direction];
      if (id === null) return null;
      const who = { by, device: deviceName() };
      const result = await this.upToDate(() =>
        writeRevert(this.db, id, who, direction, { readAt: this.lastSeq, allow: this.requireAllowed }),
      );
      if (!result.ok) return result;
      if (result.value !== null) await this.applied(result.value);
      return ok({
        kind: result.value?.kind ?? '',
        touched: result.value?.patches.map((p) => p.id) ?? [],
      });
    });
    await this.keeper.append(this.lastSeq);
    return outcome;
  }

  /** Whether a person has written anything: who has cannot be removed, as their work names them. */
  hasWork(person: PersonId): boolean {
    return this.log.some((entry) => entry.by === person);
  }

  /** A record as it is stored: of a reference without what duplicates and corrections add to it. */
  stored<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.records.get(table, id);
  }

  /**
   * How much work stands with each reference, as it is stored: what a blind stage hides is work as well, and is not
   * merged away.
   */
  workDone(): ReturnType<typeof countWork> {
    return countWork(this.records.snapshot);
  }

  /** How many records are stored at the newest entry, once all that was asked for is written. */
  async counted(): Promise<{ hash: string; counts: Record<string, number> } | null> {
    await this.settled();
    return await this.queue.run(async () => {
      const newest = await this.db.changes.get(this.lastSeq);
      return newest === undefined ? null : { hash: newest.hash, counts: countRecords(this.records.snapshot) };
    });
  }

  /** A reference as it came in or was mended, without what duplicates add to it. */
  ownReference(id: ReferenceId): Reference | undefined {
    const own = this.records.get('references', id);
    const correction = this.records.get('corrections', id);
    return own === undefined || correction === undefined ? own : withCorrection(own, correction);
  }

  /**
   * References of {@link data} with their abstracts and unknown tags, which are read from the database. @throws when
   * they are not there
   */
  withTexts(references: readonly Reference[]): Promise<Reference[]> {
    return withTexts(this.db, references);
  }

  /** A reference with everything that was imported of it, also the record as it came. */
  wholeReference(id: ReferenceId): Promise<Reference | undefined> {
    return this.db.references.get(id);
  }

  /** What a worker needs to read this project as the person may see it, once all work asked for so far is written. */
  async readAs(): Promise<ReadAs> {
    await this.queue.run(() => Promise.resolve());
    return { projectId: this.id, viewer: this.records.viewer, since: this.lastSeq };
  }

  /** Brings files back into the database that it lost and the host has kept: workers look for them there. */
  async restoreFiles(): Promise<void> {
    const here = new Set(await this.db.files.toCollection().primaryKeys());
    for (const sha256 of this.records.snapshot.documents.flatMap(filesOf))
      if (!here.has(sha256)) await getFile(this.db, sha256);
  }

  /** The newest entries of the log with their records, newest first, as the viewer may see them. */
  newestEntries(limit: number): Promise<Change[]> {
    return newestEntries(this.db, this.records, limit);
  }

  /**
   * Entries of the log with their records, by their numbers (see {@link log}), as the viewer may see them: what is
   * hidden is left out.
   *
   * @param recordId - only what touched this record, or what belongs to it
   */
  entriesAt(seqs: readonly number[], recordId: string | null = null): Promise<Change[]> {
    return entriesAt(this.db, this.records, seqs, recordId);
  }

  /** Stores the bytes of a file under its hash, before the record that names it. */
  putFile(sha256: string, bytes: Uint8Array): Promise<void> {
    return putFile(this.db, sha256, bytes);
  }

  /**
   * The bytes of a file: from the database, or where it lost them, from the host's copy; null where neither has them.
   */
  getFile(sha256: string): Promise<Uint8Array | null> {
    return getFile(this.db, sha256);
  }

  private readonly requireAllowed: Writing['allow'] = (by, table, step, beside) => {
    const facts = { ...this.records.snapshot, beside, hasWork: (person: PersonId) => this.hasWork(person) };
    const refusal = refuseWrite(facts, by, table, step);
    if (refusal === null) return;
    throw new RefusedError(refusal, refusal === 'measure-in-use' ? measureUse(step, facts) : null);
  };

  /** Tries until the attempt was made on the newest entry: another window may write between reading and writing. */
  private async upToDate<T>(attempt: () => Promise<T | typeof BEHIND>): Promise<T> {
    for (;;) {
      if (this.gone !== null) throw new GoneError(this.gone);
      const outcome = await attempt();
      if (outcome !== BEHIND) return outcome;
      const seq = await this.db.lastSeq();
      // The database lost what was read from it: it was emptied, or put back to an earlier state.
      if (seq < this.lastSeq) {
        this.gone = 'lost';
        this.records.tell();
        throw new GoneError('lost');
      }
      await this.follower.catchUp(seq);
    }
  }

  /** The last entry of the log that the screen has read. */
  get readAt(): number {
    return this.follower.shownSeq;
  }

  private get lastSeq(): number {
    return this.follower.lastSeq;
  }

  private async applied(change: Change): Promise<void> {
    this.own.add(change.id);
    await this.follower.catchUp(change.seq);
    this.channel.postMessage({ seq: change.seq });
  }

  /**
   * Another window or a worker wrote. What fails here is tried again with the next commit, which must be up to date.
   */
  /** Another window put other records and another log in the place of these. */
  private leave(): void {
    this.gone = 'merged';
    this.keeper.close();
    this.db.close({ disableAutoOpen: true });
    this.records.tell();
  }

  private async hear(seq: number): Promise<void> {
    await this.queue.run(async () => {
      if (this.gone === null) await this.follower.catchUp(seq);
    });
    await this.keeper.append(this.lastSeq);
  }
}
