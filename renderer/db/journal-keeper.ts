// Keeps the host's journal up to date with an open project.
import type { ProjectId } from '../../shared/kernel/ids';
import type { BulkLines } from './bulk-lines';
import type { ProjectDb } from './database';
import { appendChanges, reconcile, type SyncOutcome } from './journal-sync';

/** Appends what is written, one thing after the other. A commit stands in the database whether or not this succeeds; the user is told. */
export class JournalKeeper {
  /** What comparing with the journal came to when the project was opened. */
  opened: SyncOutcome = 'no-journal';
  /** Why the journal could not be written, as long as it could not; null while all is well. */
  problem: string | null = null;
  /** A queue of its own: a large import must not hold up what is done after it. */
  private queue: Promise<void> = Promise.resolve();
  private upTo = 0;
  private readonly stop = new AbortController();

  /**
   * @param bulkLines - gives the lines of an import
   * @param tell - called when `problem` comes or goes
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
    } catch (error) {
      // The database stands on its own; the interface says that its copy cannot be written.
      this.problem = (error as Error).message;
    }
  }

  /** Appends entries up to `seq`. */
  append(seq: number): Promise<void> {
    this.queue = this.queue.then(async () => {
      if (this.stop.signal.aborted) return;
      const before = this.problem;
      if (seq <= this.upTo && before === null) return;
      try {
        let from: number | null = this.upTo;
        if (before !== null) {
          const found = await reconcile(this.db, this.id);
          from = found.outcome === 'behind' ? found.seq : null;
        }
        if (from !== null) await appendChanges(this.db, this.id, from, seq, this.bulkLines, this.stop.signal);
        this.upTo = Math.max(this.upTo, seq);
        this.problem = null;
      } catch (error) {
        this.problem = (error as Error).message;
      }
      if (before !== this.problem) this.tell();
    });
    return this.queue;
  }

  /** Appends nothing more: what is under way stops before its next line, and whoever opens the project next begins it again. */
  close(): void {
    this.stop.abort();
  }

  /** Resolves when all that was asked for so far has ended. */
  settled(): Promise<void> {
    return this.queue;
  }
}
