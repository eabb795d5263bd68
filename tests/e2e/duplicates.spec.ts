// Duplicates: sure ones merge by themselves, doubtful ones are asked by keyboard, all of it can be undone and split.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, test } from './workbench';

const record = (fields: Record<string, string | string[]>): string =>
  Object.entries({ TY: 'JOUR', ...fields })
    .flatMap(([tag, value]) => (Array.isArray(value) ? value : [value]).map((v) => `${tag}  - ${v}`))
    .join('\n') + '\nER  - \n';

const mentoring = {
  TI: 'Mentoring programmes for newly arrived refugees: labour market effects in four Swedish municipalities',
  AU: ['Lindgren, Anna', 'Berg, Karin'],
  PY: '2019',
  T2: 'Journal of Ethnic and Migration Studies',
  VL: '45',
  SP: '101',
  EP: '120',
};
const first = [
  record({
    ...mentoring,
    AB: 'We followed newly arrived refugees in four municipalities over two years and compared those with a mentor to those without, using register data.',
  }),
  record({
    TI: 'Wage subsidies and durable employment of migrants, part 1',
    AU: 'Jensen, P.',
    PY: '2015',
    T2: 'Labour Economics',
    VL: '33',
    SP: '1',
    EP: '20',
  }),
  record({ TI: 'Language training on the job', AU: 'Mertens, L.', PY: '2017' }),
].join('\n');
const second = [
  record({
    ...mentoring,
    TI: mentoring.TI.toUpperCase(),
    AU: ['Lindgren, A.', 'Berg, K.'],
    T2: 'J Ethn Migr Stud',
    DO: '10.1080/1369183X.2019.1',
  }),
  record({
    TI: 'Wage subsidies and durable employment of migrants, part 2',
    AU: 'Jensen, P.',
    PY: '2015',
    T2: 'Labour Economics',
    VL: '33',
    SP: '21',
    EP: '40',
  }),
].join('\n');

async function newProject(page: Page): Promise<void> {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
}

test('merges what is sure, asks about the rest by keyboard, splits and undoes', async ({ workbench }) => {
  const { page, folder } = workbench;
  await newProject(page);
  const [a, b] = [join(folder, 'scopus.ris'), join(folder, 'wos.ris')];
  writeFileSync(a, first);
  writeFileSync(b, second);
  for (const file of [a, b]) {
    await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), file);
    await page.getByRole('button', { name: 'Importeren', exact: true }).click();
    await expect(page.getByText(/^Dubbelen: \d+ samengevoegd/)).toBeVisible();
  }
  await expect(page.getByText('Dubbelen: 1 samengevoegd, 1 te bekijken.')).toBeVisible();
  await page.getByRole('button', { name: 'Bekijken' }).click();
  const pair = page.getByRole('region', { name: 'Twee records vergelijken' });
  await expect(pair).toContainText('andere getallen of delen in de titel');
  await expect(pair.locator('mark').first()).toHaveText('1');
  await expectAccessible(page);
  await page.keyboard.press('d');
  await expect(pair).toBeHidden();
  await page.keyboard.press('u');
  await expect(pair).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText('Samengevoegd: 2 groepen')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Samengevoegd: 1 groep', { exact: true })).toBeVisible();

  // The kept record has what the other adds, and its own title, which is not in capitals.
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('mentoring programmes newly');
  await expect(page.getByText('1 van 37 referenties')).toBeVisible();
  await page.getByRole('searchbox').fill('10.1080/1369183x.2019.1');
  await expect(page.getByText('1 van 37 referenties')).toBeVisible();

  await goTo(page, 'Dubbelen');
  await page.getByLabel('Zoeken in samengevoegde referenties').fill('nothing of the kind');
  await expect(page.getByText('Geen referentie voldoet aan het filter.')).toBeVisible();
  await page.getByLabel('Zoeken in samengevoegde referenties').fill('newly MENTORING');
  await page.locator('.zeef-group summary').click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'J Ethn Migr Stud' }).click();
  await expect(page.getByRole('radio', { name: 'J Ethn Migr Stud' })).toBeChecked();
  await page.getByRole('button', { name: 'Afsplitsen' }).click();
  await expect(page.getByText('Samengevoegd: 1 groep', { exact: true })).toBeHidden();
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('mentoring programmes newly');
  await expect(page.getByText('2 van 38 referenties')).toBeVisible();
  // What a person split stays split, whatever the next search thinks.
  await goTo(page, 'Dubbelen');
  await page.getByRole('button', { name: 'Dubbelen zoeken' }).click();
  await expect(page.getByRole('button', { name: 'Dubbelen zoeken' })).toBeVisible();
  await expect(pair).toContainText('part 1');
  await expect(page.getByText(/^38 gevonden referenties; 0 daarvan/)).toBeVisible();
});

