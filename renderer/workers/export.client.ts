import type { Exportable } from '../../shared/import/serialise/residue';
import type { CsvDelimiter, ReferenceWriter } from '../../shared/import/serialise/writer';
import { nextTask } from '../lib/in-pieces';
import type { ExportWorker } from './export.worker';
import { type CallOptions, WorkerCalls } from './rpc';

// References sent at once: a few milliseconds of copying.
const AT_ONCE = 100;

/**
 * Writes references in a format in a worker of its own.
 *
 * @param references - some of them, from an index up to another: 100,000 need not be made ready at once
 * @returns the file in parts, one behind the other, as they are written
 * @throws AbortError
 */
export async function* exportInWorker(
  count: number,
  references: (from: number, to: number) => readonly Exportable[],
  { id: format, begin, between, end }: ReferenceWriter,
  {
    signal,
    onProgress,
    delimiter,
  }: Required<Pick<CallOptions, 'signal' | 'onProgress'>> & { delimiter: CsvDelimiter },
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const calls = new WorkerCalls<ExportWorker>(
    new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
  );
  const write = (first: number): Promise<Uint8Array> => {
    const some = references(first, Math.min(count, first + AT_ONCE));
    const written = calls.call('piece', { references: some, format, first, delimiter }, { signal });
    // Nobody may come for it any more; whoever does gets the failure.
    written.catch(() => undefined);
    return written;
  };
  try {
    yield encoder.encode(begin(delimiter));
    // The next are made ready while these are written.
    let next = count > 0 ? write(0) : null;
    for (let following = AT_ONCE; next !== null; following += AT_ONCE) {
      const written = next;
      await nextTask();
      next = following < count ? write(following) : null;
      yield await written;
      if (next !== null && between !== '') yield encoder.encode(between);
      onProgress(Math.min(1, following / count));
    }
    yield encoder.encode(end);
  } finally {
    calls.end();
  }
}
