import type { ReportMessage, ReportOutcome, ReportWork } from './report.worker';

/**
 * Builds, and writes where a format is asked, in a worker of its own. Aborting ends the worker at once.
 *
 * @throws the worker's error, or AbortError
 */
export function reportInWorker(
  work: ReportWork,
  options: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<ReportOutcome> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReportOutcome>((resolve, reject) => {
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
