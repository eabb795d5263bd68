// Erasing a project for good: its journal, the copies of it that were set aside, and the files that no other project
// names.
import { readdir, rm, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from './blobs';
import { syncFolder } from './kept-folder';

/** A copy of a journal that was set aside, when it was damaged or contradicted the database. */
export type JournalCopy = { name: string; projectId: string; bytes: number; at: number };

const COPY = /^([0-9a-f-]{36})\.aside-(\d+)$/;

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const stats = await stat(join(folder, name)).catch(() => null);
    if (stats?.isFile() === true) bytes += stats.size;
  }
  return bytes;
}

/** The copies below the journals' folder, newest first; those of one project, or of all for null. */
export async function listCopies(folder: string, projectId: string | null): Promise<JournalCopy[]> {
  const copies: JournalCopy[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const [, id = '', at = ''] = COPY.exec(name) ?? [''];
    if (id === '' || (projectId !== null && id !== projectId)) continue;
    copies.push({ name, projectId: id, bytes: await sizeOf(join(folder, name)), at: Number(at) });
  }
  return copies.sort((a, b) => b.at - a.at);
}

/** Removes one copy. @returns whether there was one of that name */
export async function eraseCopy(folder: string, name: string): Promise<boolean> {
  if (!COPY.test(name) || !(await readdir(folder).catch((): string[] => [])).includes(name)) return false;
  await rm(join(folder, name), { recursive: true });
  await syncFolder(folder);
  return true;
}

/** Takes from a set of hashes those that a file names. */
async function dropNamed(path: string, hashes: Set<string>): Promise<void> {
  let rest = '';
  for await (const part of createReadStream(path, { encoding: 'latin1' }) as AsyncIterable<string>) {
    const text = rest + part;
    for (const [hash] of text.matchAll(/[0-9a-f]{64}/g)) hashes.delete(hash);
    // Hashes stand between quotation marks; one may be cut in two by the end of a part.
    rest = text.slice(-63);
  }
}

/**
 * Removes files by their hash, but for those that a journal which is left, or a copy of one, still names.
 *
 * @throws when a journal cannot be read: then nothing is removed
 */
export async function eraseFiles(
  folder: string,
  blobs: BlobStore,
  files: readonly string[],
): Promise<string[]> {
  const hashes = new Set(files);
  for (const name of hashes.size === 0 ? [] : await readdir(folder, { recursive: true }).catch(() => []))
    if (name.endsWith('.ndjson')) await dropNamed(join(folder, name), hashes);
  for (const hash of hashes) await blobs.remove(hash);
  return [...hashes];
}
