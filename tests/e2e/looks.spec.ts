// What is drawn is whole and in the chosen colours, also in a low window: the settings of a deck, the button that
// copies a table.
import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

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

test('in a low window no name of a country is broken, and the page of a passage stays in its chip', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await goTo(page, 'Eindbeoordeling');
  // Two cards beside each other: the chips have less than their words.
  const labels = page.locator('.zeef-chip .mantine-Button-label');
  await expect(labels).toHaveCount(3);
  for (const label of await labels.all()) {
    await expect(label).toContainText(/\(p\. \d+\)$/);
    expect(await clipped(label)).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 1024, height: 700 });
  await goTo(page, 'Rapport');
  const country = page.getByRole('button', { name: 'Duitsland', exact: true });
  await expect(country).toBeVisible();
  expect(
    await country.evaluate((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return range.getClientRects().length;
    }),
  ).toBe(1);
});

test('the key of the line that is chosen can be read', async ({ workbench: { page } }) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await expect(page.locator('#content')).toBeVisible();
  await page.keyboard.press('Control+k');
  const chosen = page.locator('.zeef-palette-line[data-combobox-selected] kbd');
  await expect(chosen).toBeVisible();
  const colours = (key: Locator): Promise<string[]> =>
    key.evaluate((e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]);
  const other = page.locator('.zeef-palette-line:not([data-combobox-selected]) kbd').first();
  // axe passes over a text of one sign. The others it does measure, and these have their colours.
  expect(await colours(chosen)).toEqual(await colours(other));
});

test('in a low window what is told covers no decision, and the chosen intervention is in sight', async ({
  workbench: { page },
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await goTo(page, 'Eindbeoordeling');
  await page.getByRole('button', { name: /^Goedkeuren/ }).click();
  // The raters differ: the level is missing, and that is said there.
  const level = page.getByLabel('Niveau vaststellen');
  await expect(level).toHaveAttribute('aria-invalid', 'true');
  await level.fill('3');
  await page.getByLabel('Opmerking').fill('besproken');
  await page.getByRole('button', { name: /^Goedkeuren/ }).click();
  await expect(level).toHaveValue('');
  await page.keyboard.press('Control+z');
  const told = page.getByRole('alert').filter({ hasText: 'Ongedaan gemaakt' });
  await expect(told).toBeVisible();
  const bar = await page.locator('.zeef-review-form').boundingBox();
  await expect
    .poll(async () => {
      const box = await told.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    })
    .toBeLessThanOrEqual(bar?.y ?? 0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('morning club');
  await page
    .getByRole('option', { name: /morning club/i })
    .first()
    .click();
  await expect(
    page.locator('.mantine-NavLink-root[data-active]', { hasText: 'Morning Club' }),
  ).toBeInViewport();
});
