// Large things in the app: a reference file of 300 MB, 500 PDFs at once, a PDF of 2,000 pages. How long each takes, the
// longest task of the window and what the renderer takes. `npm run bench:app -- large-things`.
import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, type Page } from '@playwright/test';
import { drawn, focusPages } from '../tests/e2e/reading-desk';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { lineOf, makeReport } from '../tests/helpers/make-pdfs';
import { longestTaskSince, watchLongTasks } from './long-tasks';
import { until } from './page-waits';
import { watchMemory } from './renderer-memory';
import { watchThread } from './thread-time';

const FILE_BYTES = 300_000_000;
const PDFS = 500;
const PAGES = 2000;

const report = (what: string, values: object): void => console.log(JSON.stringify({ what, ...values }));

async function begin(page: Page, ris: string): Promise<void> {
  await page.getByLabel('Nieuw project').fill('Groot');
  await page.getByLabel('Uw naam').fill('A');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await goTo(page, 'Bronnen en import');
  await watchLongTasks(page);
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), ris);
}

const importAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText(/referenties? geïmporteerd/)).toBeVisible({ timeout: 300_000 });
};

/** What something took: seconds, the longest task of the window in milliseconds, and the renderer's memory in MiB. */
async function measured(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  const memory = watchMemory();
  const thread = await watchThread(page);
  const from = performance.now();
  await work();
  const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
  const longestTask = await longestTaskSince(page);
  report(what, { seconds, longestTask, ...(await thread()), ...memory() });
}

test('a reference file of 300 MB', async ({ workbench: { page } }) => {
  const path = join(mkdtempSync(join(tmpdir(), 'zeef-large-')), 'large.ris');
  const file = createWriteStream(path);
  let [size, count] = [0, 0];
  while (size < FILE_BYTES) {
    const record = `TY  - JOUR\nAU  - Jansen, ${count}\nTI  - ${lineOf(count)} ${count}\nAB  - ${lineOf(count + 1, 1600)}\nPY  - ${1970 + (count % 50)}\nDO  - 10.1234/${count}\nER  - \n`;
    size += record.length;
    count++;
    if (!file.write(record)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  await measured(page, `${count} references read`, async () => {
    await begin(page, path);
    await expect(page.getByRole('button', { name: 'Importeren' })).toBeVisible({ timeout: 300_000 });
  });
  await measured(page, 'imported', () => importAll(page));
});

test('500 PDFs at once, and one of 2,000 pages', async ({ workbench: { page } }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-large-'));
  const titles = Array.from({ length: PDFS }, (_, i) => `${lineOf(i * 3 + 1)} of report ${i + 1}`);
  const ris = join(folder, 'a.ris');
  writeFileSync(
    ris,
    titles
      .map(
        (title, i) =>
          `TY  - RPRT\nAU  - Berg, ${i}\nTI  - ${title}\nPY  - 2015\nDO  - 10.1234/r.${i}\nER  - \n`,
      )
      .join(''),
  );
  const files: string[] = [];
  for (const i of titles.keys()) {
    const path = join(folder, `download (${i}).pdf`);
    const edit = (text: string, p: number, n: number): string =>
      p === 0 && n === 1 ? `Available at https://doi.org/10.1234/r.${i}.` : text;
    writeFileSync(path, await makeReport({ pages: i === 0 ? PAGES : 4, edit }));
    files.push(path);
  }
  await begin(page, ris);
  await importAll(page);
  await goTo(page, 'Documenten');
  await longestTaskSince(page);
  const dialog = page.getByRole('dialog');
  await measured(page, `${PDFS} PDFs looked at`, async () => {
    await choose(page, () => page.getByRole('button', { name: 'Documenten toevoegen' }).click(), files);
    await expect(dialog.getByText(/bestanden zijn zeker/)).toBeVisible({ timeout: 500_000 });
  });
  const storing = `[...document.querySelectorAll('[role="progressbar"]')].map((b) => b.getAttribute('aria-label')).join()`;
  const isStored = (count: number): string =>
    `Number(/(\\d+) van ${PDFS}/.exec(${storing})?.[1] ?? ${PDFS}) >= ${count}`;
  // Halves of the same length say that each file costs the same, however many there are.
  await measured(page, `the first ${PDFS / 2} attached`, async () => {
    await dialog.getByRole('button', { name: 'Koppelen' }).click();
    await page.waitForTimeout(100);
    await until(page, isStored(PDFS / 2), 500_000);
  });
  await dialog.getByRole('button', { name: 'Verder werken terwijl dit doorgaat' }).click();
  await measured(page, 'the others attached, while all are searched and a study is read', async () => {
    await page.getByLabel('Zoeken in alle documenten').fill('"On page 3 sentence 2 says"');
    await expect(page.locator('.zeef-hit').first()).toBeVisible({ timeout: 60_000 });
    await page.locator('.zeef-hit').first().click();
    await expect(page.locator('[data-mark="pending"] polygon').first()).toBeVisible({ timeout: 60_000 });
    await goTo(page, 'Longlist');
    await goTo(page, 'Documenten');
    await until(page, isStored(PDFS), 500_000);
  });
  await measured(page, `all searched, ${PAGES} pages of one`, async () => {
    await page.getByLabel('Zoeken in alle documenten').fill('"On page 1999 sentence 2 says"');
    await expect(page.getByText(/1 van 1 pagina’s met een treffer/)).toBeVisible({ timeout: 500_000 });
  });
  await measured(page, 'the passage on page 1,999 opened', async () => {
    await page.locator('.zeef-hit').first().click();
    await expect(page.locator('[data-mark="pending"] polygon').first()).toBeVisible({ timeout: 60_000 });
  });
  await page.keyboard.press('Escape');
  for (const number of [1000, 3, 1500])
    await measured(page, `page ${number} of ${PAGES} shown`, async () => {
      await page.getByRole('textbox', { name: 'Ga naar pagina' }).fill(String(number));
      await drawn(page, number);
    });
  await page.getByRole('button', { name: 'Zoeken in document' }).click();
  await measured(page, `${PAGES} pages searched`, async () => {
    await page.getByRole('searchbox', { name: 'Zoeken in document' }).fill('On page 1417 sentence 2');
    await expect(page.getByRole('status').filter({ hasText: '1 van 1' })).toBeVisible({ timeout: 60_000 });
    await drawn(page, 1417);
  });
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  await measured(page, `a passage of ${PAGES} pages marked`, async () => {
    await focusPages(page);
    await page.keyboard.press('.');
    await page.keyboard.press('1');
    await expect(page.locator('[data-annotation]')).toHaveCount(1);
  });
});
