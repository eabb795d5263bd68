// All PDFs of a project: adding many at once, searching in all of them, proposals, two side by side, links, a long
// document.
import { expect } from '@playwright/test';
import { lineOf, makeReport } from '../helpers/make-pdfs';
import { expectAccessible } from './axe';
import {
  attach,
  chosen,
  drawn,
  fileMenu,
  focusPages,
  newStudy,
  ONE_REPORT,
  openFirst,
  pdfFile,
  risOf,
  withIntervention,
} from './reading-desk';
import { goTo, test } from './workbench';

const TITLES = [
  'Early guidance of newcomers towards paid work in four municipalities',
  'Language lessons beside part time employment of refugees',
  'Recognition of foreign diplomas and the labour market',
  'Mentoring young migrants on their way to a first job',
];

test('many PDFs find their references by DOI, title and name; the doubtful are asked; all are searched', async ({
  workbench,
}) => {
  const { page } = workbench;
  const rows = TITLES.map((title, i) => ({
    title,
    author: `${['Jansen', 'Berg', 'Nilsson', 'Dubois'][i] ?? ''}, A.`,
    year: 2015 + i,
    ...(i === 0 ? { doi: '10.1234/zeef.2015.7' } : {}),
  }));
  await newStudy(page, risOf(rows));
  await goTo(page, 'Documenten');
  await expect(page.getByText(/Nog geen documenten/)).toBeVisible();
  const first =
    (text: string) =>
    (sentence: string, p: number, n: number): string =>
      p === 0 && n === 1 ? text : sentence;
  const files = [
    {
      name: 'download (3).pdf',
      buffer: await makeReport({
        pages: 2,
        edit: first('Available at https://doi.org/10.1234/zeef.2015.7.'),
      }),
    },
    { name: 'scan0007.pdf', buffer: await makeReport({ pages: 2, edit: first(TITLES[1] ?? '') }) },
    {
      name: 'Nilsson 2017 recognition diplomas.pdf',
      buffer: await makeReport({ pages: 3, edit: first('Nothing here says which report this is.') }),
    },
    {
      name: 'unknown.pdf',
      buffer: await makeReport({
        pages: 1,
        edit: (_t, p, n) => `Nothing here helps at all ${lineOf(p + n * 3)}.`,
      }),
    },
    { name: 'letter.pdf', buffer: Buffer.from('not a pdf at all') },
  ];
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Documenten toevoegen' }).click(),
  ]);
  await chooser.setFiles(files.map((f) => ({ ...f, mimeType: 'application/pdf' })));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 bestanden zijn zeker', { exact: false })).toBeVisible();
  await expect(dialog.locator('tr', { hasText: 'download (3).pdf' })).toHaveAttribute('data-verdict', 'sure');
  await expect(dialog.locator('tr', { hasText: 'scan0007.pdf' })).toHaveAttribute('data-verdict', 'sure');
  await expect(dialog.locator('tr', { hasText: 'Nilsson 2017' })).toHaveAttribute('data-verdict', 'doubtful');
  await expect(dialog.locator('tr', { hasText: 'Nilsson 2017' }).getByRole('combobox')).toHaveValue(
    /Recognition of foreign/,
  );
  await expect(dialog.locator('tr', { hasText: 'unknown.pdf' })).toHaveAttribute('data-verdict', 'none');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByText('3 documenten toegevoegd; 2 overgeslagen.')).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(3);
  // Searching in all of them; a hit leads to its passage.
  await page.getByLabel('Zoeken in alle documenten').fill('"On page 2 sentence 4 says"');
  await expect(page.getByText('3 van 3 pagina’s met een treffer')).toBeVisible();
  await page.getByLabel('Zoeken in alle documenten').fill('which report this');
  await expect(page.getByText('1 van 1 pagina’s met een treffer')).toBeVisible();
  await page.locator('.zeef-hit').first().click();
  await expect(page.locator('[data-mark="pending"] polygon').first()).toBeVisible();
  await focusPages(page);
  await page.keyboard.press('1');
  expect((await chosen(page)).quote).toMatch(/which report this/);
});

