// References out: a file that takes its time is whole or not there.
import { readdirSync, readFileSync } from 'node:fs';
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
  const out = page.getByRole('button', { name: /referenties naar buiten/ });
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
