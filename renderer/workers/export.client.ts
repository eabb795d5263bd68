import { type Exportable, type ExportFormat, frames } from '../../shared/import/serialise';
import { nextTask } from '../lib/in-pieces';
import type { ExportWorker } from './export.worker';
import { type CallOptions, WorkerCalls } from './rpc';

// References sent at once: a few milliseconds of copying.
const AT_ONCE = 100;

/**
 * Writes references in a format in a worker of its own.
 *
 * @param references - some of them, from an index up to another: 100,000 need not be made ready at once
 * @returns the file in parts, one behind the other
 * @throws AbortError
 */
export async function exportInWorker(
  count: number,
  references: (from: number, to: number) => readonly Exportable[],
  format: ExportFormat,
  { signal, onProgress }: Required<Pick<CallOptions, 'signal' | 'onProgress'>>,
): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const { begin, between, end } = frames[format];
  const calls = new WorkerCalls<ExportWorker>(
    new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const parts: Uint8Array[] = [encoder.encode(begin)];
    for (let first = 0; first < count; first += AT_ONCE) {
      const some = references(first, Math.min(count, first + AT_ONCE));
      if (first > 0 && between !== '') parts.push(encoder.encode(between));
      parts.push(await calls.call('piece', { references: some, format, first }, { signal }));
      onProgress((first + some.length) / count);
      await nextTask();
    }
    parts.push(encoder.encode(end));
    return parts;
  } finally {
    calls.end();
  }
}
