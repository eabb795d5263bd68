// What the reading specs share: a project with one report, PDFs attached, annotations read from the page.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, goTo } from './workbench';

/** References by title, DOI and year, as RIS. */
export function risOf(
  rows: readonly { title: string; author: string; year: number; doi?: string }[],
): Buffer {
  return Buffer.from(
    rows
      .map(
        (r) =>
          `TY  - JOUR\nAU  - ${r.author}\nTI  - ${r.title}\nPY  - ${r.year}\n${r.doi === undefined ? '' : `DO  - ${r.doi}\n`}ER  - \n`,
      )
      .join(''),
  );
}

/** Makes a project, imports references, and stands in the longlist. */
export async function newStudy(page: Page, ris: Buffer): Promise<void> {
  await page.getByLabel('Nieuw project').fill('Leesproef');
  await page.getByLabel('Uw naam').fill('Lotte Lead');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'a.ris',
    mimeType: 'text/plain',
    buffer: ris,
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText(/^\d+ referenties? geïmporteerd\.$/)).toBeVisible();
  await goTo(page, 'Longlist');
}

export const ONE_REPORT = risOf([
  { title: 'A generated report about work', author: 'Jansen, P.', year: 2021 },
]);

/** Opens the reading page of the first reference of the longlist. */
export async function openFirst(page: Page): Promise<void> {
  await goTo(page, 'Longlist');
  await page.locator('.zeef-row:not(.head):not(.filters)').first().dblclick();
  await expect(page.getByRole('tab', { name: 'Velden' })).toBeVisible();
}

/** Makes an intervention, and links it to the first report. */
export async function newIntervention(page: Page): Promise<void> {
  await goTo(page, 'Interventies');
  const form = page.locator('form').filter({ has: page.getByLabel('Nieuwe interventie') });
  await form.getByLabel('Nieuwe interventie').fill('Jobstap');
  await form.getByRole('combobox', { name: 'Land' }).click();
  await page.getByRole('option', { name: 'België' }).click();
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByRole('combobox', { name: 'Rapport koppelen' }).click();
  await page.getByRole('option').first().click();
  // The report is linked when it can be unlinked; before that the next button is another one.
  await expect(page.getByRole('button', { name: 'Ontkoppelen' })).toBeVisible();
}

/** Makes an intervention linked to the first report, and opens that report. */
export async function withIntervention(page: Page): Promise<void> {
  await newIntervention(page);
  await openFirst(page);
}

type Upload = string | { name: string; mimeType: string; buffer: Buffer };
export const pdfFile = (name: string, buffer: Buffer): Upload => ({
  name,
  mimeType: 'application/pdf',
  buffer,
});

/** Attaches the first PDF of a reference and waits for its first page. */
export async function attach(page: Page, file: Upload): Promise<void> {
  await choose(page, () => page.getByRole('button', { name: 'Document toevoegen' }).click(), file);
  await drawn(page, 1);
}

/** Waits until a page (1-based) is drawn. */
export async function drawn(page: Page, number: number): Promise<void> {
  await expect(page.locator(`.pdfViewer .page[data-page-number="${number}"] canvas`).first()).toBeVisible({
    timeout: 30_000,
  });
}

/** A generated file on disk, for poppler. */
export function onDisk(name: string, buffer: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'zeef-pdf-')), basename(name));
  writeFileSync(file, buffer);
  return file;
}

/** The pages with the focus, so that keys work. */
export async function focusPages(page: Page): Promise<void> {
  await page.locator('.zeef-pdf').first().focus();
}

/** Selects with the pointer from the beginning of one text to the end of another. */
export async function dragOver(page: Page, from: string | RegExp, to: string | RegExp): Promise<void> {
  const first = page.locator('.textLayer span').filter({ hasText: from }).last();
  const last = page.locator('.textLayer span').filter({ hasText: to }).last();
  await first.scrollIntoViewIfNeeded();
  const a = (await first.boundingBox())!;
  const b = (await last.boundingBox())!;
  await page.mouse.move(a.x + 1, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
  await page.mouse.move(b.x + b.width - 1, b.y + b.height / 2, { steps: 4 });
  await page.mouse.up();
}

export type Shown = { id: string; state: string; quote: string };

/** The annotations in the list beside the page. */
export async function annotations(page: Page): Promise<Shown[]> {
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  return await page.locator('[data-annotation]').evaluateAll((cards) =>
    cards.map((card) => ({
      id: card.getAttribute('data-annotation') ?? '',
      state: card.getAttribute('data-state') ?? '',
      quote: (card.querySelector('.zeef-quote')?.textContent ?? '').replace(/^.*?“/s, '').replace(/”$/, ''),
    })),
  );
}

/** The annotation that was made or chosen last. */
export async function chosen(page: Page): Promise<Shown> {
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  const card = page.locator('.zeef-chosen');
  await expect(card).toHaveCount(1);
  const id = (await card.getAttribute('data-annotation')) ?? '';
  return (await annotations(page)).find((a) => a.id === id)!;
}

/** Sets the zoom from the toolbar. */
export async function setZoom(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Zoomen' }).first().click();
  await page.getByRole('option', { name: label, exact: true }).click();
}

/** Does something in the menu of the file. */
export async function fileMenu(page: Page, item: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: /^Bestand: vervangen/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}
