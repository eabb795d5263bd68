// The longlist by keyboard and in both languages.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { goTo, test } from './workbench';

test('search, sort, select and open by keyboard; the language switches at once', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Longlist');
  const grid = page.getByRole('grid');
  await page.getByRole('button', { name: 'SMS', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^SMS/ }).press('Enter');
  await expect(page.getByRole('columnheader', { name: /SMS/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('row').nth(1)).toContainText('Literatuurreview');
  await page.getByRole('searchbox').fill('KREFT gida');
  await expect(page.getByText('1 van 33 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 geselecteerd')).toBeVisible();
  await page.getByRole('button', { name: 'Uitsluiten' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 publicaties uitsluiten');
  expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(grid.getByText('uitgesloten')).toHaveCount(0);
  await page.getByRole('button', { name: 'Uitsluiten' }).click();
  await dialog.getByRole('button', { name: 'Uitsluiten' }).click();
  await expect(grid.getByText('uitgesloten')).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([]);

  await page.getByRole('combobox', { name: 'Taal' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(page.getByText('33 of 33 references')).toBeVisible();
  await expect(grid.getByText('excluded')).toHaveCount(2);
  await goTo(page, 'Screening');
  await expect(page.getByTestId('counts')).toContainText('excluded: 2');
});
