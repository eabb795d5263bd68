// What the browser's own database takes on this machine for as many plain rows: what Zeef takes is told as a multiple
// of it, too.
import type { Page } from '@playwright/test';

/** Letters of a row: with its id and keys, the 1.4 kB of a reference with its abstract. */
const LETTERS = 1380;

/**
 * Milliseconds to write so many plain rows of 1.4 kB in one strict transaction, as the platform notes measured it: 6.9
 * s for 100,000 there. The rows are removed again.
 */
export async function plainRowsMs(page: Page, count: number): Promise<number> {
  return await page.evaluate(
    async ({ count, letters }) => {
      const name = 'yardstick';
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      });
      const started = performance.now();
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      const rows = transaction.objectStore('rows');
      for (let id = 0; id < count; id++)
        rows.put({ id, title: 'x'.repeat(letters / 2), abstract: 'y'.repeat(letters / 2) });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
      const ms = performance.now() - started;
      db.close();
      await new Promise<void>((resolve) => {
        const removing = indexedDB.deleteDatabase(name);
        removing.onsuccess = removing.onerror = () => resolve();
      });
      return Math.round(ms);
    },
    { count, letters: LETTERS },
  );
}
