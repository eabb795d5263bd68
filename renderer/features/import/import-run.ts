// The worker of one import, as the page asks it: a question at a time, and what becomes of it when the page is left.
import { startImport } from '../../workers/import/client';

type Calls = ReturnType<typeof startImport>;

/** One worker at a time, and what it is doing. */
export class ImportRun {
  private calls: Calls | null = null;
  private writing: Promise<unknown> | null = null;
  private isBusy = false;

  constructor(private readonly start: () => Calls = startImport) {}

  /**
   * Asks the worker.
   *
   * @returns what it answers; null when the worker was ended meanwhile: nobody waits for that any more
   * @throws what the worker throws; the next question gets a worker of its own
   */
  async ask<T>(work: (calls: Calls) => Promise<T>, isWriting = false): Promise<{ value: T } | null> {
    const own = (this.calls ??= this.start());
    this.isBusy = true;
    const asked = work(own);
    if (isWriting) this.writing = asked;
    try {
      const value = await asked;
      return this.calls === own ? { value } : null;
    } catch (error) {
      if (this.calls !== own) return null;
      this.end();
      throw error;
    } finally {
      if (this.calls === own) this.isBusy = false;
      this.writing = null;
    }
  }

  /** Ends the worker: some formats are read in one go, so that only its end stops them. */
  end(): void {
    this.calls?.end();
    this.calls = null;
    this.isBusy = false;
  }

  /** Files that are chosen while others are read take their place: the two must not come in as one. */
  makeRoom(): void {
    if (this.isBusy) this.end();
  }

  /**
   * Nobody looks any more. Who goes elsewhere has not cancelled: what is being written is finished first.
   *
   * @param onFailed - told when it could not be written
   */
  leave(onFailed: (error: unknown) => void): void {
    const { calls, writing } = this;
    this.calls = null;
    if (writing === null) calls?.end();
    else void writing.catch(onFailed).then(() => calls?.end());
  }

  /** Lets go of what was read, if anything was. */
  forget(): void {
    this.calls?.call('forget', undefined).catch(() => this.end());
  }
}
