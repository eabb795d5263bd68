// A table under another rule beside the printed one, with the conclusions that change.
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, openPractice, showProduct, test } from './workbench';

test('appendix 3 by the rating of one person differs where raters did', async ({ workbench }) => {
  const { page, problems } = workbench;
  await openPractice(page);
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-3');
  await page.getByRole('button', { name: 'Wat als' }).click();
  const whatIf = page.getByTestId('what-if');
  await whatIf.getByLabel('Onder een andere regel').click();
  await page.getByRole('option', { name: 'Met het oordeel van Jelle Bakker' }).click();
  const other = whatIf.getByRole('region', { name: 'Onder de andere regel' });
  await expect(other.locator('[data-changed]').first()).toBeVisible();
  const conclusions = whatIf.getByRole('table', { name: 'Conclusie' });
  await expect(conclusions.getByText('verandert').first()).toBeVisible();
  await expectAccessible(page);
  const shots = process.env['ZEEF_SHOTS'];
  if (shots !== undefined)
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(shots, `what-if-${width}.png`) });
    }
  await other.getByRole('button').filter({ hasText: /^\d$/ }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Beoordeling');
  expect(problems).toEqual([]);
});
