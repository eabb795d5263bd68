// What is printed is true: the settings of the tables, numbers known without records, retrieval, the check before
// export, cited works.
import { expect, type Page } from '@playwright/test';
import { typingStudy } from '../helpers/typing-study';
import { choose, goTo, test } from './workbench';

async function openStudy(page: Page): Promise<void> {
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), {
    name: 'typeproef.zeef',
    mimeType: 'application/zip',
    buffer: await typingStudy(),
  });
  await page.getByRole('button', { name: 'Typeproef', exact: true }).click();
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Hoofdonderzoeker' }).click();
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

async function showProduct(page: Page, name: RegExp): Promise<void> {
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name }).first().click();
}

test('a table holds what the protocol says, and says so', async ({ workbench: { page, problems } }) => {
  await openStudy(page);
  await goTo(page, 'Protocol');
  await pick(page, 'Rapporten in tabel 2.1, 2.2 en bijlage 3', 'Alleen van correspondenten');
  await showProduct(page, /^Tabel 2\.1/);
  await expect(
    page.getByText('De tabel bevat de rapportages van buitenlandse correspondenten.'),
  ).toBeVisible();
  await expect(page.getByText(/geleverd; .*beoordeeld en \d+ geteld\./)).toBeVisible();
  await goTo(page, 'Protocol');
  await pick(page, 'Rapporten in tabel 2.1, 2.2 en bijlage 3', 'Alle opgenomen rapporten');
  await showProduct(page, /^Tabel 2\.1/);
  await expect(page.getByText(/alle opgenomen rapportages/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a longlist of 207 of which few were kept stands in the flow, and contradictions are refused', async ({
  workbench: { page, problems },
}) => {
  await openStudy(page);
  await goTo(page, 'Bronnen en import');
  await page.getByRole('button', { name: 'Gegevens: Google Scholar' }).click();
  const found = page.getByLabel('Gevonden in totaal').first();
  await found.fill('207');
  await expect(page.getByText(/Van 206 zonder gegevens is niet gezegd/)).toBeVisible();
  const excluded = page.getByLabel('Niet bewaard: uitgesloten bij screening').first();
  await excluded.fill('300');
  await expect(page.getByText(/tussen 0 en 206|0.*206/).first()).toBeVisible();
  await excluded.fill('195');
  await expect(page.getByText(/Van 11 zonder gegevens is niet gezegd/)).toBeVisible();
  await showProduct(page, /^Stroomdiagram/);
  const row = page.getByRole('row', { name: /Gevonden publicaties \(longlist\)/ });
  await expect(row).toContainText('207');
  await expect(row).toContainText('206');
  expect(problems).toEqual([]);
});

test('a text that is not to be had is counted with its reason', async ({ workbench: { page, problems } }) => {
  await openStudy(page);
  await goTo(page, 'Documenten');
  const missing = page.getByTestId('missing-texts');
  await expect(missing).toContainText('Een rapport zonder tekst');
  await missing.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'niet te verkrijgen' }).click();
  const why = missing.getByLabel('Waarom niet');
  await why.fill('achter een betaalmuur');
  await why.blur();
  await showProduct(page, /^Uitgesloten op volledige tekst/);
  await expect(page.getByRole('cell', { name: /Niet te verkrijgen: achter een betaalmuur/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test('the check leads to what is open, and cited works are listed', async ({
  workbench: { page, problems },
}) => {
  await openStudy(page);
  await goTo(page, 'Rapport');
  const check = page.getByTestId('report-check');
  await expect(check).toContainText('Nog niet definitief');
  await check.getByRole('button', { name: /Controle tonen/ }).click();
  await check
    .getByRole('button', { name: /niet is afgetekend/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Eindbeoordeling' })).toBeVisible();
  await showProduct(page, /^Bijlage 1/);
  const cited = page.getByTestId('cited-works');
  await cited.getByLabel(/Plak een referentie/).fill('geen referentie');
  await cited.getByRole('button', { name: 'Toevoegen aan literatuur' }).click();
  await expect(cited.getByRole('alert')).toContainText('De tekst is bewaard');
  await cited
    .getByLabel(/Plak een referentie/)
    .fill('TY  - BOOK\nAU  - Berg, Jan van den\nTI  - Handboek onderzoek\nPY  - 2019\nPB  - Boom\nER  - \n');
  await cited.getByRole('button', { name: 'Toevoegen aan literatuur' }).click();
  await expect(cited).toContainText('Handboek onderzoek');
  expect(problems).toEqual([]);
});

test('the log is in words and can be searched', async ({ workbench: { page, problems } }) => {
  await openStudy(page);
  await goTo(page, 'Logboek');
  const table = page.getByRole('table');
  await expect(table).toContainText('besluit');
  expect(await table.textContent()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\b1[67]\d{11}\b|[{}]/);
  await page.getByLabel('Zoeken in het logboek').fill('uitgesloten');
  await expect(page.getByRole('row').nth(1)).toContainText('uitgesloten');
  await page.getByLabel('Zoeken in het logboek').fill('xyzzy');
  await expect(page.getByText('Niets gevonden.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('the longlist finds phrases, open endings and what does not hold a word', async ({
  workbench: { page, problems },
}) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Longlist');
  const search = page.getByLabel('Zoeken in alle velden');
  const rows = page.getByRole('row');
  await search.fill('"mentoring to work"');
  await expect(rows.filter({ hasText: /mentoring/i }).first()).toBeVisible();
  await expect(page.getByText(/^1 van 33|^1 \w+ van 33|1 van 33/)).toBeVisible();
  await search.fill('"work to mentoring"');
  await expect(page.getByText(/0 van 33/)).toBeVisible();
  await search.fill('mentor* -migrant');
  await expect(page.getByText(/[12] van 33/)).toBeVisible();
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await expect(page.getByText(/33 van 33/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('what is typed for the next search while one is being added stays', async ({
  workbench: { page, problems },
}) => {
  await page
    .getByRole('button', { name: /voorbeeld/ })
    .first()
    .click();
  await goTo(page, 'Bronnen en import');
  const name = page.getByLabel(/^Zoekmachine/);
  await name.fill('Scopus');
  await page.getByLabel('Zoekvraag').fill('wage subsid*');
  const add = page.getByRole('button', { name: 'Zoekopdracht toevoegen' });
  await expect(add).toBeEnabled();
  // In one task: nobody types this quickly, but a disk can be as slow.
  await add.evaluate((button, next) => {
    (button as HTMLElement).click();
    const input = document.querySelector<HTMLInputElement>(
      'main input[data-control*="SourceList.tsx DraftInput"]',
    );
    if (input === null) throw new Error('no field');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, next);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, 'Embase');
  await expect(page.getByRole('row', { name: /^Scopus/ })).toBeVisible();
  await expect(page.getByLabel('Zoekvraag')).toHaveValue('');
  await expect(name).toHaveValue('Embase');
  expect(problems).toEqual([]);
});
