// Fields that save themselves: lines that are not complete, numbers, two windows, a save that fails, dates at night.
import { expect, type Page } from '@playwright/test';
import { goTo, test, type Workbench, PICTURED } from './workbench';

test.use(PICTURED);

const SLOWER_THAN_SAVING = 600;

async function openProtocol(page: Page): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Protocol');
}

const saved = (page: Page): Promise<void> => expect(page.locator('[data-saved="false"]')).toHaveCount(0);

test('a row that is not complete stays, says what is missing, and becomes data when it is', async ({
  workbench: { page, problems },
}) => {
  await openProtocol(page);
  const countries = page.getByRole('group', { name: 'Landen' });
  await countries.getByRole('button', { name: 'Rij toevoegen' }).click();
  await expect(countries.locator('tr').last().locator('input').first()).toBeFocused();
  await page.keyboard.type('NO', { delay: SLOWER_THAN_SAVING });
  await page.waitForTimeout(SLOWER_THAN_SAVING);
  const kept = async (): Promise<void> => {
    await expect(countries.locator('input[aria-invalid="true"]').first()).toHaveValue('NO');
    await expect(countries.getByText('naam ontbreekt')).toBeVisible();
  };
  await kept();
  await page.locator('h1').click();
  await saved(page);
  // After leaving, after another page, after a reload.
  await goTo(page, 'Sjabloon');
  await goTo(page, 'Protocol');
  await kept();
  await page.reload();
  await kept();
  const name = countries.locator('input[aria-invalid="true"]').nth(1);
  await name.pressSequentially('Noorwegen', { delay: 20 });
  await countries.getByText('naam ontbreekt').waitFor({ state: 'hidden' });
  await page.locator('h1').click();
  await saved(page);
  const row = countries.locator('tr').filter({ has: page.locator('input[value="NO"]') });
  await expect(row.locator('input').nth(1)).toHaveValue('Noorwegen');
  await page.reload();
  await expect(row.locator('input').nth(1)).toHaveValue('Noorwegen');
  expect(problems).toEqual([]);
});

test('a year that is typed with a pause is a year, and half a year is none', async ({
  workbench: { page },
}) => {
  await openProtocol(page);
  const to = page.getByLabel('Tot en met');
  await to.fill('20');
  await page.waitForTimeout(SLOWER_THAN_SAVING);
  await expect(to).toHaveValue('20');
  await expect(page.getByText(/Een getal van 1000 tot en met 2999/)).toBeVisible();
  await page.keyboard.type('25');
  await to.blur();
  await saved(page);
  await page.reload();
  await expect(to).toHaveValue('2025');
});

test('the same field changed in two windows is asked about, and either answer stands', async ({
  workbench: { page, context },
}) => {
  await openProtocol(page);
  const region = page.getByRole('textbox', { name: 'Regio' });
  const other = await context.newPage();
  await other.goto(page.url());
  const otherRegion = other.getByRole('textbox', { name: 'Regio' });
  await expect(otherRegion).toBeVisible();
  // Both begin; the other is first.
  await region.focus();
  await otherRegion.fill('Noord-Europa');
  await otherRegion.blur();
  await saved(other);
  await region.fill('Zuid-Europa');
  await region.blur();
  const question = page.getByRole('group', { name: /Regio: Intussen elders gewijzigd/ });
  await expect(question).toContainText('Noord-Europa');
  await expect(region).toHaveValue('Zuid-Europa');
  // The question is still there after a reload: nothing was thrown away.
  await page.reload();
  await expect(question).toContainText('Noord-Europa');
  await question.getByRole('button', { name: 'Mijn tekst houden' }).focus();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(otherRegion).toHaveValue('Zuid-Europa');

  await region.focus();
  await otherRegion.fill('Oost-Europa');
  await otherRegion.blur();
  await saved(other);
  await region.fill('West-Europa');
  await region.blur();
  await question.getByRole('button', { name: 'Die van de ander houden' }).click();
  await expect(region).toHaveValue('Oost-Europa');
  await page.reload();
  await expect(region).toHaveValue('Oost-Europa');
});

test('leaving a field while its save is under way makes one entry: one undo takes it back', async ({
  workbench: { page },
}) => {
  await openProtocol(page);
  const region = page.getByRole('textbox', { name: 'Regio' });
  const before = await region.inputValue();
  await region.fill('Lapland');
  // The save begins 400 ms after the last key.
  await page.waitForTimeout(401);
  await region.blur();
  await saved(page);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(region).toHaveValue(before);
});

test('a form that was not sent is there again after a reload', async ({ workbench: { page } }) => {
  const title = page.getByLabel('Nieuw project');
  // Right after the key: a reload takes what is being written with it, at one in six.
  for (const text of Array.from({ length: 12 }, (_, i) => `Nog niet af ${i}`)) {
    await title.fill(text);
    await page.reload();
    await expect(title).toHaveValue(text);
  }
});

test('a level that is none is refused with the reason, and a remark is a choice', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Hoofdonderzoeker' }).click();
  await goTo(page, 'Longlist');
  await page
    .getByRole('row', { name: /Training Programs · dx\.doi\.org/ })
    .first()
    .dblclick();
  const level = page.getByLabel('SMS-niveau');
  await level.fill('7');
  await level.blur();
  await expect(page.getByText(/Dit is geen niveau/)).toBeVisible();
  await expect(level).toHaveValue('7');
  await level.fill('');
  await level.blur();
  await saved(page);
  await page.getByRole('checkbox', { name: /Geen niveau te geven/ }).click();
  await page.getByLabel('Opmerking in plaats van een niveau').fill('geen effectmeting');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Opmerking in plaats van een niveau')).toHaveValue('geen effectmeting');
});

test('what was decided can be looked back at and decided anew', async ({ workbench: { page, problems } }) => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  const card = page.getByTestId('screening-card');
  const first = await card.getAttribute('data-reference');
  await page.keyboard.press('m');
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');
  await expect(card).not.toHaveAttribute('data-reference', first ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(card).toHaveAttribute('data-reference', first ?? '');
  await expect(page.getByText('Uw besluit: misschien', { exact: false })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(card).not.toHaveAttribute('data-reference', first ?? '');
  // The pile.
  await page.getByRole('button', { name: 'misschien: 1' }).click();
  await expect(card).toHaveAttribute('data-reference', first ?? '');
  await page.keyboard.press('i');
  await expect(page.getByTestId('counts')).toContainText('misschien: 0');
  expect(problems).toEqual([]);
});

test('G, a number and Enter leave the field: the next key decides', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  await expect(page.getByTestId('screening-card')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');
});

test('a draft is the project’s: the same field of another project does not show it', async ({
  workbench,
}) => {
  const { page } = workbench satisfies Workbench;
  await page.getByRole('button', { name: 'Kopie maken' }).first().click();
  await expect(page.getByRole('button', { name: /^Kopie van/ }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Arbeidstoeleiding.*\(voorbeeld\)$/ }).click();
  await goTo(page, 'Protocol');
  const countries = page.getByRole('group', { name: 'Landen' });
  await countries.getByRole('button', { name: 'Rij toevoegen' }).click();
  await page.keyboard.type('ZZ');
  await expect(countries.locator('input[value="ZZ"]')).toHaveCount(1);
  await page.locator('h1').click();
  await saved(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Projecten' }).click();
  await page
    .getByRole('button', { name: /^Kopie van/ })
    .first()
    .click();
  await goTo(page, 'Protocol');
  await expect(countries.locator('input').first()).toBeVisible();
  await expect(countries.locator('input[value="ZZ"]')).toHaveCount(0);
});
