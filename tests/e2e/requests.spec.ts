// Full texts that were asked for: one list of what is waited for, by the palette and by what waits, with reminders that
// can be taken back, and the same list among the products.
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { goTo, openPractice, test } from './workbench';

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['ZEEF_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
};

test('what is waited for is listed oldest first, filled in, reminded of and printed', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  // What is late waits, and leads to the list.
  await page.getByRole('button', { name: /opgevraagde? rapport(en)? ha(d|dden) er moeten zijn/ }).click();
  const list = page.getByTestId('requests');
  const cards = list.getByRole('group');
  await expect(cards).toHaveCount(3);
  await expect(list).toContainText('Op 3 rapporten wordt gewacht');
  await expect(cards.nth(0)).toContainText('sinds 2 okt 2025');
  await expect(cards.nth(0).getByLabel('Gevraagd aan')).toHaveValue('De universiteitsbibliotheek');
  await expect(cards.nth(0)).toContainText('te laat');
  await expect(cards.nth(1).getByText('te laat')).toBeHidden();
  await expectAccessible(page);
  await shoot(page, 'requests');
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: 'Licht of donker' }).click();
  await page.mouse.move(700, 5);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, 'requests-dark');

  // What is half a date stays, is marked, and is a date when it is finished.
  const expected = cards.nth(1).getByLabel('Antwoord verwacht op');
  await expected.fill('3 no');
  await expected.blur();
  await goTo(page, 'Overzicht');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('opgevraagde rapporten');
  await page.getByRole('option', { name: 'Naar opgevraagde rapporten' }).click();
  await expect(expected).toHaveValue('3 no');
  await expected.fill('3-11-2025');
  await expected.blur();
  await expect(cards.nth(1)).toContainText('te laat');

  // A reminder by keyboard, with what was said, and taken back.
  const note = cards.nth(1).getByLabel('Notitie bij de herinnering');
  await note.fill('nog eens gebeld');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const reminders = cards.nth(1).getByRole('list', { name: 'Herinneringen' });
  await expect(reminders).toContainText('nog eens gebeld');
  await expect(note).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(reminders).toBeHidden();

  // The same list, to print or to paste.
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Opgevraagde rapporten', exact: true }).click();
  await expect(
    page.getByRole('cell', { name: 'De universiteitsbibliotheek; interbibliothecair leenverkeer' }),
  ).toBeVisible();
  await expect(page.getByRole('cell', { name: '3 nov 2025' })).toBeVisible();
  await shoot(page, 'requests-product');

  // A title leads to its report.
  await goTo(page, 'Documenten');
  await expect(cards).toHaveCount(3);
  const title = (await cards.first().getAttribute('aria-label')) ?? '';
  await cards.first().getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Longlist');
  expect(problems).toEqual([]);
});
