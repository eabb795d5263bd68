// 10,000 and 100,000 references in the app: from file to grid, duplicates, opening, scrolling, filtering, sorting,
// export. `npm run bench:app -- scale`.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serialiseReferences } from '../shared/import/write-file';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { longestTask, watchLongTasks } from './long-tasks';
import { withCopies } from './many-references';
import { press, shows, until } from './page-waits';
import { watchMemory } from './renderer-memory';
import { plainRowsMs } from './yardstick';

const corpus = join(import.meta.dirname, '../../shared/corpora/import/citesource');
const real = existsSync(corpus);
const report = (values: object): void =>
  console.log(JSON.stringify({ source: real ? 'real, mixed' : 'made', ...values }));
const percentile = (values: readonly number[], p: number): number =>
  Math.round(
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? 0,
  );

/** Bytes in a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** Waits until the host's copy has been written, which goes on behind the work. */
async function untilCopied(page: Page, folder: string): Promise<void> {
  let at = performance.now();
  let bytes = sizeOf(folder);
  while (performance.now() - at < 3000) {
    await page.waitForTimeout(200);
    const now = sizeOf(folder);
    if (now === bytes) continue;
    bytes = now;
    at = performance.now();
  }
}

/** Milliseconds between frames while something goes on. */
async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const tick = (now: number): void => {
      times.push(now - last);
      last = now;
      Object.assign(globalThis, { benchFrame: requestAnimationFrame(tick) });
    };
    Object.assign(globalThis, { benchTimes: times, benchFrame: requestAnimationFrame(tick) });
  });
  await work();
  return await page.evaluate(() => {
    const g = globalThis as unknown as { benchTimes: number[]; benchFrame: number };
    cancelAnimationFrame(g.benchFrame);
    return g.benchTimes.slice(2);
  });
}

/**
 * From an event in the page to behind the frame that shows its outcome: a message that is posted before a frame is
 * painted comes after it. `act` and `shown` are expressions that run in the page.
 */
const untilShown = (page: Page, act: string, shown: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    (() => { ${act} })();
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now() - start);
    const look = () => {
      if (${shown}) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);

