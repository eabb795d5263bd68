// Exclusions that look like what was included are looked at again; what came of it is counted in the methods text.
import { expect } from '@playwright/test';
import { goTo, openPractice, test } from './workbench';

test('an exclusion stands or is included after all, and the account says so', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Screenen');
  await page.getByText('Voortgang', { exact: true }).click();
  const look = page.getByTestId('second-look');
  await expect(look).toContainText('Nog eens bekeken: 3. Daarvan alsnog opgenomen: 0.');
  await look.getByRole('button', { name: 'De 20 waarschijnlijkste tonen' }).click();
  await expect(look).toContainText('Nog te bekijken: 20');
  const cards = look.locator('[data-doubtful]');
  await expect(cards).toHaveCount(20);
  await cards.first().getByRole('button', { name: 'Blijft uitgesloten' }).click();
  await expect(look).toContainText('Nog te bekijken: 19');
  await cards.first().getByRole('button', { name: 'Alsnog opnemen' }).click();
  await expect(look).toContainText('Nog te bekijken: 18');
  await expect(look).toContainText('Nog eens bekeken: 5.');
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Verantwoording van de methode', exact: true }).click();
  await expect(page.getByText(/5 publicaties die volgens een model het meest/)).toBeVisible();
  await expect(page.getByText(/over 1 is nog niet beslist/)).toBeVisible();
  await goTo(page, 'Screenen');
  await page.keyboard.press('Control+z');
  await page.getByText('Voortgang', { exact: true }).click();
  await expect(look).toContainText('Nog eens bekeken: 4.');
  expect(problems).toEqual([]);
});
