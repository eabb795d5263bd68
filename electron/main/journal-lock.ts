// Who writes a project's journal: one process at a time, as two would each continue the chain of hashes in their own
// way. A file beside the journal names the process; one that no longer runs has left it.
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { isRunning, ownMark } from './process-mark';
import { writeWholeFile } from './whole-file';

/** The right to write one journal. */
export class JournalLock {
  private readonly token = `${ownMark} ${randomUUID()}`;
  private isHeld = false;

  constructor(private readonly path: string) {}

  /**
   * Takes the lock, from a process that no longer runs too.
   *
   * @returns false when another process that runs has it
   * @throws WriteError when the lock cannot be written
   */
  async take(): Promise<boolean> {
    if (this.isHeld && (await readFile(this.path, 'utf8').catch(() => '')) === this.token) return true;
    const mine = `${this.path}.${randomUUID()}`;
    await writeWholeFile(mine, this.token);
    try {
      // A link fails where the name exists, so that of two who come at once one gets it.
      for (let attempt = 0; attempt < 3; attempt++) {
        const isLinked = await link(mine, this.path).then(
          () => true,
          () => false,
        );
        if (isLinked) return (this.isHeld = true);
        if (!(await this.removeStale())) return false;
      }
      return false;
    } finally {
      await rm(mine, { force: true });
    }
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    if (!this.isHeld) return;
    this.isHeld = false;
    if ((await readFile(this.path, 'utf8').catch(() => '')) === this.token)
      await rm(this.path, { force: true });
  }

  /** Removes the lock of a process that no longer runs, or of this one. @returns whether the name may be free now */
  private async removeStale(): Promise<boolean> {
    const found = await readFile(this.path, 'utf8').catch(() => null);
    if (found === null) return true;
    const { mtimeMs } = await stat(this.path).catch(() => ({ mtimeMs: 0 }));
    const mark = found.split(' ')[0] ?? '';
    if (mark !== ownMark && isRunning(mark, mtimeMs)) return false;
    const old = `${this.path}.${randomUUID()}`;
    const isMoved = await rename(this.path, old).then(
      () => true,
      () => false,
    );
    // Another may have taken it since it was read: that one keeps it.
    if (isMoved && (await readFile(old, 'utf8').catch(() => '')) !== found)
      await link(old, this.path).catch(() => undefined);
    await rm(old, { force: true });
    return true;
  }
}
