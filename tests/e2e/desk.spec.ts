// The reading desk: its panes, its bar at the passage, from report to report, and the full text while screening.
import { expect, type Page } from '@playwright/test';
import { makeReport } from '../helpers/make-pdfs';
import { expectAccessible } from './axe';
import { attach, drawn, focusPages, newStudy, ONE_REPORT, openFirst, pdfFile } from './reading-desk';
import { choose, goTo, test } from './workbench';

const width = (page: Page, what: string): Promise<number> =>
  page.locator(what).evaluate((element) => element.getBoundingClientRect().width);

test('the page fits its pane, which is moved by keys and remembered; marking stands at the passage', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(page, pdfFile('report.pdf', await makeReport({ pages: 2 })));
  const pane = page.getByRole('separator', { name: 'Breedte van het zijpaneel' });
  const before = {
    value: Number(await pane.getAttribute('aria-valuenow')),
    page: await width(page, '.page >> nth=0'),
  };
  await pane.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await expect(pane).toHaveAttribute('aria-valuenow', String(before.value + 96));
  await expect.poll(() => width(page, '.page >> nth=0')).toBeLessThan(before.page - 60);
  expect(await width(page, '.page >> nth=0')).toBeLessThanOrEqual(await width(page, '.zeef-pdf'));
  expect(await width(page, '.page >> nth=0')).toBeGreaterThan((await width(page, '.zeef-pdf')) - 60);
  // By keyboard to the bar, which stands beneath the passage, and from it back to the pages.
  const bar = page.getByRole('toolbar', { name: 'Markeren en onderbouwen' });
  await expect(bar).toHaveCount(0);
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(bar).toBeVisible();
  const mark = (await page.locator('.zeef-mark.pending polygon').last().boundingBox())!;
  const place = (await bar.boundingBox())!;
  expect(place.y).toBeGreaterThanOrEqual(mark.y + mark.height);
  expect(place.y).toBeLessThan(mark.y + mark.height + 30);
  await page.getByRole('button', { name: 'Markeren als Resultaat' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Markeringen (1)' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(page.locator('.zeef-pdf')).toBeFocused();
  // A mark with a comment: what is typed at once is the comment.
  await page.keyboard.press('.');
  await expect(bar).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.locator('.zeef-chosen').getByLabel('Opmerking')).toBeFocused();
  // In a narrow window the panel lies over the pages.
  await page.setViewportSize({ width: 1024, height: 700 });
  const toggle = page.getByRole('button', { name: 'Zijpaneel' });
  await page.reload();
  await drawn(page, 1);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await toggle.press('Enter');
  await expect(page.getByRole('tab', { name: 'Velden' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(toggle).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(pane).toHaveAttribute('aria-valuenow', String(before.value + 96));
});

test('from report to report, a new intervention, and the full text beside the decision', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Lezen en beoordelen');
  await page.getByRole('list', { name: 'Rapporten om te lezen' }).getByRole('button').first().click();
  const title = page.getByRole('heading', { level: 1 });
  const first = await title.textContent();
  await page.keyboard.press('Shift+J');
  await expect(title).not.toHaveText(first ?? '');
  const next = page.getByRole('button', { name: 'Volgend rapport' });
  await next.click();
  await expect(page.getByText(/^3 van \d+$/)).toBeVisible();
  await expect(next).toBeFocused();
  await page.getByRole('button', { name: 'Vorig rapport' }).click();
  await page.getByRole('button', { name: 'Vorig rapport' }).click();
  await expect(title).toHaveText(first ?? '');
  await page.getByRole('button', { name: /^Nieuwe interventie/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuwe interventie bij dit rapport' });
  await dialog.getByLabel('Nieuwe interventie').fill('Schoolfruit');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Interventies van dit rapport' })).toHaveValue(
    'Schoolfruit',
  );
  await expect(page.getByRole('textbox', { name: /^Titel van de maatregel/ })).toBeEditable();

  await goTo(page, 'Screenen');
  await page.getByText('Volledige tekst', { exact: true }).first().click();
  const card = page.getByTestId('screening-card');
  const screened = await card.getAttribute('data-reference');
  const bar = page.locator('.zeef-decide');
  const place = await bar.boundingBox();
  await choose(
    page,
    () => page.getByRole('button', { name: 'Document toevoegen' }).click(),
    pdfFile('full.pdf', await makeReport({ pages: 2 })),
  );
  await drawn(page, 1);
  expect(await bar.boundingBox()).toEqual(place);
  await expectAccessible(page);
  // A key decides while one is in the pages: nothing is marked here.
  await page.getByRole('region', { name: 'Pagina’s van full.pdf' }).focus();
  await page.keyboard.press('e');
  await expect(card).not.toHaveAttribute('data-reference', screened ?? '');
});
