// A bundle of 2 GB that the program is started with, as by a double click: how long it takes to open, the longest task
// of the window, and what the renderer and the program's own process take. `node bench/on-electron.mjs
// bundle-from-outside`; ZEEF_BENCH_GB says how large.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '../tests/e2e/desktop';
import { LARGE, writeLargeBundle } from './large-bundle';
import { longestTask, watchLongTasks } from './long-tasks';
import { until } from './page-waits';
import { watchMain, watchMemory } from './renderer-memory';

const GB = Number(process.env['ZEEF_BENCH_GB'] ?? 2);
const PDF_BYTES = 4_000_000;
const LONG = 3_000_000;

test.setTimeout(LONG);
test(`a bundle of ${GB} GB that the program is started with is opened`, async ({ desktop }) => {
  const path = join(mkdtempSync(join(tmpdir(), 'zeef-large-')), 'large.zeef');
  await writeLargeBundle(path, Math.round((GB * 1e9) / PDF_BYTES), PDF_BYTES);
  const { page } = await desktop.start({ args: [path] });
  const from = performance.now();
  await watchLongTasks(page);
  const [memory, main] = [watchMemory(), watchMain()];
  // It is entered when it is there.
  await until(page, `document.title.includes(${JSON.stringify(LARGE)})`, LONG);
  const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
  const figures = { seconds, longestTask: await longestTask(page), ...memory(), ...main() };
  console.log(JSON.stringify({ what: 'opened from outside', gb: GB, ...figures }));
});
