// The longest task of the window while a back-up of 100,000 references is made, and while it is checked.
// `npm run bench:app -- backup-window`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { longestTaskSince, watchLongTasks } from './long-tasks';

const COUNT = Number(process.env['ZEEF_BENCH_REFERENCES'] ?? 100_000);
const ABSTRACT =
  'Work, language and training of people who came to a municipality, and what it did for them. '.repeat(12);

test(`a back-up of ${COUNT} references`, async ({ workbench: { page, folder } }) => {
  await page.getByLabel('Nieuw project').fill('Groot');
  await page.getByLabel('Uw naam').fill('Bench');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await goTo(page, 'Bronnen en import');
  const file = join(folder, 'large.ris');
  const one = (i: number): string =>
    `TY  - JOUR\nAU  - Author${i % 1500}, A.\nTI  - Report ${i}\nAB  - ${i} ${ABSTRACT}\nPY  - ${2000 + (i % 24)}\nER  - \n`;
  writeFileSync(file, Array.from({ length: COUNT }, (_, i) => one(i)).join(''));
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), file);
  await page.getByRole('button', { name: 'Importeren' }).click({ timeout: 300_000 });
  await expect(page.getByText(/referenties geïmporteerd/)).toBeVisible({ timeout: 300_000 });
  // The journal follows behind the work.
  await page.waitForTimeout(20_000);
  await goTo(page, 'Reservekopieën');
  await watchLongTasks(page);
  const began = performance.now();
  await page.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
  await expect(page.getByText('De reservekopie is gemaakt en wordt gecontroleerd.')).toBeVisible({
    timeout: 120_000,
  });
  const making = { ms: Math.round(performance.now() - began), longest: await longestTaskSince(page) };
  await expect(page.getByRole('cell', { name: 'in orde' }).first()).toBeVisible({ timeout: 120_000 });
  console.log(JSON.stringify({ count: COUNT, making, checking: { longest: await longestTaskSince(page) } }));
});
