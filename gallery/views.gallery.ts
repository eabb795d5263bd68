// Every view in both languages, both themes and two sizes of window, laid out in sheets to look at:
// `npm run gallery`, then open gallery/out. `GALLERY_VIEWS=screening,longlist` takes some of them. `cut-*.txt` says
// what cannot be read; after `ZEEF_STRETCH=1 npm run build` with texts 40 % longer. `axe-*.txt` says what is closed to
// somebody.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pages } from '../renderer/store/app.store';
import { type View, within } from '../tests/e2e/views';
import { test } from '../tests/e2e/workbench';
import { barriers } from '../tests/e2e/axe';
import { cutTexts } from './cut-texts';

const OUT = join(import.meta.dirname, 'out');
/** Sizes of the window; `GALLERY_SIZES=720x450,3840x2160` takes others, such as half a window: that is one at 200 %. */
const SIZES = (process.env['GALLERY_SIZES'] ?? '1440x900,1024x700').split(',').map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
});
const asked = process.env['GALLERY_VIEWS']?.split(',');

const views = [...['start', ...pages].map((page): View => ({ name: page, page })), ...within].filter(
  ({ name }) => asked?.includes(name) ?? true,
);

type Look = { language: 'nl' | 'en'; scheme: 'light' | 'dark' };
const LOOKS: Look[] = (['nl', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
);

/** Loads the window anew in a place, as after a start of the app. */
async function at(page: Page, place: Record<string, unknown>): Promise<void> {
  await page.evaluate((wanted) => {
    const before = JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as Record<string, unknown>;
    localStorage.setItem('zeef-place', JSON.stringify({ ...before, ...wanted }));
    // Not what the window that goes would keep.
    Storage.prototype.setItem = () => undefined;
  }, place);
  await page.reload();
  await page.locator('main, [role=main]').first().waitFor();
}

/** Waits until nothing loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null, undefined, {
    timeout: 20_000,
  });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
}

/** Some pictures on one page, with their names, as one picture. */
async function sheet(page: Page, name: string, files: string[], width: number): Promise<void> {
  const figures = files.map((file) => {
    const source = `file://${join(OUT, file)}`;
    return `<figure><figcaption>${file}</figcaption><img src="${source}" width="${width}"></figure>`;
  });
  const html = `<style>body{margin:12px;font:12px sans-serif;display:grid;
    grid-template-columns:repeat(4,${width}px);gap:12px}figure{margin:0}img{border:1px solid #888}</style>${figures.join('')}`;
  const path = join(OUT, `${name}.html`);
  writeFileSync(path, html);
  await page.setViewportSize({ width: width * 4 + 60, height: 600 });
  await page.goto(`file://${path}`);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
}

for (const look of LOOKS)
  test(`${look.language} ${look.scheme}`, async ({ workbench: { page, context } }) => {
    mkdirSync(OUT, { recursive: true });
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
    await page.locator('#content').waitFor();
    const projectId = await page.evaluate(
      () => (JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as { projectId: string }).projectId,
    );
    const made: Record<number, string[]> = {};
    const [cut, closed]: [string[], string[]] = [[], []];
    for (const view of views) {
      const place = view.page === 'start' ? { projectId: null } : { projectId, page: view.page };
      // Each view is shown as in a usual window, whatever the size of the last picture.
      await page.setViewportSize(SIZES[0] ?? { width: 1440, height: 900 });
      await at(page, { ...place, subject: null, language: look.language });
      await view.show?.(page);
      await settled(page);
      for (const text of await barriers(page)) closed.push(`${view.name}: ${text}`);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await settled(page);
        const file = `${view.name}-${look.language}-${look.scheme}-${size.width}.png`;
        await page.screenshot({ path: join(OUT, file) });
        for (const text of await cutTexts(page)) cut.push(`${file}: ${text}`);
        (made[size.width] ??= []).push(file);
      }
    }
    writeFileSync(join(OUT, `cut-${look.language}-${look.scheme}.txt`), cut.join('\n'));
    writeFileSync(join(OUT, `axe-${look.language}-${look.scheme}.txt`), closed.join('\n'));
    const sheets = await context.newPage();
    for (const { width } of SIZES)
      await sheet(sheets, `sheet-${look.language}-${look.scheme}-${width}`, made[width] ?? [], 480);
  });
