// Bundles of 2 GB in the app: opening one, saving it, and saving it under a password. How long each takes, the longest
// task of the window, and what the renderer and the program's own process take. On a real Electron, as Playwright's
// bridge would carry each piece as text: `node bench/on-electron.mjs large-bundles`. ZEEF_BENCH_GB says how large.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readKept } from '../electron/cli/bundle-input';
import { stateHash } from '../shared/bundle/state-hash';
import { choose, test } from '../tests/e2e/workbench';
import { LARGE, writeLargeBundle } from './large-bundle';
import { longestTaskSince, watchLongTasks } from './long-tasks';
import { shows, until } from './page-waits';
import { watchMain, watchMemory } from './renderer-memory';

const GB = Number(process.env['ZEEF_BENCH_GB'] ?? 2);
const PDF_BYTES = 4_000_000;
const COUNT = Math.round((GB * 1e9) / PDF_BYTES);
const LONG = 3_000_000;

/** What a bundle says of itself once all of it was read: its records and how many files. @throws where it is refused */
async function contentsOf(path: string): Promise<{ state: string; files: number }> {
  const read = await readKept(path, 'proves');
  if (!read.ok) throw new Error(read.error.message);
  return { state: stateHash(read.value.data), files: read.value.files.size };
}

async function measured(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  await longestTaskSince(page);
  const [memory, main] = [watchMemory(), watchMain()];
  const from = performance.now();
  await work();
  const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
  const longestTask = await longestTaskSince(page);
  console.log(JSON.stringify({ what, gb: GB, count: COUNT, seconds, longestTask, ...memory(), ...main() }));
}

const card = (page: Page) => page.locator('.mantine-Card-root', { hasText: LARGE }).first();
const isSaved = `[...document.querySelectorAll('[role="alert"]')].some((n) => / is bewaard/.test(n.textContent))`;

test.setTimeout(LONG);
test(`a bundle of ${GB} GB is opened, saved, and saved under a password`, async ({ workbench }) => {
  const { page, folder } = workbench;
  const path = join(mkdtempSync(join(tmpdir(), 'zeef-large-')), 'large.zeef');
  await writeLargeBundle(path, COUNT, PDF_BYTES);
  const whole = await contentsOf(path);
  await watchLongTasks(page);
  await measured(page, 'opened', async () => {
    await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), path);
    await until(page, shows(new RegExp(LARGE)), LONG);
  });
  await measured(page, 'saved', async () => {
    await card(page).getByRole('button', { name: 'Als bundel bewaren' }).click();
    await until(page, isSaved, LONG);
  });
  const saved = join(folder, `${LARGE}.zeef`);
  expect(await contentsOf(saved)).toEqual(whole);
  rmSync(saved);
  await page.reload();
  await watchLongTasks(page);
  await measured(page, 'saved under a password', async () => {
    await card(page).getByRole('button', { name: 'Bewaren met keuzes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wachtwoord (mag leeg blijven)').fill('geheim');
    await dialog.getByLabel('Nog eens').fill('geheim');
    await dialog.getByRole('button', { name: 'Bundel bewaren' }).click();
    await until(page, isSaved, LONG);
  });
  process.env['ZEEF_BUNDLE_PASSWORD'] = 'geheim';
  expect(await contentsOf(saved)).toEqual(whole);
});
