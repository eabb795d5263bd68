import { callOnce, type CallOptions } from '../rpc/calls';
import type { ReportOutcome, ReportWork, ReportWorker } from './worker';

/**
 * Builds products, and writes them where a format is asked, in a worker of their own. Aborting ends it at once.
 *
 * @throws the worker's error, or AbortError
 */
export function reportInWorker(
  work: ReportWork,
  options: Pick<CallOptions, 'signal' | 'onProgress'> = {},
): Promise<ReportOutcome> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return callOnce<ReportWorker, 'make'>(worker, 'make', work, options);
}
