// Which version this is, its licence, and the notices of what is in it: on both screens where one may be.
import { expect, type Page } from '@playwright/test';
import { test } from './workbench';

async function expectNotices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Over Zeef' }).click();
  const dialog = page.getByRole('dialog', { name: 'Over Zeef' });
  await expect(dialog.getByText(/^Zeef \d+\.\d+\.\d+/)).toBeVisible();
  await expect(dialog.getByText(/AGPL-3\.0-or-later/)).toBeVisible();
  await dialog.getByLabel('Zoeken in wat Zeef bevat').fill('dexie');
  await dialog.getByText(/^dexie .* \(Apache-2\.0\)$/).click();
  await expect(dialog.getByText(/Apache License/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  await expect(dialog).toHaveCount(0);
}

test('the notices are on the list of projects and in a project', async ({
  workbench: { page, problems },
}) => {
  await expectNotices(page);
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await expectNotices(page);
  expect(problems).toEqual([]);
});
