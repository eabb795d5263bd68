// The second half of the study through the interface: guided rating by two people, template, typology, selection,
// correspondents, meetings, and every product of the report.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectAccessible } from './axe';
import { exportAs, choose, goTo, readTable, showProduct, test } from './workbench';

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name }).click();
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
}

test('two raters are guided to a level, differ item by item, and the lead settles it with a reason', async ({
  workbench: { page, problems },
}) => {
  await openDemo(page);
  await choosePerson(page, 'Hoofdonderzoeker');
  await goTo(page, 'Longlist');
  await page
    .getByRole('row', { name: /Training Programs · dx\.doi\.org/ })
    .first()
    .dblclick();
  await page.getByRole('button', { name: /^Stap voor stap/ }).click();
  await page.getByRole('radio', { name: 'Ja', exact: true }).first().click();
  await page
    .getByRole('radiogroup', { name: /voor en na de interventie/ })
    .getByRole('radio', { name: 'Ja' })
    .click();
  await page
    .getByRole('radiogroup', { name: /vergelijkingsgroep\?/ })
    .first()
    .getByRole('radio', { name: 'Ja' })
    .click();
  await page.getByRole('radio', { name: 'Matching op kenmerken' }).click();
  await page
    .getByRole('radiogroup', { name: /andere relevante variabelen/ })
    .getByRole('radio', { name: 'Ja' })
    .click();
  await expect(page.getByText('De antwoorden leiden tot niveau 4')).toBeVisible();
  await page.getByRole('checkbox', { name: /Uitval/ }).click();
  await expect(page.getByText('De antwoorden leiden tot niveau 3')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Dit niveau overnemen/ }).click();
  await expect(page.getByLabel('SMS-niveau')).toHaveValue('3');
  // Overruling asks for a reason.
  await page.getByLabel('SMS-niveau').fill('2_3');
  await saved(page);
  await expect(page.getByLabel('Reden om af te wijken')).toBeHidden();
  await page.getByLabel('SMS-niveau').fill('2');
  await expect(page.getByLabel('Reden om af te wijken')).toBeVisible();
  await page.getByLabel('Reden om af te wijken').fill('De uitval is selectief.');
  await saved(page);

  await goTo(page, 'Eindbeoordeling');
  await page.locator('.zeef-review-row').filter({ hasText: 'Training Programs · dx.doi.org' }).click();
  const card = page.locator('[data-subject="rating"]').filter({ hasText: 'Training Programs · dx.doi.org' });
  // Where they differ, that is what is shown.
  await expect(card).toHaveAttribute('data-status', 'disagreement');
  await expect(card.locator('[data-differs="true"]').first()).toContainText('niveau');
  await expect(page.getByText(/1 rapport, kappa/)).toBeVisible();
  await card.getByRole('button', { name: 'Goedkeuren' }).click();
  await expect(card).toContainText('stel eerst een niveau vast');
  await card.getByLabel('Niveau vaststellen').fill('1');
  await card.getByLabel('Opmerking').fill('Er is maar één meting.');
  await card.getByRole('button', { name: 'Goedkeuren' }).click();
  await expect(card).toHaveAttribute('data-status', 'approved');
  await expect(card).toContainText('Er is maar één meting.');
  await goTo(page, 'Rapport');
  expect((await readTable(page, 'tabel-2.2'))[2]).toEqual(['Duitsland', '6', '3', '4', '1', '', '14']);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Overeenstemming/ })
    .click();
  await expect(page.locator('[data-table="overeenstemming"]')).toContainText('Onderzoeksassistent');
  expect(problems).toEqual([]);
});

