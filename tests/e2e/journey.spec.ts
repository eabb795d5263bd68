// One study from reference files to the appendix, as its people would do it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { writePdf } from '../helpers/small-pdf';
import { expectAccessible } from './axe';
import { newIntervention } from './reading-desk';
import { exportAs, choose, goTo, test, type Workbench } from './workbench';

const demoData = ['corpora', 'import', 'asreview', 'tests', 'demo_data'];
const realRis = materialPath(...demoData, '_baseline.ris');
const realPdf = materialPath('corpora', 'pdf', 'pdfjs', 'tracemonkey.pdf');

const GENERATED_RIS = Array.from(
  { length: 30 },
  (_, i) =>
    `TY  - JOUR\nAU  - Jansen, P${i}\nTI  - Generated report ${i}\nAB  - About work.\nPY  - ${2000 + i}\nER  - \n`,
).join('');
const GENERATED_BIB =
  '@techreport{k, author = {De Vries, A.}, title = {A generated {BibTeX} report}, year = 2021}';

function realBib(): string | null {
  const folder = materialPath('corpora', 'dedup', 'asysd');
  return existsSync(folder)
    ? (readdirSync(folder)
        .map((f) => join(folder, f))
        .find((f) => f.endsWith('.bib') && statSync(f).size > 0) ?? null)
    : null;
}

async function importFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<number> {
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), file);
  await page.getByRole('button', { name: 'Importeren' }).click();
  const done = page.getByText(/^\d+ referenties? geïmporteerd\.$/);
  await expect(done).toBeVisible({ timeout: 60_000 });
  const found = page.getByText(/^Dubbelen: \d+ samengevoegd/);
  await expect(found).toBeVisible({ timeout: 60_000 });
  const merged = Number(/\d+/.exec((await found.textContent()) ?? '')?.[0]);
  return Number((await done.textContent())?.split(' ')[0]) - merged;
}

async function newProject(page: Page): Promise<void> {
  await page.getByLabel('Nieuw project').fill('Reis');
  await page.getByLabel('Uw naam').fill('Lotte Lead');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name }).click();
}

/** Selects the first words of a page by the keyboard of the text layer: a real DOM selection, as a drag makes. */
async function selectText(page: Page): Promise<string> {
  const span = page
    .locator('.textLayer span')
    .filter({ hasText: /\w{4,}/ })
    .first();
  await expect(span).toBeVisible({ timeout: 30_000 });
  const box = (await span.boundingBox())!;
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  return await page.evaluate(() => getSelection()?.toString() ?? '');
}

