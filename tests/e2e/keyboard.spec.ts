// The main journey of both roles without a mouse, and how many keys its steps take.
import { expect, type Page } from '@playwright/test';
import { test } from './workbench';

/** Goes through the controls until one has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(focused)) return;
  }
  throw new Error(`no control ${name.source} within 80 tabs`);
}

/** Does what the palette has first under these words. */
async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  // Records are found a moment after the last letter.
  await expect(page.getByRole('option').first()).toContainText(
    new RegExp(words.split(' ').at(-1) ?? '', 'i'),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('an assistant screens, rates and attaches evidence, and the lead signs off, by keys alone', async ({
  workbench: { page, problems },
}) => {
  const content = page.locator('#content');
  await tabTo(page, /^Oefenstudie openen/);
  await page.keyboard.press('Enter');
  await expect(content.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });

  // Screened with one key.
  await palette(page, 'werken als jelle');
  await palette(page, 'naar screenen');
  await expect(page.getByText(/^plaats 1 van 15 op waarschijnlijkheid/)).toBeVisible();
  await page.keyboard.press('m');
  // What is shown stays where a new ranking puts it.
  await expect(
    page.getByText(/^plaats \d+ van 14 op waarschijnlijkheid \(1 hoeft niet\) · 173 van 187 besloten$/),
  ).toBeVisible();

  // Evidence: to the pages, a sentence, for what; then with three the second sentence for the same.
  await palette(page, 'peeters');
  await expect(page.locator('.textLayer span').first()).toBeVisible();
  const chips = page.locator('.zeef-chip');
  const before = await chips.count();
  for (const key of ['p', '.', 'e']) await page.keyboard.press(key);
  await page.keyboard.type('doelgroep');
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(before + 1);
  for (const key of ['.', '.', 'e']) await page.keyboard.press(key);
  await expect(chips).toHaveCount(before + 2);

  // Rated step by step with at most eight.
  await page.keyboard.press('Shift+K');
  await expect(page.getByText('4 van 14')).toBeVisible();
  const take = page.getByRole('button', { name: /^Dit niveau overnemen/ });
  const questions = page.locator('.zeef-wizard').getByRole('radiogroup');
  await expect(page.getByRole('button', { name: /^Stap voor stap/ })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('g');
  let answers = 0;
  while (!(await take.isVisible())) {
    await expect(questions).toHaveCount(answers + 1);
    await page.keyboard.press('1');
    answers++;
    await expect(page.locator('.zeef-answered')).toHaveCount(answers);
  }
  await page.keyboard.press('t');
  expect(answers + 3).toBeLessThanOrEqual(8);
  const led = await page.getByText(/^De antwoorden leiden tot niveau \d$/).textContent();
  await expect(page.getByLabel('SMS-niveau')).toHaveValue(led?.at(-1) ?? '');

  // Back where one came from; the lead signs off with one.
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText(/^plaats 1 van 14 op waarschijnlijkheid/)).toBeVisible();
  await palette(page, 'werken als marit');
  await palette(page, 'naar eindbeoordeling');
  const signed = content.getByRole('button', { name: /^afgetekend/ });
  await expect(signed).toContainText('3');
  // Past the two on which raters differ, which ask for a level first.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(signed).toContainText('4');
  // A document that is left while its pages come in: pdf.js logs what it was not done with.
  const ofLeaving = /^(?:Unable to get page|offsetParent is not set)/;
  expect(problems.filter((problem) => !ofLeaving.test(problem))).toEqual([]);
});
