// Takes the whole screen, so that menus and dialogs of the system are on it, which no picture of a page has.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from '../tests/e2e/desktop';

const FOLDER = process.env['ZEEF_PICTURES'] ?? '';
const SIZES = [
  [1440, 900],
  [1024, 700],
] as const;
const TEXTS = {
  nl: {
    locale: 'nl-NL',
    wrong: 'onderzeok naar arbeidstoeleiding ',
    pages: 'Interventies',
    field: 'Doelgroep',
    about: 'Over Zeef',
    looks: 'Weergave',
    schemes: { light: 'Licht', dark: 'Donker' },
  },
  en: {
    locale: 'en-GB',
    wrong: 'reserch into guidance to work ',
    pages: 'Interventions',
    field: 'Target group',
    about: 'About Zeef',
    looks: 'View',
    schemes: { light: 'Light', dark: 'Dark' },
  },
} as const;
/** A menu or dialog of the system is there some time after it was asked for, and nothing tells when. */
const SETTLE_MS = 900;

async function take(page: Page | null, name: string): Promise<void> {
  if (page === null) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  else await page.waitForTimeout(SETTLE_MS);
  execFileSync('import', ['-window', 'root', join(FOLDER, `${name}.png`)]);
}

const click = (x: number, y: number): unknown =>
  execFileSync('xdotool', ['mousemove', String(x), String(y), 'click', '1']);

const place = (app: ElectronApplication, [width, height]: readonly [number, number]): Promise<void> =>
  app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), {
    x: 0,
    y: 0,
    width,
    height,
  });

/** Clicks in the page with the screen's own pointer: menus of the system open where that is. */
async function rightClick(app: ElectronApplication, [x, y]: readonly [number, number]): Promise<void> {
  const at = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentBounds());
  const [left, top] = [x + (at?.x ?? 0), y + (at?.y ?? 0)].map(Math.round).map(String);
  execFileSync('xdotool', ['mousemove', left ?? '', top ?? '', 'click', '3']);
}

for (const [language, texts] of Object.entries(TEXTS))
  test(`the window in ${language}`, async ({ desktop }) => {
    const { app, page } = await desktop.start({ args: [`--lang=${texts.locale}`] });
    await expect(page.getByRole('heading', { name: 'Zeef' })).toBeVisible();
    const inAll = async (what: string): Promise<void> => {
      for (const scheme of ['dark', 'light'] as const) {
        await page.getByRole('button', { name: texts.looks, exact: true }).click();
        await page.getByText(texts.schemes[scheme], { exact: true }).click();
        await page.keyboard.press('Escape');
        for (const size of SIZES) {
          await place(app, size);
          await take(page, `${what}-${language}-${size[0]}-${scheme}`);
        }
      }
    };
    await inAll('start');
    await page.getByRole('button', { name: /voorbeeld/ }).click();
    await expect(page.locator('#content')).toBeVisible();
    await inAll('study');
    click(20, 12);
    await take(page, `menu-${language}`);
    click(700, 600);
    await page.getByRole('navigation').getByRole('button', { name: texts.pages, exact: true }).click();
    await page.getByRole('button', { name: /Training Programs/ }).click();
    const field = page.getByLabel(texts.field);
    await field.fill('');
    // Only what is typed is spelled.
    await field.pressSequentially(texts.wrong, { delay: 30 });
    await page.waitForTimeout(4000);
    const box = await field.boundingBox();
    const word = [(box?.x ?? 0) + 25, (box?.y ?? 0) + 12] as const;
    // The first look has the dictionary read.
    await rightClick(app, word);
    await page.waitForTimeout(3000);
    click(1000, 690);
    await rightClick(app, word);
    await take(page, `right-click-${language}`);
    click(5, 690);
    await page.getByRole('button', { name: texts.about }).click();
    await take(page, `about-${language}`);
    await page.keyboard.press('Escape');
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const open = Menu.getApplicationMenu()?.getMenuItemById('open');
      (open?.click as ((item: unknown, window: unknown) => void) | undefined)?.(
        open,
        BrowserWindow.getAllWindows()[0],
      );
    });
    await take(page, `open-${language}`);
  });

for (const [language, { locale }] of Object.entries(TEXTS))
  for (const what of ['hang', 'crash'] as const)
    test(`what is asked of a page after a ${what}, in ${language}`, async ({ desktop }) => {
      const { app, page } = await desktop.start({ args: [`--lang=${locale}`] });
      await expect(page.getByRole('heading', { name: 'Zeef' })).toBeVisible();
      await place(app, SIZES[1]);
      await app.evaluate(({ BrowserWindow }, what) => {
        const [window] = BrowserWindow.getAllWindows();
        if (what === 'hang') window?.emit('unresponsive');
        else window?.webContents.forcefullyCrashRenderer();
      }, what);
      await take(null, `${what}-${language}`);
    });
