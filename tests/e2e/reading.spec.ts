// Marking passages: by pointer and keyboard, over lines, columns and pages; each mark is checked against the picture of
// the page.
import { expect } from '@playwright/test';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { makeReport } from '../helpers/make-pdfs';
import { hasPoppler, popplerWords } from '../helpers/poppler';
import { expectAccessible } from './axe';
import { expectCovers } from './mark-pixels';
import {
  annotations,
  attach,
  chosen,
  dragOver,
  drawn,
  focusPages,
  newStudy,
  onDisk,
  ONE_REPORT,
  openFirst,
  pdfFile,
  setZoom,
  withIntervention,
} from './reading-desk';
import { goTo, test } from './workbench';

const tracemonkey = materialPath('corpora', 'pdf', 'pdfjs', 'tracemonkey.pdf');

test('passages are marked by pointer and keyboard, and the marks cover the words quoted', async ({
  workbench,
}) => {
  test.skip(!hasPoppler, 'poppler is not on this machine: it says where the words stand');
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const file = hasMaterial
    ? tracemonkey
    : onDisk('two-columns.pdf', await makeReport({ pages: 3, sentences: 24, columns: 2 }));
  await attach(page, file);
  const words = popplerWords(file, 1);
  // Four lines of the left column, with the pointer.
  if (hasMaterial) await dragOver(page, /^pile than statically typed/, /^handle all possible type/);
  else await dragOver(page, /^On page 1 sentence 2 says/, /^On page 1 sentence 3 says/);
  await page.getByRole('button', { name: 'Markeren als Resultaat' }).click();
  const dragged = await chosen(page);
  if (hasMaterial) {
    expect(dragged.quote).toMatch(/^pile than statically typed ones\. .* combinations at runtime\./);
    expect(dragged.quote).not.toContain('application logic');
  }
  const made = [dragged];
  // The next sentences, by keyboard alone.
  for (let i = 1; i <= 6; i++) {
    await focusPages(page);
    for (let k = 0; k < i; k++) {
      await page.keyboard.press('.');
      await expect(page.locator('[data-mark="pending"]').first()).toBeAttached();
    }
    if (i === 4) for (const key of [']', '{', ']']) await page.keyboard.press(key);
    await page.keyboard.press(String((i % 4) + 1));
    await expect.poll(async () => (await annotations(page)).length).toBe(made.length + 1);
    made.push(await chosen(page));
  }
  expect(new Set(made.map((m) => m.id)).size).toBe(made.length);
  if (hasMaterial) expect(made.some((m) => m.quote.includes('difficult to compile'))).toBe(true);
  const check = async (): Promise<void> => {
    for (const { id, quote } of made) await expectCovers(page, id, 1, words, quote);
  };
  await setZoom(page, '100 %');
  await drawn(page, 1);
  await check();
  await setZoom(page, '200 %');
  await drawn(page, 1);
  await check();
  const second = await workbench.reopen();
  await drawn(second.page, 1);
  for (const zoom of ['100 %', '200 %']) {
    await setZoom(second.page, zoom);
    for (const { id, quote } of made) await expectCovers(second.page, id, 1, words, quote);
  }
  expect(second.problems).toEqual([]);
  await second.context.close();
});

test('a passage over two pages is one annotation with two parts', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(page, pdfFile('long.pdf', await makeReport({ pages: 2, sentences: 20 })));
  await focusPages(page);
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: 'Ga naar pagina' }).fill('2');
  await drawn(page, 2);
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  // Now on the last sentence of page 1 (its number follows it): on to the first of page 2.
  await page.keyboard.press('>');
  await page.keyboard.press('1');
  const made = await chosen(page);
  expect(made.quote).toMatch(/On page 1 sentence 20 .*On page 2 sentence 1 /);
  await expect(page.locator(`[data-mark="${made.id}"]`)).toHaveCount(2);
  await expect(page.locator('[data-annotation]')).toHaveCount(1);
  await expect(page.locator('[data-annotation]')).toContainText('Pagina 1–2');
});

