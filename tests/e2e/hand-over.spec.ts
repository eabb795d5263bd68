// Files to give away: saved from the report page, and opened in a page without a connection.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, openPractice, test, type Workbench, PICTURED } from './workbench';

test.use(PICTURED);

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

/** Nothing in it is closed to whoever does not see it, in either theme. */
async function expectBothThemesAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    if (process.env['ZEEF_SHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['ZEEF_SHOTS'], `${name}-${colorScheme}.png`) });
  }
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
  await expectBothThemesAccessible(page, 'map');
  expect(asked).toEqual([]);
  expect(workbench.problems).toEqual([]);
});

test('the dossier opens what a cell is made of, checks itself, and leaves out what is not chosen', async ({
  workbench,
}) => {
  await openPractice(workbench.page);
  await goTo(workbench.page, 'Rapport');
  await workbench.page.getByRole('button', { name: 'Dossier exporteren…' }).click();
  const dialog = workbench.page.getByRole('dialog');
  await dialog.getByLabel('Namen van wie beoordeelde en besloot').uncheck();
  await dialog.getByLabel(/^Tabel 3.1/).uncheck();
  if (process.env['ZEEF_SHOTS'] !== undefined)
    await workbench.page.screenshot({ path: join(process.env['ZEEF_SHOTS'], 'dossier-dialog.png') });
  await dialog.getByRole('button', { name: 'Dossier exporteren' }).click();
  const fingerprint = (await dialog.getByTestId('fingerprint').textContent()) ?? '';
  const { page, asked } = await opened(workbench, 'dossier.html');
  await expect(page.getByRole('status')).toContainText('Ongewijzigd');
  await expect(page.getByRole('status')).toContainText(fingerprint);
  await expect(page.getByText('Noor Jansen')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Tabel 3.1/ })).toHaveCount(0);
  await page.locator('[id="bijlage-3"] a.src', { hasText: 'Frukost för alla' }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText(/Beoordeeld op .* door Persoon \d/);
  await page.keyboard.press('Escape');
  const answer = page.locator('a.src', { hasText: 'met voorrang voor wie met de bus komt' });
  await answer.focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('blockquote').first()).toContainText('.pdf, p. ');
  // A place leads back to its cell.
  await panel.getByRole('link').first().click();
  await expect(panel).toBeHidden();
  await expectBothThemesAccessible(page, 'dossier');
  expect(asked).toEqual([]);
  const changed = join(workbench.folder, 'changed.html');
  const text = readFileSync(join(workbench.folder, 'dossier.html'), 'utf8');
  writeFileSync(changed, text.replace(/(id="tabel-2\.1"[\s\S]*?class="n"[^>]*><a[^>]*>)\d+/, '$199'));
  await page.goto(pathToFileURL(changed).href);
  await expect(page.getByRole('status')).toContainText(/Gewijzigd .*Tabel 2.1/);
  expect(workbench.problems).toEqual([]);
});

test('the dossier shows passages as they stand on the page, where that is asked', async ({ workbench }) => {
  await openPractice(workbench.page);
  await goTo(workbench.page, 'Rapport');
  await workbench.page.getByRole('button', { name: 'Dossier exporteren…' }).click();
  const dialog = workbench.page.getByRole('dialog');
  const said = (await dialog.getByText(/^Hoogstens \d+ beelden, samen ongeveer/).textContent()) ?? '';
  const megabytes = Number(/([\d,]+)\sMB/.exec(said)?.[1]?.replace(',', '.'));
  await dialog.getByLabel('Passages als beeld van de pagina').check();
  await dialog.getByRole('button', { name: 'Dossier exporteren' }).click();
  const fingerprint = (await dialog.getByTestId('fingerprint').textContent({ timeout: 60_000 })) ?? '';
  const { page, asked } = await opened(workbench, 'dossier.html');
  await expect(page.getByRole('status')).toContainText('Ongewijzigd');
  await expect(page.getByRole('status')).toContainText(fingerprint);
  const picture = page.locator('.sources blockquote svg').first();
  await expect(picture).toHaveAttribute('aria-label', /^De passage zoals zij op p\. /);
  // The browser has drawn them: none is blocked or broken, and there is ink on each.
  const sizes = await page
    .locator('.sources blockquote use')
    .evaluateAll((all) => all.map((use) => (use as SVGUseElement).getBBox().width));
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.filter((width) => width < 100)).toEqual([]);
  // Each stands in the file once, and together they are about as large as was said.
  const kept = await page.locator('defs image').evaluateAll((all) => all.map((i) => i.getAttribute('href')));
  expect(new Set(kept).size).toBe(kept.length);
  const size = kept.reduce((sum, address) => sum + (address ?? '').length, 0);
  expect(size).toBeLessThan(megabytes * 1e6);
  expect(size).toBeGreaterThan(megabytes * 0.6e6);
  await page.locator('a.src', { hasText: '-3,1 dagen per jaar' }).first().click();
  await expect(page.getByRole('dialog').locator('svg').first()).toBeVisible();
  await expectBothThemesAccessible(page, 'dossier-pictures');
  expect(asked).toEqual([]);
  expect(workbench.problems).toEqual([]);
});
