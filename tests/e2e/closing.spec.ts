// What the host asks before its window closes: everything that is on screen is on disk when the workbench says so.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { goTo, test, type Workbench } from './workbench';

/** All text of the journals of a workbench. */
function journalText({ profile }: Workbench): string {
  const folder = `${profile}-data`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

test('closing waits for what was typed a moment before', async ({ workbench }, testInfo) => {
  test.skip(
    testInfo.project.name === 'electron',
    'the window is gone afterwards; the shell’s own test covers it',
  );
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  const field = page.getByLabel('Doelgroep');
  await field.pressSequentially('Vlak voor het sluiten', { delay: 5 });
  // Within the 400 ms after which a field saves by itself.
  await workbench.fire('app.flushRequested');
  await workbench.flushed();
  expect(journalText(workbench)).toContain('Vlak voor het sluiten');
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
});

test('a bundle that cannot be written is said, in words', async ({ workbench }) => {
  const { page, folder } = workbench;
  // A folder stands where the file should come.
  mkdirSync(join(folder, 'Arbeidstoeleiding in vijf landen voorbeeld.zeef'));
  await page.getByRole('button', { name: 'Als bundel bewaren' }).first().click();
  await expect(
    page.getByText(/“.*\.zeef” is niet opgeslagen: .*Het bestand dat er al stond, is ongemoeid/),
  ).toBeVisible();
});
