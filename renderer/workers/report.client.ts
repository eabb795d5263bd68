import type { ReportTable } from '../../shared/report/table-model';
import type { ReportFormat } from '../../shared/report/writers';

/** Writes a table in a worker of its own. @throws when the writer fails */
export function writeInWorker(table: ReportTable, format: ReportFormat): Promise<Uint8Array> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ bytes: Uint8Array } | { error: string }>) => {
        if ('bytes' in data) resolve(data.bytes);
        else reject(new Error(data.error));
      },
    );
    worker.postMessage({ table, format });
  }).finally(() => worker.terminate());
}
