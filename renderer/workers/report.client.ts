import type { FormattedStage } from '../../shared/report/products/assemble-list';
import { listedReferences } from '../../shared/report/products/listed-references';
import { citeInParallel } from './cite.client';
import type { ReportMessage, ReportOutcome, ReportWork } from './report.worker';

type Request = Omit<ReportWork, 'bibliography'>;
type Options = { signal?: AbortSignal; onProgress?: (share: number) => void };

/** Entries of appendix 1 by stage, each formatted by as many workers as are worth it. */
async function formatStages(
  { data, language, style }: Request,
  signal: AbortSignal | undefined,
): Promise<FormattedStage[]> {
  return await Promise.all(
    listedReferences(data).map(async ({ stage, references }) => ({
      stage,
      entries: await citeInParallel(references, language, style, signal),
    })),
  );
}

/**
 * Builds, and writes where a format is asked, in workers of its own. Aborting ends them at once.
 *
 * @throws the worker's error, or AbortError
 */
export async function reportInWorker(request: Request, options: Options = {}): Promise<ReportOutcome> {
  const isListed = request.ids.includes('bijlage-1');
  const work: ReportWork = {
    ...request,
    bibliography: isListed ? await formatStages(request, options.signal) : [],
  };
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  return await new Promise<ReportOutcome>((resolve, reject) => {
    options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
      if (data.type === 'progress') options.onProgress?.(data.share);
      else if (data.type === 'done') resolve(data.outcome);
      else reject(new Error(data.error));
    });
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
