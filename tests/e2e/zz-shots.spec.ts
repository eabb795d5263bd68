import { typingStudy } from '../helpers/typing-study';
import { choose, goTo, test } from './workbench';
test('shots', async ({ workbench: { page } }) => {
  test.setTimeout(200000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), {
    name: 't.zeef',
    mimeType: 'application/zip',
    buffer: await typingStudy(),
  });
  await page.getByRole('button', { name: 'Typeproef', exact: true }).click();
  await page.getByRole('combobox', { name: 'Persoon' }).click();
  await page.getByRole('option', { name: 'Hoofdonderzoeker' }).click();
  const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}.png` });
  await goTo(page, 'Protocol');
  await page.getByText('Wat er wordt afgedrukt').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await shot('protocol');
  await goTo(page, 'Bronnen en import');
  await page.getByRole('button', { name: 'Gegevens: Google Scholar' }).click();
  await page.waitForTimeout(500);
  await shot('sources');
  await goTo(page, 'Documenten');
  await page.waitForTimeout(800);
  await shot('documents');
  await goTo(page, 'Rapport');
  await page.getByTestId('report-check').getByRole('button').first().click();
  await page.waitForTimeout(800);
  await shot('report-check');
  await page.getByTestId('report-check').getByRole('button').first().click();
  for (const [n, r] of [
    ['prisma', /^Stroomdiagram/],
    ['methods', /^Verantwoording/],
    ['t22', /^Tabel 2\.2/],
    ['agreement', /^Overeenst/],
    ['shortlist', /^Shortlist/],
  ] as const) {
    await page.getByRole('button', { name: r }).first().click();
    await page.waitForTimeout(700);
    await shot(n);
  }
  await page
    .getByRole('button', { name: /^Bijlage 1/ })
    .first()
    .click();
  await page.waitForTimeout(1500);
  await shot('bijlage1');
  await goTo(page, 'Logboek');
  await page.waitForTimeout(700);
  await shot('log');
  await goTo(page, 'Longlist');
  await page.waitForTimeout(700);
  await shot('longlist');
});
