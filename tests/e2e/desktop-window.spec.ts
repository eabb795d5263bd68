// The window of the program on a real Electron: menus, the right button and spelling, place, colours, bundles opened
// from outside, a page that crashes.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { close, type Desktop, kill, test } from './desktop';
import { runElectron, type Started } from './electron-app';
import { goTo } from './workbench';

type Entry = { label: string; accelerator: string; isVisible: boolean; items: Entry[] };

/** The application menu as it stands. */
const menuOf = (app: ElectronApplication): Promise<Entry[]> =>
  app.evaluate(({ Menu }) => {
    const read = (menu: Electron.Menu | null | undefined): Entry[] =>
      (menu?.items ?? [])
        .filter((item) => item.type !== 'separator')
        .map((item) => ({
          label: item.label,
          accelerator: item.accelerator ?? '',
          isVisible: item.visible,
          items: read(item.submenu),
        }));
    return read(Menu.getApplicationMenu());
  });

const labels = (entries: readonly Entry[]): string[] => entries.map(({ label }) => label);

/** Chooses an entry of a menu, as a click would. */
const choose = (app: ElectronApplication, menu: string, entry: string): Promise<void> =>
  app.evaluate(
    ({ Menu }, [menuLabel, label]) => {
      const found = Menu.getApplicationMenu()
        ?.items.find((item) => item.label === menuLabel)
        ?.submenu?.items.find((item) => item.label === label);
      if (found === undefined) throw new Error(`no ${menuLabel}: ${label}`);
      (found.click as () => void)();
    },
    [menu, entry] as const,
  );

const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await expect(page.locator('#content')).toBeVisible();
};

/** The heading of a page that Playwright lost sight of, as it was loaded in a process of its own. */
const shownHeading = (app: ElectronApplication): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("#content h1")?.textContent ?? ""',
      ) as Promise<string>,
  );

test('the menu lists the commands in the person’s language, and undo is the field’s own while one types', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await open(page);
  await expect.poll(async () => labels(await menuOf(app))).toContain('Ga naar');
  const menus = await menuOf(app);
  expect(labels(menus).slice(0, 3)).toEqual(['Bestand', 'Bewerken', 'Ga naar']);
  expect(JSON.stringify(menus)).not.toMatch(/reload|toggle developer|electronjs|Force/i);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toMatch(/voorbeeld\) – Zeef$/);

  await choose(app, 'Ga naar', 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  const field = page.getByLabel('Doelgroep');
  const before = await field.inputValue();
  await field.press('End');
  await field.press('x');
  await choose(app, 'Bewerken', 'Ongedaan maken');
  await expect(field).toHaveValue(before);
  await choose(app, 'Bewerken', 'Opnieuw');
  await expect(field).toHaveValue(`${before}x`);
  await field.blur();
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await choose(app, 'Bewerken', 'Ongedaan maken');
  await expect(field).toHaveValue(before);

  await choose(app, 'Beeld', 'Nederlands of Engels');
  await expect.poll(async () => labels(await menuOf(app)).slice(0, 2)).toEqual(['File', 'Edit']);
  await expect.poll(async () => JSON.stringify(await menuOf(app))).toContain('About Zeef');
  await choose(app, 'Help', 'About Zeef');
  await expect(page.getByRole('dialog')).toContainText('AGPL-3.0');
});

/** What the menu of the right button held when it was last opened; it is not shown, which would wait for a person. */
const watchPopups = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      (globalThis as { shownMenu?: Electron.Menu }).shownMenu = this;
    };
  });
const shownLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() =>
    ((globalThis as { shownMenu?: Electron.Menu }).shownMenu?.items ?? [])
      .filter((item) => item.type !== 'separator')
      .map((item) => item.label),
  );

test('the right button has copy and paste, and mends a misspelled word without a network', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await watchPopups(app);
  await open(page);
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  const field = page.getByLabel('Doelgroep');
  await field.fill('');
  await field.pressSequentially('onderzeok naar arbeidstoeleiding ', { delay: 20 });
  await expect(async () => {
    await field.click({ button: 'right', position: { x: 25, y: 12 } });
    expect(await shownLabels(app)).toContain('onderzoek');
  }).toPass();
  expect(await shownLabels(app)).toEqual(
    expect.arrayContaining([
      'Toevoegen aan woordenlijst',
      'Knippen',
      'Kopiëren',
      'Plakken',
      'Alles selecteren',
    ]),
  );
  await app.evaluate(() => {
    (globalThis as { shownMenu?: Electron.Menu }).shownMenu?.items
      .find((item) => item.label === 'onderzoek')
      ?.click();
  });
  await expect(field).toHaveValue(/^onderzoek naar arbeidstoeleiding/);
});

