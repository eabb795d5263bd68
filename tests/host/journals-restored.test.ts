// What the host's journals hold and the list of projects lacks is written, each for itself.
import '../helpers/browser-globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { type Desk, makeDesk, startHost } from './journal-desk';
import { restoreFromJournals } from '../../renderer/db/projects.repository';
import { registered } from '../../renderer/db/registry';

let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
  Object.assign(globalThis, { host: undefined });
});

/** In the browser, a database of a later version than this app's in the place of a project's. */
async function makeNewer({ id }: Desk): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`zeef-${id}`, 990);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  db.close();
}

it('brings back the others where one cannot be written, and says why', async () => {
  const desks = [await makeDesk(), await makeDesk(), await makeDesk()] as const;
  const [first, second, third] = desks;
  for (const desk of desks) await Dexie.delete(`zeef-${desk.id}`);
  for (const { data } of [second, third])
    cpSync(join(data, 'journal'), join(first.data, 'journal'), { recursive: true });
  await makeNewer(second);
  close = startHost(first.data);
  const { restored, unreadable, failure } = await restoreFromJournals();
  expect(restored.map((p) => p.id).sort()).toEqual([first.id, third.id].sort());
  expect(unreadable).toEqual([]);
  expect(failure).toMatchObject({ message: 'newer-database' });
  expect(await registered(second.id)).toBeUndefined();
});
