import { WorkerCalls } from '../rpc/calls';
import type { RankingWorker } from './ranking.worker';

/** Starts a worker that ranks. It is whoever starts it that ends it. */
export function startRanking(): WorkerCalls<RankingWorker> {
  return new WorkerCalls<RankingWorker>(
    new Worker(new URL('./ranking.worker.ts', import.meta.url), { type: 'module' }),
  );
}
