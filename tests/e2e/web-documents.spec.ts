// Reports that are no PDF: a page, a saved page, a book and a Word file are read, marked, quoted and found as others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { docxOf, epubOf, mhtmlOf, pageOf, type Told } from '../helpers/web-documents';
import { drawn, fileMenu, focusPages, newIntervention, newStudy, openFirst, risOf } from './reading-desk';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

const told = (title: string, words: string): Told => ({
  title,
  paragraphs: [
    `The report says that ${words} helped pupils to arrive in time.`,
    `In total € 25 was spent on “${words}” – more than 5 % of the budget.`,
  ],
});
const reports = {
  'barley.html': told('Barley porridge before the first lesson', 'barley'),
  'millet.mhtml': told('Millet bread for hungry classrooms', 'millet'),
  'quinoa.epub': told('Quinoa clubs in northern villages', 'quinoa'),
  'sorghum.docx': told('Sorghum breakfasts and attendance', 'sorghum'),
};
const makers = { html: (t: Told) => Buffer.from(pageOf(t)), mhtml: mhtmlOf, epub: epubOf, docx: docxOf };
const files = Object.entries(reports).map(([name, about]) => ({
  name,
  // Browsers give files of these names other types, or none.
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(makers[name.split('.')[1] as keyof typeof makers](about)),
}));

test('documents that are no PDF are read as copies, quoted with the page of the copy, found and given back', async ({
  workbench,
}) => {
  const { page, context, folder, problems } = workbench;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('elsewhere') || request.url().includes('site.test'))
      elsewhere.push(request.url());
  });
  await newStudy(
    page,
    risOf(Object.values(reports).map(({ title }) => ({ title, author: 'Jansen, N.', year: 2021 }))),
  );
  await newIntervention(page);
  await goTo(page, 'Documenten');
  const letter = { name: 'old.doc', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Documenten toevoegen' }).click(),
  ]);
  await chooser.setFiles([...files, letter]);
  const dialog = page.getByRole('dialog');
  for (const { name } of files)
    await expect(dialog.locator('tr', { hasText: name })).toHaveAttribute('data-verdict', 'sure');
  await dialog.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByText('4 documenten toegevoegd; 1 overgeslagen.')).toBeVisible();
  await expect(
    page.getByText(/^old\.doc is een bestand van een oude Office\..*Er is niets opgeslagen\.$/),
  ).toBeVisible();
  const omitted = page.getByRole('alert').filter({ hasText: 'Niet in de leeskopie van barley.html:' });
  await expect(omitted).toContainText(
    /1 script, 1 ingesloten pagina, 1 plaatje dat niet in het bestand zelf staat .*, 1 deel van de website/,
  );
  await omitted.getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.getByText('leeskopie van e-book')).toBeVisible();

  // All are found by their text; the place says that the page is the copy's.
  const search = page.getByLabel('Zoeken in alle documenten');
  await search.fill('"helped pupils"');
  await expect(page.getByText('4 van 4 pagina’s met een treffer')).toBeVisible();
  await search.fill('quinoa "in time"');
  await expect(page.locator('.zeef-hit')).toHaveCount(1);
  await expect(page.locator('.zeef-hit')).toContainText('Pagina 1 van de leeskopie');
  await page.locator('.zeef-hit').click();
  await drawn(page, 1);
  await expect(page.getByText(/^Leeskopie van een e-book/)).toBeVisible();

  // A passage of the page is evidence and is quoted; the original is given back as it came.
  await openFirst(page);
  await drawn(page, 1);
  await expect(page.getByText(/^Leeskopie van een webpagina, gemaakt door Zeef\./)).toBeVisible();
  await expect(page.locator('.textLayer')).toContainText('€ 25 was spent on “barley” – more than 5 %');
  await expect(page.locator('.textLayer')).not.toContainText('About us');
  await expectAccessible(page);
  const field = page.getByRole('textbox', { name: 'Doelgroep' });
  await field.click();
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await page.keyboard.press('q');
  await expect(field).toHaveValue(/^“.*” \(p\. 1 van de leeskopie\)$/);
  await expect(
    page.getByRole('button', { name: /^Naar de passage: .*\(p\. 1 van de leeskopie\)$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Origineel opslaan: barley.html' }).click();
  await expect.poll(() => fileIn(folder, 'barley.html')).toEqual(files[0]?.buffer);
  await fileMenu(page, 'als Markdown');
  await expect
    .poll(() => fileIn(folder, 'barley - markeringen.md')?.toString())
    .toMatch(/p\. 1 van de leeskopie;/);

  const again = await workbench.reopen();
  await expect(again.page.getByText(/^Leeskopie van een webpagina/)).toBeVisible({ timeout: 30_000 });
  await expect(again.page.locator('.zeef-marks polygon').first()).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect([...problems, ...again.problems]).toEqual([]);
});

/** A file that was saved, or null as long as there is none. */
function fileIn(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return null;
  }
}
