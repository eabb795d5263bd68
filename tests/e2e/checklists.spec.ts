// Checklists of reporting, the search as PRISMA-S asks, known reports, ready-made parts of the template: in the
// practice study.
import { expect, type Page } from '@playwright/test';
import { goTo, openPractice, test } from './workbench';

const form = (page: Page, id: string) => page.getByTestId(`checklist-${id}`);

test('an item is filled in, printed at once, kept and undone', async ({ workbench: { page, problems } }) => {
  await openPractice(page);
  await goTo(page, 'Rapport');
  await page
    .getByRole('button', { name: /^PRISMA 2020-checklist/ })
    .first()
    .click();
  const row = page.getByRole('row').filter({ hasText: 'Vertekening door publicatie' }).first();
  await expect(row).toContainText('niet gedaan');
  await form(page, 'prisma-2020').getByRole('button', { name: 'Invullen: 26 Belangen' }).click();
  await form(page, 'prisma-2020')
    .getByLabel(/Plaats in het rapport/)
    .fill('p. 88');
  await form(page, 'prisma-2020').getByLabel('Toelichting').fill('Geen belangen.');
  await form(page, 'prisma-2020').getByLabel('Toelichting').blur();
  const printed = page.getByRole('row').filter({ hasText: 'Geen belangen.' }).first();
  await expect(printed).toContainText('p. 88');
  await expect(printed).toContainText('gedaan');
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'Geen belangen.' }).first()).toContainText('p. 88');
  expect(problems).toEqual([]);
});

test('what PRISMA-S asks of a search is written down and printed', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Bronnen en import');
  await expect(page.getByTestId('known-reports')).toContainText('gevonden: 2 van 3');
  await expect(page.getByTestId('known-reports')).toContainText('Broekveen');
  await page.getByRole('button', { name: 'Gegevens: Kennisbank Onderwijs (verzonnen)' }).click();
  const platform = page.getByLabel('Platform (bijv. EBSCOhost)');
  await platform.fill('OnderwijsHost');
  await platform.blur();
  await goTo(page, 'Rapport');
  await page
    .getByRole('button', { name: /^PRISMA-S-checklist/ })
    .first()
    .click();
  const row = page.getByRole('row').filter({ hasText: 'Noem elke doorzochte databank' });
  await expect(row).toContainText('OnderwijsHost');
  await expect(row).not.toContainText('niet genoteerd');
  await page
    .getByRole('button', { name: /^Zoekstrategie/ })
    .first()
    .click();
  await expect(page.getByText('De zoekacties vonden 2 van 3.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Broekveen' })).toContainText('niet gevonden');
  await expect(page.getByRole('columnheader', { name: 'Alleen hier', exact: true })).toBeVisible();
  expect(problems).toEqual([]);
});

test('the protocol is one document, and EMMIE is added to the template', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Protocol (PRISMA-P)', exact: true }).click();
  // In what is printed, and in the row of the form below it.
  await expect(page.locator('span', { hasText: 'een overzicht ontbrak' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /een overzicht ontbrak/ })).toBeVisible();
  await expect(page.getByText('[Nog te schrijven: Register en nummer.]')).toBeVisible();
  await goTo(page, 'Sjabloon');
  await page.getByRole('button', { name: 'Kant-en-klare onderdelen' }).click();
  await page.getByRole('menuitem', { name: 'EMMIE toevoegen' }).click();
  await expect(page.getByRole('button', { name: /^Mechanisme: kwaliteit/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Mechanisme: kwaliteit/ })).toBeHidden();
  expect(problems).toEqual([]);
});
