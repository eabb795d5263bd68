// A report with several outcomes has a level for each: rated apart, with its own passages, printed by the rule of the
// study, and one level again when the other is taken away or undone.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, openPractice, readTable, test } from './workbench';

async function setRule(page: Page, rule: string): Promise<void> {
  await goTo(page, 'Protocol');
  const field = page.getByRole('combobox', { name: 'Van een rapport met meer dan één niveau' });
  await field.click();
  await page.getByRole('option', { name: rule }).click();
  await expect(field).toHaveValue(rule);
}

/** What appendix 3 says of the level of a report. */
async function printedLevel(page: Page, report: RegExp): Promise<string> {
  await goTo(page, 'Rapport');
  const rows = await readTable(page, 'bijlage-3');
  return rows.find((cells) => report.test(cells.join(' ')))?.at(-1) ?? '';
}

const notes = (page: Page): Locator => page.locator('main');

test('each level is rated apart and undone; the report keeps one while a level is missing', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Jelle Bakker' }).click();
  await goTo(page, 'Documenten');
  await page
    .getByRole('button', { name: /ontbijtklas.*\.pdf/i })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Velden' }).click();
  await page.getByRole('button', { name: 'Meer dan één niveau' }).click();
  const levels = page.getByRole('group', { name: 'Niveaus van dit rapport' });
  await expect(levels.getByRole('button')).toHaveText(['nog zonder naam2', 'nog zonder naam–']);
  await expect(page.getByText('Zolang een niveau of een naam ontbreekt')).toBeVisible();
  await page.getByRole('combobox', { name: 'Succesmaat van dit niveau' }).click();
  await page.getByRole('option', { name: 'Op tijd komen' }).click();
  await levels.getByRole('button').nth(1).click();
  await page.getByLabel('Uitkomst of opzet').fill('leren, na een jaar');
  await page
    .getByRole('group', { name: /^Niveau op de/ })
    .getByRole('button', { name: '1', exact: true })
    .click();
  await expect(levels.getByRole('button')).toHaveText(['Op tijd komen2', 'leren, na een jaar1']);
  await expect(page.getByText('Zolang een niveau of een naam ontbreekt')).toBeHidden();
  // The passages of the level that there was are those of the first.
  await expect(page.locator('.zeef-rating .zeef-chip')).toHaveCount(0);
  await levels.getByRole('button').first().click();
  await expect(page.locator('.zeef-rating .zeef-chip').first()).toBeVisible();
  await expectAccessible(page);

  await levels.getByRole('button').nth(1).click();
  await page.getByRole('button', { name: 'Dit niveau weghalen' }).click();
  await expect(levels).toBeHidden();
  await expect(page.getByLabel(/-niveau$/)).toHaveValue('2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(levels.getByRole('button')).toHaveText(['Op tijd komen2', 'leren, na een jaar1']);
  expect(problems).toEqual([]);
});

test('the highest, each or the one that the lead chose is printed', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  const report = /Frukostkassen|frukostkassen/;
  expect(await printedLevel(page, report)).toBe('2');
  await expect(notes(page)).toContainText('Van een rapport met meer dan één niveau geldt het hoogste');

  await setRule(page, 'Gedrukt wordt elk niveau met waarvoor het geldt.');
  expect(await printedLevel(page, report)).toBe('2 (Aanwezigheid); 1 (Op tijd komen)');
  await expect(notes(page)).toContainText('staat elk niveau er met waarvoor het geldt');

  await setRule(page, 'Gedrukt wordt het niveau dat de hoofdonderzoeker kiest.');
  expect(await printedLevel(page, report)).toBe('');
  await expect(notes(page)).toContainText('waarvan het gedrukte nog niet is gekozen');
  await goTo(page, 'Eindbeoordeling');
  await page.getByText('niveau kiezen').first().click();
  const printed = page.getByRole('combobox', { name: 'Gedrukt niveau' });
  await expect(printed).toBeVisible();
  await page.getByRole('button', { name: /^Goedkeuren/ }).click();
  await expect(page.getByText('Kies eerst welk niveau wordt gedrukt.')).toBeVisible();
  await expectAccessible(page);
  await printed.click();
  await page.getByRole('option', { name: 'Op tijd komen' }).click();
  // What is chosen leaves the queue of what waits.
  await expect(printed).toBeHidden();
  expect(await printedLevel(page, report)).toBe('1');
  expect(problems).toEqual([]);
});
