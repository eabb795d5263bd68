// A reference is corrected, and added by hand: everything that shows, finds, counts or exports it follows, and what was
// imported stays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, test } from './workbench';

const RIS = [
  ['Wage subsidys for newcomers', 'Employers recieved a subsidy.'],
  ['Mentoring at school', 'Pupils met a mentor.'],
]
  .map(
    ([title, abstract]) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - Jansen, Piet\nAB  - ${abstract}\nPY  - 2019\nER  - \n`,
  )
  .join('\n');

async function importTwo(page: Page, ris = RIS): Promise<void> {
  await page.getByLabel('Nieuw project').fill('Verbeteren');
  await page.getByLabel('Uw naam').fill('Anna');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'a.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(ris),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('2 referenties geïmporteerd.')).toBeVisible();
  await goTo(page, 'Longlist');
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Longlist' });
const form = (page: Page) => page.getByTestId('reference-form');

async function openFirst(page: Page): Promise<void> {
  await grid(page).getByRole('row').nth(1).click();
  await grid(page).press('F2');
  await expect(form(page)).toBeVisible();
}

test('a correction counts everywhere, can be taken back, and leaves the record as it came', async ({
  workbench: { page, folder, problems },
}) => {
  await importTwo(page);
  await openFirst(page);
  await expectAccessible(page);
  await form(page).getByLabel('Titel', { exact: true }).fill('Wage subsidies for newcomers');
  await form(page).getByLabel('Samenvatting', { exact: true }).fill('Employers received a zebracrossing.');
  await form(page).getByLabel('Auteurs, één per regel').fill('Jansen, Piet\nde Vries, Jan');
  await form(page).getByLabel('Auteurs, één per regel').blur();
  await expect(form(page).locator('[data-mended]')).toHaveCount(3);
  await expect(form(page)).toContainText('Verbeterd door Anna');
  await expect(form(page)).toContainText('Geïmporteerd: Wage subsidys for newcomers');
  await form(page)
    .getByText(/Record zoals het is geïmporteerd/)
    .click();
  await expect(form(page).locator('pre')).toContainText('recieved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form(page)).toBeHidden();
  await expect(grid(page)).toContainText('Wage subsidies for newcomers');
  await expect(grid(page)).toContainText('de Vries, Jan');

  // Found by what it says now, not by what it said.
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('zebracrossing');
  await expect(page.getByText('1 van 2 referenties')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('"received a zebracrossing"');
  await expect(page.getByText('1 van 2 referenties')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('recieved');
  await expect(page.getByText('0 van 2 referenties')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('');

  // Screened, and exported.
  await goTo(page, 'Screenen');
  await expect(page.getByTestId('screening-card')).toContainText('Employers received a zebracrossing.');
  await goTo(page, 'Longlist');
  await page.getByRole('button', { name: /exporteren/ }).click();
  await page.getByRole('menuitem', { name: 'RIS', exact: true }).click();
  await expect(page.getByText('referenties.ris bewaard')).toBeVisible();
  const ris = readFileSync(join(folder, 'referenties.ris'), 'utf8');
  expect(ris).toContain('Wage subsidies for newcomers');
  expect(ris).not.toContain('recieved');

  // In the log, in words; after a reload; and taken back.
  await goTo(page, 'Logboek');
  await expect(page.getByRole('main')).toContainText('verbeterde de gegevens van');
  await page.reload();
  await goTo(page, 'Longlist');
  await expect(grid(page)).toContainText('Wage subsidies for newcomers');
  await openFirst(page);
  await form(page).getByRole('button', { name: 'Terugzetten: Titel' }).click();
  await expect(form(page).getByLabel('Titel', { exact: true })).toHaveValue('Wage subsidys for newcomers');
  await expect(form(page).locator('[data-mended]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(form(page)).toBeHidden();
  await expect(grid(page)).toContainText('Wage subsidys for newcomers');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(grid(page)).toContainText('Wage subsidies for newcomers');
  expect(problems).toEqual([]);
});

test('a publication is added by hand, filled in, found and taken back', async ({
  workbench: { page, problems },
}) => {
  await importTwo(page);
  await page.getByRole('button', { name: 'Referentie toevoegen' }).click();
  await page.getByRole('dialog').getByLabel('Titel', { exact: true }).fill('Een rapport dat per post kwam');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();
  await expect(form(page)).toBeVisible();
  await form(page).getByLabel('Datum', { exact: true }).fill('2021-05');
  await form(page).getByLabel('Datum', { exact: true }).blur();
  await expect(form(page).locator('[data-mended]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 van 3 referenties')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('post 2021');
  await expect(page.getByText('1 van 3 referenties')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('2 van 2 referenties')).toBeVisible();
  expect(problems).toEqual([]);
});

test('no letter typed while the data of a publication are open decides anything', async ({
  workbench: { page, problems },
}) => {
  await importTwo(page);
  await goTo(page, 'Screenen');
  await expect(page.getByTestId('screening-card')).toContainText('Wage subsidys');
  await page.getByRole('button', { name: /^Gegevens/ }).click();
  await expect(form(page)).toBeVisible();
  const keys = async (): Promise<void> => {
    for (const key of ['i', 'm', '1', 'u', 'ArrowRight']) await page.keyboard.press(key);
  };
  await keys();
  await form(page).getByText('Wat u hier verbetert').click();
  await keys();
  await form(page).locator('summary').click();
  await keys();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await expect(form(page)).toBeHidden();
  await expect(page.getByTestId('counts')).toContainText('nog te screenen: 2');
  await expect(page.getByTestId('screening-card')).toContainText('Wage subsidys');
  await page.keyboard.press('i');
  await expect(page.getByTestId('counts')).toContainText('nog te screenen: 1');
  expect(problems).toEqual([]);
});

const MENTORING =
  'Mentoring programmes for newly arrived refugees: labour market effects in four Swedish municipalities';
const twice = [
  [
    'TI  - ' + MENTORING,
    'AU  - Lindgren, Anna',
    'T2  - Journal of Ethnic and Migration Studies',
    'AB  - Found.',
  ],
  ['TI  - ' + MENTORING.toUpperCase(), 'AU  - Lindgren, A.', 'DO  - 10.1080/1369183X.2019.7'],
]
  .map((own) =>
    ['TY  - JOUR', ...own, 'PY  - 2019', 'VL  - 45', 'SP  - 101', 'EP  - 120', 'ER  - \n'].join('\n'),
  )
  .join('\n');

test('of a group of duplicates what another added can be taken away, and what was chosen last counts', async ({
  workbench: { page, problems },
}) => {
  await importTwo(page, twice);
  await goTo(page, 'Dubbelen');
  await page.getByRole('button', { name: 'Dubbelen zoeken' }).click();
  await expect(page.getByText('Samengevoegd: 1 groep')).toBeVisible();
  await goTo(page, 'Longlist');
  await openFirst(page);
  await expect(form(page).getByLabel('DOI', { exact: true })).toHaveValue('10.1080/1369183X.2019.7');
  await form(page).getByLabel('DOI', { exact: true }).fill('');
  await form(page).getByLabel('Titel', { exact: true }).fill('Mentors at work');
  await form(page).getByLabel('Titel', { exact: true }).blur();
  await expect(form(page).locator('[data-mended]')).toHaveCount(2);
  await expect(form(page).getByLabel('DOI', { exact: true })).toHaveValue('');
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();

  await goTo(page, 'Dubbelen');
  await page.locator('details.zeef-group summary').click();
  const choices = page.getByRole('row', { name: /^Titel/ }).getByRole('radio');
  await expect(choices.first()).toBeChecked();
  await choices.last().click();
  await expect(choices.last()).toBeChecked();
  await goTo(page, 'Longlist');
  await expect(grid(page)).toContainText(MENTORING.toUpperCase());
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(grid(page)).toContainText('Mentors at work');

  await goTo(page, 'Dubbelen');
  await page.locator('details.zeef-group summary').click();
  await page.getByRole('button', { name: 'Afsplitsen' }).click();
  await goTo(page, 'Longlist');
  await expect(grid(page)).toContainText('Mentors at work');
  await expect(grid(page)).toContainText(MENTORING.toUpperCase());
  expect(problems).toEqual([]);
});
