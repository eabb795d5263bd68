// From a start to a page that can be used, beside a bare page with the same framework in the same run; and how long
// common actions take to the next paint at 100,000 references. `npm run bench:app -- start-and-actions`.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import { serialiseReferences } from '../shared/import/write-file';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { longestTaskSince, watchLongTasks } from './long-tasks';
import { withCopies } from './many-references';
import { press, shows, until } from './page-waits';

const corpus = join(import.meta.dirname, '../../shared/corpora/import/citesource');
const COUNT = 100_000;
const BARE = 'https://bare.zeef.test/';
const TIMES = 9;
const report = (values: object): void => console.log(JSON.stringify(values));
const at = (values: readonly number[], part: number): number =>
  Math.round(
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0,
  );

/** A page with React and Mantine that shows one button and does nothing else. */
async function serveBare(context: BrowserContext): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createRoot } from 'react-dom/client'; import { MantineProvider, Button } from '@mantine/core';
        import { createElement as e } from 'react';
        createRoot(document.getElementById('root')).render(e(MantineProvider, null, e(Button, null, 'Openen')));`,
      resolveDir: join(import.meta.dirname, '..'),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  await context.route(`${BARE}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><div id="root"></div><script type="module" src="/bare.js"></script>',
        }),
  );
}

/** Milliseconds from the beginning of loading to the frame that shows a button with this text. */
async function startOf(page: Page, address: string, button: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return await page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      if ([...document.querySelectorAll('button')].some((b) => b.textContent.includes(${JSON.stringify(button)})))
        requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

test('start: the list of projects, and an open study, beside a bare page', async ({ workbench }) => {
  const { page, context } = workbench;
  await serveBare(context);
  const app = page.url();
  const bare = await context.newPage();
  const spent: Record<string, number[]> = { bare: [], projects: [], study: [] };
  const take = async (name: string, on: Page, address: string, button: string): Promise<void> => {
    await on.bringToFront();
    spent[name]?.push(await startOf(on, address, button));
  };
  for (let n = 0; n <= TIMES; n++) {
    await take('bare', bare, BARE, 'Openen');
    await take('projects', page, app, 'Oefenstudie openen');
  }
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await page.locator('#content').getByRole('heading', { level: 1 }).waitFor();
  for (let n = 0; n <= TIMES; n++) {
    await take('bare', bare, BARE, 'Openen');
    await take('study', page, app, 'Ga verder');
  }
  // The first of each is not counted: its code was not compiled before.
  const median = (name: string): number => at((spent[name] ?? []).slice(1), 0.5);
  report({
    bench: 'start',
    bareMs: median('bare'),
    projectsMs: median('projects'),
    studyMs: median('study'),
    projectsOfBare: +(median('projects') / median('bare')).toFixed(2),
    studyOfBare: +(median('study') / median('bare')).toFixed(2),
  });
});

/** Starts to note how long each interaction takes to the next paint, by the Event Timing API. */
async function watchActions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = new Map<number, number>();
    Object.assign(globalThis, { benchActions: longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number };
        if (interactionId > 0)
          longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** Takes what was noted since the last time. Interactions of less than 16 ms are none of them. */
const actionsNoted = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { benchActions } = globalThis as unknown as { benchActions: Map<number, number> };
    const all = [...benchActions.values()];
    benchActions.clear();
    return all;
  });

test(`actions: ${COUNT} references`, async ({ workbench }) => {
  const { page, folder } = workbench;
  test.setTimeout(600_000);
  const path = join(folder, 'many.ris');
  writeFileSync(path, serialiseReferences(withCopies(COUNT, existsSync(corpus) ? corpus : null), 'ris'));
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), path);
  await until(
    page,
    "[...document.querySelectorAll('button')].some((b) => b.textContent.trim() === 'Importeren')",
  );
  await press(page, 'Importeren');
  await until(page, shows(new RegExp(`${COUNT} referenties geïmporteerd\\.`)));
  // Each import is looked through for duplicates; that it ends is no part of what somebody does.
  await goTo(page, 'Dubbelen');
  await page.getByRole('progressbar').first().waitFor({ state: 'hidden', timeout: 300_000 });
  await goTo(page, 'Longlist');
  await page.getByText('Zoeken…').waitFor({ state: 'hidden' });
  // What the journal lacks goes through Playwright's bridge, which holds the page tens of milliseconds a piece.
  await page.waitForTimeout(2000);
  await page
    .getByText('Staat in de database; nog niet in het journaal.')
    .waitFor({ state: 'hidden', timeout: 300_000 });
  await page.waitForTimeout(15_000);
  await watchLongTasks(page);
  await watchActions(page);
  const all: number[] = [];
  const tasks: number[] = [];
  const step = async (name: string, times: number, work: () => Promise<unknown>): Promise<void> => {
    for (let n = 0; n < times; n++) {
      await work();
      await page.waitForTimeout(250);
    }
    const noted = await actionsNoted(page);
    all.push(...noted);
    const longestTaskMs = await longestTaskSince(page);
    tasks.push(longestTaskMs);
    report({
      bench: 'action',
      name,
      slow: noted.length,
      p95Ms: at(noted, 0.95),
      longestMs: Math.max(0, ...noted),
      longestTaskMs,
    });
  };
  const row = page.locator('.zeef-row:not(.head):not(.filters)');
  await step('a row is chosen', 10, () => row.nth(5).click());
  await step('arrows in the list', 30, () => page.keyboard.press('ArrowDown'));
  await step('a box is ticked', 6, () => row.nth(3).getByRole('checkbox').click());
  const box = page.getByRole('searchbox');
  await step('a letter of a search', 2, () => box.pressSequentially('school', { delay: 120 }));
  await box.fill('');
  await step('sorted', 6, () => page.getByRole('button', { name: /^Jaar/ }).first().click());
  await step('a status is filtered', 4, () => page.getByRole('button', { name: /^nog te screenen/ }).click());
  await step('palette, a letter', 2, async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('onderwijs', { delay: 120 });
    await page.keyboard.press('Escape');
  });
  const pages = [
    'Overzicht',
    'Screenen',
    'Interventies',
    'Eindbeoordeling',
    'Rapport',
    'Logboek',
    'Longlist',
  ];
  const link = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });
  for (const name of pages) await step(`to ${name}`, 1, () => link(name).click());
  for (const name of pages) await step(`again to ${name}`, 2, () => link(name).click());
  await goTo(page, 'Screenen');
  await page.waitForTimeout(5000);
  await step('screened', 20, () => page.keyboard.press('m'));
  await step('undone', 5, () => page.keyboard.press('u'));
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await step('typed in a field', 3, () =>
    page.getByLabel('Doelgroep').pressSequentially('nieuwkomers', { delay: 80 }),
  );
  report({
    bench: 'actions',
    slow: all.length,
    p95Ms: at(all, 0.95),
    longestMs: Math.max(0, ...all),
    longestTaskMs: Math.max(0, ...tasks),
  });
});
