// A study of 20 GB of documents: brought in, opened, its files kept with the host, backed up, the back-up checked. How
// long each takes, the longest task of the window, and what the renderer and the program's own process take. On a real
// Electron: `node bench/on-electron.mjs large-project`. ZEEF_BENCH_GB says how large; the disk needs five times that.
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { LARGE, writeLargeBundle } from './large-bundle';
import { longestTaskSince, watchLongTasks } from './long-tasks';
import { press, shows, until } from './page-waits';
import { watchMain, watchMemory } from './renderer-memory';

const GB = Number(process.env['ZEEF_BENCH_GB'] ?? 20);
const PDF_BYTES = 4_000_000;
const COUNT = Math.round((GB * 1e9) / PDF_BYTES);
const LONG = 10_000_000;

async function measured(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  await longestTaskSince(page);
  const [memory, main] = [watchMemory(), watchMain()];
  const from = performance.now();
  await work();
  const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
  const longestTask = await longestTaskSince(page);
  console.log(JSON.stringify({ what, gb: GB, count: COUNT, seconds, longestTask, ...memory(), ...main() }));
}

test.setTimeout(LONG);
test(`a study of ${GB} GB`, async ({ workbench: { page, profile } }) => {
  const kept = (): number => {
    const folder = join(profile, 'data', 'blobs');
    if (!existsSync(folder)) return 0;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /[0-9a-f]{64}$/.test(name)).length;
  };
  const path = join(mkdtempSync(join(tmpdir(), 'zeef-large-')), 'large.zeef');
  await writeLargeBundle(path, COUNT, PDF_BYTES);
  await watchLongTasks(page);
  await measured(page, 'brought in', async () => {
    await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), path);
    // What is refused says so, and would else be waited for until the end.
    const refused = `/onwaarschijnlijk groot/.test(document.body.textContent)`;
    await until(page, `${shows(new RegExp(LARGE))} || ${refused}`, LONG);
    expect(await page.evaluate<boolean>(refused)).toBe(false);
  });
  await measured(page, 'opened', async () => {
    await page.getByRole('button', { name: LARGE, exact: true }).click();
    await until(page, `document.querySelector('#content h1') !== null`, LONG);
  });
  console.log(JSON.stringify({ filesKeptWhenOpened: kept() }));
  await measured(page, 'two pages shown meanwhile', async () => {
    await goTo(page, 'Longlist');
    await goTo(page, 'Reservekopieën');
  });
  await measured(page, 'kept with the host', () =>
    expect.poll(kept, { timeout: LONG }).toBeGreaterThanOrEqual(COUNT),
  );
  await measured(page, 'backed up', async () => {
    await press(page, 'Nu een reservekopie maken');
    await until(page, `/De reservekopie is gemaakt/.test(document.body.textContent)`, LONG);
  });
  await measured(page, 'the back-up checked', () => until(page, shows(/in orde/), LONG));
  await measured(page, `the table of ${COUNT} documents shown`, () => goTo(page, 'Documenten'));
});
