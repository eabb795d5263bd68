// Two saves in one breath: the second must build on the first, not on what was drawn before it.
import { expect } from '@playwright/test';
import { goTo, test } from './workbench';

test('a note followed at once by a decision keeps both', async ({ workbench }) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  await page.getByLabel('Notitie (N)').fill('Bel de auteur');
  // Both keys within one task of the page, faster than any commit.
  await page.evaluate(() => {
    const press = (key: string): boolean | undefined =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('Escape');
    press('m');
  });
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');
  await goTo(page, 'Logboek');
  const newest = page.locator('tbody tr').first();
  await expect(newest).toContainText('misschien');
  await expect(newest).not.toContainText('notitie');
  await expect(page.locator('tbody')).toContainText('Bel de auteur');
  expect(problems).toEqual([]);
});

test('the first key counts from the moment that a reference is shown', async ({ workbench }) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  // The observer runs right after the page put the card there, before it is painted: nobody can be faster.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-testid="screening-card"]') === null) return;
      observer.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await goTo(page, 'Screenen');
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');
  expect(problems).toEqual([]);
});

test('what is signed off does not change, whichever way it is written', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Onderzoeksassistent' }).click();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await page.getByLabel('Doelgroep').fill('Nieuwkomers');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Hoofdonderzoeker' }).click();
  await goTo(page, 'Eindbeoordeling');
  await page.getByRole('button', { name: 'Training Programs klaar' }).click();
  await page
    .locator('[data-subject="extraction"]')
    .filter({ hasText: 'Training Programs' })
    .getByRole('button', { name: 'Aftekenen' })
    .click();
  await page.getByRole('combobox', { name: 'Werkt als' }).click();
  await page.getByRole('option', { name: 'Onderzoeksassistent' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Dit is afgetekend en kan pas na ontgrendelen veranderen.')).toBeVisible();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue('Nieuwkomers');
});
