// Writes report files off the main thread.
import type { ReportTable } from '../../shared/report/table-model';
import { type ReportFormat, writeTable } from '../../shared/report/writers';

addEventListener('message', ({ data }: MessageEvent<{ table: ReportTable; format: ReportFormat }>) => {
  void writeTable(data.table, data.format).then(
    (bytes) => postMessage({ bytes }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
