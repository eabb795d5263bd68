// Makes lines of the journal off the main thread, as they are asked for.
import './report-failures';
import type { ProjectId } from '../../shared/kernel/ids';
import { readBulkLines } from '../db/bulk-lines';
import { serveCalls } from './rpc';

let lines: AsyncGenerator<string> | null = null;

const functions = {
  begin: (of: { projectId: ProjectId; batchId: string }): void => {
    lines = readBulkLines(of.projectId, of.batchId);
  },
  /** Null behind the last. */
  next: async (): Promise<string | null> => {
    const step = await lines?.next();
    return step === undefined || step.done === true ? null : step.value;
  },
};
export type JournalWorker = typeof functions;

serveCalls(functions);
