// An update of a study: another round of searching, what is new since, and criteria with versions.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, openPractice, showProduct, test } from './workbench';

const RIS = 'TY  - RPRT\nAU  - Nieuw, Anna\nTI  - Ontbijt op de veerboot naar school\nPY  - 2025\nER  - \n';

async function searchAgain(page: Page): Promise<void> {
  await goTo(page, 'Bronnen en import');
  await page.getByRole('button', { name: 'Gegevens: Kennisbank Onderwijs (verzonnen)' }).click();
  await page.getByRole('button', { name: 'Opnieuw zoeken: ronde 3' }).click();
  await expect(
    page.getByRole('button', { name: 'Gegevens: Kennisbank Onderwijs (verzonnen) (ronde 3)' }),
  ).toBeVisible();
}

test('the practice study has a second round, which its flow counts and its appendices mark', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Bronnen en import');
  const details = page.getByRole('button', { name: 'Gegevens: European Social Index (verzonnen) (ronde 2)' });
  await expect(details).toBeVisible();
  await goTo(page, 'Rapport');
  await page
    .getByRole('button', { name: /^Stroomdiagram/ })
    .first()
    .click();
  await expect(page.getByText(/Geteld is zoekronde 2/)).toBeVisible();
  const cells = async (name: string): Promise<string> =>
    (await page.getByRole('row').filter({ hasText: name }).first().textContent()) ?? '';
  expect(await cells('Databases en registers: Gevonden publicaties')).toMatch(/9$/);
  expect(await cells('Databases en registers: Vóór de screening verwijderd: dubbel')).toMatch(/2$/);
  await showProduct(page, 'bijlage-3');
  await expect(page.locator('[data-table="bijlage-3"]')).toContainText(/Ten years of the Morning Club.* \*/);
  await expect(page.getByText('* Nieuw in zoekronde 2.').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('another round is searched, and counted in the flow', async ({ workbench: { page, problems } }) => {
  await openPractice(page);
  await searchAgain(page);
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'ronde-3.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(RIS),
  });
  const source = page.getByRole('combobox', { name: 'Bron' }).first();
  await source.click();
  await page.getByRole('option', { name: /\(ronde 3\)/ }).click();
  await page
    .getByRole('button', { name: /^Importeren|importeren$/ })
    .first()
    .click();
  await expect(page.getByText('ronde-3.ris').first()).toBeVisible();
  await goTo(page, 'Protocol');
  await page.getByRole('combobox', { name: 'Stroomdiagram', exact: true }).click();
  await page.getByRole('option', { name: /laatste ronde/ }).click();
  await goTo(page, 'Rapport');
  await page
    .getByRole('button', { name: /^Stroomdiagram/ })
    .first()
    .click();
  await expect(page.getByText(/Geteld is zoekronde 3/)).toBeVisible();
  const identified = page.getByRole('row').filter({ hasText: 'Gevonden publicaties' }).first();
  await expect(identified).toContainText('1');
  await page.getByRole('button', { name: 'Verantwoording van de methode', exact: true }).click();
  await expect(page.getByText(/Nieuw in zoekronde 3: 1 publicatie\./)).toBeVisible();
  expect(problems).toEqual([]);
});

test('what was decided under earlier criteria is looked at again', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Protocol');
  const versions = page.getByTestId('criteria-versions');
  await expect(versions).toContainText('Versie van de criteria: 1');
  await versions.getByLabel('Waarom er een nieuwe versie komt').fill('E2 geldt niet voor fruit op school.');
  await versions.getByRole('button', { name: 'Nieuwe versie beginnen' }).click();
  await expect(versions).toContainText('Versie van de criteria: 2');
  await goTo(page, 'Screenen');
  await page.getByText('Voortgang', { exact: true }).click();
  const list = page.getByTestId('earlier-criteria');
  await expect(list).toContainText('E2 geldt niet voor fruit op school.');
  const left = async (): Promise<number> =>
    Number(/Nog eens te bekijken: (\d+)/.exec((await list.textContent()) ?? '')?.[1]);
  const before = await left();
  expect(before).toBeGreaterThan(100);
  await list.locator('[data-again]').first().getByRole('button', { name: 'Blijft zo' }).click();
  await expect.poll(left).toBe(before - 1);
  const second = list.locator('[data-again]').first();
  await second.getByRole('button', { name: 'Uitsluiten' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(list).toContainText('Nog eens te bekijken');
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Verantwoording van de methode', exact: true }).click();
  await expect(page.getByText(/versie 2 van de criteria: E2 geldt niet voor fruit/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a pilot round shows over which criteria people differ, and leads to them', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Screenen');
  await page.getByText('Werkwijze', { exact: true }).click();
  const size = page.getByLabel('Proefronde (aantal)').first();
  await size.fill('400');
  await size.blur();
  await page.getByText('Voortgang', { exact: true }).click();
  const pilot = page.getByTestId('pilot');
  await expect(pilot).toContainText(
    /Door meer dan één beoordeeld: [1-9]\d*\. Verschillend beoordeeld: [1-9]/,
  );
  const rows = pilot.getByRole('table', { name: 'Proefronde: verschillen per criterium' }).getByRole('row');
  await expect(rows.first()).toContainText('Noor Jansen');
  expect(await rows.count()).toBeGreaterThan(1);
  await expectAccessible(page);
  const shots = process.env['ZEEF_SHOTS'];
  if (shots !== undefined) {
    await pilot.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${shots}/pilot.png` });
  }
  await pilot.getByRole('button', { name: 'Criteria aanscherpen in het protocol' }).click();
  await expect(page.getByTestId('criteria-versions')).toBeVisible();
  expect(problems).toEqual([]);
});