test('from reference files to the exported appendix, and all still there after a restart', async ({
  workbench: first,
}) => {
  test.slow();
  const { page } = first;
  await newProject(page);
  const fromRis = await importFile(
    page,
    hasMaterial ? realRis : { name: 'a.ris', mimeType: 'text/plain', buffer: Buffer.from(GENERATED_RIS) },
  );
  const fromBib = await importFile(
    page,
    realBib() ?? { name: 'a.bib', mimeType: 'text/plain', buffer: Buffer.from(GENERATED_BIB) },
  );
  const total = fromRis + fromBib;

  await goTo(page, 'Screenen');
  const counts = page.getByTestId('counts');
  // Nobody decides on what is not shown yet.
  await expect(page.getByTestId('screening-card')).toBeVisible();
  for (let i = 1; i <= 20; i++) {
    await page.keyboard.press(i % 3 === 0 ? '2' : i % 5 === 0 ? 'm' : 'i');
    await expect(counts).toContainText(`nog te screenen: ${total - i}`);
  }
  await expect(counts).toContainText('uitgesloten: 6');
  await expect(counts).toContainText('misschien: 3');
  await page.keyboard.press('u');
  await expect(counts).toContainText(`nog te screenen: ${total - 19}`);
  await expectAccessible(page);

  await goTo(page, 'Protocol');
  await page.getByLabel('Nieuwe persoon', { exact: true }).fill('Anna Assistent');
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await page.getByRole('combobox', { name: 'Werkt als', exact: true }).click();
  await page.getByRole('option', { name: 'Anna Assistent' }).click();

  await newIntervention(page);
  await page.getByRole('heading', { name: 'Rapporten' }).locator('xpath=following::button[1]').click();

  await choose(
    page,
    () => page.getByRole('button', { name: 'Document toevoegen' }).click(),
    hasMaterial
      ? realPdf
      : { name: 'a.pdf', mimeType: 'application/pdf', buffer: writePdf('A generated report about work') },
  );
  const selected = await selectText(page);
  expect(selected.length).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Markeren als Resultaat' }).click();
  await expect(page.locator('.zeef-marks polygon').first()).toBeVisible();
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  await page.getByRole('button', { name: 'Als bewijs bij het niveau' }).click();
  await page.getByRole('menuitem', { name: 'SMS-niveau' }).click();
  await page.getByRole('button', { name: 'Als bewijs bij een veld' }).click();
  await page.getByRole('menuitem', { name: 'Beschrijving van de resultaten' }).click();
  await page.getByRole('tab', { name: 'Velden' }).click();
  await page.getByLabel('Beschrijving van de resultaten').fill('Meer deelnemers vonden werk.');
  await page.getByLabel('SMS-niveau').fill('2_3');
  await page.getByLabel('Onderbouwing').fill('Voor- en nameting.');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await expectAccessible(page);

  await choosePerson(page, 'Lotte Lead');
  await page.getByLabel('SMS-niveau').fill('2');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);

  await goTo(page, 'Eindbeoordeling');
  const rating = page.locator('[data-subject="rating"]');
  await expect(rating).toHaveAttribute('data-status', 'disagreement');
  await rating.getByRole('button', { name: 'Terugsturen' }).click();
  await expect(rating).toContainText('Zeg bij terugsturen waarom.');
  await rating.getByLabel('Niveau vaststellen').fill('2_3');
  await rating.getByRole('button', { name: 'Aftekenen' }).click();
  await expect(rating).toContainText('Zeg waarom u dit niveau vaststelt.');
  await rating.getByLabel('Opmerking').fill('De vergelijkingsgroep is zwak.');
  await rating.getByRole('button', { name: 'Aftekenen' }).click();
  await expect(rating).toHaveAttribute('data-status', 'signed-off');
  await expectAccessible(page);

  await goTo(page, 'Rapport');
  await exportAs(page, 'Bijlage 3 bewaren als DOCX');
  await expect(page.getByText('bijlage-3.docx bewaard.')).toBeVisible();
  expect(existsSync(join(first.folder, 'bijlage-3.docx'))).toBe(true);

  const second: Workbench = await first.reopen();
  try {
    await checkAfterRestart(second.page, total, selected);
  } finally {
    await second.context.close();
  }
});

async function checkAfterRestart(page: Page, total: number, selected: string): Promise<void> {
  await goTo(page, 'Longlist');
  await expect(page.getByText(`${total} van ${total} referenties`)).toBeVisible();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Jobstap/ }).click();
  await expect(page.getByLabel('Beschrijving van de resultaten')).toHaveValue('Meer deelnemers vonden werk.');
  // One click on the evidence of a field leads to the marked passage.
  await page
    .getByRole('button', { name: /^Naar de passage/ })
    .first()
    .click();
  await expect(page.locator('.zeef-marks polygon').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  await expect(page.locator('[data-annotation]')).toContainText(selected.slice(0, 10));
  await page.getByRole('tab', { name: 'Velden' }).click();
  await expect(page.getByText(/Afgetekend: het niveau/)).toBeVisible();
  await goTo(page, 'Logboek');
  await expect(page.getByRole('cell', { name: /Lotte Lead tekende .* af/ }).first()).toBeVisible();
}
