// The language worker: one, made when it is first needed.
import { WorkerCalls } from '../rpc/calls';
import type { LanguageWorker } from './language.worker';

let calls: WorkerCalls<LanguageWorker> | null = null;

/** The worker that tells languages. */
export function languages(): WorkerCalls<LanguageWorker> {
  return (calls ??= new WorkerCalls<LanguageWorker>(
    new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' }),
  ));
}
