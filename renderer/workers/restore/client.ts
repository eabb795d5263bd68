import type { Bundle } from '../../../shared/bundle/bundle';
import type { Result } from '../../../shared/kernel/result';
import { WorkerCalls } from '../rpc/calls';
import type { RestoreWorker } from './restore.worker';

/**
 * Makes a project, under a new id, out of the lines of a back-up, in a worker of its own.
 *
 * @throws where a line cannot be used
 */
export async function restoreInWorker(
  lines: AsyncIterable<readonly string[]>,
  device: string,
  title: string,
): Promise<Result<Bundle>> {
  const calls = new WorkerCalls<RestoreWorker>(
    new Worker(new URL('./restore.worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    for await (const some of lines) await calls.call('take', some);
    return await calls.call('finish', { device, title });
  } finally {
    calls.end();
  }
}
