import { WorkerCalls } from '../rpc/calls';
import type { ImportWorker } from './import.worker';

/** Starts a worker that reads and writes imports. It is whoever starts it that ends it. */
export function startImport(): WorkerCalls<ImportWorker> {
  return new WorkerCalls<ImportWorker>(
    new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
  );
}