test('a field is spelled in the language that is written in it', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await watchPopups(app);
  await open(page);
  await goTo(page, 'Sjabloon');
  const misspelled = async (label: string, text: string, wanted: boolean): Promise<void> => {
    const field = page.getByLabel(label, { exact: true }).first();
    await field.fill('');
    await field.pressSequentially(text, { delay: 20 });
    await expect(async () => {
      await field.click({ button: 'right', position: { x: 20, y: 12 } });
      const shown = await shownLabels(app);
      expect(shown).toContain('Plakken');
      expect(shown.includes('Toevoegen aan woordenlijst')).toBe(wanted);
    }).toPass({ timeout: 20_000 });
  };
  await page
    .getByRole('button', { name: /^Doelgroep/ })
    .first()
    .click();
  for (const [label, right, wrong] of [
    ['Naam (Engels)', 'household ', 'huishouden '],
    ['Naam (Nederlands)', 'huishouden ', 'household '],
  ] as const) {
    await misspelled(label, wrong, true);
    await misspelled(label, right, false);
  }
});

test('opens where it was, in the colours that it had', async ({ desktop }) => {
  const first = await desktop.start();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 70, width: 1000, height: 700 }),
  );
  await first.page.getByRole('button', { name: 'Weergave' }).click();
  await first.page.getByText('Donker', { exact: true }).click();
  const kept = join(desktop.profile, 'window.json');
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8')).toMatch(/"scheme":"dark"/);
  await close(first);
  const second = await desktop.start();
  expect(
    await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
      ...BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
      isDark: nativeTheme.shouldUseDarkColors,
      colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    })),
  ).toEqual({ x: 60, y: 70, width: 1000, height: 700, isDark: true, colour: '#242424' });
});

/** Saves the example as a bundle. */
async function saveBundle({ page }: Pick<Started, 'page'>, { folder }: Desktop): Promise<string> {
  await page.getByRole('button', { name: 'Als bundel bewaren' }).first().click();
  const file = join(folder, 'Arbeidstoeleiding in vijf landen voorbeeld.zeef');
  await expect.poll(() => existsSync(file)).toBe(true);
  return file;
}

test('a bundle is opened by a start with its name, and by a second start', async ({ desktop }) => {
  const first = await desktop.start();
  const bundle = await saveBundle(first, desktop);
  const again = join(desktop.folder, 'nog eens.zeef');
  copyFileSync(bundle, again);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  // It is on this machine: what to do with it is asked, in the window that comes up again.
  await expect(desktop.start({ args: [again] })).rejects.toThrow();
  await expect(first.page.getByRole('dialog')).toContainText('nog eens.zeef');
  expect(
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
  ).toBe(false);
  await close(first);

  const other = await desktop.start({ args: [bundle], env: { ZEEF_USER_DATA: `${desktop.profile}-other` } });
  await expect(other.page.getByRole('dialog').or(other.page.locator('#content'))).toBeVisible();
});

test('a bundle is opened by the menu, whose dialog begins where it ended; the one before is among the recent', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const bundle = await saveBundle({ page }, desktop);
  await open(page);
  await app.evaluate(({ dialog }, filePath) => {
    const begun: (string | undefined)[] = [];
    Object.assign(globalThis, { begun });
    Object.assign(dialog, {
      showOpenDialog: (_window: unknown, { defaultPath }: { defaultPath?: string }) => {
        begun.push(defaultPath);
        return Promise.resolve({ canceled: begun.length === 1, filePaths: [filePath] });
      },
    });
  }, bundle);
  const dialog = page.getByRole('dialog');
  await choose(app, 'Bestand', 'Bundel openen…');
  await choose(app, 'Bestand', 'Bundel openen…');
  // It is here: what to do with it is asked.
  await expect(dialog).toContainText('Arbeidstoeleiding in vijf landen');
  await page.keyboard.press('Escape');
  await choose(app, 'Bestand', 'Bundel openen…');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  const begun = await app.evaluate(() => (globalThis as unknown as { begun: unknown[] }).begun);
  expect(begun.map((path) => path ?? null)).toEqual([null, null, desktop.folder]);

  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    await app.evaluate(({ Menu }) => {
      const recent = Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items ?? [];
      const item = recent.find(({ label }) => label.startsWith('Arbeidstoeleiding'));
      if (item === undefined) throw new Error('not there');
      (item.click as () => void)();
    });
  }).toPass();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toMatch(/^Arbeidstoeleiding/);
});

