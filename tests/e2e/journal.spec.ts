// The journal beside the database: what is left when the browser's own storage is damaged or wiped.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writePdf } from '../helpers/small-pdf';
import { choose, goTo, test, type Workbench } from './workbench';

/** The LevelDB folders of the profile's IndexedDB. */
function databaseFolders(profile: string): string[] {
  const root = join(profile, 'Default', 'IndexedDB');
  return readdirSync(root)
    .filter((n) => n.endsWith('.leveldb'))
    .map((n) => join(root, n));
}

async function edit({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await page.getByRole('row', { name: /low-educated-refugees/ }).dblclick();
  await choose(page, () => page.getByRole('button', { name: 'PDF toevoegen' }).click(), {
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: writePdf('Kept beside the database'),
  });
  await expect(page.locator('.textLayer')).toContainText('Kept beside the database');
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await page.getByLabel('Doelgroep').fill('Anderstalige nieuwkomers');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
}

async function expectAllThere({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue('Anderstalige nieuwkomers');
  await goTo(page, 'Longlist');
  await page.getByRole('row', { name: /low-educated-refugees/ }).dblclick();
  await expect(page.locator('.textLayer')).toContainText('Kept beside the database');
}

for (const [name, damage] of [
  [
    'a manifest of garbage, which opens as an empty database',
    (folder: string) => {
      for (const file of readdirSync(folder).filter((f) => f.startsWith('MANIFEST')))
        writeFileSync(join(folder, file), 'garbage');
    },
  ],
  ['a wiped database', (folder: string) => rmSync(folder, { recursive: true })],
] as const) {
  test(`after ${name}, everything comes back from the journal and the user is told`, async ({
    workbench,
  }, testInfo) => {
    test.skip(testInfo.project.name === 'electron', 'damages a Chromium profile on disk');
    await edit(workbench);
    await workbench.context.close();
    for (const folder of databaseFolders(workbench.profile)) damage(folder);
    const again = await workbench.reopen();
    try {
      await goToList(again);
      await expect(again.page.getByText(/hersteld uit het journaal op schijf/)).toBeVisible();
      await expect(again.page.getByRole('button', { name: /voorbeeld/ })).toHaveCount(1);
      await expectAllThere(again);
    } finally {
      await again.context.close();
    }
  });
}

/** The list of projects: where the app opens when the project it remembers is gone. */
async function goToList({ page }: Workbench): Promise<void> {
  const back = page.getByRole('button', { name: 'Projecten', exact: true });
  const list = page.getByRole('heading', { name: 'Projecten', exact: true });
  await expect(back.or(list).first()).toBeVisible();
  if (await back.isVisible()) await back.click();
}
