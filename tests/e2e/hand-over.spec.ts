// Files to give away: saved from the report page, and opened in a page without a connection.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { goTo, openPractice, test, type Workbench } from './workbench';

/** The saved file in a page of its own, with the requests that it made beside its own. */
async function opened(workbench: Workbench, name: string): Promise<{ page: Page; asked: string[] }> {
  await expect.poll(() => readdirSync(workbench.folder)).toContain(name);
  const page = await workbench.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(join(workbench.folder, name)).href);
  return { page, asked: asked.filter((url) => !url.endsWith(name)) };
}

test('the evidence map opens a report from its dot, by mouse and by key', async ({ workbench }) => {
  await openPractice(workbench.page);
  await goTo(workbench.page, 'Rapport');
  await workbench.page.getByRole('button', { name: 'Bewijskaart exporteren' }).click();
  const { page, asked } = await opened(workbench, 'bewijskaart.html');
  const dot = page.getByRole('link', { name: /^Dahlin, .*: niveau/ }).first();
  await dot.click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('Frukost för alla');
  await expect(panel).toContainText(/Beoordeeld op .* door (Noor Jansen|Jelle Bakker)/);
  await expect(panel.locator('blockquote').first()).toContainText('.pdf, p. ');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(dot).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Sluiten' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
    if (process.env['ZEEF_SHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['ZEEF_SHOTS'], `map-${colorScheme}.png`) });
  }
  expect(asked).toEqual([]);
  expect(workbench.problems).toEqual([]);
});
