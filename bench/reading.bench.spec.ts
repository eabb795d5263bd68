// Reading beside a bare pdf.js viewer in the same run, file by file in turn; and what only Zeef does, by itself.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { hasMaterial, materialPath } from '../tests/helpers/corpora';
import { makeReport } from '../tests/helpers/make-pdfs';
import {
  attach,
  drawn,
  focusPages,
  newStudy,
  openFirst,
  pdfFile,
  risOf,
  withIntervention,
} from '../tests/e2e/reading-desk';
import { goTo, test } from '../tests/e2e/workbench';
import { openBare } from './bare-viewer';
import { longestTask, watchLongTasks } from './long-tasks';

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
const percentile95 = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * 0.95))] ?? NaN;
const report = (row: Record<string, unknown>): void => console.log(JSON.stringify(row));
const ROUNDS = 9;

/** Milliseconds from a start in the page to the first page's picture and to its text layer. */
type FirstPage = { drawn: number; text: number };

/** Waits in the page, frame by frame, for the first page and its text. */
async function firstPage(page: Page, start: { bare: number } | { app: string }): Promise<FirstPage> {
  return await page.evaluate(async (how) => {
    let bytes: Uint8Array | null = null;
    if ('bare' in how) bytes = new Uint8Array(await (await fetch(`/files/${how.bare}`)).arrayBuffer());
    const begun = performance.now();
    if (bytes !== null)
      void (globalThis as unknown as { openDocument: (b: Uint8Array) => Promise<void> }).openDocument(bytes);
    else if ('app' in how)
      [...document.querySelectorAll<HTMLElement>('main td button')]
        .find((b) => b.textContent === how.app)
        ?.click();
    const times = { drawn: 0, text: 0 };
    return await new Promise<typeof times>((resolve) => {
      const look = (): void => {
        const first = document.querySelector('.pdfViewer .page[data-page-number="1"]');
        if (
          times.drawn === 0 &&
          first?.getAttribute('data-loaded') === 'true' &&
          first.querySelector('canvas:not([hidden])') !== null
        )
          times.drawn = performance.now() - begun;
        if (times.text === 0 && first?.querySelector('.textLayer .endOfContent') != null)
          times.text = performance.now() - begun;
        if (times.drawn > 0 && times.text > 0) resolve(times);
        else setTimeout(look, 1);
      };
      look();
    });
  }, start);
}

test('first page and text layer against a bare viewer', async ({ workbench }) => {
  const { page, context } = workbench;
  const files: [string, Buffer][] = [
    ['generated-20.pdf', await makeReport({ pages: 20, sentences: 16 })],
    ['generated-500.pdf', await makeReport({ pages: 500, sentences: 16 })],
  ];
  if (hasMaterial)
    for (const name of ['tracemonkey.pdf', 'freeculture.pdf'])
      files.push([name, readFileSync(materialPath('corpora', 'pdf', 'pdfjs', name))]);
  await newStudy(
    page,
    risOf(
      files.map(([name], i) => ({
        title: `Report about reading number ${i} ${name}`,
        author: 'A, B.',
        year: 2000 + i,
      })),
    ),
  );
  for (const [index, [name, buffer]] of files.entries()) {
    await goTo(page, 'Longlist');
    await page.locator('.zeef-row:not(.head):not(.filters)').nth(index).dblclick();
    await attach(page, pdfFile(name, buffer));
    await expect(page.getByLabel('De tekst wordt gelezen')).toHaveCount(0, { timeout: 60_000 });
  }
  const bare = await openBare(
    context,
    files.map(([, b]) => b),
  );
  for (const [index, [name]] of files.entries()) {
    const own: FirstPage[] = [];
    const peer: FirstPage[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.bringToFront();
      await goTo(page, 'Documenten');
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
      // Places are remembered; both begin on the first page.
      await page.evaluate(() => localStorage.removeItem('zeef-reading-places'));
      await page.waitForTimeout(300);
      own.push(await firstPage(page, { app: name }));
      await bare.bringToFront();
      await bare.waitForTimeout(300);
      peer.push(await firstPage(bare, { bare: index }));
      await bare.evaluate(() =>
        (globalThis as unknown as { closeDocument: () => Promise<void> }).closeDocument(),
      );
    }
    const row = (pick: (f: FirstPage) => number): Record<string, number> => {
      const [zeef, viewer] = [median(own.map(pick)), median(peer.map(pick))];
      return { zeef: Math.round(zeef), bare: Math.round(viewer), allowed: Math.round(viewer * 1.2 + 30) };
    };
    report({
      bench: 'reading-open',
      file: name,
      rounds: ROUNDS,
      drawn: row((f) => f.drawn),
      text: row((f) => f.text),
    });
  }
});

