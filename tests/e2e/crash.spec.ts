// The browser killed in the middle: nothing acknowledged is missing, nothing is half there.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { choose, goTo, test, type Workbench } from './workbench';

/** Kills every process of this workbench's browser, as a power cut would. */
async function killBrowser({ context, profile }: Workbench): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`]);
  await closed;
}

test('killed in the middle of an import: nothing of it is there, the rest is whole', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const ris = Array.from(
    { length: 40_000 },
    (_, i) => `TY  - JOUR\nTI  - Report ${i}\nAU  - Jansen, P\nER  - \n`,
  ).join('');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'big.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(ris),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText(/^[1-9]\d* van 40000 geschreven$/)).toBeVisible();
  await killBrowser(workbench);
  const again = await workbench.reopen();
  try {
    const project = again.page.getByRole('button', { name: /voorbeeld/ });
    await expect(project.or(again.page.getByRole('navigation'))).toBeVisible();
    if (await project.isVisible()) await project.click();
    await goTo(again.page, 'Longlist');
    await expect(again.page.getByText('33 van 33 referenties')).toBeVisible();
    await goTo(again.page, 'Bronnen en import');
    await expect(again.page.getByText(/big\.ris/)).toHaveCount(0);
  } finally {
    await again.context.close();
  }
});

test('cancelled in the middle of an import: nothing has changed', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const ris = Array.from({ length: 40_000 }, (_, i) => `TY  - JOUR\nTI  - Report ${i}\nER  - \n`).join('');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'big.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(ris),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText(/^[1-9]\d* van 40000 geschreven$/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Import geannuleerd; er is niets gewijzigd.')).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
});

test('killed while typing: every saved keystroke is there', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Jobstap/ }).click();
  const field = page.getByLabel('Doelgroep');
  await field.pressSequentially('Anderstalige nieuwkomers', { delay: 20 });
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await field.pressSequentially(' zonder diploma', { delay: 20 });
  await killBrowser(workbench);
  const again = await workbench.reopen();
  try {
    // Chromium writes local storage seconds later, so a killed browser may open at the list of projects.
    const project = again.page.getByRole('button', { name: /voorbeeld/ });
    const nav = again.page.getByRole('navigation');
    await expect(project.or(nav)).toBeVisible();
    if (await project.isVisible()) await project.click();
    await goTo(again.page, 'Interventies');
    await again.page.getByRole('button', { name: /Jobstap/ }).click();
    await expect(again.page.getByLabel('Doelgroep')).toHaveValue(
      /^Anderstalige nieuwkomers( zonder diploma)?$/,
    );
  } finally {
    await again.context.close();
  }
});
