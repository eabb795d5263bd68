import { callOnce } from '../rpc/calls';
import type { DecisionsWork, DecisionsWorker, PlannedDecisions } from './decisions.worker';
import type { Result } from '../../../shared/kernel/result';

/** Reads a file with decisions and says what bringing it in would write, in a worker of its own. @throws AbortError */
export function decisionsInWorker(
  work: DecisionsWork,
  signal?: AbortSignal,
): Promise<Result<PlannedDecisions>> {
  const worker = new Worker(new URL('./decisions.worker.ts', import.meta.url), { type: 'module' });
  return callOnce<DecisionsWorker, 'plan'>(worker, 'plan', work, { signal });
}
