import { productOf } from '../../../shared/report/products/registry';
import { listInWorkers } from '../cite/client';
import { callOnce, type CallOptions } from '../rpc/calls';
import type { ReportOutcome, ReportWork, ReportWorker } from './report.worker';

/** `count`: how many references the study has. */
type Request = Omit<ReportWork, 'list'> & { count: number };
type Made = Exclude<ReportOutcome, { type: 'moved' }>;

// Between two tries another window or person may write, and then another.
const TRIES = 5;

/**
 * Builds products, and writes them where a format is asked, in workers of their own. Aborting ends these at once.
 *
 * @throws the worker's error, or AbortError
 */
export async function reportInWorker(
  { count, ...request }: Request,
  options: Pick<CallOptions, 'signal' | 'onProgress'> = {},
): Promise<Made> {
  const isListed = request.ids.some((id) => productOf(id).takes === 'citations');
  for (let tries = 0; tries < TRIES; tries++) {
    const list = isListed ? await listInWorkers(request, count, options.signal) : null;
    if (isListed && list === null) continue;
    const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
    const outcome = await callOnce<ReportWorker, 'make'>(worker, 'make', { ...request, list }, options);
    if (outcome.type !== 'moved') return outcome;
  }
  throw new Error('the study was changed while it was printed, each time');
}