test('500 pages with 500 annotations: marks, jumps, canvases, text, memory', async ({ workbench }) => {
  test.setTimeout(600_000);
  const { page } = workbench;
  await newStudy(page, risOf([{ title: 'A long report about work', author: 'A, B.', year: 2001 }]));
  await openFirst(page);
  await watchLongTasks(page);
  const begun = performance.now();
  await attach(page, pdfFile('long.pdf', await makeReport({ pages: 500, sentences: 10 })));
  await expect(page.getByLabel('De tekst wordt gelezen')).toHaveCount(0, { timeout: 60_000 });
  report({
    bench: 'reading-text-500',
    ms: Math.round(performance.now() - begun),
    longestTaskMs: await longestTask(page),
  });
  // 500 annotations, as the keyboard makes them.
  const pages = page.getByRole('textbox', { name: 'Ga naar pagina' });
  for (let n = 0; n < 500; n++) {
    if (n % 10 === 0) {
      await pages.fill(String(n + 1));
      await focusPages(page);
    }
    // Marking clears the selection: each begins at the first sentence of the page that is shown.
    for (let k = 0; k <= n % 10; k++) await page.keyboard.press('.');
    await page.keyboard.press('1');
    if (n % 10 === 9) await expect(page.getByRole('tab', { name: `Markeringen (${n + 1})` })).toBeVisible();
  }
  await page.waitForTimeout(2000);
  const total = await page.getByRole('tab', { name: /^Markeringen/ }).textContent();
  // Walking: canvases alive, and how long after its page a mark is there.
  const walk = await page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('.zeef-pdf');
    if (scroller === null) throw new Error('no document');
    const seen = new Map<Element, number>();
    const delays: number[] = [];
    let most = 0;
    const look = (): void => {
      const canvases = document.querySelectorAll('.pdfViewer canvas');
      most = Math.max(most, canvases.length);
      for (const page of document.querySelectorAll('.pdfViewer .page[data-loaded="true"]')) {
        if (!seen.has(page) && page.querySelector('canvas:not([hidden])') !== null)
          seen.set(page, performance.now());
        const at = seen.get(page);
        if (at !== undefined && at > 0 && page.querySelector('.zeef-marks') !== null) {
          delays.push(performance.now() - at);
          seen.set(page, -1);
        }
      }
    };
    const step = scroller.scrollHeight / 120;
    for (let i = 0; i < 120; i++) {
      scroller.scrollTop = i * step;
      const until = performance.now() + 120;
      while (performance.now() < until) {
        look();
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    }
    return { most, delays };
  });
  report({
    bench: 'reading-walk-500',
    annotations: total,
    canvases: walk.most,
    marksAfterPageMs: {
      p50: Math.round(median(walk.delays)),
      p95: Math.round(percentile95(walk.delays)),
      n: walk.delays.length,
    },
  });
  // Warm jumps through the list.
  await page.getByRole('tab', { name: /^Markeringen/ }).click();
  const jumps: number[] = [];
  for (let n = 0; n < 30; n++) {
    await focusPages(page);
    await page.evaluate(() =>
      document.querySelectorAll('.flash').forEach((f) => f.classList.remove('flash')),
    );
    jumps.push(
      await page.evaluate(async () => {
        const element = document.querySelector<HTMLElement>('.zeef-pdf');
        const start = performance.now();
        element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
        while (document.querySelector('.zeef-mark.flash') === null) {
          if (performance.now() - start > 5000) return NaN;
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        return performance.now() - start;
      }),
    );
    for (let k = 0; k < 14; k++) await page.keyboard.press('k');
    await page.waitForTimeout(600);
  }
  report({
    bench: 'reading-jump-warm',
    p50: Math.round(median(jumps)),
    p95: Math.round(percentile95(jumps)),
    n: jumps.length,
    longestTaskMs: await longestTask(page),
  });
});

