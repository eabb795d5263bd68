/** Runs work one after the other, each after all before it has ended, well or badly. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns what the work gives @throws what it throws; the next goes on all the same */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when all that was asked for so far has ended. */
  async settled(): Promise<void> {
    await this.last;
  }
}
