// A template that two people fill in, each on their own: blind until both are done, side by side, settled, open again
// when one changes their answer, and printed only as far as it is settled.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, openPractice, test } from './workbench';

async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name }).click();
}

async function openIntervention(page: Page, name: RegExp): Promise<void> {
  await goTo(page, 'Interventies');
  await page.getByRole('radiogroup', { name: 'Weergave' }).getByText('Eén voor één').click();
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function askTwo(page: Page): Promise<void> {
  await goTo(page, 'Sjabloon');
  await page.getByRole('combobox', { name: 'Elk sjabloon wordt ingevuld door' }).click();
  await page.getByRole('option', { name: 'twee mensen, elk voor zich' }).click();
  const blind = page.getByRole('checkbox', { name: /^Zonder elkaars antwoorden/ });
  await blind.click();
  await expect(blind).toBeChecked();
}

/** The template of an intervention in the report. */
async function printed(page: Page, title: string): Promise<Locator> {
  await goTo(page, 'Rapport');
  await page.getByRole('button', { name: 'Tabel 2.3: ingevuld per interventie', exact: true }).click();
  return page.locator('[data-table^="tabel-2.3-"]').filter({ hasText: title });
}

const settled = (page: Page) => page.getByRole('region', { name: 'Antwoorden van twee naast elkaar' });

test('two answers stand side by side, one is settled and printed, and opens when its maker changes it', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await goTo(page, 'Interventies');
  await page.getByRole('radiogroup', { name: 'Weergave' }).getByText('Door twee').click();
  const row = page.getByRole('row', { name: /De Ontbijtklas/ });
  await expect(row).toContainText('Noor Jansen (klaar), Jelle Bakker (klaar)');
  await expect(row.getByRole('cell').last()).toHaveText('2');
  await expect(page.getByRole('table', { name: 'Overeenstemming per veld' })).toBeVisible();
  await expectAccessible(page);
  // The name in the list leads to what both said.
  await row.getByRole('button', { name: /De Ontbijtklas/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /De Ontbijtklas/ })).toBeVisible();
  await expect(settled(page)).toBeInViewport();
  await expect(settled(page)).toBeFocused();
  const field = settled(page).getByRole('article', { name: /^Beschrijving van de resultaten/ });
  await expect(field).toHaveAttribute('data-state', 'differs');
  await expect(field).toContainText('van achttien naar twaalf keer');
  await expectAccessible(page);
  await expect(await printed(page, 'De Ontbijtklas')).not.toContainText('Te laat komen');

  await openIntervention(page, /De Ontbijtklas/);
  await field.getByRole('button', { name: /^Antwoord van Jelle Bakker vaststellen/ }).click();
  await expect(field).toHaveAttribute('data-state', 'settled');
  await expect(field).toContainText('Vastgesteld door Marit Visser');
  const words = field.getByRole('textbox', { name: /^Beschrijving van de resultaten/ });
  await words.fill('Te laat komen daalde met een derde (afgesproken)');
  await words.blur();
  await expect(await printed(page, 'De Ontbijtklas')).toContainText('met een derde (afgesproken)');

  await askTwo(page);
  await workAs(page, 'Jelle Bakker');
  await openIntervention(page, /De Ontbijtklas/);
  const own = page.locator('[data-target="field:results"]').getByRole('textbox');
  await expect(own).toHaveValue('Te laat komen daalde met een derde.');
  await own.fill('Te laat komen daalde niet.');
  await own.blur();
  await expect(field).toHaveAttribute('data-state', 'changed');
  await expect(field).toContainText('gewijzigd nadat het vaststond');
  await expect(await printed(page, 'De Ontbijtklas')).not.toContainText('afgesproken');
  await openIntervention(page, /De Ontbijtklas/);
  await own.fill('Te laat komen daalde met een derde.');
  await own.blur();
  await expect(field).toHaveAttribute('data-state', 'settled');
  expect(problems).toEqual([]);
});

test('blind, nobody sees what the other answers until both are done; equal answers settle themselves', async ({
  workbench: { page, problems },
}) => {
  await openPractice(page);
  await askTwo(page);
  await workAs(page, 'Noor Jansen');
  await openIntervention(page, /Frukostkassen/);
  const answer = (id: string) => page.locator(`[data-target="field:${id}"]`).getByRole('textbox');
  const fill = async (id: string, text: string): Promise<void> => {
    await answer(id).fill(text);
    await answer(id).blur();
  };
  await fill('target', 'Alleen Noor ziet dit');
  await fill('executor', 'Gemeente Älvhult');
  await page.getByRole('button', { name: 'Ik ben klaar met dit sjabloon' }).click();
  await expect(page.getByText(/^U bent klaar sinds/)).toBeVisible();
  await expect(page.getByText('Er staat nog niets vast', { exact: false })).toBeVisible();

  for (const name of ['Marit Visser', 'Jelle Bakker']) {
    await workAs(page, name);
    await openIntervention(page, /Frukostkassen/);
    await expect(settled(page)).toHaveCount(0);
    await expect(page.locator('#content')).not.toContainText('Alleen Noor ziet dit');
    await goTo(page, 'Logboek');
    await page.getByRole('searchbox').first().fill('Alleen Noor');
    await expect(page.getByText(/^0 wijzigingen/)).toBeVisible();
    await page.getByRole('searchbox').first().fill('');
  }
  await openIntervention(page, /Frukostkassen/);
  await fill('target', 'Wat Jelle vond');
  await fill('executor', ' Gemeente  Älvhult ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('klaar met dit sjabloon');
  await page.keyboard.press('Enter');
  await expect(settled(page)).toContainText('1 veld gelijk ingevuld');
  const field = settled(page).getByRole('article', { name: /^Doelgroep/ });
  await expect(field).toContainText('Alleen Noor ziet dit');
  await expect(await printed(page, 'Frukostkassen')).toContainText('Gemeente Älvhult');
  await expect(await printed(page, 'Frukostkassen')).not.toContainText('Wat Jelle vond');
  await openIntervention(page, /Frukostkassen/);
  await field.getByRole('button', { name: /^Antwoord van Noor Jansen vaststellen/ }).click();
  await expect(field).toHaveAttribute('data-state', 'settled');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveAttribute('data-state', 'differs');
  expect(problems).toEqual([]);
});
