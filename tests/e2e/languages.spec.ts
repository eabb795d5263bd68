// Languages: told from texts, sought together by the study's lists, and translated by people.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { newStudy, risOf } from './reading-desk';
import { goTo, openPractice, test } from './workbench';

const TITLES = [
  ['Effecten van loonkostensubsidie op langdurig werklozen', 'Jansen, A.'],
  ['The effects of hiring subsidies on long-term unemployed', 'Smith, B.'],
  ['Effekten af privat løntilskud for ledige', 'Hansen, C.'],
  ['Vägen via nystartsjobb för arbetslösa', 'Berg, D.'],
  ['Verkeersveiligheid rond scholen in de zomer', 'Smit, E.'],
] as const;
const ROWS = TITLES.map(([title, author], i) => ({ title, author, year: 2010 + i, doi: `10.1/${i}` }));

const shown = (page: Page, count: number) =>
  expect(page.getByText(new RegExp(`^${count} van 5`)).first()).toBeVisible();

async function shoot(page: Page, name: string): Promise<void> {
  const shots = process.env['ZEEF_SHOTS'];
  if (shots === undefined) return;
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(shots, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('references are found in other languages, and by the language that they are in', async ({
  workbench: { page, problems },
}) => {
  await newStudy(page, risOf(ROWS));
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('loonkostensubsidie');
  await shown(page, 1);
  await page.getByRole('switch', { name: 'Ook in andere talen: loonkostensubsidie' }).click();
  await shown(page, 4);
  await page.getByText('termen uit de lijsten').click();
  await expect(page.getByText('nystartsjobb*')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'across');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Talen', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Deens (1)' }).click();
  await page.keyboard.press('Escape');
  await shown(page, 1);
  await page.getByText('privat løntilskud').first().click();
  await expect(page.getByText('Deens (herkend aan de tekst)')).toBeVisible();

  // Divided by language, every machine must know it: what was told is written down, and undone.
  await goTo(page, 'Screenen');
  await page
    .locator('label')
    .filter({ hasText: /^Werkwijze$/ })
    .click();
  await page.getByRole('combobox', { name: 'Verdeling' }).first().click();
  await page.getByRole('option', { name: /taal/ }).click();
  await page.getByRole('button', { name: /^5 herkende talen invullen/ }).click();
  await expect(page.getByText('5 talen ingevuld.')).toBeVisible();
  await expect(page.getByText('5 referenties zeggen hun taal niet.')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('5 referenties zeggen hun taal niet.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a list of the study is changed, and a search follows it', async ({ workbench: { page, problems } }) => {
  await newStudy(page, risOf(ROWS));
  await goTo(page, 'Protocol');
  await page.getByLabel('Begrip of term zoeken').fill('loonkosten');
  await page
    .locator('summary')
    .filter({ hasText: /^loonkostensubsidie/ })
    .click();
  const dutch = page.getByRole('textbox', { name: 'Nederlands', exact: true });
  await dutch.fill('loonkostensubsidie*, verkeersveilig*');
  await dutch.blur();
  await page.getByRole('button', { name: 'Begrip loonkostensubsidie verwijderen' }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'concepts');
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('wage subsidies');
  await page.getByRole('switch', { name: 'Ook in andere talen: loonkostensubsidie' }).click();
  await shown(page, 5);
  expect(problems).toEqual([]);
});

test('a passage and an answer are translated, and the report says by whom', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Documenten');
  await page.getByRole('button', { name: 'Dahlin-Sandell-2021-Frukost-for-alla.pdf' }).first().click();
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  await expect(page.getByText(/^vertaling: Noor Jansen/).first()).toBeVisible();
  const add = page.getByRole('button', { name: 'Vertalen uit het Zweeds' }).first();
  await add.click();
  await page.keyboard.type('Verzuim en leesresultaten werden gemeten', { delay: 20 });
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^vertaling: Marit Visser/).first()).toBeVisible();
  await shoot(page, 'translation');
  await page.reload();
  await page.getByRole('tab', { name: /Markeringen/ }).click();
  await expect(page.getByText(/^vertaling: Marit Visser/).first()).toBeVisible();
  expect(problems).toEqual([]);
});