test('an evidence chip elsewhere leads to its passage, cold', async ({ workbench: { page } }) => {
  await newStudy(page, risOf([{ title: 'A report about work', author: 'A, B.', year: 2001 }]));
  await withIntervention(page);
  await attach(page, pdfFile('long.pdf', await makeReport({ pages: 500, sentences: 16 })));
  await page.getByRole('textbox', { name: 'Doelgroep' }).click();
  await page.getByRole('textbox', { name: 'Ga naar pagina' }).fill('400');
  await drawn(page, 400);
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: /^Naar de passage/ })).toBeVisible();
  const jumps: number[] = [];
  for (let n = 0; n < 11; n++) {
    await goTo(page, 'Interventies');
    await page.getByRole('button', { name: /Jobstap/ }).click();
    await page
      .getByRole('button', { name: /^Naar de passage/ })
      .first()
      .waitFor();
    // Another place than that of the passage, so that it must be gone to.
    await page.evaluate(() => localStorage.removeItem('zeef-reading-places'));
    await page.waitForTimeout(300);
    jumps.push(
      await page.evaluate(async () => {
        const chip = [...document.querySelectorAll('button')].find((b) =>
          b.textContent.startsWith('Naar de passage'),
        );
        const started = performance.now();
        chip?.click();
        while (document.querySelector('.zeef-mark.flash') === null)
          await new Promise((resolve) => setTimeout(resolve, 2));
        return performance.now() - started;
      }),
    );
  }
  report({
    bench: 'reading-jump-cold',
    file: '500 pages, page 400',
    p50: Math.round(median(jumps)),
    p95: Math.round(percentile95(jumps)),
    n: jumps.length,
  });
});

test('search over 3,000 pages', async ({ workbench: { page } }) => {
  test.setTimeout(600_000);
  const reports = [0, 1, 2, 3, 4, 5];
  await newStudy(
    page,
    risOf(reports.map((n) => ({ title: `A long report about work ${n}`, author: 'A, B.', year: 2000 + n }))),
  );
  for (const n of reports) {
    await goTo(page, 'Longlist');
    await page.locator('.zeef-row:not(.head):not(.filters)').nth(n).dblclick();
    const edit = (t: string, p: number, s: number): string => `${t} Copy ${n}, ${p * 10 + s}.`;
    await attach(page, pdfFile(`long-${n}.pdf`, await makeReport({ pages: 500, sentences: 10, edit })));
  }
  await goTo(page, 'Documenten');
  await expect(page.getByLabel('Zoeken in alle PDF’s')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByText(/^PDF’s worden gelezen/)).toHaveCount(0, { timeout: 120_000 });
  const box = page.getByLabel('Zoeken in alle PDF’s');
  const searches: number[] = [];
  for (const query of [
    'employers',
    'guidance early',
    'page 417 sentence 3',
    '"part time work"',
    'copy 2',
    'municipalities offer',
    'langu',
    'training worth know',
  ]) {
    await box.fill('');
    await page.waitForTimeout(100);
    const ms = await page.evaluate(async (text) => {
      const input = document.querySelector<HTMLInputElement>('[role="search"] input');
      if (input === null) throw new Error('no search');
      const started = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('.zeef-hit') === null)
        await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - started;
    }, query);
    searches.push(ms);
    if (ms > 50) report({ query, ms });
  }
  report({
    bench: 'reading-search-3000',
    note: 'from the keystroke to the hits on screen',
    p50: Math.round(median(searches)),
    p95: Math.round(percentile95(searches)),
  });
});

test('open, annotate and close 200 times: memory', async ({ workbench }) => {
  test.setTimeout(600_000);
  const { page, context } = workbench;
  await newStudy(page, risOf([{ title: 'A short report about work', author: 'A, B.', year: 2001 }]));
  await openFirst(page);
  await attach(page, pdfFile('short.pdf', await makeReport({ pages: 6 })));
  const cdp = await context.newCDPSession(page);
  const heap = async (): Promise<{ mb: number; nodes: number; workers: number }> => {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes } = await cdp.send('Memory.getDOMCounters');
    return { mb: Math.round(usedSize / 1e5) / 10, nodes, workers: page.workers().length };
  };
  const cycle = async (n: number): Promise<void> => {
    await goTo(page, 'Documenten');
    await page.getByRole('button', { name: 'short.pdf', exact: true }).click();
    await drawn(page, 1);
    await focusPages(page);
    for (let i = 0; i <= n % 3; i++) await page.keyboard.press('.');
    await page.keyboard.press('1');
    await page.locator('.zeef-mark.selected').first().waitFor();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('tab', { name: 'Markeringen (0)' })).toBeVisible();
  };
  for (let n = 0; n < 20; n++) await cycle(n);
  await goTo(page, 'Documenten');
  const start = await heap();
  for (let n = 0; n < 200; n++) await cycle(n);
  await goTo(page, 'Documenten');
  const end = await heap();
  report({
    bench: 'reading-memory-200',
    start,
    end,
    growthPercent: Math.round((end.mb / start.mb - 1) * 100),
  });
});
