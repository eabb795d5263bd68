// The bytes of PDFs by their hash, in the database and with the host. Private to renderer/db.
import { filesOf } from '../../shared/model/document';
import { keepBlob, readBlob } from '../host/journal';
import type { ProjectDb } from './database';

/** Files by their hash that come one after the other, so that all of them need not be there at once. */
export type ComingFiles =
  Iterable<readonly [string, Uint8Array]> | AsyncIterable<readonly [string, Uint8Array]>;

/** Puts files into the database as they come. @param fresh - takes the hashes of those that were not there */
export async function putFiles(db: ProjectDb, files: ComingFiles, fresh: string[] = []): Promise<void> {
  for await (const [sha256, bytes] of files) {
    if ((await db.files.where(':id').equals(sha256).count()) === 0) fresh.push(sha256);
    await db.files.put({ sha256, bytes });
  }
}

/** Takes files back that were put for nothing: what no document names would travel in each bundle. */
export async function takeBack(db: ProjectDb, hashes: readonly string[]): Promise<void> {
  await db.transaction('rw', db.files, db.table('documents'), async () => {
    const named = new Set<string>();
    await db.records('documents').each((document) => filesOf(document).forEach((hash) => named.add(hash)));
    await db.files.bulkDelete(hashes.filter((hash) => !named.has(hash)));
  });
}

/** Stores the bytes of a PDF, here and with the host. @throws when either cannot */
export async function putFile(db: ProjectDb, sha256: string, bytes: Uint8Array): Promise<void> {
  await db.files.put({ sha256, bytes });
  await keepBlob(sha256, bytes);
}

/** The bytes of a PDF: from the database, or where it lost them, from the host's copy; null where neither has them. */
export async function getFile(db: ProjectDb, sha256: string): Promise<Uint8Array | null> {
  const stored = (await db.files.get(sha256))?.bytes;
  if (stored !== undefined) return stored;
  const blob = await readBlob(sha256);
  if (!blob.ok) return null;
  // Back where workers look for it.
  await db.files.put({ sha256, bytes: blob.value });
  return blob.value;
}
