// A study on the scale of What Works Growth: the design is asked first and caps the level, the report says which scale
// it is, and the scale stays once something was rated on it.
import { expect } from '@playwright/test';
import { newStudy, ONE_REPORT, openFirst } from './reading-desk';
import { goTo, test } from './workbench';

test('the design is asked first, its own questions lower the level, and the scale is printed and stays', async ({
  workbench: { page },
}) => {
  await newStudy(page, ONE_REPORT);
  await goTo(page, 'Protocol');
  await page.getByRole('combobox', { name: 'Schaal voor de beoordeling' }).click();
  await page.getByRole('option', { name: /What Works Growth/ }).click();
  await openFirst(page);
  await page.getByRole('button', { name: /^Stap voor stap/ }).click();
  const wizard = page.locator('.zeef-wizard');
  await wizard.getByRole('radio', { name: /^Loting/ }).click();
  await expect(wizard.getByText(/loot 400 aanmeldingen/)).toBeVisible();
  await expect(wizard.getByText('De antwoorden leiden tot niveau 5')).toBeVisible();
  await expect(wizard.getByRole('checkbox')).toHaveCount(3);
  await wizard.getByRole('checkbox', { name: /^Besmetting/ }).click();
  await expect(wizard.getByText('De antwoorden leiden tot niveau 4')).toBeVisible();
  await wizard.getByRole('button', { name: /^Dit niveau overnemen/ }).click();
  await expect(page.getByLabel('SMS-WWG-niveau')).toHaveValue('4');

  // What was rated on it would be printed as levels of another.
  await goTo(page, 'Protocol');
  const scale = page.getByRole('combobox', { name: 'Schaal voor de beoordeling' });
  await expect(scale).toBeDisabled();
  await expect(scale).toHaveValue(/What Works Growth/);
  await expect(page.getByText(/Er zijn al beoordelingen op de schaal van dit project/)).toBeVisible();
});