for (const count of [10_000, 100_000])
  test(`scale: ${count} references`, async ({ workbench }) => {
    const { folder, profile } = workbench;
    let { page } = workbench;
    test.setTimeout(600_000);
    const path = join(folder, 'many.ris');
    const text = serialiseReferences(withCopies(count, real ? corpus : null), 'ris').replace(
      /^ZF {2}- .*\r\n/gm,
      '',
    );
    writeFileSync(path, text);
    await page.getByRole('button', { name: /voorbeeld/ }).click();
    await goTo(page, 'Bronnen en import');
    const yardstickMs = await plainRowsMs(page, count);
    await watchLongTasks(page);
    const importMemory = watchMemory();
    const started = performance.now();
    await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), path);
    const ready =
      "[...document.querySelectorAll('button')].some((b) => b.textContent.trim() === 'Importeren')";
    await until(page, ready);
    const read = performance.now();
    await press(page, 'Importeren');
    await until(page, shows(new RegExp(`${count} referenties geïmporteerd\\.`)));
    const written = performance.now();
    const longestWhileWritten = await longestTask(page);
    await press(page, 'Longlist');
    await until(page, shows(new RegExp(`${count + 33} van ${count + 33} referenties`)));
    const shown = performance.now();
    await press(page, 'Jaar');
    // Searched, too: the index of all texts is there when ranks are.
    await until(page, `document.querySelectorAll('[role=row]').length > 3 && !${shows(/Zoeken…/)}`);
    const sorted = performance.now();
    report({
      bench: 'file-to-grid',
      count,
      mb: Math.round(text.length / 1e6),
      readMs: Math.round(read - started),
      writeMs: Math.round(written - read),
      shownMs: Math.round(shown - started),
      totalMs: Math.round(sorted - started),
      plainRowsMs: yardstickMs,
      timesPlainRows: Math.round(((sorted - started) / yardstickMs) * 100) / 100,
      ...importMemory(),
      longestUntilWrittenMs: longestWhileWritten,
      longestTaskMs: await longestTask(page),
    });
    // A search for duplicates begins by itself once the copy beside the database is written.
    await goTo(page, 'Dubbelen');
    await until(page, "document.querySelector('[role=progressbar]') !== null");
    const searching = performance.now();
    const searchMemory = watchMemory();
    report({
      bench: 'copy beside the database',
      count,
      ms: Math.round(searching - written),
      mb: Math.round(sizeOf(`${profile}-data`) / 1e6),
      longestTaskMs: await longestTask(page),
    });
    await watchLongTasks(page);
    await until(page, shows(/Paar 1 van|niets meer te bekijken/));
    await until(page, shows(/[1-9]\d* daarvan zijn dubbel/));
    const summary = page.getByText(/[1-9]\d* daarvan zijn dubbel/);
    const ms = Math.round(performance.now() - searching);
    report({
      bench: 'duplicates',
      count,
      ms,
      timesPlainRows: Math.round((ms / yardstickMs) * 100) / 100,
      merged: Number(/(\d+) daarvan/.exec((await summary.textContent()) ?? '')?.[1]),
      ...searchMemory(),
      longestTaskMs: await longestTask(page),
    });

    await untilCopied(page, `${profile}-data`);
    await goTo(page, 'Longlist');
    await page.getByText('Zoeken…').waitFor({ state: 'hidden' });
    // In a process of its own, as after a start of the app: one that stays begins with all that the last page left
    // lying.
    const address = page.url();
    const old = page;
    page = await old.context().newPage();
    await old.close();
    // Noted by the page itself: asking it takes as long as what it does meanwhile.
    await page.addInitScript(() => {
      const look = (): void => {
        if (document.querySelectorAll('[role=row]').length > 5)
          Object.assign(globalThis, { rowsAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const openMemory = watchMemory();
    const opening = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('row').nth(5).waitFor({ timeout: 120_000 });
    // From the beginning of loading the page.
    const opened = Math.round(
      await page.evaluate(() => (globalThis as unknown as { rowsAt: number }).rowsAt),
    );
    // The index of words is made anew after the project has opened; until then a search waits.
    await page.getByRole('searchbox').fill('salt');
    await page.getByText('Zoeken…').waitFor();
    await page.getByText('Zoeken…').waitFor({ state: 'hidden', timeout: 60_000 });
    report({
      bench: 'open',
      count,
      ms: opened,
      searchableMs: Math.round(performance.now() - opening),
      ...openMemory(),
    });
    await page.getByRole('searchbox').fill('');
    const grid = page.getByRole('grid');
    const scrolled = await frames(page, async () => {
      for (let i = 0; i < 60; i++) {
        await grid.evaluate((element, top) => element.scrollTo(0, top), i * 4000);
        await page.waitForTimeout(16);
      }
    });
    await grid.focus();
    const moved = await frames(page, async () => {
      for (let i = 0; i < 80; i++) await page.keyboard.press('ArrowDown');
    });
    const box = "document.querySelector('input[type=search]')";
    const shownCount =
      "[...document.querySelectorAll('main p')].find((p) => / van .* referenties/.test(p.textContent))";
    // From the key on it says that it is searching, until it has the answer.
    const type = (value: string): string =>
      `globalThis.asked = false;
       globalThis.watching?.disconnect();
       globalThis.watching = new MutationObserver(() => { globalThis.asked ||= ${shownCount}.textContent.includes('Zoeken'); });
       globalThis.watching.observe(${shownCount}, { subtree: true, childList: true, characterData: true });
       const box = ${box};
       Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(value)});
       box.dispatchEvent(new Event('input', { bubbles: true }));`;
    const keys: number[] = [];
    for (const word of ['coast', 'salt', 'model', 'employment', 'surveys of'])
      for (let i = 1; i <= word.length; i++)
        keys.push(
          await untilShown(
            page,
            type(word.slice(0, i)),
            `globalThis.asked && !${shownCount}.textContent.includes('Zoeken')`,
          ),
        );
    await untilShown(page, type(''), 'true');
    await page.waitForTimeout(1500);
    const sorts: number[] = [];
    for (const name of ['Titel', 'Auteurs', 'Jaar', 'Titel', 'Status']) {
      await page.evaluate((n) => Object.assign(globalThis, { sortName: n, sortAt: undefined }), name);
      sorts.push(
        await untilShown(
          page,
          `globalThis.firstRow = document.querySelector('[role=rowgroup] [role=row]')?.textContent; globalThis.header = [...document.querySelectorAll('[role=columnheader] button')].find((b) => b.textContent.startsWith(globalThis.sortName)); globalThis.was = globalThis.header.closest('[role=columnheader]').getAttribute('aria-sort'); globalThis.header.click();`,
          `globalThis.header.closest('[role=columnheader]').getAttribute('aria-sort') !== globalThis.was && (document.querySelector('[role=rowgroup] [role=row]')?.textContent !== globalThis.firstRow || performance.now() - (globalThis.sortAt ??= performance.now()) > 300)`,
        ),
      );
    }
    report({
      bench: 'grid',
      count,
      scrollP95: percentile(scrolled, 0.95),
      arrowP95: percentile(moved, 0.95),
      keys: keys.length,
      keyP50: percentile(keys, 0.5),
      keyP95: percentile(keys, 0.95),
      sortMs: sorts.map(Math.round),
    });
    await watchLongTasks(page);
    const exportMemory = watchMemory();
    const exporting = performance.now();
    await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((b) => /referenties exporteren$/.test(b.textContent))
        ?.click(),
    );
    const item =
      "[...document.querySelectorAll('[role=menuitem]')].find((i) => i.textContent.startsWith('RIS'))";
    await until(page, `${item} !== undefined`);
    await page.evaluate(`${item}.click()`);
    await until(page, '/referenties\\.ris/.test(document.body.textContent)');
    report({
      bench: 'export as RIS',
      count,
      ms: Math.round(performance.now() - exporting),
      mb: Math.round(statSync(join(folder, 'referenties.ris')).size / 1e6),
      ...exportMemory(),
      longestTaskMs: await longestTask(page),
    });
  });
