// The practice study from the start page: made when it is first asked for, and its passages stand where they say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { papers } from '../../shared/demo/practice/papers';
import { writePaper } from '../../shared/demo/practice/paper/write-paper';
import { morningClubHandbook } from '../../shared/demo/practice/web/morning-club-handbook';
import { hasPoppler, popplerWords } from '../helpers/poppler';
import { expectCovers } from './mark-pixels';
import { annotations, chosen, drawn, onDisk, setZoom } from './reading-desk';
import { goTo, openPractice, showProduct, test } from './workbench';

test('the practice study is made once, and a passage opens at its highlight from the cell of the report', async ({
  workbench,
}) => {
  const { page, problems } = workbench;
  const open = page.getByRole('button', { name: 'Oefenstudie openen' });
  await open.click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-3');
  const row = page.locator('[data-table="bijlage-3"] tbody tr').filter({ hasText: 'lottat försök' });
  await row.getByRole('button', { name: '5' }).click();
  const cell = page.getByRole('dialog');
  await expect(cell).toContainText('Beoordeling: 5 (Noor Jansen');
  await cell
    .getByRole('button', { name: /Platserna lottades mellan 640 familjer/ })
    .first()
    .click();
  const { id, quote } = await chosen(page);
  expect(quote).toMatch(/^Platserna lottades mellan 640 familjer/);
  await expect(page.locator(`[data-mark="${id}"] polygon`).first()).toBeInViewport({ timeout: 30_000 });

  // Made once: the list has one of it, and it opens again.
  const second = await workbench.reopen();
  await expect(second.page.locator('.zeef-marks polygon').first()).toBeVisible({ timeout: 30_000 });
  expect([...problems, ...second.problems]).toEqual([]);
});

test('a cell leads to a passage of a web page, and the page itself is given back', async ({ workbench }) => {
  const { page, folder, problems } = workbench;
  await openPractice(page);
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Tabel 2.3: ingevuld per interventie', exact: true }).click();
  await page.getByRole('button', { name: /^Ouders waarderen het uur meer dan de maaltijd/ }).click();
  const cell = page.getByRole('dialog');
  await expect(cell).toContainText('p. 1 van de leeskopie');
  await cell.getByRole('button', { name: /Parents told us that they value the hour/ }).click();
  const { id, quote } = await chosen(page);
  expect(quote).toMatch(/^Parents told us that they value the hour more than the meal/);
  await expect(page.locator(`[data-mark="${id}"] polygon`).first()).toBeInViewport({ timeout: 30_000 });
  await expect(page.getByText(/^Leeskopie van een webpagina, gemaakt door Zeef\./)).toBeVisible();
  const { fileName, html } = morningClubHandbook;
  await page.getByRole('button', { name: `Origineel opslaan: ${fileName}` }).click();
  const saved = join(folder, fileName);
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toBe(html);
  expect(problems).toEqual([]);
});

test('marks of the practice study cover the very words that they quote', async ({ workbench: { page } }) => {
  test.skip(!hasPoppler, 'poppler is not on this machine: it says where the words stand');
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  const [paper] = papers;
  if (paper === undefined) throw new Error('no papers');
  const file = onDisk(paper.fileName, Buffer.from((await writePaper(paper, 0)).bytes));
  await goTo(page, 'Documenten');
  await page.getByRole('button', { name: paper.fileName }).first().click();
  await drawn(page, 1);
  await setZoom(page, '100 %');
  const all = await annotations(page);
  const passages = all.filter((a) => /^(Platserna lottades|Insatsen|Skolorna|Andelen)/.test(a.quote));
  // The list draws those that are near.
  expect(passages.length).toBeGreaterThan(1);
  for (const { id, quote } of passages) {
    await page.locator(`[data-annotation="${id}"] .zeef-quote`).click();
    await expectCovers(page, id, 2, popplerWords(file, 2), quote);
  }
});
