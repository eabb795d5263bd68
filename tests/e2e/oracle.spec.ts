// The published tables through the interface: from the demonstration project, and from an imported file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { appendix3Rows } from '../../shared/demo/appendix3-rows';
import { publishedTable21, publishedTable22 } from '../helpers/published-tables';
import { exportAs, choose, goTo, readTable, showProduct, test } from './workbench';

function appendix3(belgium: string): string[][] {
  let country = '';
  return appendix3Rows.map(([land, intervention, report, sms]) => {
    const first = land === country ? '' : land === 'Belgie' ? belgium : land;
    country = land;
    return [first, intervention ?? '', report, sms];
  });
}

test('the demonstration project prints the published tables and follows its counting rule', async ({
  workbench,
}) => {
  const { page, folder, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Rapport');
  expect(await readTable(page, 'tabel-2.1')).toEqual(publishedTable21);
  expect(await readTable(page, 'tabel-2.2')).toEqual(publishedTable22);
  expect(await readTable(page, 'bijlage-3')).toEqual(appendix3('Belgie'));

  await showProduct(page, 'tabel-2.2');
  await page
    .locator('[data-table="tabel-2.2"] tbody tr')
    .nth(1)
    .locator('td')
    .nth(5)
    .getByRole('button')
    .click();
  await expect(page.getByRole('dialog')).toContainText('nber.org');
  await expect(page.getByRole('dialog')).toContainText('Beoordeling: 5 (Onderzoeksassistent');
  await page.keyboard.press('Escape');

  await showProduct(page, 'bijlage-3');
  for (const format of ['DOCX', 'XLSX', 'HTML', 'CSV']) {
    await exportAs(page, `Bijlage 3 bewaren als ${format}`);
    await expect(page.getByText(`bijlage-3.${format.toLowerCase()} bewaard.`)).toBeVisible();
  }
  const csv = Papa.parse<string[]>(
    readFileSync(join(folder, 'bijlage-3.csv'), 'utf8').replace(/^\uFEFF/, ''),
    { skipEmptyLines: true },
  ).data;
  expect(csv.slice(1)).toEqual(appendix3('Belgie'));
  expect(readFileSync(join(folder, 'bijlage-3.docx')).subarray(0, 2).toString()).toBe('PK');

  await goTo(page, 'Protocol');
  await page.getByRole('combobox', { name: 'Een bereik telt op' }).click();
  await page.getByRole('option', { name: 'het hoogste niveau' }).click();
  await goTo(page, 'Rapport');
  expect((await readTable(page, 'tabel-2.2'))[2]).toEqual(['Duitsland', '6', '2', '5', '1', '', '14']);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('[data-table="tabel-2.2"] tbody tr').nth(2)).toHaveText('Duitsland634114');
  expect(problems).toEqual([]);
});

test('the same tables come from an imported file, and the import is undone in one step', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByLabel('Nieuw project').fill('Uit een bestand');
  await page.getByLabel('Uw naam').fill('Noor');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  // A new study prints every report that it includes; the published one those of correspondents that count.
  await goTo(page, 'Protocol');
  const choices: readonly (readonly [string, RegExp])[] = [
    ['Rapporten in tabel 2.1, 2.2 en bijlage 3', /^Alleen van correspondenten/],
    ['Getal in tabel 2.1', /^Alleen getelde/],
  ];
  for (const [label, option] of choices) {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  }
  await goTo(page, 'Bronnen en import');
  const csv = Papa.unparse([['Land', 'Interventie', 'Onderzoeksrapport', 'SMS'], ...appendix3('Belgie')], {
    delimiter: ';',
  });
  const file = { name: 'bijlage3.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), file);
  await expect(page.getByText('33 referenties in bijlage3.csv (CSV)')).toBeVisible();
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('33 referenties geïmporteerd.')).toBeVisible();
  await goTo(page, 'Rapport');
  expect(await readTable(page, 'tabel-2.1')).toEqual(publishedTable21);
  expect(await readTable(page, 'tabel-2.2')).toEqual(publishedTable22);
  expect(await readTable(page, 'bijlage-3')).toEqual(appendix3('België'));
  await showProduct(page, 'tabel-2.1');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('[data-table="tabel-2.1"] tbody tr').last()).toHaveText('Totaal0');
  await page.getByRole('button', { name: 'Opnieuw' }).click();
  await expect(page.locator('[data-table="tabel-2.1"] tbody tr').last()).toHaveText('Totaal32');
});
