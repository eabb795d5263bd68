// The pictures of the guide, in both languages, from the practice study: `npm run build && npm run guide:pictures`.
// `GUIDE_PICTURES=home,report` makes some of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../shared/model/fields';
import { en } from '../renderer/lib/i18n/en';
import { nl } from '../renderer/lib/i18n/nl';
import type { Page as PageName } from '../renderer/store/app.store';
import { test } from '../tests/e2e/workbench';
import { smallPng } from './small-png';

const OUT = join(import.meta.dirname, '..', 'docs', 'user-guide', 'images');
const SIZE = { width: 1280, height: 800 };
// More makes the installer large, and a page of the guide slow.
const MOST_BYTES = 120_000;
const texts = { nl, en };
type Texts = Record<keyof typeof nl, string>;

type Picture = {
  name: string;
  page: PageName;
  /** Brings what is to be seen on screen. */
  show?: (page: Page, t: Texts) => Promise<void>;
};

const main = (page: Page) => page.locator('#content');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first();

/** Opens the report of the first PDF. */
async function openReport(page: Page, t: Texts): Promise<void> {
  await main(page).getByRole('table').getByRole('button').first().click();
  await expect(button(page, t['rating.guided'])).toBeVisible();
  await expect(page.locator('.textLayer span').first()).toBeVisible();
}

/** The study opens as its lead, who screens full texts alone. */
async function screenAsAssistant(page: Page, t: Texts): Promise<void> {
  await page.getByRole('combobox', { name: t['nav.person'] }).click();
  await page.getByRole('option', { name: 'Jelle Bakker' }).click();
  await expect(page.getByTestId('screening-card')).toBeVisible();
}

const pictures: Picture[] = [
  { name: 'home', page: 'home' },
  { name: 'protocol', page: 'protocol' },
  { name: 'import', page: 'import' },
  {
    name: 'correspondents',
    page: 'correspondents',
    show: async (page) => await page.locator('#content .mantine-NavLink-root').first().click(),
  },
  { name: 'duplicates', page: 'duplicates' },
  { name: 'longlist', page: 'longlist' },
  { name: 'screening', page: 'screening', show: screenAsAssistant },
  {
    name: 'screening-how',
    page: 'screening',
    show: async (page, t) =>
      await main(page).getByText(t['screening.view.settings'], { exact: true }).first().click(),
  },
  { name: 'reading', page: 'documents', show: openReport },
  {
    name: 'rating',
    page: 'documents',
    show: async (page, t) => {
      await openReport(page, t);
      await button(page, t['rating.guided']).click();
    },
  },
  {
    name: 'interventions',
    page: 'interventions',
    show: async (page) => await page.locator('#content .mantine-NavLink-root').first().click(),
  },
  { name: 'review', page: 'review' },
  { name: 'selection', page: 'selection' },
  {
    name: 'report',
    page: 'report',
    show: async (page) => await button(page, /2\.2/).click(),
  },
  { name: 'history', page: 'history' },
];
const asked = process.env['GUIDE_PICTURES']?.split(',');

/** Loads the window anew on a page of the study, as after a start of the app. */
async function at(page: Page, place: { page: PageName; language: Language }): Promise<void> {
  await page.evaluate((wanted) => {
    const before = JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as Record<string, unknown>;
    localStorage.setItem('zeef-place', JSON.stringify({ ...before, ...wanted, subject: null }));
    // Not what the window that goes would keep.
    Storage.prototype.setItem = () => undefined;
  }, place);
  await page.reload();
  await main(page).waitFor();
}

/** Waits until nothing loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}

/** Opens the practice study. */
async function openStudy(page: Page): Promise<void> {
  await page.getByRole('button', { name: nl['projects.practice'] }).click();
  // It is made when it is first asked for.
  await main(page).waitFor({ timeout: 120_000 });
}

for (const language of ['nl', 'en'] as const)
  test(`pictures of the guide, ${language}`, async ({ workbench: { page } }) => {
    mkdirSync(join(OUT, language), { recursive: true });
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openStudy(page);
    for (const picture of pictures.filter(({ name }) => asked?.includes(name) ?? true)) {
      await at(page, { page: picture.page, language });
      await settled(page);
      await picture.show?.(page, texts[language]);
      await settled(page);
      await page.mouse.move(0, 0);
      const small = smallPng(await page.screenshot());
      writeFileSync(join(OUT, language, `${picture.name}.png`), small);
      expect.soft(small.length, picture.name).toBeLessThanOrEqual(MOST_BYTES);
    }
  });
