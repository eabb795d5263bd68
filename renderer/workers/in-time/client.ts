import { callOnce, type CallOptions } from '../rpc/calls';
import type { InTimeOutcome, InTimeWork, InTimeWorker } from './in-time.worker';

/** Compares products with what they were, in a worker of its own; aborting ends it. @throws the worker's error */
export function compareInWorker(
  work: InTimeWork,
  options: Pick<CallOptions, 'signal' | 'onProgress'> = {},
): Promise<InTimeOutcome> {
  const worker = new Worker(new URL('./in-time.worker.ts', import.meta.url), { type: 'module' });
  return callOnce<InTimeWorker, 'compare'>(worker, 'compare', work, options);
}