test('a page that crashes is said, and opened again with nothing lost', async ({ desktop }) => {
  const started = await desktop.start();
  const { app, page } = started;
  await open(page);
  await goTo(page, 'Longlist');
  await app.evaluate(({ dialog, clipboard, BrowserWindow }) => {
    const asked: { message: string; buttons: string[] }[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, options: { message: string; buttons: string[] }) => {
        asked.push(options);
        // The details first, then again.
        return Promise.resolve({ response: asked.length === 1 ? options.buttons.length - 1 : 0 });
      },
    });
    clipboard.clear();
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() =>
      app.evaluate(() =>
        (globalThis as unknown as { asked: { message: string }[] }).asked.map((a) => a.message),
      ),
    )
    .toEqual(['Het venster van Zeef is vastgelopen', 'Het venster van Zeef is vastgelopen']);
  const details = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(details).toMatch(/^Zeef \d[^]*page gone: /);
  expect(details).not.toMatch(/Arbeidstoeleiding|zeef-profile/);
  await expect.poll(() => shownHeading(app)).toBe('Longlist');
  const log = readFileSync(join(desktop.profile, 'logs', 'zeef.log'), 'utf8');
  expect(log).toMatch(/ start app=/);
  expect(log).toMatch(/ page gone reason=/);
  kill(started);
});

test('a storage that Chromium does not open any more is laid aside, and the study comes back from its journal', async ({
  desktop,
}) => {
  const first = await desktop.start();
  await open(first.page);
  await goTo(first.page, 'Interventies');
  await first.page.getByRole('button', { name: /Training Programs/ }).click();
  const field = first.page.getByLabel('Doelgroep');
  await field.fill('Voor de stroom uitviel');
  await field.blur();
  await expect(first.page.locator('[data-saved="false"]')).toHaveCount(0);
  await close(first);
  const database = join(desktop.profile, 'IndexedDB', 'app_zeef_0.indexeddb.leveldb');
  for (const name of readdirSync(database)) if (name.startsWith('MANIFEST')) rmSync(join(database, name));

  const { page } = await desktop.start();
  await expect(page.getByRole('alert', { name: 'Zeef kon niet beginnen' })).toBeVisible();
  await page.getByRole('button', { name: 'Opslag opzij zetten en opnieuw beginnen' }).click();
  await expect(
    page
      .getByRole('button', { name: /voorbeeld/ })
      .or(page.getByRole('navigation'))
      .first(),
  ).toBeVisible();
  if (!(await page.getByRole('navigation').isVisible()))
    await page
      .getByRole('button', { name: /voorbeeld/ })
      .first()
      .click();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue('Voor de stroom uitviel');
  expect(readdirSync(join(desktop.profile, 'data', 'aside'))).toHaveLength(1);
});

test('what nobody caught is shown, and noted without what it says', async ({ desktop }) => {
  const { page } = await desktop.start();
  await expect(page.getByRole('heading', { name: 'Zeef' })).toBeVisible();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('over Jansen');
    });
  });
  await expect(page.getByText('over Jansen')).toBeVisible();
  const log = (): string => readFileSync(join(desktop.profile, 'logs', 'zeef.log'), 'utf8');
  await expect.poll(log).toMatch(/ page failed trace=TypeError/);
  expect(log()).not.toContain('Jansen');
});

test('a page that hangs is said, and opened again when that is chosen', async ({ desktop }) => {
  const result = join(desktop.folder, 'hang.json');
  const steps = join(import.meta.dirname, '..', 'helpers', 'hang-steps.cjs');
  await runElectron(desktop, steps, { ZEEF_HANG_RESULT: result });
  expect(JSON.parse(readFileSync(result, 'utf8'))).toEqual({
    asked: ['Zeef reageert niet', 'Wachten', 'Opnieuw openen', 'Details kopiëren'],
    ...{ before: 'Zeef', after: 'Zeef' },
  });
  const log = readFileSync(join(desktop.profile, 'logs', 'zeef.log'), 'utf8');
  expect(log).toMatch(/ page hangs\n[^]* page reopened\n/);
});

test('a PDF and a table are dragged out under their names, and the page prints in light colours', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    Object.assign(contents ?? {}, { startDrag: (item: { file: string }) => Object.assign(globalThis, item) });
  });
  await goTo(page, 'Documenten');
  const name = page
    .getByRole('row')
    .getByRole('button', { name: /\.pdf$/ })
    .first();
  const shown = await name.textContent();
  await name.dispatchEvent('dragstart');
  const dragged = (): Promise<string> => app.evaluate(() => (globalThis as { file?: string }).file ?? '');
  await expect.poll(dragged).not.toBe('');
  expect((await dragged()).endsWith(shown ?? '?')).toBe(true);
  expect(
    readFileSync(await dragged())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await goTo(page, 'Rapport');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Tabel 2\.1:/ })
    .first()
    .dispatchEvent('dragstart');
  await expect.poll(dragged).toMatch(/tabel-2\.1\.docx$/);
  expect(
    readFileSync(await dragged())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await page.getByRole('button', { name: 'Licht of donker' }).click();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.title = document.documentElement.dataset['mantineColorScheme'] ?? '';
    });
  });
  const length = await app.evaluate(
    async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.length,
  );
  expect(length).toBeGreaterThan(10_000);
  expect(await page.title()).toBe('light');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
