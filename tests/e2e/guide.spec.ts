// The guide beside the page: F1 at the chapter of the page, search, links, help where a decision is hard, in both
// languages and themes; its keys are its own, and none of it is closed to whoever does not see or uses no mouse.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

const openExample = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
const guideOf = (page: Page, name = 'Handleiding'): Locator => page.getByRole('complementary', { name });
const titled = (guide: Locator, name: string): Locator => guide.getByRole('heading', { level: 2, name });

test('F1 opens the chapter of the page, Escape gives the focus back, and its keys are its own', async ({
  workbench: { page, problems },
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await openExample(page);
  await goTo(page, 'Screenen');
  const card = page.getByTestId('screening-card');
  const shown = await card.getAttribute('data-reference');
  // Its texts are not loaded before.
  expect(loaded.filter((path) => /guide-\w+\.js|screening-\w+\.png/.test(path))).toEqual([]);
  await page.keyboard.press('F1');
  const guide = guideOf(page);
  await expect(titled(guide, 'Screenen')).toBeVisible();
  await expect(guide.getByRole('region')).toBeFocused();
  const picture = guide.getByRole('img').first();
  expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(
    1280,
  );
  await expectAccessible(page);
  // A letter there decides nothing.
  await page.keyboard.press('i');
  await expect(card).toHaveAttribute('data-reference', shown ?? '');
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
  await page.keyboard.press('i');
  await expect(card).not.toHaveAttribute('data-reference', shown ?? '');

  // From within a text, which has the focus again.
  await page.keyboard.press('n');
  await expect(page.getByLabel('Notitie (N)')).toBeFocused();
  await page.keyboard.press('F1');
  await expect(guide.getByRole('region')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Notitie (N)')).toBeFocused();
  await goTo(page, 'Rapport');
  await page.keyboard.press('F1');
  await expect(titled(guide, 'Rapport, export en controle')).toBeVisible();
  expect(problems).toEqual([]);
});

test('words, links and chapters lead to their place, and the language of the window is that of the guide', async ({
  workbench: { page, problems },
}) => {
  await openExample(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Handleiding' }).click();
  const guide = guideOf(page);
  await expect(titled(guide, 'Het eerste half uur')).toBeVisible();
  await guide.getByRole('searchbox').fill('kappa interval');
  await expectAccessible(page);
  await guide.getByRole('button', { name: 'Screenen: Voortgang en stoppen' }).click();
  await expect(guide.getByRole('heading', { name: 'Voortgang en stoppen' })).toBeInViewport();
  await guide.getByRole('button', { name: 'bij het niveau' }).click();
  await expect(titled(guide, 'Beoordelen met de SMS')).toBeInViewport();
  await guide.getByRole('button', { name: 'Hoofdstukken' }).click();
  await expectAccessible(page);
  await guide.getByRole('button', { name: 'Dubbelen' }).click();
  await expect(titled(guide, 'Dubbelen')).toBeVisible();

  await page.getByRole('button', { name: 'Licht of donker' }).click();
  await page.getByRole('combobox', { name: 'Taal' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  const english = guideOf(page, 'Guide');
  await expect(titled(english, 'Duplicates')).toBeVisible();
  await expectAccessible(page);
  await english.getByRole('button', { name: /^Duplicates: two records/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^Duplicates: two records/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await english.getByRole('button', { name: 'Close the guide' }).click();
  await expect(english).toBeHidden();
  expect(problems).toEqual([]);
});

test('help at the criteria and at the level leads to how to decide, also in a narrow window', async ({
  workbench: { page, problems },
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openExample(page);
  await goTo(page, 'Screenen');
  const help = page.getByRole('button', { name: 'Hulp bij het toepassen van de criteria' });
  await help.click();
  const guide = guideOf(page);
  await expect(guide.getByRole('heading', { name: 'Criteria toepassen' })).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeFocused();
  await page.getByRole('button', { name: 'Lezen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Hulp bij het kiezen van een niveau' }).click();
  await expect(guide.getByRole('heading', { name: 'Welk niveau?' })).toBeInViewport();
  // As a command it is found by its name, and listed with its key.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('handleiding');
  await page.keyboard.press('Enter');
  await expect(titled(guide, 'Documenten en lezen')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('row', { name: 'F1 Handleiding' })).toBeVisible();
  expect(problems).toEqual([]);
});
