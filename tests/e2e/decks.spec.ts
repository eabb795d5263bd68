// The slides of a meeting by hand: what is chosen and written at Expertmeetings stands in the deck.
import { expect } from '@playwright/test';
import { goTo, test } from './workbench';

test('the client, the order of countries and a slide of one’s own are in the deck', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Expertmeetings');
  const settings = page.getByRole('region', { name: 'De dia’s van deze bijeenkomst' });
  await settings.getByLabel('Opdrachtgever').fill('Ministerie van SZW');
  await settings.getByRole('combobox', { name: 'Volgorde van de landen' }).click({ force: true });
  await page.getByRole('option', { name: 'België' }).click();
  await page.keyboard.press('Escape');
  await settings.getByRole('button', { name: 'Dia toevoegen' }).click();
  await settings.getByLabel('Tekst van de dia').fill('Wat nu?\n- Proeven doen');
  await page.keyboard.press('Tab');
  await goTo(page, 'Rapport');
  await page
    .getByRole('button', { name: /^Bijlage 5/, exact: false })
    .first()
    .click();
  const slides = page.locator('.zeef-slide');
  await expect(slides.first()).toContainText('Ministerie van SZW');
  await expect(slides.nth(3)).toContainText('België');
  await expect(slides.last()).toContainText('Reflectie');
  await expect(slides.last()).toContainText('• Proeven doen');
});
