// The report as it was: an export, an answer that is changed, and what that changed in which cell.
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { exportAs, goTo, openPractice, showProduct, test } from './workbench';

test('a changed cell is shown then and now, with who changed it, and exported', async ({ workbench }) => {
  const { page, problems } = workbench;
  await openPractice(page);
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-3');
  await exportAs(page, 'Bijlage 3 bewaren als MD');
  await page.getByRole('button', { name: 'Toen en nu' }).click();
  const inTime = page.getByTestId('in-time');
  await inTime.getByRole('button', { name: 'Het hele rapport vergelijken' }).click();
  await expect(inTime).toContainText('Er is sindsdien niets veranderd', { timeout: 30_000 });
  await goTo(page, 'Interventies');
  await page
    .getByRole('button', { name: /Brotzeit-Paten/ })
    .first()
    .click();
  const field = page.getByLabel(/^Doelgroep/).first();
  await field.fill('Alle leerlingen, ook van groep 8');
  await field.blur();
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Tabel 2.3: ingevuld per interventie', exact: true }).click();
  await page.getByRole('button', { name: 'Toen en nu' }).click();
  await inTime.getByRole('button', { name: 'Dit onderdeel vergelijken' }).click();
  const rows = inTime.locator('[data-changes="tabel-2.3-ingevuld"] tbody tr');
  await expect(rows).toHaveCount(1, { timeout: 30_000 });
  await expect(rows.first()).toContainText('Alle leerlingen, ook van groep 8');
  await expect(rows.first()).toContainText(/Marit Visser, .*: antwoord/);
  await inTime.getByText('Naast elkaar', { exact: true }).click();
  await expect(inTime.locator('[data-changed]')).toHaveCount(2);
  await inTime.getByRole('button', { name: 'Wijzigingen exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Wijzigingen als DOCX' }).click();
  const saved = (): string[] => readdirSync(workbench.folder).filter((f) => f.startsWith('wijzigingen-'));
  await expect.poll(saved).toEqual([expect.stringMatching(/^wijzigingen-sinds-.*\.docx$/)]);
  expect(problems).toEqual([]);
});
