// Answers of somebody or something else in the practice study: questions out, answers with quotations in, each looked
// up in its PDF, taken over or dismissed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { QuestionLine } from '../../shared/proposals/questions';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

test('questions go out, and what is quoted comes in as proposals where it stands in the document', async ({
  workbench: { page, folder, problems },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Documenten');
  await page.getByRole('button', { name: 'Vragen en voorstellen' }).click();
  await page.getByRole('menuitem', { name: 'Vragen opslaan' }).click();
  await expect(page.getByText(/vragen\.jsonl bewaard: \d+ vragen/)).toBeVisible();
  const name = readdirSync(folder).find((file) => file.endsWith('vragen.jsonl'));
  const lines = readFileSync(join(folder, name ?? ''), 'utf8')
    .trim()
    .split('\n');
  const asked = lines.map((line) => JSON.parse(line) as QuestionLine);
  const about = (question: string) =>
    asked.find((q) => q.file.startsWith('Peeters') && q.question === question);
  const quotation =
    'Wij telden in de maand vóór de start en twee schooljaren daarna hoe vaak leerlingen te laat kwamen';
  const answers = [
    { ...about('field:designDescription'), quotation: `„… ${quotation}”`, answer: 'Telling voor en na' },
    { ...about('level'), answer: 4 },
    { ...about('field:designDescription'), quotation: quotation.replace('twee', 'drie'), answer: 'Telling' },
    'this is no line of JSON',
  ];
  await goTo(page, 'Documenten');
  await page.getByRole('button', { name: 'Vragen en voorstellen' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Voorstellen inlezen' }).click(),
  ]);
  const text = answers.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join('\n');
  await chooser.setFiles({ name: 'answers.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog', { name: 'Voorstellen inlezen' });
  await expect(dialog.getByRole('button', { name: 'Citaten opzoeken' })).toBeDisabled();
  await dialog.getByLabel('Van wie of welk programma').fill('Hulp X');
  await dialog.getByLabel(/tellen als die van een eigen beoordelaar/).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Citaten opzoeken' }).click();
  await expect(dialog.getByText('1 citaat gevonden: dat wordt een voorstel.')).toBeVisible();
  await expect(dialog.getByText('Niet gevonden (1)')).toBeVisible();
  await expect(dialog.getByText(/Regel 3: er staat iets anders/)).toContainText('en twee schooljaren');
  await expect(dialog.getByText('Regel 4: de regel is geen JSON')).toBeVisible();
  await expect(dialog.getByText(/Het niveau van 1 rapport telt/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Voorstellen overnemen' }).click();
  await expect(page.getByText('1 voorstel wacht bij het document.')).toBeVisible();
  // The overview leads to the proposals themselves, whichever tab was used last.
  await goTo(page, 'Overzicht');
  await page
    .getByRole('button', { name: /voorstellen van buiten nalopen/i })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: /^Voorstellen/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: /^Markeringen/ }).click();
  await goTo(page, 'Documenten');

  await page
    .getByRole('button', { name: /^Peeters-Goossens/ })
    .first()
    .click();
  await page.getByRole('tab', { name: /^Voorstellen/ }).click();
  const row = page.locator('.zeef-proposal', { hasText: 'voorstel van Hulp X' }).first();
  await expect(row).toContainText('Antwoord: Telling voor en na');
  await expect(row).toContainText(quotation);
  await page.getByText('Niet gevonden citaten (2)').click();
  await expect(page.getByText('er staat iets anders · voorstel van Hulp X')).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Overnemen' }).click();
  await expect(page.getByText('Antwoord: Telling voor en na')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Antwoord: Telling voor en na')).toBeVisible();
  await row.getByRole('button', { name: 'Afwijzen' }).first().click();
  await expect(page.getByText('Antwoord: Telling voor en na')).toBeHidden();
  expect(problems).toEqual([]);
});

test('all PDFs and what was marked in them are saved as a project of REFI-QDA', async ({
  workbench: { page, folder, problems },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Documenten');
  await page.getByRole('button', { name: 'Alle markeringen exporteren' }).click();
  await page.getByRole('menuitem', { name: /QDPX/ }).click();
  await expect(page.getByText(/\.qdpx bewaard\./)).toBeVisible();
  const name = readdirSync(folder).find((file) => file.endsWith('.qdpx')) ?? '';
  const entries = unzipSync(new Uint8Array(readFileSync(join(folder, name))));
  expect(Object.keys(entries).filter((entry) => entry.endsWith('.pdf'))).toHaveLength(6);
  expect(strFromU8(entries['project.qde'] ?? new Uint8Array())).toContain('<PDFSelection ');
  expect(problems).toEqual([]);
});

test('the passages of one field stand over all reports, each a click away, and in the report', async ({
  workbench: { page, problems },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Interventies');
  await page.getByRole('radiogroup', { name: 'Weergave' }).getByText('Passages').click();
  await expect(page.getByRole('combobox', { name: 'Passages voor het veld' })).toHaveValue(/\(\d+\)$/);
  const passages = page.locator('table .zeef-quote');
  const all = await passages.count();
  expect(all).toBeGreaterThan(1);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Land' }).click();
  await page.getByRole('option', { name: 'België' }).click();
  await expect(passages).not.toHaveCount(all);
  await page.getByRole('button', { name: 'Alle velden in het rapport' }).click();
  await expect(page.locator('[data-table^="passages-"]').first()).toBeVisible();
  await goTo(page, 'Interventies');
  await passages.first().click();
  await expect(page.locator('.zeef-marks polygon').first()).toBeVisible({ timeout: 30_000 });
  expect(problems).toEqual([]);
});
