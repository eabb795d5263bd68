// A tool with domains beside the scale: answers lead to a judgement, two raters are compared and one is settled, the
// report shows it, and a tool of one's own comes from a file that is checked.
import { expect, type Page } from '@playwright/test';
import { starScale } from '../../shared/rating/appraisal/tools/stars';
import { expectAccessible } from './axe';
import { choose, goTo, openPractice, test } from './workbench';

async function openReport(page: Page, words: string, author: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option').filter({ hasText: author }).click();
  await expect(page.locator('.zeef-appraisal')).toBeVisible();
}

async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name }).click();
}

test('answers lead to judgements, raters are compared, and what is settled is drawn in the report', async ({
  workbench: { page },
}) => {
  await openPractice(page);
  const section = page.locator('.zeef-appraisal');
  const settle = section.getByRole('button', { name: 'RoB 2 vaststellen volgens Noor Jansen' });
  await openReport(page, 'frukost för alla', 'Dahlin, Cecilia');
  // A sign-off of the report holds its appraisals too.
  await expect(settle).toBeDisabled();
  await goTo(page, 'Eindbeoordeling');
  await page.getByText('afgetekend').first().click();
  await page
    .getByRole('button', { name: /Frukost för alla/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Ontgrendelen/ }).click();
  await openReport(page, 'frukost för alla', 'Dahlin, Cecilia');
  const compared = section.getByRole('table', { name: /naast elkaar/ });
  await expect(compared.getByRole('row', { name: /Keuze van het gerapporteerde/ })).toContainText(
    'enige zorg',
  );
  await settle.click();
  await expect(compared).toContainText('Vastgesteld');
  await expectAccessible(page);

  // Another judgement than the rule asks why.
  const settled = section.locator('.zeef-domain').filter({ hasText: 'Meting van de uitkomst' }).first();
  await settled.locator('summary').click();
  await settled.getByRole('combobox', { name: /^Oordeel over/ }).click();
  await page.getByRole('option', { name: 'hoog risico' }).click();
  await expect(settled.getByText('De regel zegt: laag risico.')).toBeVisible();
  await settled.getByLabel(/^Waarom dit oordeel/).fill('De toets hoorde bij het aanbod.');
  await expect(compared.getByRole('row', { name: /^Totaaloordeel/ })).toContainText('hoog risico');

  await goTo(page, 'Rapport');
  await page.getByRole('main').getByRole('button', { name: 'Beoordelingen in beeld' }).first().click();
  const row = page
    .locator('[data-table="beoordelingen-rob2"] tbody tr')
    .filter({ hasText: 'Dahlin' })
    .first();
  await expect(row).toContainText('hoog risico (−)');
  await expect(page.getByRole('img', { name: /rapporten bij/ }).first()).toBeVisible();
});

test('an assistant answers what is asked, sees the judgement with its rule, and finds it again', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openPractice(page);
  await workAs(page, 'Jelle Bakker');
  await openReport(page, 'guten-morgen', 'Grabow, Gesine');
  const domain = page.locator('.zeef-domain').filter({ hasText: 'Ontbrekende uitkomsten' });
  await domain.locator('summary').click();
  const answer = (question: RegExp, name: string) =>
    domain.getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true }).click();
  await answer(/^Vraag 3\.1/, 'nee');
  await answer(/^Vraag 3\.2/, 'waarschijnlijk nee');
  await answer(/^Vraag 3\.3/, 'ja');
  await answer(/^Vraag 3\.4/, 'geen informatie');
  await expect(domain.getByText('Uitval hangt waarschijnlijk van de uitkomst af.')).toBeVisible();
  await expect(domain.locator('summary')).toContainText('hoog risico');
  await page.keyboard.press('Control+z');
  await expect(domain.locator('summary')).toContainText('nog 1 vraag');
});

test('a tool of one’s own comes from a file, and a wrong name in it is said', async ({
  workbench: { page },
}) => {
  await openPractice(page);
  await goTo(page, 'Protocol');
  const read = () => page.getByRole('button', { name: 'Instrument uit een bestand (JSON)' }).click();
  const file = (tool: unknown) => ({
    name: 'eigen.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(tool)),
  });
  const own = { ...starScale, id: 'eigen', name: { nl: 'Eigen sterren', en: 'Own stars' } };
  const wrong = { ...own, overall: { rules: [], otherwise: 'prima' } };
  await choose(page, read, file(wrong));
  await expect(page.getByText('het totaaloordeel noemt oordeel prima, maar dat bestaat niet')).toBeVisible();
  await choose(page, read, file(own));
  await expect(page.getByRole('checkbox', { name: 'Eigen sterren' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Eigen sterren' }).click();
  await expect(page.getByRole('checkbox', { name: 'Eigen sterren' })).not.toBeChecked();
});
