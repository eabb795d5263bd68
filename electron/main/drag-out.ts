// A file of the host dragged to another program: a copy under its own name, since what the host keeps is named by its
// hash and must not change.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { BlobStore } from './blobs';
import { writeWholeFile } from './whole-file';

/** Signs that a file system refuses, or that lead elsewhere. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;

const MOST = 150;

/** A name that a file may have anywhere. */
export const safeName = (name: string): string => {
  const safe = basename(name.replace(REFUSED, '_')).replace(/^\.+/, '');
  // What it is follows from its ending, so that stays.
  const { ext, name: stem } = parse(safe);
  const ending = ext.length < MOST ? ext : '';
  const short =
    stem
      .slice(0, MOST - ending.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + ending;
  return short.trim() === '' ? 'document' : short;
};

/** Copies for dragging, below one folder, which each start empties. */
export class DragFolder {
  constructor(private readonly folder: string) {}

  /** Removes what earlier drags left. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** @returns where the file stands. @throws WriteError */
  async write(name: string, bytes: Uint8Array): Promise<string> {
    // Of its own: who dropped the last one may still be reading it.
    const own = join(this.folder, randomUUID());
    await mkdir(own, { recursive: true });
    const path = join(own, safeName(name));
    await writeWholeFile(path, bytes);
    return path;
  }

  /** @returns where the copy stands; null where the host has no such file */
  async copyOf(blobs: BlobStore, sha256: string, name: string): Promise<string | null> {
    const own = join(this.folder, createHash('sha256').update(sha256).digest('hex').slice(0, 16));
    await mkdir(own, { recursive: true });
    const path = join(own, safeName(name));
    return (await blobs.copyTo(sha256, path)) ? path : null;
  }
}