test('evidence by one key: chips lead back, passages say where they are used, deletion is undone', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await withIntervention(page);
  await attach(page, pdfFile('report.pdf', await makeReport({ pages: 3 })));
  const target = page.getByRole('textbox', { name: 'Doelgroep' });
  await target.click();
  await focusPages(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press('.');
  await page.keyboard.press('q');
  await expect(target).toHaveValue(/^“On page 1 sentence 3 .*” \(p\. 1\)$/);
  const chip = page.getByRole('button', { name: /^Naar de passage: “On page 1 sentence 3/ });
  await expect(chip).toBeVisible();
  // The same passage for an item of the rating.
  await page.getByLabel('SMS-niveau').click();
  await focusPages(page);
  await page.keyboard.press('e');
  await expect(chip).toHaveCount(2);
  const made = await chosen(page);
  await expect(page.locator('[data-annotation]')).toHaveCount(1);
  await expect(page.locator('.zeef-uses')).toContainText('Doelgroep (Jobstap)');
  await expect(page.locator('.zeef-uses')).toContainText('SMS (Lotte Lead)');
  // Another target, by keyboard alone: to the list, a few letters, Enter; the passage stays selected meanwhile.
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'Bewijs voor…' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Kwantitatief');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeef-uses').filter({ hasText: 'Kwantitatief (Jobstap)' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('[data-annotation]')).toHaveCount(1);
  await focusPages(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Elsewhere and back by the chip.
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Jobstap/ }).click();
  await page
    .getByRole('button', { name: /^Naar de passage/ })
    .first()
    .click();
  await expect(page.locator(`[data-mark="${made.id}"].flash`)).toBeAttached({ timeout: 5000 });
  // Deleting says what it was evidence for; undo brings both back.
  await focusPages(page);
  await page.keyboard.press('Delete');
  await expect(page.getByText('Verwijderd, met 2 keer bewijs.', { exact: false })).toBeVisible();
  await expect(page.locator(`[data-mark="${made.id}"]`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator(`[data-mark="${made.id}"]`)).toHaveCount(1);
  await page.getByRole('tab', { name: 'Velden' }).click();
  await expect(chip).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Bewijs loskoppelen/ })
    .first()
    .click();
  await expect(chip).toHaveCount(1);
  await expect(page.locator(`[data-mark="${made.id}"]`)).toHaveCount(1);
});

test('evidence can be asked for every field, and the lead sees which have none', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await goTo(page, 'Sjabloon');
  await page.getByRole('button', { name: 'Bewijs vragen bij elk veld' }).click();
  await withIntervention(page);
  await attach(page, pdfFile('report.pdf', await makeReport({ pages: 1 })));
  await page.getByRole('textbox', { name: 'Kwalitatief' }).fill('Meer zelfvertrouwen.');
  await page.getByRole('textbox', { name: 'Doelgroep' }).fill('Nieuwkomers.');
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('e');
  await expect(page.getByText('bewijs ontbreekt')).toHaveCount(1);
  await goTo(page, 'Eindbeoordeling');
  await page.locator('.zeef-review-row').filter({ hasText: 'sjabloon' }).click();
  const card = page.locator('[data-subject="extraction"]');
  await expect(card).toContainText('1 zonder bewijs');
  await expect(card).toContainText('Kwalitatief');
  await expect(card).not.toContainText('Doelgroep');
});

test('annotations are edited: colour, kind, ends, comment, tags; the list is filtered', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(page, pdfFile('report.pdf', await makeReport({ pages: 2 })));
  for (let i = 1; i <= 4; i++) {
    await focusPages(page);
    for (let k = 0; k < i; k++) await page.keyboard.press('.');
    await page.keyboard.press(i === 4 ? 'u' : String(i));
    await expect(page.getByRole('tab', { name: `Markeringen (${i})` })).toBeVisible();
  }
  const last = await chosen(page);
  await expect(page.locator(`[data-mark="${last.id}"].underline polyline`)).not.toHaveCount(0);
  await focusPages(page);
  await page.keyboard.press('c');
  await expect(page.locator(`[data-annotation="${last.id}"]`).getByLabel('Opmerking')).toBeFocused();
  await page.keyboard.type('Belangrijk voor tabel 2.2');
  const card = page.locator(`[data-annotation="${last.id}"]`);
  await card.getByLabel('Labels (met komma’s)').fill('kern, twijfel');
  await card.getByLabel('Labels (met komma’s)').blur();
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Label', exact: true }).click();
  await page.getByRole('option', { name: 'twijfel' }).click();
  await expect(page.locator('[data-annotation]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Label', exact: true }).press('Backspace');
  await page.locator('.zeef-annotations').getByRole('button').first().focus();
  await page.getByLabel('Zoeken in markeringen').fill('tabel 2.2');
  await expect(page.locator('[data-annotation]')).toHaveCount(1);
  await page.getByLabel('Zoeken in markeringen').fill('');
  // Other ends, from a selection with the pointer.
  await dragOver(page, /^On page 1 sentence 7/, /^On page 1 sentence 7/);
  await card.getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByRole('menuitem', { name: 'Einden verplaatsen naar de selectie' }).click();
  await expect(card).toContainText('On page 1 sentence 7');
  await expect(card.getByLabel('Opmerking')).toHaveValue('Belangrijk voor tabel 2.2');
  await expectAccessible(page);
});
