// Effects: filled in beside the report, with a passage, and counted and drawn in the report, where a cell leads back.
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { goTo, openPractice, test } from './workbench';

async function find(page: Page, words: string, option: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option').filter({ hasText: option }).first().click();
}
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['ZEEF_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
};
const effectOf = (page: Page, name: RegExp) => page.getByRole('group', { name });

test('an effect is added by keyboard, checked as it is typed, kept half-typed and undone', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await find(page, 'de ontbijtklas', 'De Ontbijtklas');
  await expect(effectOf(page, /^Op tijd komen: te laat.*Peeters/)).toBeVisible();
  await page.locator('.zeef-effects').evaluate((section) => section.scrollIntoView());
  await shoot(page, 'effects');
  await expectAccessible(page);

  // The palette leads to the form; Enter adds.
  await find(page, 'naar een nieuw effect', 'Naar een nieuw effect');
  await expect(page.getByLabel('Uitkomst zoals gemeten, van het nieuwe effect')).toBeFocused();
  await page.keyboard.type('hoofdpijn');
  await page.keyboard.press('Enter');
  const own = effectOf(page, /^hoofdpijn/);
  await expect(own).toBeVisible();

  const interval = own.getByLabel('Interval, laag tot hoog');
  await own.getByLabel('Grootte').fill('0,4');
  await interval.fill('3,1 tot 0,2');
  await interval.blur();
  await expect(own.getByText('Zet de laagste grens vooraan.')).toBeVisible();
  await shoot(page, 'effects-wrong');
  // What cannot be read is there again.
  await goTo(page, 'Rapport');
  await goTo(page, 'Interventies');
  await find(page, 'de ontbijtklas', 'De Ontbijtklas');
  await expect(interval).toHaveValue('3,1 tot 0,2');
  await interval.fill('0,5 tot 3,1');
  await interval.blur();
  await expect(own.getByText(/^De grootte ligt buiten het interval/)).toBeVisible();

  // It waits until its direction is said, and is no part of the count before.
  await goTo(page, 'Overzicht');
  await expect(
    page.getByRole('button', { name: /van 1 interventie de richting van een effect/ }),
  ).toBeVisible();
  await goTo(page, 'Interventies');
  await find(page, 'de ontbijtklas', 'De Ontbijtklas');
  await own.getByRole('combobox', { name: 'Richting' }).click();
  await page.getByRole('option', { name: 'ongunstig', exact: true }).click();
  await expect(own.getByRole('combobox', { name: 'Richting' })).toHaveValue('ongunstig');
  await own.getByRole('button', { name: /^Effect verwijderen/ }).click();
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(own.getByRole('combobox', { name: 'Richting' })).toHaveValue('ongunstig');
  expect(problems).toEqual([]);
});

test('a passage is attached to a part of an effect beside the PDF', async ({ workbench: { page } }) => {
  await openPractice(page);
  await find(page, 'peeters', 'Peeters, Hanne');
  const own = effectOf(page, /^Op tijd komen: te laat/);
  await own.getByLabel('Aantal deelnemers (n)').focus();
  // The passage goes to the field one was in last.
  await shoot(page, 'effects-reading');
  await page.getByRole('tab', { name: /^Markeringen/ }).click();
  const picker = page.locator('[data-target-picker]');
  await page.keyboard.press('p');
  await page.keyboard.press('t');
  await expect(picker).toHaveValue(/^Op tijd komen: te laat.*: aantal$/);
  await shoot(page, 'effects-target');
});

test('the report counts and draws them, and a cell leads to the passage', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Rapport');
  const show = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  for (const [name, id] of [
    ['Effecten per uitkomst', 'effecten'],
    ['Samenvatting van bevindingen', 'samenvatting'],
    ['Tijdlijn van rapporten', 'tijdlijn'],
    ['Kaart van landen', 'landenkaart'],
    ['Richting van effecten', 'richting'],
  ] as const) {
    await show(name);
    await expect(page.locator(`[data-table="${id}"] tbody tr`).first()).toBeVisible();
    await shoot(page, `product-${id}`);
    await expectAccessible(page);
  }
  const row = page.locator('[data-table="richting"] tbody tr').first();
  await expect(row).toContainText('1,00 (0,57 tot 1,00)');
  await expect(page.getByRole('img', { name: /rapporten naar richting/ })).toBeVisible();
  await row.getByRole('button').nth(2).click();
  const sources = page.getByRole('dialog');
  await expect(sources).toContainText('-3,1 dagen per jaar (95%-BI -4,9 tot -1,3)');
  await shoot(page, 'effects-cell');
  await sources
    .getByRole('button', { name: /Efter två läsår var frånvaron/ })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: /^Markeringen/ })).toBeVisible();
  expect(problems).toEqual([]);
});
