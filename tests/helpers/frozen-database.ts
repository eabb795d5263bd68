// Databases as older versions of the app left them, store by store.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

type Frozen = {
  /** The browser's own number: ten times Dexie's. */
  version: number;
  id: string;
  stores: Record<
    string,
    {
      keyPath: string;
      indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
      rows: unknown[];
    }
  >;
};

const thaw = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(thaw);
  if (typeof value !== 'object' || value === null) return value;
  if ('$u8' in value) return new Uint8Array(Buffer.from(value.$u8 as string, 'base64'));
  if ('$u32' in value) return new Uint32Array(value.$u32 as number[]);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, thaw(own)]));
};

/** Reads a frozen database by its name in tests/fixtures/databases. */
export function frozenDatabase(name: string): Frozen {
  const file = join(import.meta.dirname, '..', 'fixtures', 'databases', `${name}.json.gz`);
  return thaw(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))) as Frozen;
}

/** Puts a frozen database back as it stood. */
export async function putBack({ version, id, stores }: Frozen): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`zeef-${id}`, version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const { name: index, keyPath: key, ...options } of indexes)
          store.createIndex(index, key, options);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const transaction = db.transaction(Object.keys(stores), 'readwrite');
  for (const [name, { rows }] of Object.entries(stores))
    for (const row of rows) transaction.objectStore(name).put(row);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}
