// What cannot be opened says why, keeps the files and offers ways on; what another window takes away is closed with a
// message.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sha256Hex } from '../../shared/kernel/hash';
import { seal } from '../../shared/bundle/archive';
import { expectAccessible } from './axe';
import { choose, goTo, test, PICTURED } from './workbench';

test.use(PICTURED);

const STUDY = /voorbeeld/;
const projects = (page: Page) => page.getByRole('heading', { name: 'Projecten', exact: true });

const readdirZeef = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.zeef'));

/** The browser's databases of projects, with their versions. */
const databases = (page: Page): Promise<{ name: string; version: number }[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .filter(({ name }) => /^zeef-[0-9a-f]{8}-/.test(name ?? ''))
      .map(({ name, version }) => ({ name: name ?? '', version: version ?? 0 })),
  );

/** In the page: changes one store of a database below Dexie, with its version as it is or a higher one. */
async function tamper(page: Page, store: string, value: object | null, version?: number): Promise<void> {
  await page.evaluate(
    async ({ store, value, version }) => {
      const found = (await indexedDB.databases()).find(({ name }) => /^zeef-[0-9a-f]{8}-/.test(name ?? ''));
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(found?.name ?? '', version);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      if (value !== null) {
        const transaction = db.transaction(store, 'readwrite');
        const rows = transaction.objectStore(store);
        rows.openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (cursor !== null) cursor.update({ ...(cursor.value as object), ...value });
        };
        await new Promise((resolve) => (transaction.oncomplete = resolve));
      }
      db.close();
    },
    { store, value, version },
  );
}

test('a project that a newer app has opened is refused before it is touched', async ({
  workbench: { page },
}) => {
  await expect(projects(page)).toBeVisible();
  const [before] = await databases(page);
  await tamper(page, 'projects', null, 990);
  await page.getByRole('button', { name: STUDY }).click();
  await expect(page.getByText(/geopend met een nieuwere Zeef \(databaseversie 99\)/)).toBeVisible();
  await expect(page.getByText('Er is niets gewijzigd.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opnieuw opbouwen' })).toHaveCount(0);
  await expectAccessible(page);
  // The project's id is remembered: a restart must not end in a spinner.
  await page.reload();
  await expect(page.getByText(/databaseversie 99/)).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar projecten' }).click();
  await expect(projects(page)).toBeVisible();
  expect(await databases(page)).toEqual([{ name: before?.name, version: 990 }]);
});

test('a project that another window keeps open in an older version is not waited for without a word', async ({
  workbench: { page, context },
}) => {
  await expect(projects(page)).toBeVisible();
  const holder = await context.newPage();
  await holder.goto(page.url());
  await expect(projects(holder)).toBeVisible();
  // As an app of before it knew how to give way: version 1, and no answer to the request to close.
  const [found] = await databases(page);
  await holder.evaluate(async (name) => {
    const gone = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => (gone.onsuccess = resolve));
    const opening = indexedDB.open(name, 10);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    Object.assign(globalThis, { held: opening.result });
  }, found?.name ?? '');
  await page.getByRole('button', { name: STUDY }).click();
  await expect(page.getByText(/Een ander venster houdt dit project open/)).toBeVisible();
  await holder.close();
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  // What the other held was an empty database: it is written anew from the journal, where there is one.
  await expect(
    page.getByRole('navigation').or(page.getByRole('heading', { name: /kan niet/ })),
  ).toBeVisible();
});

test('a project that fails to open shows what failed, and is rebuilt from its journal', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: STUDY }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await page.getByRole('button', { name: 'Projecten', exact: true }).click();
  await tamper(page, 'pages', { list: new Uint8Array([1, 2, 3]) });
  await page.getByRole('button', { name: STUDY }).click();
  await expect(page.getByRole('heading', { name: /kan niet worden geopend/ })).toBeVisible();
  await expect(page.getByText('De bestanden van het project zijn niet aangeraakt.')).toBeVisible();
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('heading', { name: /kan niet worden geopend/ })).toBeVisible();
  await page.getByRole('button', { name: 'Opnieuw opbouwen uit het journaal' }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await expect(page.getByText(/is opnieuw opgebouwd uit het journaal op schijf/)).toBeVisible();
});

