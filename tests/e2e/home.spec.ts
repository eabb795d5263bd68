// The overview: what waits leads to its place, by mouse and by keyboard; counts follow the work; the lead reviews by
// keys; nothing of it is closed to whoever does not see or does not use a mouse.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

const openExample = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();

test('a study opens on what waits, in both themes, and the count follows what is done', async ({
  workbench: { page, problems },
}) => {
  await openExample(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Overzicht' })).toBeVisible();
  const waiting = page.getByRole('region', { name: /^Wacht op/ });
  await expect(waiting.getByRole('button', { name: /45 beoordelingen en sjablonen nakijken/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Licht of donker' }).click();
  await page.mouse.move(700, 5);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Ga verder/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eindbeoordeling' })).toBeVisible();
  await expectAccessible(page);
  // By keys: approved, and on to the next.
  const first = page.locator('[data-subject="rating"]');
  await expect(first).toHaveAttribute('data-status', 'ready');
  await page.keyboard.press('a');
  await expect(first).toHaveAttribute('data-status', 'approved');
  await page.keyboard.press('j');
  await expect(first).toHaveAttribute('data-status', 'ready');
  await goTo(page, 'Overzicht');
  await expect(waiting.getByRole('button', { name: /44 beoordelingen/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test('folded, the navigation keeps its names; a place is found by its name', async ({
  workbench: { page },
}) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Navigatie inklappen' }).click();
  // The name of the button, which shows while one points at it, is no part of the page.
  await page.mouse.move(700, 5);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
  await goTo(page, 'Rapport');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoek een opdracht of een naam' }).fill('Equal Entry');
  await page
    .getByRole('option', { name: /Equal Entry/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Interventies' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Navigatie uitklappen' })).toBeVisible();
});