test('reads several files and an archive at once, and a broken record is mended in place', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  await newProject(page);
  const bib = join(folder, 'broken.bib');
  writeFileSync(bib, '@article{a, title = {No end\n\n@book{b, title = {Fine}, author = {Doe, J.}}\n');
  const ris = join(folder, 'one.ris');
  writeFileSync(ris, record({ TI: 'Apprenticeships for adults', AU: 'Smit, J.' }));
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), [bib, ris]);
  await expect(page.getByText(/2 referenties in 2 bestanden/)).toBeVisible();
  await page.getByText('1 probleem').click();
  await page.getByRole('button', { name: 'Herstellen' }).click();
  const field = page.getByRole('textbox', { name: 'Record van regel 1' });
  await page.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect(page.getByText(/Nog niet te lezen/)).toBeVisible();
  await field.fill('@article{a, title = {No end}}');
  await page.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect(page.getByText(/3 referenties in 2 bestanden/)).toBeVisible();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText(/3 referenties geïmporteerd/)).toBeVisible();

  // A row of a table is mended with its headings, in its own place.
  const csv = join(folder, 'rows.csv');
  writeFileSync(csv, 'title,authors,year\nWage subsidies,"Jensen, P.",2015\n,"Smit, K.",2016\n');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), csv);
  await page.getByText('1 probleem').click();
  await page.getByRole('button', { name: 'Herstellen' }).click();
  await page
    .getByRole('textbox', { name: 'Record van regel 3' })
    .fill('title,authors,year\nMentoring,"Smit, K.",2016');
  await page.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect(page.getByText('2 referenties in rows.csv (CSV)')).toBeVisible();
  await expect(page.getByText('1 probleem')).toBeHidden();
  // Leaving the page does not take back an import, and duplicates are looked for all the same.
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await goTo(page, 'Dubbelen');
  await expect(page.getByText(/^38 gevonden referenties/)).toBeVisible();
  await expect(page.getByText(/niets meer te bekijken/)).toBeVisible();
});

test('a quotation mark without an end costs one row of a table, which is mended in place', async ({
  workbench,
}) => {
  const { page, folder, problems } = workbench;
  await newProject(page);
  const csv = join(folder, 'quotes.csv');
  const row = (i: number): string =>
    `"Study ${i}, of work","Smit, ${i}","${2000 + i}","Two\nlines, of ${i}"\n`;
  writeFileSync(
    csv,
    `Title,Authors,Year,Abstract\n${row(1)}"Broken, too","Jansen, A","2009","no end\n${row(2)}${row(3)}`,
  );
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), csv);
  await expect(page.getByText('4 referenties in quotes.csv (CSV)')).toBeVisible();
  await page.getByText('1 probleem').click();
  await expect(page.getByText('Regel 4, record 2: aanhalingsteken zonder einde')).toBeVisible();
  await page.getByRole('button', { name: 'Herstellen' }).click();
  const field = page.getByRole('textbox', { name: 'Record van regel 4' });
  await expect(field).toHaveValue('Title,Authors,Year,Abstract\n"Broken, too","Jansen, A","2009","no end');
  await field.press('ControlOrMeta+End');
  await field.pressSequentially('"');
  await page.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect(page.getByText('4 referenties in quotes.csv (CSV)')).toBeVisible();
  await expect(page.getByText('1 probleem')).toBeHidden();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await goTo(page, 'Longlist');
  for (const title of ['Study 1, of work', 'Broken, too', 'Study 2, of work', 'Study 3, of work']) {
    await page.getByRole('searchbox').fill(title);
    await expect(page.getByRole('row').filter({ hasText: title })).toHaveCount(1);
  }
  expect(problems).toEqual([]);
});

test('a table that was changed on disk is not read half anew with other columns', async ({ workbench }) => {
  const { page, folder, problems } = workbench;
  await newProject(page);
  const csv = join(folder, 'changed.csv');
  writeFileSync(csv, 'title,authors,remark\nWage subsidies,"Jensen, P.",good\n');
  const read = (): Promise<void> =>
    choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), csv);
  await read();
  await expect(page.getByText('1 referentie in changed.csv (CSV)')).toBeVisible();
  await page.getByText('Kolommen').click();
  writeFileSync(csv, 'title,authors,remark\nMentoring,"Smit, K.",better\nTraining,"Smit, K.",best\n');
  await page.getByRole('combobox', { name: 'remark' }).click();
  await page.getByRole('option', { name: 'opmerking', exact: true }).click();
  await expect(page.getByText(/Het bestand kan niet worden gelezen/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Importeren', exact: true })).toBeHidden();
  // Chosen again, it is read as it is now.
  await read();
  await expect(page.getByText('2 referenties in changed.csv (CSV)')).toBeVisible();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('2 referenties geïmporteerd.')).toBeVisible();
  expect(problems).toEqual([]);
});
