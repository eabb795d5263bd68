// The list of projects: rename, copy, delete and put back; a bundle out and in.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, test } from './workbench';

test('rename, copy, delete with undo, bundle out, erase, bundle in', async ({ workbench }) => {
  const { page, folder } = workbench;
  await page.getByRole('button', { name: 'Hernoemen' }).click();
  await page.getByLabel('Titel').fill('Proef');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const project = page.getByRole('button', { name: 'Proef', exact: true });
  await expect(project).toBeVisible();
  await page.getByRole('button', { name: 'Kopie maken' }).click();
  await expect(page.getByRole('button', { name: 'Kopie van Proef' })).toBeVisible();
  await page.getByRole('button', { name: 'Als bundel bewaren' }).last().click();
  await expect.poll(() => existsSync(join(folder, 'Proef.zeef'))).toBe(true);
  await page.getByRole('button', { name: 'Verwijderen' }).last().click();
  await expect(project).toBeHidden();
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(project).toBeVisible();
  await page.getByRole('button', { name: 'Verwijderen' }).last().click();
  await page.getByRole('button', { name: 'Definitief wissen' }).click();
  // What there is beside the database is named before it is erased.
  await expect(page.getByRole('dialog')).toContainText('Laatst bewaarde bundel: Proef.zeef');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByRole('button', { name: 'Definitief wissen' })).toBeHidden();
  await choose(
    page,
    () => page.getByRole('button', { name: 'Bundel openen' }).click(),
    join(folder, 'Proef.zeef'),
  );
  await project.click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
});
