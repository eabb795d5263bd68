// Abstracts and unknown tags follow the references when a project is opened: whether they are there yet, and why not if they never will be.

/** How far reading the texts has come. Listeners are told once, when it has ended well or badly. */
export class TextsState {
  /** Whether texts can be read, as far as they are there. Once true it stays so. */
  isRead = false;
  /** Why not all of them are there; null while they are or still may be. */
  problem: string | null = null;
  private over: Promise<void> = Promise.resolve();

  constructor(private readonly tell: () => void) {}

  /**
   * @param read - reads the texts
   * @param mend - brings back what is missing and reads again; false when that is not possible
   * @param doWithout - makes what is there readable all the same
   */
  start(read: () => Promise<void>, mend: () => Promise<boolean>, doWithout: () => void): void {
    this.over = this.run(read, mend)
      .catch((error: unknown) => {
        this.problem = (error as Error).message;
        doWithout();
      })
      .then(() => {
        this.isRead = true;
      });
    void this.over.then(() => this.tell());
  }

  private async run(read: () => Promise<void>, mend: () => Promise<boolean>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!(await mend())) throw error;
    }
  }

  /** Resolves when it is certain whether texts can be read. */
  settled(): Promise<void> {
    return this.over;
  }

  /** Resolves when all texts can be read. @throws when some cannot */
  async whole(): Promise<void> {
    await this.over;
    if (this.problem !== null) throw new Error(this.problem);
  }
}