test('the template is changed without losing an answer, and filled in a table', async ({
  workbench: { page, problems },
}) => {
  await openDemo(page);
  await goTo(page, 'Sjabloon');
  await page.getByRole('button', { name: /^Doelgroep/ }).click();
  await page.getByRole('checkbox', { name: 'verplicht' }).click();
  await page.getByRole('checkbox', { name: 'bewijs nodig' }).click();
  await page.getByRole('button', { name: 'Verwijderen: Titel van de maatregel' }).click();
  await page.getByRole('button', { name: 'Veld toevoegen' }).first().click();
  await page.getByLabel('Naam (Nederlands)').fill('Aantal deelnemers');
  await page.getByRole('combobox', { name: 'Soort antwoord' }).click();
  await page.getByRole('option', { name: 'getal met eenheid' }).click();
  await page.getByLabel('Eenheid').fill('personen');
  await saved(page);
  await expectAccessible(page);

  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /PIETRA/ }).click();
  await expect(page.getByText('1 antwoord op een veld dat het sjabloon niet meer heeft')).toBeVisible();
  await expect(page.getByText('1 zonder bewijs')).toBeVisible();
  await page.getByLabel('Aantal deelnemers (personen)').fill('219');
  await saved(page);
  await page.getByText('Tabel van alle velden').click();
  const grid = page.getByRole('grid', { name: 'Tabel van alle velden' });
  await page.getByRole('searchbox', { name: 'Zoek op titel of land' }).fill('pietra');
  await expect(grid.getByRole('row').filter({ hasText: 'PIETRA' })).toContainText('219 personen');
  await page.getByRole('button', { name: 'Filter wissen' }).click();
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Zweden, tien gemeenten');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('row').nth(1)).toContainText('tien gemeenten');
  await expectAccessible(page);
  await page.getByText('Vergelijken', { exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Välkommen/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test('types, selection and findings, with filters everywhere', async ({ workbench: { page, problems } }) => {
  await openDemo(page);
  await goTo(page, 'Selectie');
  await expect(page.locator('[data-rank="1"]')).toContainText('Jämställd');
  await page.getByText('Landen en typen').click();
  await page.locator('[data-table="landen-typen"] tbody tr').nth(3).getByRole('button').nth(3).click();
  await expect(page.getByText('1 van 27 interventies')).toBeVisible();
  await page.getByRole('button', { name: /Mentoring to Work/ }).click();
  await page.getByLabel('Outputgericht').fill('10');
  await page.getByLabel('Outputgericht').blur();
  await expect(page.getByText('Samen 110 %')).toBeVisible();
  await goTo(page, 'Selectie');
  await expect(page.getByText('1 van 27 interventies')).toBeVisible();
  await page.getByRole('button', { name: 'Filter wissen' }).click();
  // The view is there again, as the filter is.
  await expect(page.locator('[data-table="landen-typen"]')).toBeVisible();
  await page.getByText('Rangorde', { exact: true }).click();
  const wege = page.locator('[data-rank]').filter({ hasText: 'Wege in Arbeit' });
  await wege.getByRole('button', { name: 'Scoren' }).click();
  await wege.getByRole('combobox', { name: 'Vernieuwende elementen' }).click();
  await page.getByRole('option', { name: '4: sterk' }).click();
  await expect(wege).toContainText('8 van 16 punten');
  await wege.getByLabel('Waarom wel of niet gekozen').fill('Toch kansrijk.');
  await saved(page);
  await expectAccessible(page);
  await goTo(page, 'Expertmeetings');
  await page.getByLabel('Bevinding toevoegen (Enter): Wat is nieuw, Jobstap').fill('Peers leren van elkaar.');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await goTo(page, 'Rapport');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Bevindingen/ })
    .click();
  await expect(page.getByText('Peers leren van elkaar.')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Selectie voor/ })
    .click();
  await expect(page.locator('[data-table="selectie"]')).toContainText('Toch kansrijk.');
  expect(problems).toEqual([]);
});

/** Types into the first row of the form of an instruction document, as a correspondent would in Word. */
function fillForm(path: string, cells: readonly string[]): void {
  const zip = unzipSync(new Uint8Array(readFileSync(path)));
  const xml = strFromU8(zip['word/document.xml']!);
  const table = xml.indexOf('<w:tbl>');
  const secondRow = xml.indexOf('<w:tr>', xml.indexOf('<w:tr>', table) + 1);
  let rest = xml.slice(secondRow);
  let done = xml.slice(0, secondRow);
  for (const cell of cells) {
    const end = rest.indexOf('</w:p>');
    done += `${rest.slice(0, end)}<w:r><w:t>${cell}</w:t></w:r></w:p>`;
    rest = rest.slice(end + '</w:p>'.length);
  }
  zip['word/document.xml'] = strToU8(done + rest);
  writeFileSync(path, zipSync(zip));
}

