// Several engines' files at once: each counts for its own source, which is guessed and can be chosen.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, test } from './workbench';

const ris = (titles: string[], database: string): string =>
  titles.map((title) => `TY  - JOUR\nTI  - ${title}\nDB  - ${database}\nER  - \n`).join('');

async function addSearch(page: Page, engine: string): Promise<void> {
  await page.getByLabel(/^Zoekmachine/).fill(engine);
  await page.getByLabel('Zoekvraag').fill('wage subsid*');
  await page.getByRole('button', { name: 'Zoekopdracht toevoegen' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`^${engine}`) })).toBeVisible();
}

test('files of several engines are imported at once, each under its own source', async ({ workbench }) => {
  const { page, folder } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  for (const engine of ['Scopus', 'Embase', 'ERIC']) await addSearch(page, engine);
  const paths = [
    ['first.ris', ris(['Wage subsidies in Flanders', 'Mentoring in Ghent'], 'Scopus')],
    ['embase 1.ris', ris(['Apprenticeships for adults'], '')],
    ['third.ris', ris(['Hiring credits', 'Language at work', 'Coaching by peers'], '')],
  ].map(([name = '', text = '']) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), paths);
  await expect(page.getByText('6 referenties in 3 bestanden (RIS)')).toBeVisible();
  const sourceOf = (file: string) => page.getByRole('combobox', { name: `Bron: ${file}` });
  await expect(sourceOf('first.ris')).toHaveValue(/^Scopus/);
  await expect(sourceOf('embase 1.ris')).toHaveValue(/^Embase/);
  await expect(sourceOf('third.ris')).toHaveValue('');
  await sourceOf('third.ris').focus();
  await page.keyboard.type('ERIC');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sourceOf('third.ris')).toHaveValue(/^ERIC/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText(/6 referenties geïmporteerd/)).toBeVisible();
  for (const [engine, count] of [
    ['Scopus', 2],
    ['Embase', 1],
    ['ERIC', 3],
  ] as const)
    await expect(
      page.getByRole('row', { name: new RegExp(`^${engine}.*Geïmporteerd: ${count} Gegevens`) }),
    ).toBeVisible();
  await expect(page.getByText('first.ris, embase 1.ris, third.ris (RIS): 6')).toBeVisible();

  // One source for all, whatever was guessed; the first file fits none.
  const turned = [...paths].reverse();
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), turned.slice(0, 2));
  await expect(page.getByRole('combobox', { name: 'Bron van alle bestanden' })).toHaveAttribute(
    'placeholder',
    'Verschillende bronnen',
  );
  await page.getByRole('combobox', { name: 'Bron van alle bestanden' }).click();
  await page.getByRole('option', { name: /^ERIC/ }).click();
  await expect(sourceOf('third.ris')).toHaveValue(/^ERIC/);
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByRole('row', { name: /^ERIC.*Geïmporteerd: 7 Gegevens/ })).toBeVisible();
});

test('a record of a binary file is named without a line, in the interface’s language', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const record = (content: string): string =>
    `00000nam a2200000 a 4500245001000000\u001e${content}\u001e\u001d`;
  const path = join(folder, 'two.marc');
  writeFileSync(path, record('10\u001faWork for all') + record('10\u001faLost\u001eand more'));
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), path);
  await expect(page.getByText('1 referentie in two.marc (marc)')).toBeVisible();
  await page.getByText('1 probleem').click();
  await expect(page.getByText(/^two\.marc, record 2: geen geldig MARC \(/)).toBeVisible();
  await page.getByRole('button', { name: 'Herstellen' }).click();
  await page.getByRole('textbox', { name: 'Record 2' }).fill('TY  - BOOK\nTI  - Lost and more\nER  - ');
  await page.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect(page.getByText('2 referenties in two.marc (marc)')).toBeVisible();
  await expect(page.getByText('1 probleem')).toBeHidden();
});

test('a file that is not read says why, in the language of the interface alone', async ({ workbench }) => {
  const { page, folder, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const chosen = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), path);
  };
  await chosen('savedrecs.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
  await expect(page.getByRole('alert')).toHaveText(
    'savedrecs.xlsDit is een Excel- of Wordbestand van voor 2007 (.xls, .doc). Open het en sla het op als .xlsx of .docx.',
  );
  await chosen('kapot.rdf', '<rdf:RDF xmlns:rdf="a">\n<dc:title>T</bib:Article>\n');
  await expect(page.getByRole('alert')).toContainText(
    'Er kon geen enkel record worden gelezen. (regel 1: geen geldige XML',
  );
  expect(problems).toEqual([]);
});

test('a file that is chosen while another is read takes its place', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const file = (name: string, count: number): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      ris(
        Array.from({ length: count }, (_, i) => `Report ${i}`),
        '',
      ),
    ),
  });
  const pick = (): Promise<void> => page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await choose(page, pick, file('large.ris', 60_000));
  await expect(page.getByText(/gelezen… [1-9]/)).toBeVisible();
  await choose(page, pick, file('small.ris', 2));
  const preview = page.getByText('2 referenties in small.ris (RIS)');
  await expect(preview).toBeVisible();
  // As long as the first would have taken: it does not come after all.
  await page.waitForTimeout(5000);
  await expect(preview).toBeVisible();
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText('2 referenties geïmporteerd.')).toBeVisible();
  await expect(page.getByText('small.ris (RIS): 2')).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText('35 van 35 referenties')).toBeVisible();
});

test('an import whose worker ends says so, and the next file is read', async ({
  workbench: { page, context },
}, testInfo) => {
  test.skip(testInfo.project.name === 'electron', 'takes a file of the app away on the bridge');
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  const script = /assets\/import\.worker.*\.js$/;
  await context.route(script, (route) => route.abort());
  await goTo(page, 'Bronnen en import');
  const buffer = Buffer.from(ris(['Hiring credits'], ''));
  const pick = (): Promise<void> => page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await choose(page, pick, { name: 'one.ris', mimeType: 'text/plain', buffer });
  await expect(page.getByText('Het bestand kon niet worden gelezen.')).toBeVisible();
  await context.unroute(script);
  await choose(page, pick, { name: 'one.ris', mimeType: 'text/plain', buffer });
  await expect(page.getByText('1 referentie in one.ris (RIS)')).toBeVisible();
});
