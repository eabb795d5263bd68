import type { BulkLines } from '../db/bulk-lines';
import type { JournalWorker } from './journal.worker';
import { WorkerCalls } from './rpc';

/** Makes the lines of an import in a worker of its own. @throws what reading them throws */
export const linesInWorker: BulkLines = async function* (projectId, batchId) {
  const calls = new WorkerCalls<JournalWorker>(
    new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' }),
  );
  const ask = (): Promise<string | null> => {
    const line = calls.call('next', undefined);
    // Nobody may come for it any more; whoever does gets the failure.
    line.catch(() => undefined);
    return line;
  };
  try {
    await calls.call('begin', { projectId, batchId });
    // The next is made while this one is written.
    for (let next = ask(); ;) {
      const line = await next;
      if (line === null) return;
      next = ask();
      yield line;
    }
  } finally {
    calls.end();
  }
};