test('a correspondent’s letter goes out, and the filled form comes back', async ({
  workbench: { page, folder, problems },
}) => {
  await openDemo(page);
  await goTo(page, 'Correspondenten');
  await page.getByRole('button', { name: /^Frankrijk/ }).click();
  await page.getByLabel('Uiterste datum').fill('2026-12-24');
  await page.getByLabel('Notitie bij de herinnering').fill('gebeld');
  await page.getByRole('button', { name: 'Herinnering van vandaag noteren' }).click();
  await expect(page.getByText(/^\d{1,2} [a-z]{3} \d{4} gebeld$/)).toBeVisible();
  await page.getByRole('button', { name: /in het Nederlands/ }).click();
  await expect(page.getByText('bijlage-2-FR-nl.docx bewaard.')).toBeVisible();
  const letter = join(folder, 'bijlage-2-FR-nl.docx');
  fillForm(letter, ['Accueil et emploi', 'regionaal', 'Primo-arrivants', '2021', 'ja']);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ingevuld formulier importeren' }).click();
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), letter);
  await expect(
    page.getByText('1 referentie in bijlage-2-FR-nl.docx (ingevuld inventarisatieformulier)'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('1 referentie geïmporteerd.')).toBeVisible();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Accueil et emploi/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue('Primo-arrivants');
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-3');
  await expect(page.locator('[data-table="bijlage-3"] tbody tr').last()).toContainText('Accueil et emploi');
  expect(problems).toEqual([]);
});

test('every product in every format, changes marked, references on the clipboard', async ({
  workbench: { page, folder, context, problems },
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page);
  await goTo(page, 'Rapport');
  for (const format of ['DOCX', 'XLSX', 'PPTX', 'HTML', 'PDF', 'MD', 'CSV']) {
    await exportAs(page, `Gekozen onderdelen samen bewaren als ${format}`);
    const file = `rapport.${format === 'CSV' ? 'csv.zip' : format.toLowerCase()}`;
    await expect(page.getByText(`${file} bewaard.`)).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(join(folder, file)).length).toBeGreaterThan(1000);
  }
  expect(readFileSync(join(folder, 'rapport.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.locator('[data-changed]')).toHaveCount(0);
  await goTo(page, 'Protocol');
  await page.getByRole('combobox', { name: 'Een bereik telt op' }).click();
  await page.getByRole('option', { name: 'het hoogste niveau' }).click();
  await goTo(page, 'Rapport');
  await showProduct(page, 'tabel-2.2');
  await expect(page.locator('[data-table="tabel-2.2"] [data-changed]')).toHaveText(['2', '5']);
  await expect(page.getByText('2 cellen gewijzigd sinds de vorige export')).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('main')
    .getByRole('button', { name: /^Bijlage 1:/ })
    .click();
  await expect(page.getByText(/Migrant mentoring to work/)).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Stroomdiagram/ })
    .click();
  await expect(page.getByRole('img', { name: /33 rapportages uit andere methoden/ })).toBeVisible();
  for (const [kind, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    await page.getByRole('button', { name: `Figuur bewaren (${kind})` }).click();
    const file = `prisma.${kind.toLowerCase()}`;
    await expect(page.getByText(`${file} bewaard.`)).toBeVisible();
    const bytes = readFileSync(join(folder, file));
    expect(bytes.toString('latin1', 0, 4)).toBe(start);
    expect(bytes.length).toBeGreaterThan(2000);
  }
  await page.locator('[data-table="prisma"]').getByRole('button', { name: '33' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('ifau.se');
  await page.keyboard.press('Escape');

  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('Purkayastha');
  await page.getByRole('button', { name: '1 referentie exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Vancouver' }).click();
  await expect(page.getByText('1 referentie gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'De Cuyper P, Vandermeerschen H, Purkayastha D. Migrant mentoring to work',
  );
  await page.getByRole('button', { name: '1 referentie exporteren' }).click();
  await page.getByRole('menuitem', { name: 'RIS', exact: true }).click();
  await expect.poll(() => existsSync(join(folder, 'referenties.ris'))).toBe(true);
  expect(readFileSync(join(folder, 'referenties.ris'), 'utf8')).toContain('KW  - zeef:included');
  expect(problems).toEqual([]);
});
