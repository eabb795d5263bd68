// Every page, and what lies over pages, in both languages and both themes: nothing that axe knows of is closed to
// anybody.
import { expect, type Page } from '@playwright/test';
import { pages } from '../../renderer/store/app.store';
import { barriers } from './axe';
import { type View, within } from './views';
import { test } from './workbench';

// Colours follow from the theme and names from the language: each is seen once.
const LOOKS = [
  { language: 'nl', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;

/** Loads the window anew in a place, as after a start of the app. */
async function openAt(page: Page, place: object): Promise<void> {
  await page.evaluate((wanted) => {
    const before = JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as object;
    localStorage.setItem('zeef-place', JSON.stringify({ ...before, ...wanted }));
    // Not what the window that goes would keep.
    Storage.prototype.setItem = () => undefined;
  }, place);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await drawn(page);
}

/** Waits until the page that was gone to stands there, and nothing loads any more. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const look = (): void =>
          resolve(
            document.querySelector('h1') !== null && document.querySelector('.mantine-Loader-root') === null,
          );
        // What was asked for is drawn in the next frame, and looked at in the one after.
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
  );
}

/** Where the whole window can be scrolled away, by how much: what scrolls are parts of it. */
async function tooHigh(page: Page): Promise<string[]> {
  const over: string[] = [];
  for (const size of [
    { width: 1024, height: 700 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    const by = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    if (by > 0) over.push(`${by} px higher than a window of ${size.width} × ${size.height}`);
  }
  return [...over, ...(await page.evaluate(strays))];
}

/** What is hidden for the eye and stands outside what it scrolls with, so that it makes something else higher. */
function strays(): string[] {
  const scrolls = (e: Element): boolean => /auto|scroll/.test(getComputedStyle(e).overflowY);
  const hidden = document.querySelectorAll<HTMLElement>('.mantine-VisuallyHidden-root, .zeef-hidden');
  return [...hidden].flatMap((e) => {
    let box = e.parentElement;
    while (box !== null && !scrolls(box)) box = box.parentElement;
    const isStray = box !== null && e.offsetParent !== null && !box.contains(e.offsetParent);
    return isStray ? [`hidden text outside its part: ${e.textContent.slice(0, 40)}`] : [];
  });
}

const all = [...['start', ...pages].map((page): View => ({ name: page, page })), ...within];
// In parts, side by side: a page of a hundred fields takes axe ten seconds.
const PARTS = 3;
const parts = LOOKS.flatMap((look) =>
  Array.from({ length: PARTS }, (_, part) => ({ ...look, views: all.filter((_v, i) => i % PARTS === part) })),
);

for (const { language, scheme, views } of parts)
  test(`pages from ${views[0]?.name ?? ''} in ${language}, ${scheme}`, async ({ workbench: { page } }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Overzicht' })).toBeVisible({ timeout: 60_000 });
    const projectId = await page.evaluate(
      () => (JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as { projectId: string }).projectId,
    );
    const found: Record<string, string[]> = {};
    for (const view of views) {
      const place = view.page === 'start' ? { projectId: null } : { projectId, page: view.page };
      await openAt(page, { ...place, subject: null, language });
      await view.show?.(page);
      await drawn(page);
      // What is how high is the same in both.
      const high = scheme === 'light' ? await tooHigh(page) : [];
      const closed = [...high, ...(await barriers(page))];
      if (closed.length > 0) found[view.name] = closed;
    }
    expect(found).toEqual({});
  });