test('passages are proposed for fields and items, and accepted or dismissed by keyboard', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await withIntervention(page);
  const planted = new Map([
    [
      '1/3',
      'The target group consists of refugees and newcomers between 18 and 30 years old who are unemployed.',
    ],
    [
      '1/6',
      'Half of the applicants were randomly assigned to a control group that took part two years later.',
    ],
    ['2/2', 'De doelgroep bestaat uit statushouders zonder werk in de gemeente.'],
  ]);
  await attach(
    page,
    pdfFile(
      'report.pdf',
      await makeReport({ pages: 3, edit: (text, p, n) => planted.get(`${p}/${n}`) ?? text }),
    ),
  );
  await page.getByRole('textbox', { name: 'Doelgroep' }).click();
  await page.getByRole('tab', { name: 'Voorstellen' }).click();
  const proposals = page.locator('[data-proposal]');
  await expect(proposals.first()).toContainText(/target group consists|doelgroep bestaat/);
  await expect(proposals.nth(1)).toContainText(/target group consists|doelgroep bestaat/);
  await proposals.first().focus();
  await expect(page.locator('[data-mark="proposal"] polygon').first()).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('tab', { name: 'Markeringen (1)' })).toBeVisible();
  await expect(proposals.first()).toContainText(/target group consists|doelgroep bestaat/);
  await expect(proposals.first()).toBeFocused();
  await page.keyboard.press('x');
  await expect(proposals.filter({ hasText: /doelgroep bestaat|target group consists/ })).toHaveCount(0);
  // To the item of the scale that asks for a comparison group.
  await page.getByRole('combobox', { name: 'Voorstellen voor' }).click();
  await page.getByRole('combobox', { name: 'Voorstellen voor' }).fill('Is er een vergelijkingsgroep');
  await page.getByRole('option').first().click();
  await expect(proposals.first()).toContainText('randomly assigned to a control group');
  await proposals.first().focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('tab', { name: 'Markeringen (2)' })).toBeVisible();
  await page.getByRole('tab', { name: 'Velden' }).click();
  await expect(page.getByRole('textbox', { name: 'Doelgroep' })).toHaveValue(/^“.*” \(p\. \d\)$/);
  // Undo brings a dismissed proposal back.
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('textbox', { name: 'Doelgroep' }).click();
  await page.getByRole('tab', { name: 'Voorstellen' }).click();
  await expect(proposals.first()).toContainText(/target group consists|doelgroep bestaat/);
});

test('two documents stand side by side; links ask; the page, the outline and dark reading are remembered or shown', async ({
  workbench,
}) => {
  const { page } = workbench;
  await newStudy(
    page,
    risOf([
      { title: TITLES[0] ?? '', author: 'Jansen, A.', year: 2015 },
      { title: TITLES[1] ?? '', author: 'Berg, B.', year: 2016 },
    ]),
  );
  await openFirst(page);
  const linked = await makeReport({ pages: 6, link: 'https://example.org/report' });
  await attach(page, pdfFile('one.pdf', linked));
  await page.locator('.annotationLayer a').first().click({ force: true });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('https://example.org/report');
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Miniaturen' }).click();
  await page.getByRole('button', { name: 'Pagina 5' }).click();
  await drawn(page, 5);
  await expect(page.getByRole('textbox', { name: 'Ga naar pagina' })).toHaveValue('5');
  await page.getByRole('button', { name: 'Inhoudsopgave' }).click();
  await expect(page.getByText('Dit document heeft geen inhoudsopgave.')).toBeVisible();
  await page.getByRole('button', { name: 'Inhoudsopgave' }).click();
  await fileMenu(page, /^Donker lezen/);
  await expect(page.locator('.zeef-pdf.dark')).toBeVisible();
  // Another report beside it.
  await goTo(page, 'Longlist');
  await page.locator('.zeef-row:not(.head):not(.filters)').nth(1).dblclick();
  await attach(page, pdfFile('two.pdf', await makeReport({ pages: 2 })));
  await fileMenu(page, 'Ander document ernaast');
  await page.getByRole('combobox', { name: 'Welk document?' }).click();
  await page.getByRole('option', { name: /one\.pdf/ }).click();
  await expect(page.locator('.zeef-document[data-status="ready"]')).toHaveCount(2);
  const second = page.locator('.zeef-document').nth(1);
  // It opens where one was.
  await expect(second.getByRole('textbox', { name: 'Ga naar pagina' })).toHaveValue('5');
  await expectAccessible(page);
  expect(workbench.problems).toEqual([]);
});

test('500 pages: few canvases, and the text is read beside the reading', async ({ workbench }) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(page, pdfFile('long.pdf', await makeReport({ pages: 500, sentences: 8 })));
  let most = 0;
  for (let number = 10; number <= 500; number += 35) {
    await page.getByRole('textbox', { name: 'Ga naar pagina' }).fill(String(number));
    await drawn(page, number);
    most = Math.max(most, await page.locator('.pdfViewer canvas').count());
  }
  expect(most).toBeLessThanOrEqual(12);
  await page.getByRole('button', { name: 'Zoeken in document' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken in document' }).fill('On page 417 sentence 3');
  await expect(page.getByRole('status').filter({ hasText: '1 van 1' })).toBeVisible({ timeout: 60_000 });
  await drawn(page, 417);
  await expect(page.locator('.zeef-mark.found')).toBeAttached();
});
