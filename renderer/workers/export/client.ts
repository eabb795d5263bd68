import { type CallOptions, streamOnce } from '../rpc/calls';
import type { ExportWork, ExportWorker } from './export.worker';

/**
 * Writes references in a format in a worker of its own. @returns the file in parts, as they are written @throws
 * AbortError
 */
export function exportInWorker(
  work: ExportWork,
  options: Pick<CallOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<Uint8Array> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  return streamOnce<ExportWorker, 'write'>(worker, 'write', work, options);
}
