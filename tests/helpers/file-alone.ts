// Files of one project share their modules, and with them the databases in memory and what stands in place of
// functions: each file begins with none.
import 'fake-indexeddb/auto';
import { afterAll, vi } from 'vitest';

for (const { name } of await indexedDB.databases())
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name ?? '');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error!);
  });

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
