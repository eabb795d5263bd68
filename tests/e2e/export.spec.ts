// References out: a file that takes its time is whole or not there.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { choose, goTo, test } from './workbench';

test('an export that is cancelled leaves nothing, and a later one has everything', async ({ workbench }) => {
  const { page, folder, problems } = workbench;
  const records = Array.from(
    { length: 3000 },
    (_, i) =>
      `TY  - JOUR\nTI  - Report ${i}\nAU  - Jansen, P\nAU  - Smit${i}, K\nPY  - ${1990 + (i % 30)}\nJO  - Journal ${i % 50}\nKW  - a${i}\nKW  - b\nER  - \n`,
  );
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'many.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(records.join('')),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('3000 referenties geïmporteerd.')).toBeVisible();
  await goTo(page, 'Longlist');
  const out = page.getByRole('button', { name: /referenties exporteren/ });
  const start = async (): Promise<void> => {
    await out.click();
    await page.getByRole('menuitem', { name: 'RIS', exact: true }).click();
  };
  // Cancelled by the page itself as soon as that can be: whoever is slower may find it finished.
  const isCancelled = page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        const observer = new MutationObserver(() => {
          const bar = document.querySelector('main [role=progressbar]');
          const cancel = [...document.querySelectorAll('main button')].find(
            (b) => b.textContent === 'Annuleren',
          );
          if (bar === null || !(cancel instanceof HTMLElement)) return;
          observer.disconnect();
          cancel.click();
          resolve(bar.getAttribute('aria-label'));
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await start();
  expect(await isCancelled).toBe('Referenties worden geschreven…');
  await expect(out).toBeVisible();
  // Neither the file nor what it was written into.
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  await start();
  await expect(page.getByText('referenties.ris bewaard.')).toBeVisible();
  expect(readdirSync(folder)).toEqual(['referenties.ris']);
  const written = readFileSync(join(folder, 'referenties.ris'), 'utf8');
  expect(written.match(/^ER {2}- /gm)).toHaveLength(3033);
  expect(written).toContain('TI  - Report 2999');
  expect(problems).toEqual([]);
});

test('what a worker reads is whole each time: ten exports of 8,000 references', async ({ workbench }) => {
  const { page, folder, problems } = workbench;
  const words = 'an abstract of many words that fills its page as real ones do '.repeat(12);
  const records = Array.from(
    { length: 8000 },
    (_, i) =>
      `TY  - JOUR\nTI  - Report ${i}\nAU  - Smit${i}, K\nPY  - ${1990 + (i % 30)}\nAB  - ${words}${i}\nER  - \n`,
  );
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'many.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(records.join('')),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('8000 referenties geïmporteerd.')).toBeVisible();
  await goTo(page, 'Longlist');
  const file = join(folder, 'referenties.ris');
  const out = page.getByRole('button', { name: /referenties exporteren/ });
  const told = page.locator('.mantine-Notification-root');
  for (let i = 0; i < 10; i++) {
    await out.click();
    await page.getByRole('menuitem', { name: 'RIS', exact: true }).click();
    await expect(told).toHaveText(/referenties\.ris bewaard/);
    expect(readFileSync(file, 'utf8').match(/^ER {2}- /gm)).toHaveLength(8033);
    await told.getByRole('button').click();
    await expect(told).toHaveCount(0);
    rmSync(file);
  }
  expect(problems).toEqual([]);
});
