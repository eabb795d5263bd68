// The journal beside the database: what is left when the browser's own storage is damaged or wiped.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
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
  await goTo(page, 'Longlist');
  await page
    .getByRole('row', { name: /Välkommen till framtiden/ })
    .first()
    .dblclick();
  await choose(page, () => page.getByRole('button', { name: 'Document toevoegen' }).click(), {
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
  await page
    .getByRole('row', { name: /Välkommen till framtiden/ })
    .first()
    .dblclick();
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

/** Imports a reference with a word that stands only in its abstract, and waits until the journal holds it. */
async function importAbstract({ page, profile }: Workbench): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await importOne(page);
  const folder = `${profile}-data`;
  await expect
    .poll(() =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ndjson'))
        .some((name) => /xylophone[^]*import\.add/.test(readFileSync(join(folder, name), 'utf8'))),
    )
    .toBe(true);
}

async function importOne(page: Page): Promise<void> {
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'one.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'TY  - JOUR\nTI  - Music at school\nAU  - Jansen, P\nAB  - The xylophone helps.\nER  - \n',
    ),
  });
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('1 referentie geïmporteerd.')).toBeVisible();
}

/** Removes what the pages of references hold beside their lists, as a cleaner of disks might. */
const dropTexts = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const found = (await indexedDB.databases()).find((d) => /^zeef-[0-9a-f]{8}-/.test(d.name ?? ''));
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onerror = () => reject(new Error('not opened'));
      opening.onsuccess = () => {
        const change = opening.result.transaction('pageTexts', 'readwrite');
        change.objectStore('pageTexts').clear();
        change.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });

test('texts that are gone from the database come back from the journal', async ({ workbench }) => {
  const { page } = workbench;
  await importAbstract(workbench);
  await dropTexts(page);
  await page.reload();
  await expect(page.getByText(/Er ontbraken teksten van referenties/)).toBeVisible();
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('xylophone');
  await expect(page.getByText('1 van 34 referenties')).toBeVisible();
  await expect(page.getByText('Zoeken…')).toHaveCount(0);
  await page.reload();
  // What was sought is sought again.
  await goTo(page, 'Longlist');
  await expect(page.getByText('1 van 34 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('34 van 34 referenties')).toBeVisible();
  await expect(page.getByText(/Er ontbraken teksten van referenties/)).toHaveCount(0);
});

test('texts that are gone from both are said to be gone, and other work goes on', async ({ workbench }) => {
  await importAbstract(workbench);
  await dropTexts(workbench.page);
  await workbench.context.close();
  rmSync(`${workbench.profile}-data`, { recursive: true });
  const again = await workbench.reopen();
  const { page } = again;
  // The project that was open last may not have reached the disk before the browser closed.
  await goToList(again);
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await expect(page.getByText('Niet alle teksten van referenties kunnen worden gelezen')).toBeVisible();
  await goTo(page, 'Screenen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Screenen');
  await expect(page.getByText('Het project wordt geopend…')).toHaveCount(0);
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('xylophone');
  await expect(page.getByRole('alert').getByText(/De zoekopdracht mislukte/)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await page.getByLabel('Doelgroep').fill('Nieuwkomers');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await importOne(page);
  await goTo(page, 'Longlist');
  await expect(page.getByText('35 van 35 referenties')).toBeVisible();
  await page.reload();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue('Nieuwkomers');
  await again.context.close();
});

test('work that the journal does not hold yet is said, until it does', async ({ workbench }, testInfo) => {
  test.skip(testInfo.project.name === 'electron', 'holds up a call of the bridge');
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Interventies');
  await page.evaluate(() => {
    const { host } = globalThis as unknown as {
      host: Record<string, (input: unknown) => Promise<unknown>>;
    };
    const append = host['journal.append'];
    const held = new Promise<void>((resolve) => Object.assign(globalThis, { letGo: resolve }));
    host['journal.append'] = async (input) => {
      await held;
      return await append?.(input);
    };
  });
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await page.getByLabel('Doelgroep').fill('Nieuwkomers');
  const said = page.getByText('Staat in de database; nog niet in het journaal.');
  await expect(said).toBeVisible();
  await page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await expect(said).toHaveCount(0);
});

test('a journal damaged in the middle is written anew, and the user is told', async ({
  workbench,
}, testInfo) => {
  test.skip(testInfo.project.name === 'electron', 'damages what the bridge keeps');
  await edit(workbench);
  const folder = `${workbench.profile}-data`;
  await workbench.context.close();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) =>
    n.endsWith('.ndjson'),
  );
  for (const name of names) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('base-end', 'base-enc'));
  }
  const again = await workbench.reopen();
  try {
    // It opens at the project that was open, or at the list.
    const project = again.page.getByRole('button', { name: /voorbeeld/ });
    await expect(project.or(again.page.getByRole('navigation'))).toBeVisible();
    if (await project.isVisible()) await project.click();
    await expect(
      again.page.getByText(/Het journaal op schijf was beschadigd en is opnieuw opgebouwd/),
    ).toBeVisible();
    expect(readdirSync(join(folder, 'journal')).some((name) => name.includes('.aside-'))).toBe(true);
    await goToList(again);
    await expectAllThere(again);
  } finally {
    await again.context.close();
  }
});
