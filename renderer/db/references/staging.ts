// Texts of an import on their way to the database while its file is still being read. Runs in the import worker.
import type { DraftStore } from '../../../shared/import/draft';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { PageContents } from '../../../shared/model/reference-page';
import { ProjectDb } from '../database';

// Written at once: enough that a transaction is not the cost.
const PAGES_AT_ONCE = 8;

const lockName = (id: ProjectId): string => `zeef-staging-${id}`;

/** Removes texts that imports left behind which ended halfway, unless one is under way. */
export async function dropStaged(id: ProjectId): Promise<void> {
  await navigator.locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const db = new ProjectDb(id);
    await db.references.dropStaged();
    db.close();
  });
}

/** The store of one draft. Pages are written while others are made; nobody sees them until the import is written. */
export class Staging implements DraftStore {
  private waiting: ({ id: string } & PageContents)[] = [];
  private writing: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;
  /** Resolves when the lock is given back. */
  private lock: Promise<void> = Promise.resolve();

  private constructor(
    private readonly id: ProjectId,
    readonly db: ProjectDb,
  ) {}

  /** Begins to stage; what others left behind is removed first. */
  static async begin(id: ProjectId): Promise<Staging> {
    await dropStaged(id);
    const staging = new Staging(id, new ProjectDb(id));
    await new Promise<void>((held) => {
      staging.lock = navigator.locks.request(
        lockName(id),
        { mode: 'shared' },
        () =>
          new Promise<void>((resolve) => {
            staging.release = resolve;
            held();
          }),
      );
    });
    return staging;
  }

  put(id: string, { texts, ends, raws, rawEnds, formats }: PageContents): void {
    this.waiting.push({ id, texts, ends, raws, rawEnds, formats });
  }

  async get(id: string): Promise<PageContents> {
    await this.flush();
    return await this.db.references.pages.contents(id);
  }

  /**
   * Starts to write what waits, once there is enough of it. Resolves when the write before it has ended: as much as may
   * wait in memory.
   */
  async pump(): Promise<void> {
    if (this.waiting.length < PAGES_AT_ONCE) return;
    const pages = this.waiting;
    this.waiting = [];
    await this.writing;
    this.writing = this.db.stage(pages);
    // Whoever waits next is told; until then it must not count as unheard.
    this.writing.catch(() => undefined);
  }

  /** Writes all that waits. */
  async flush(): Promise<void> {
    const pages = this.waiting;
    this.waiting = [];
    await this.writing;
    if (pages.length > 0) await this.db.stage(pages);
  }

  /** Lets go of the database. What is staged and was not added is removed. */
  async end(): Promise<void> {
    await this.writing.catch(() => undefined);
    this.db.close();
    this.release();
    await this.lock;
    await dropStaged(this.id);
  }
}