test('a project that cannot be drawn shows why, and the way back', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: STUDY }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await page.getByRole('button', { name: 'Projecten', exact: true }).click();
  // No text: the navigation shows it, around every page.
  await tamper(page, 'projects', { title: { is: 'damaged' } });
  await page.getByRole('button', { name: STUDY }).click();
  await expect(page.getByRole('heading', { name: /kan niet worden geopend/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Details kopiëren' }).first()).toBeVisible();
  // As at the next start, which would open it once more.
  await page.reload();
  await page.getByRole('button', { name: 'Terug naar projecten' }).click();
  await expect(projects(page)).toBeVisible();
});

test('a list of projects that was lost comes back, and what is gone in a plain browser is said', async ({
  workbench: { page },
}) => {
  // As in a browser without a host: no journals.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'host'));
  await page.reload();
  await page.getByRole('button', { name: STUDY }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await page.getByRole('button', { name: 'Projecten', exact: true }).click();
  const drop = (pattern: string): Promise<void> =>
    page.evaluate(async (source) => {
      for (const { name } of await indexedDB.databases())
        if (new RegExp(source).test(name ?? '')) indexedDB.deleteDatabase(name ?? '');
    }, pattern);
  await drop('^zeef-registry$');
  await page.reload();
  await expect(page.getByText(/1 project ontbrak in de lijst en is teruggezet/)).toBeVisible();
  await expect(page.getByRole('button', { name: STUDY })).toBeVisible();
  await drop('^zeef-');
  await page.reload();
  await expect(page.getByText(/hun database is er niet meer: .*voorbeeld/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await expect(page.getByText('Projecten ontbreken')).toBeHidden();
  await page.reload();
  await expect(projects(page)).toBeVisible();
  await expect(page.getByText('Projecten ontbreken')).toBeHidden();
});

test('where local storage is full, projects are made, opened and worked in all the same', async ({
  workbench: { page, problems },
}) => {
  await expect(projects(page)).toBeVisible();
  await page.evaluate(() => {
    for (let size = 1024 ** 2; size >= 1; size = Math.floor(size / 8))
      try {
        for (let i = 0; ; i++) localStorage.setItem(`${size}-${i}`, 'x'.repeat(size));
      } catch {
        // Full for this size.
      }
  });
  await page.reload();
  await page.getByLabel('Nieuw project').fill('Zonder plaats');
  await page.getByLabel('Uw naam').fill('Anna');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await page.getByRole('button', { name: 'Projecten', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Zonder plaats' })).toBeVisible();
  await page.getByRole('button', { name: STUDY }).click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a failure that nobody caught is said once, with details to copy', async ({ workbench: { page } }) => {
  await expect(projects(page)).toBeVisible();
  await page.evaluate(() => {
    for (let i = 0; i < 3; i++) setTimeout(() => void Promise.reject(new Error('proef mislukt')), i);
  });
  await expect(page.getByText('proef mislukt')).toHaveCount(1);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Details kopiëren' }).click();
  await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Zeef \d+\.\d+\.\d+\n[^]*proef mislukt/,
  );
});

test('a project that one window erases closes in the other', async ({ workbench: { page, context } }) => {
  await page.getByRole('button', { name: STUDY }).click();
  await goTo(page, 'Protocol');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Projecten', exact: true }).click();
  await other.getByRole('button', { name: 'Verwijderen' }).click();
  await other.getByRole('button', { name: 'Definitief wissen' }).click();
  await other.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByText(/is in een ander venster gewist en daarom hier gesloten/)).toBeVisible();
  await expect(projects(page)).toBeVisible();
  await expect(page.getByRole('button', { name: STUDY })).toHaveCount(0);
  expect(await databases(page)).toEqual([]);
});

test('a bundle that was changed is refused by name, and what can be read of it opens as a new project', async ({
  workbench: { page, folder },
}) => {
  await page.getByRole('button', { name: 'Als bundel bewaren' }).click();
  const file = join(folder, 'Arbeidsmarkt.zeef');
  await expect.poll(() => readdirZeef(folder)).toHaveLength(1);
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, readdirZeef(folder)[0] ?? ''))));
  const rows = strFromU8(parts['ratings.ndjson'] ?? new Uint8Array()).split('\n');
  rows[0] = rows[0]?.replace('"argument":"', '"argument":"vervalst ') ?? '';
  parts['ratings.ndjson'] = strToU8(rows.join('\n'));
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as {
    entries: Record<string, { sha256: string }>;
  };
  manifest.entries['ratings.ndjson']!.sha256 = sha256Hex(parts['ratings.ndjson']);
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  writeFileSync(file, seal(zipSync(parts)));
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), file);
  await expect(page.getByText(/Een record is niet wat het logboek zegt: ratings\.ndjson/)).toBeVisible();
  await expect(page.getByText('Uw projecten zijn niet gewijzigd.')).toBeVisible();
  await page.getByRole('button', { name: 'Openen wat leesbaar is, als nieuw project' }).click();
  const made = page.getByRole('button', { name: /\(wat leesbaar was\)$/ });
  await expect(made).toBeVisible();
  await made.click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
});
