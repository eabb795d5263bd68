// The whole report of a large study in the app: time to the saved file, and the longest task on the main thread
// meanwhile.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeBundle } from '../shared/bundle/bundle';
import { exportAs, choose, goTo, test } from '../tests/e2e/workbench';
import { largeStudy } from './large-study';
import { longestTask, watchLongTasks } from './long-tasks';

test('report: 1,000 interventions, 5,000 reports, DOCX', async ({ workbench: { page, folder } }) => {
  test.setTimeout(300_000);
  const store = await largeStudy();
  const path = join(folder, 'large.zeef');
  writeFileSync(path, writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), path);
  await page.getByRole('button', { name: 'Large' }).click({ timeout: 60_000 });
  await goTo(page, 'Rapport');
  await expect(page.locator('[data-table="bijlage-3"] tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Tabel 2\.1:/ })
    .click();
  await watchLongTasks(page);
  const started = performance.now();
  await exportAs(page, 'Gekozen onderdelen samen bewaren als DOCX');
  await expect(page.getByText('rapport.docx bewaard.')).toBeVisible({ timeout: 120_000 });
  const totalMs = Math.round(performance.now() - started);
  console.log(JSON.stringify({ bench: 'report-in-app', totalMs, longestTaskMs: await longestTask(page) }));
  await exportAs(page, 'Gekozen onderdelen samen bewaren als DOCX');
  const cancelled = performance.now();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Geannuleerd; er is niets bewaard.')).toBeVisible();
  console.log(JSON.stringify({ bench: 'report-cancel', ms: Math.round(performance.now() - cancelled) }));
});
