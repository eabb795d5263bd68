import type { ProjectId } from '../../../shared/kernel/ids';
import { streamOnce } from '../rpc/calls';
import type { JournalWorker } from './journal.worker';

/** Makes the lines of an import in a worker of its own. @throws what reading them throws */
export const linesInWorker = (projectId: ProjectId, batchId: string): AsyncGenerator<string> =>
  streamOnce<JournalWorker, 'lines'>(
    new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' }),
    'lines',
    { projectId, batchId },
  );
