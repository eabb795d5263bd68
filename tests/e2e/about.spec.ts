// Which version this is, its licence, and the notices of what is in it: on both screens where one may be.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
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

test('what becomes of data is said on both screens, and leads on to the guide', async ({
  workbench: { page, problems },
}) => {
  await page.getByRole('button', { name: 'Privacy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Privacy' });
  await expect(dialog.getByText(/is niet terug te halen/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Meer in de handleiding' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Privacy' })).toBeInViewport();
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await page.getByRole('button', { name: 'Over Zeef' }).click();
  await page.getByRole('button', { name: 'Privacy' }).click();
  await expect(dialog.getByText('Wie ze kan lezen')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a program over three months old says so, and for a month no more once that is closed', async ({
  workbench: { page, problems },
}) => {
  const notice = page.getByText('Deze versie is meer dan drie maanden oud');
  await expect(page.getByRole('button', { name: 'Over Zeef' })).toBeVisible();
  await expect(notice).toHaveCount(0);
  const later = (days: number): Promise<void> => page.clock.setFixedTime(Date.now() + days * 86_400_000);
  await later(100);
  await page.reload();
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('alert').filter({ has: notice }).getByRole('button', { name: 'Sluiten' }).click();
  await expect(notice).toHaveCount(0);
  await later(120);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Over Zeef' })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await later(131);
  await page.reload();
  await expect(notice).toBeVisible();
  expect(problems).toEqual([]);
});
