// Citation searching without a network: the list of a report that was attached, what is new of it, and a reference made
// of what a PDF says of itself.
import { expect } from '@playwright/test';
import { makeArticle } from '../helpers/make-pdfs';
import { expectAccessible } from './axe';
import { newStudy, risOf } from './reading-desk';
import { choose, goTo, test } from './workbench';

const SEED = 'Early guidance of newcomers towards paid work in four municipalities';
const ROWS = [
  { title: SEED, author: 'Jansen, A.', year: 2015, doi: '10.1234/zeef.2015.7' },
  { title: 'Recognition of foreign diplomas and the labour market', author: 'Nilsson, P.', year: 2011 },
];
const ENTRIES = [
  'Adriaans, K., & Berg, J. van den (2009). Mentoring young migrants on their way to a first job. Tijdschrift voor Arbeid, 12(3), 45-61. https://doi.org/10.1234/tva.2009.45',
  'Nilsson, P. (2011). Recognition of foreign diplomas and the labour market. Journal of Work, 4(2), 10-29.',
  'Visser, M. (2012). Taallessen naast deeltijdwerk: een evaluatie. Utrecht: Movisie.',
];
const TEXT =
  'Dit is een verslag van het onderzoek naar de begeleiding van nieuwkomers in vier gemeenten. De deelnemers werden in het eerste jaar begeleid en het effect op werk is gemeten. Uit de cijfers blijkt dat de begeleiding vaker tot een baan leidt.';
const article = (title: string, entries = ENTRIES): Promise<Buffer> =>
  makeArticle({ title, authors: ['Anna Jansen', 'Piet de Boer'], text: [TEXT, TEXT], entries });

test('the list of a report: what is known is recorded, what is new comes in with its seed', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, risOf(ROWS));
  await goTo(page, 'Documenten');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Documenten toevoegen' }).click(),
  ]);
  await chooser.setFiles({ name: 'jansen.pdf', mimeType: 'application/pdf', buffer: await article(SEED) });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Koppelen' }).click();
  await page.getByRole('button', { name: 'Literatuurlijst van jansen.pdf' }).click();
  await expect(dialog.getByText('3 vermeldingen: 1 al in de longlist, 0 misschien, 2 nieuw.')).toBeVisible();
  await expectAccessible(page);
  // One of the two is corrected before it comes in.
  await dialog.getByRole('button', { name: /^Verbeteren: Taallessen/ }).click();
  await dialog.getByLabel('Titel', { exact: true }).fill('Taallessen naast deeltijdwerk');
  // What was typed is there again after a reload, before anything was added.
  await page.reload();
  await page.getByRole('button', { name: 'Literatuurlijst van jansen.pdf' }).click();
  await expect(dialog.getByText('Taallessen naast deeltijdwerk', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '2 nieuwe toevoegen' }).click();
  await expect(page.getByText('2 referenties toegevoegd; 1 bekende vastgelegd.')).toBeVisible();
  await expect(dialog).toBeHidden();

  await goTo(page, 'Bronnen en import');
  await expect(page.getByRole('row', { name: /Literatuurlijsten/ }).first()).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText('Mentoring young migrants')).toBeVisible();
  await page.getByText('Taallessen naast deeltijdwerk', { exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Gevonden in de literatuurlijst van' })).toBeVisible();
  await page.getByRole('button', { name: SEED }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: SEED })).toBeVisible();
  // Asked again, nothing is left to do.
  await page.getByRole('button', { name: 'Literatuurlijst', exact: true }).click();
  await expect(dialog.getByText('Verwerkt')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: /toevoegen|vastleggen/ })).toBeDisabled();
  expect(workbench.problems).toEqual([]);
});

test('a PDF that matches nothing becomes a reference once a person has looked at it', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, risOf(ROWS));
  await goTo(page, 'Documenten');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Documenten toevoegen' }).click(),
  ]);
  const title = 'Begeleiding naar werk in kleine kernen';
  await chooser.setFiles({
    name: 'los.pdf',
    mimeType: 'application/pdf',
    buffer: await article(title, ENTRIES.slice(2)),
  });
  await page.getByRole('button', { name: 'Nieuwe referentie uit dit bestand: los.pdf' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Nieuwe referentie uit los.pdf' })).toBeVisible();
  await expect(dialog.getByLabel('Titel', { exact: true })).toHaveValue(title);
  await expect(dialog.getByLabel('Auteurs')).toHaveValue('Jansen, Anna\nde Boer, Piet');
  await expect(dialog.getByLabel('Taal')).toHaveValue('nl');
  await expectAccessible(page);
  await dialog.getByLabel('Datum').fill('2014');
  await dialog.getByLabel('Uitgever').fill('Movisie');
  await dialog.getByRole('button', { name: 'Referentie toevoegen' }).click();
  await expect(page.getByText('Referentie toegevoegd, met los.pdf.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByRole('button', { name: 'los.pdf', exact: true })).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText(title).first()).toBeVisible();
  expect(workbench.problems).toEqual([]);
});

test('a file of what cites a report keeps that report as its seed', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, risOf(ROWS));
  await goTo(page, 'Bronnen en import');
  await page.getByLabel('Zoekmachine of correspondent').fill('OpenAlex');
  await page.getByLabel('Zoekvraag').fill('cited by');
  await page.getByRole('button', { name: 'Zoekopdracht toevoegen' }).click();
  await page.getByRole('button', { name: 'Gegevens: OpenAlex' }).click();
  await page.getByRole('combobox', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Verwijzingen in literatuur' }).click();
  const title = 'A later study that cites the first one';
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'openalex cited by.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(risOf([{ title, author: 'Berg, K.', year: 2020 }])),
  });
  await page.getByRole('combobox', { name: 'Uitgangspunt' }).click();
  await page.getByRole('option', { name: new RegExp(SEED) }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText(/1 referentie geïmporteerd/)).toBeVisible();
  await goTo(page, 'Longlist');
  await page.getByText(title).first().click();
  await expect(page.getByRole('heading', { name: 'Gevonden als verwijzing naar' })).toBeVisible();
  await expect(page.getByRole('button', { name: SEED }).last()).toBeVisible();
  expect(workbench.problems).toEqual([]);
});
