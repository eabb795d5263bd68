// Cases that were reported (../shared/corpora/reported), each as it was seen. What they need is made here, so that they
// run without it.
import { expect } from '@playwright/test';
import { shownDay } from '../../shared/kernel/shown-date';
import { goTo, test, PICTURED } from './workbench';

test.use(PICTURED);

const STUDY = /voorbeeld/;

// In each of them it is another day than in UTC for many hours: at any moment in one of the two.
for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
  test.describe(`98-dates-at-night, in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('the date of a search is today by the clock of the machine', async ({ workbench: { page } }) => {
      await page.getByRole('button', { name: STUDY }).click();
      await goTo(page, 'Bronnen en import');
      const today = await page.evaluate(() => {
        const now = new Date();
        const two = (n: number): string => String(n).padStart(2, '0');
        return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      });
      // The clock of the page is where it is said to be.
      expect(today).toBe(new Date().toLocaleDateString('sv-SE', { timeZone: timezoneId }));
      await expect(page.getByLabel('Datum', { exact: true })).toHaveValue(shownDay(today, 'nl'));
    });
  });

test('99-two-windows: two texts saved at the same moment are in both windows, and after a reload', async ({
  workbench: { page, context },
}) => {
  await page.getByRole('button', { name: STUDY }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  const windows = [page, other];
  for (const window of windows) await goTo(window, 'Protocol');
  const question = page.getByLabel('Onderzoeksvraag', { exact: true });
  const region = other.getByLabel('Regio', { exact: true });
  const texts = {
    Onderzoeksvraag: `${await question.inputValue()} Eerste venster.`,
    Regio: `${await region.inputValue()} Tweede venster.`,
  };
  await question.focus();
  await region.focus();
  await Promise.all([question.press('Control+End'), region.press('Control+End')]);
  // The last keys come together, so that both save at the same moment.
  await Promise.all([
    question.pressSequentially(' Eerste venster.'),
    region.pressSequentially(' Tweede venster.'),
  ]);
  const expectBoth = async (): Promise<void> => {
    for (const window of windows)
      for (const [label, text] of Object.entries(texts))
        await expect(window.getByLabel(label, { exact: true })).toHaveValue(text);
  };
  await expectBoth();
  for (const window of windows) {
    await expect(window.locator('[data-saved="false"]')).toHaveCount(0);
    await window.reload();
    await goTo(window, 'Protocol');
  }
  await expectBoth();
});
