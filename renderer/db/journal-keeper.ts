// Keeps the host's journal up to date with an open project.
import type { ProjectId } from '../../shared/kernel/ids';
import type { ProjectDb } from './database';
import {
  appendChanges,
  type BulkLines,
  findDamage,
  keepFiles,
  reconcile,
  startJournal,
  type SyncOutcome,
} from './journal-sync';

// As long as what is written may be on its way before it is called late.
const LATE_MS = 700;

/**
 * Appends what is written, one thing after the other. A commit stands in the database whether or not this succeeds; the
 * user is told.
 */
export class JournalKeeper {
  /**
   * What comparing with the journal came to: when the project was opened, or later, when all of the journal was read.
   */
  opened: SyncOutcome = 'no-journal';
  /** Why the journal could not be written, as long as it could not; null while all is well. */
  problem: string | null = null;
  /**
   * How many entries the database holds that the journal does not hold yet, once that takes longer than a moment; null
   * otherwise.
   */
  behind: number | null = null;
  /** A queue of its own: a large import must not hold up what is done after it. */
  private queue: Promise<void> = Promise.resolve();
  private upTo = 0;
  /** The newest entry that was asked for. */
  private wanted = 0;
  private late: ReturnType<typeof setTimeout> | null = null;
  private isVerified = false;
  /**
   * Why a journal that is damaged could not be written anew: entries are appended to it all the same, and it is tried
   * again at the next opening.
   */
  private damage: string | null = null;
  private readonly stop = new AbortController();

  /**
   * @param bulkLines - gives the lines of an import
   * @param tell - called when `problem`, `behind` or `opened` changes
   */
  constructor(
    private readonly db: ProjectDb,
    private readonly id: ProjectId,
    private readonly bulkLines: BulkLines,
    private readonly tell: () => void,
  ) {}

  /** Compares database and journal before anything is read, and mends the one that is behind. */
  async compare(): Promise<void> {
    try {
      const { outcome, seq } = await reconcile(this.db, this.id);
      this.opened = outcome;
      this.upTo = seq;
      // What was just written whole need not be read again.
      this.isVerified = outcome === 'journal-rebuilt' || outcome === 'salvaged' || outcome === 'no-journal';
    } catch (error) {
      // The database stands on its own; the interface says that its copy cannot be written.
      this.problem = (error as Error).message;
    }
  }

  /**
   * Appends entries up to `seq`. The first time, all of the journal is read afterwards: the project is on screen by
   * then.
   */
  append(seq: number): Promise<void> {
    this.wanted = Math.max(this.wanted, seq);
    this.expectSoon();
    this.queue = this.queue.then(async () => {
      if (this.stop.signal.aborted) return;
      const before = this.problem;
      if (seq > this.upTo || before !== null) await this.bringUpTo(seq);
      this.sayBehind();
      if (before !== this.problem) this.tell();
    });
    const appended = this.queue;
    if (!this.isVerified) {
      this.isVerified = true;
      void appended.then(() => this.verify());
    }
    return appended;
  }

  /**
   * Appends nothing more: what is under way stops before its next line, and whoever opens the project next begins it
   * again.
   */
  close(): void {
    this.stop.abort();
    if (this.late !== null) clearTimeout(this.late);
  }

  /** Resolves when all that was asked for so far has ended. */
  settled(): Promise<void> {
    return this.queue;
  }

  private async bringUpTo(seq: number): Promise<void> {
    try {
      let from: number | null = this.upTo;
      if (this.problem !== null) {
        const found = await reconcile(this.db, this.id);
        if (found.outcome === 'journal-rebuilt' || found.outcome === 'set-aside') this.opened = found.outcome;
        from = found.outcome === 'behind' ? found.seq : null;
      }
      if (from !== null) await appendChanges(this.db, this.id, from, seq, this.bulkLines, this.stop.signal);
      this.upTo = Math.max(this.upTo, seq);
      // A journal may be whole where a file of the project could not be kept: that is not over before it is.
      if (this.problem !== null) await keepFiles(this.db);
      this.problem = this.damage;
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  /**
   * Has all of the journal read, which nothing waits for; one that is not whole is written anew, after what is under
   * way.
   */
  private async verify(): Promise<void> {
    try {
      const damaged = await findDamage(this.id);
      if (this.stop.signal.aborted) return;
      if (damaged === null) {
        // What could not be kept last time, and was said then, is kept now.
        await keepFiles(this.db);
        return;
      }
      this.queue = this.queue.then(() => this.startAnew(damaged.at));
      await this.queue;
    } catch (error) {
      if (this.stop.signal.aborted) return;
      this.problem = (error as Error).message;
    }
    this.tell();
  }

  /** Writes the journal anew. Never throws: what is asked for meanwhile waits for it in the same queue. */
  private async startAnew(over: string | null): Promise<void> {
    if (this.stop.signal.aborted) return;
    try {
      const started = await startJournal(this.db, this.id, over);
      // Null: another window was first.
      this.upTo = Math.max(this.upTo, started?.seq ?? 0);
      this.opened = 'journal-rebuilt';
    } catch (error) {
      this.damage = (error as Error).message;
      this.problem = this.damage;
    }
  }

  private expectSoon(): void {
    if (this.wanted <= this.upTo || this.late !== null || this.stop.signal.aborted) return;
    this.late = setTimeout(() => this.sayBehind(true), LATE_MS);
  }

  private sayBehind(isLate = this.behind !== null): void {
    const missing = this.wanted - this.upTo;
    if (missing <= 0 && this.late !== null) clearTimeout(this.late);
    if (missing <= 0) this.late = null;
    const behind = missing > 0 && isLate ? missing : null;
    if (behind === this.behind) return;
    this.behind = behind;
    this.tell();
  }
}
