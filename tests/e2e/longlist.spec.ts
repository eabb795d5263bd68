// The longlist by keyboard and in both languages.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

test('search, sort, select and open by keyboard; the language switches at once', async ({ workbench }) => {
  const { page } = workbench;
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Longlist');
  const grid = page.getByRole('grid');
  await page.getByRole('button', { name: 'SMS', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^SMS/ }).press('Enter');
  await expect(page.getByRole('columnheader', { name: /SMS/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('row').nth(1)).toContainText('Literatuurreview');
  await page.getByRole('searchbox').fill('KREFT gida');
  await expect(page.getByText('1 van 33 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 geselecteerd')).toBeVisible();
  await page.getByRole('button', { name: 'Uitsluiten' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 referenties uitsluiten');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(grid.getByText('uitgesloten')).toHaveCount(0);
  await page.getByRole('button', { name: 'Uitsluiten' }).click();
  await dialog.getByRole('button', { name: 'Uitsluiten' }).click();
  await expect(grid.getByText('uitgesloten')).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Taal' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(page.getByText('33 of 33 references')).toBeVisible();
  await expect(grid.getByText('excluded')).toHaveCount(2);
  await goTo(page, 'Screening');
  await expect(page.getByTestId('counts')).toContainText('excluded: 2');
});

test('a reference is read beside the list, boxes select, filters narrow, and all is there again', async ({
  workbench: { page, problems },
}) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Longlist');
  const grid = page.getByRole('grid', { name: 'Longlist' });
  const pane = page.getByRole('region', { name: 'Details' });
  const row = (n: number) => grid.locator(`#row-${n}`);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText(
    (await row(32).getByRole('gridcell').nth(1).textContent()) ?? '',
  );

  // A click at a box selects it beside the others; Shift selects rows and no text.
  await page.keyboard.press('Home');
  await row(0).getByRole('checkbox').click();
  await row(2).getByRole('checkbox').click();
  await expect(page.getByText('2 geselecteerd')).toBeVisible();
  await row(0).click();
  await row(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 geselecteerd')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  const background = () => row(1).evaluate((e) => getComputedStyle(e).backgroundColor);
  await row(1).hover();
  const hovered = await background();
  await row(6).hover();
  expect(await row(6).evaluate((e) => getComputedStyle(e).backgroundColor)).not.toBe(hovered);
  await page.getByRole('checkbox', { name: 'Alles selecteren wat wordt getoond' }).click();
  await expect(page.getByText('33 geselecteerd')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Alles selecteren wat wordt getoond' }).click();
  await expect(page.getByText('33 geselecteerd')).toBeHidden();

  // The border of the details moves by keys, that of a column too.
  const border = page.getByRole('separator', { name: 'Breedte van de details' });
  const before = (await pane.boundingBox())?.width ?? 0;
  await border.press('ArrowLeft');
  await expect.poll(async () => (await pane.boundingBox())?.width).toBe(before + 16);
  await page.getByRole('separator', { name: 'Breedte van Jaar' }).press('ArrowRight');
  await expect
    .poll(() =>
      page.getByRole('columnheader', { name: /^Jaar/ }).evaluate((e) => (e as HTMLElement).offsetWidth),
    )
    .toBe(68 + 16);

  // Filters, each with its chip; words in a field.
  await page.getByRole('button', { name: 'Landen' }).click();
  await page.getByRole('checkbox', { name: /^België/ }).click();
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Filter weg: Land: België' });
  await expect(chip).toBeVisible();
  await expect(page.getByText('33 van 33 referenties')).toBeHidden();
  await chip.click();
  await page.getByRole('button', { name: 'Periode' }).click();
  await page.getByLabel('Van (jaar)').fill('2019');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filter weg: Jaar: vanaf 2019' })).toBeVisible();
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await page.getByRole('searchbox').fill('auteur:kreft');
  await expect(page.getByText('1 van 33 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('titel:kreft');
  await expect(page.getByText('0 van 33 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('land:DE');
  await page.getByRole('button', { name: 'SMS', exact: true }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText('DE');
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(2)).toHaveAttribute('data-active', 'true');
  await expectAccessible(page);

  // Another page, and a start of the app: it is as it was.
  for (const leave of [() => goTo(page, 'Rapport'), () => page.reload()]) {
    const heading = (await pane.getByRole('heading', { level: 2 }).textContent()) ?? '';
    await page.waitForTimeout(500);
    await leave();
    await goTo(page, 'Longlist');
    await expect(page.getByRole('searchbox')).toHaveValue('land:DE');
    await expect(page.getByRole('columnheader', { name: /^SMS/ })).toHaveAttribute('aria-sort', 'ascending');
    await expect(row(2)).toHaveAttribute('data-active', 'true');
    await expect(pane.getByRole('heading', { level: 2 })).toHaveText(heading);
  }

  // In a narrow window the details are there when asked for.
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(pane).toBeHidden();
  // The palette leads to a reference without a document, over what was filtered.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kreft gida');
  await page
    .getByRole('option', { name: /Kreft.*referentie$/ })
    .first()
    .click();
  await expect(pane.getByRole('heading', { level: 2 })).toContainText('Gemeinsam in die Ausbildung');
  await expect(grid.locator('[data-active=true]')).toContainText('Gemeinsam');
  await expectAccessible(page);
  expect(problems).toEqual([]);
});
