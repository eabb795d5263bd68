// What is drawn is whole and in the chosen colours, also in a low window: the settings of a deck, the button that
// copies a table.
import { expect, type Locator } from '@playwright/test';
import { expectAccessible, goTo, test } from './workbench';

/** By how much a box is too small for what it holds. */
const clipped = (box: Locator): Promise<number> =>
  box.evaluate((e) => Math.max(e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth));

test('the chosen theme holds for what the browser draws, on a machine that prefers the other', async ({
  workbench: { page },
}) => {
  const schemes = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.emulateMedia({ colorScheme: 'light' });
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  expect(await schemes()).toBe('light');
  await page.getByRole('button', { name: 'Licht of donker' }).click();
  await expect.poll(schemes).toBe('dark');
});

test('density and contrast are chosen, hold after a restart, and can be read', async ({
  workbench: { page },
}) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Longlist');
  const height = (): Promise<number | undefined> =>
    page
      .locator('#row-1')
      .boundingBox()
      .then((box) => box?.height);
  await expect.poll(height).toBe(32);
  await page.getByRole('button', { name: 'Weergave' }).click();
  for (const option of ['Compact', 'Hoog', 'Donker']) await page.getByText(option, { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(height).toBe(26);
  await page.reload();
  await expect.poll(height).toBe(26);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await expectAccessible(page);
  await goTo(page, 'Logboek');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expectAccessible(page);
});

test('in a low window nothing is pressed together', async ({ workbench: { page } }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Expertmeetings');
  const decks = page.getByRole('region', { name: 'De dia’s van deze bijeenkomst' });
  await expect(decks).toBeVisible();
  expect(await clipped(decks)).toBeLessThanOrEqual(1);
  await goTo(page, 'Rapport');
  const copy = page.getByRole('button', { name: /^Kopiëren:/ }).first();
  await expect(copy).toBeVisible();
  expect(await clipped(copy.locator('.mantine-Button-label'))).toBeLessThanOrEqual(1);
});

test('no heading of a table is broken within a word', async ({ workbench: { page } }) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Selectie voor expertmeetings', exact: true }).click();
  const heading = page.getByRole('columnheader', { name: 'Vernieuwende elementen' });
  await expect(heading).toBeVisible();
  expect(
    await heading.evaluate((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return range.getClientRects().length;
    }),
  ).toBeLessThanOrEqual(2);
});
