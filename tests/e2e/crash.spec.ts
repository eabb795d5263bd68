// The browser killed in the middle: nothing acknowledged is missing, nothing is half there.
import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { choose, goTo, test, type Workbench } from './workbench';

/** Kills every process of this workbench's browser, as a power cut would. */
async function killBrowser({ context, profile }: Workbench): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`]);
  await closed;
}

const RECORDS = 200_000;

const bigFile = (): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'big.ris',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    Array.from(
      { length: RECORDS },
      (_, i) => `TY  - JOUR\nTI  - Report ${i}\nAU  - Jansen, P\nER  - \n`,
    ).join(''),
  ),
});

/** Starts an import that takes seconds, and returns while it is being written. */
async function startBigImport({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), bigFile());
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText(/^[1-9]\d* van 200000 geschreven$/)).toBeVisible();
}

/** How many texts of pages the database of the open project holds: those of the example's one page. */
const countTexts = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const found = (await indexedDB.databases()).find((d) => /^zeef-[0-9a-f]{8}-/.test(d.name ?? ''));
    return await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onerror = () => reject(new Error('no database'));
      opening.onsuccess = () => {
        const counting = opening.result.transaction('pageTexts').objectStore('pageTexts').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });

/**
 * Opens the project again. Chromium writes local storage seconds later, so a killed browser may open at the list of
 * projects.
 */
async function reenter(page: Page): Promise<void> {
  const project = page.getByRole('button', { name: /voorbeeld/ });
  await expect(project.or(page.getByRole('navigation'))).toBeVisible();
  if (await project.isVisible()) await project.click();
}

test('killed in the middle of an import: nothing of it is there, the rest is whole', async ({
  workbench,
}) => {
  await startBigImport(workbench);
  await killBrowser(workbench);
  const again = await workbench.reopen();
  try {
    await reenter(again.page);
    await goTo(again.page, 'Longlist');
    await expect(again.page.getByText('33 van 33 referenties')).toBeVisible();
    await expect.poll(() => countTexts(again.page)).toBeLessThan(3);
    await goTo(again.page, 'Bronnen en import');
    await expect(again.page.getByText(/big\.ris/)).toHaveCount(0);
  } finally {
    await again.context.close();
  }
});

test('cancelled in the middle of an import: nothing has changed', async ({ workbench }) => {
  const { page } = workbench;
  await startBigImport(workbench);
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Import geannuleerd; er is niets gewijzigd.')).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  expect(await countTexts(page)).toBeLessThan(3);
});

test('cancelled while its file is read: nothing has changed', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), bigFile());
  await expect(page.getByText(/gelezen… [1-9]/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Import geannuleerd; er is niets gewijzigd.')).toBeVisible();
  await page.reload();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await expect.poll(() => countTexts(page)).toBeLessThan(3);
});

test('killed while typing: every keystroke up to a moment before is there', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  const field = page.getByLabel('Doelgroep');
  await field.pressSequentially('Anderstalige nieuwkomers', { delay: 20 });
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await field.pressSequentially(' zonder diploma', { delay: 20 });
  // Not saved yet: a commit waits 400 ms. A draft is on disk within milliseconds.
  await page.waitForTimeout(100);
  await killBrowser(workbench);
  const again = await workbench.reopen();
  try {
    await reenter(again.page);
    await goTo(again.page, 'Interventies');
    await again.page.getByRole('button', { name: /Training Programs/ }).click();
    await expect(again.page.getByLabel('Doelgroep')).toHaveValue('Anderstalige nieuwkomers zonder diploma');
  } finally {
    await again.context.close();
  }
});

test('a search for duplicates cancelled while it merges: nothing has changed', async ({ workbench }) => {
  const { page } = workbench;
  const pairs = Array.from({ length: 12_000 }, (_, i) => {
    const n = Math.floor(i / 2);
    const word = (k: number): string => `w${((n * 7919) >> k) % 9973}`;
    return `TY  - JOUR\nTI  - Report ${n} on ${word(0)} and ${word(3)} in the town of ${word(6)}\nAU  - Jansen${n}, P\nPY  - ${1990 + (n % 30)}\nJO  - Journal ${n % 50}\nVL  - ${n % 40}\nSP  - ${n}\nER  - \n`;
  });
  const buffer = Buffer.from(pairs.join(''));
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'pairs.ris',
    mimeType: 'text/plain',
    buffer,
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('12000 referenties geïmporteerd.')).toBeVisible();
  // It begins by itself.
  await goTo(page, 'Dubbelen');
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  // Finding is the first 70 per cent. Looked at in each frame, as merging may be over within a second.
  await page.waitForFunction(
    () => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 70,
    undefined,
    { timeout: 40_000, polling: 'raf' },
  );
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(progress).toBeHidden();
  const summary = page.getByText(/gevonden referenties; 0 daarvan zijn dubbel/);
  await expect(summary).toBeVisible();
  await page.reload();
  await goTo(page, 'Dubbelen');
  await expect(summary).toBeVisible();
  // And what a later search merges is all of it.
  await page.getByRole('button', { name: 'Dubbelen zoeken' }).click();
  await expect(page.getByText(/6000 daarvan zijn dubbel/)).toBeVisible({ timeout: 40_000 });
});
