// One-key screening in a study of 100,000 references and 50,000 decisions: from a key to the frame that shows the next
// reference. `npm run bench:app -- screening`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serialiseReferences } from '../shared/import/write-file';
import { choose, goTo, test } from '../tests/e2e/workbench';
import { longestTask, watchLongTasks } from './long-tasks';
import { withCopies } from './many-references';
import { press, shows, until } from './page-waits';

const COUNT = 100_000;
const DECIDED = 50_000;
const KEYS = 40;

/**
 * Puts decisions of the person who works into the open project's database, for every second reference. Not through the
 * door: there are too many.
 */
async function decideMany(page: Page): Promise<void> {
  await page.evaluate(async (decided) => {
    const found = (await indexedDB.databases()).find(({ name }) => /^zeef-[0-9a-f]{8}-/.test(name ?? ''));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(found?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
    const all = <T>(store: string): Promise<T[]> =>
      new Promise((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as T[]);
      });
    const [person] = await all<{ id: string }>('persons');
    const pages = await all<{ list: Uint8Array }>('pages');
    const ids = pages.flatMap(
      ({ list }) =>
        (JSON.parse(new TextDecoder().decode(list)) as { references: { id: string }[] }).references,
    );
    const transaction = db.transaction('decisions', 'readwrite');
    for (let i = 0; i < decided; i++) {
      const referenceId = ids[i * 2]?.id ?? '';
      transaction.objectStore('decisions').put({
        id: `${referenceId}:${person?.id ?? ''}:title-abstract`,
        schemaVersion: 3,
        referenceId,
        personId: person?.id,
        stage: 'title-abstract',
        verdict: i % 9 === 0 ? 'include' : 'exclude',
        reason: null,
        note: '',
        labels: [],
        decidedAt: 1_700_000_000_000 + i,
        durationMs: 3000,
      });
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  }, DECIDED);
}

const shown = "document.querySelector('[data-testid=screening-card]')?.dataset.reference";

test(`screening: ${COUNT} references, ${DECIDED} decisions`, async ({ workbench: { page, folder } }) => {
  test.setTimeout(600_000);
  const path = join(folder, 'many.ris');
  writeFileSync(path, serialiseReferences(withCopies(COUNT, null), 'ris'));
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), path);
  await until(
    page,
    "[...document.querySelectorAll('button')].some((b) => b.textContent.trim() === 'Importeren')",
  );
  await press(page, 'Importeren');
  await until(page, shows(new RegExp(`${COUNT} referenties geïmporteerd\\.`)));
  await decideMany(page);
  await page.reload();
  await goTo(page, 'Screenen');
  await page.getByTestId('screening-card').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(5000);
  await watchLongTasks(page);
  const took: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    // As a person does: not before the last is written.
    await page.waitForTimeout(400);
    took.push(
      await page.evaluate<number>(`new Promise((resolve) => {
        const before = ${shown};
        const start = performance.now();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - start);
        const look = () => {
          if (${shown} !== before) painted.port2.postMessage(null);
          else requestAnimationFrame(look);
        };
        dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
        requestAnimationFrame(look);
      })`),
    );
  }
  took.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      bench: 'screening key to next reference',
      references: COUNT,
      decisions: DECIDED,
      keys: KEYS,
      p50Ms: Math.round(took[Math.floor(KEYS * 0.5)] ?? 0),
      p95Ms: Math.round(took[Math.floor(KEYS * 0.95)] ?? 0),
      longestTaskMs: await longestTask(page),
    }),
  );
});
