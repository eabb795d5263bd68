// The whole report of a large study: 1,000 interventions, 5,000 reports. One line of JSON a format.
import { rasterise, readFonts } from '../electron/cli/rasterise';
import { buildReport } from '../shared/report/build-report';
import { createTracer } from '../shared/report/trace';
import { writeReport } from '../shared/report/writers';
import { largeStudy } from './large-study';

const data = (await largeStudy()).toData();
for (const format of ['docx', 'xlsx', 'html', 'pdf'] as const) {
  globalThis.gc?.();
  const started = performance.now();
  const products = buildReport(data, 'nl');
  const built = performance.now();
  const bytes = await writeReport(
    {
      products,
      projectTitle: 'Large',
      rasterise,
      fonts: readFonts,
      trace: createTracer(data, 'nl'),
      exported: { entry: '', style: 'apa', correspondent: null },
      onProgress: () => undefined,
    },
    format,
  );
  const done = performance.now();
  console.log(
    JSON.stringify({
      bench: 'report',
      format,
      interventions: data.interventions.length,
      reports: data.references.length,
      buildMs: Math.round(built - started),
      writeMs: Math.round(done - built),
      totalMs: Math.round(done - started),
      megabytes: Number((bytes.length / 1e6).toFixed(1)),
      rssMb: Math.round(process.memoryUsage().rss / 1e6),
    }),
  );
}
