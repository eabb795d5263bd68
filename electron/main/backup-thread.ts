// Has back-ups checked in a thread, one at a time; without its program in this one.
import { Worker } from 'node:worker_threads';
import type { BackupCheck } from '../../shared/ipc/backup-contract';
import { checkBackup } from './backup-read';
import type { CheckAsked } from './backup-worker';

/** The thread, which is there only while it checks: what it restored goes with it. */
export class CheckThread {
  private worker: Worker | null = null;
  private isClosed = false;

  constructor(private readonly program: string | undefined) {}

  /** @throws when the thread ends before it has answered */
  async check(asked: CheckAsked): Promise<BackupCheck> {
    if (this.isClosed) throw new Error('closed');
    if (this.program === undefined) return await checkBackup(asked.root, asked.backup, asked.at);
    const worker = new Worker(this.program);
    this.worker = worker;
    try {
      return await new Promise<BackupCheck>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the check was ended')));
        worker.postMessage(asked);
      });
    } finally {
      this.worker = null;
      await worker.terminate();
    }
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }
}
