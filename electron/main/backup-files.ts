// How back-ups lie in a folder: `<project>/<time>-<why>.ndjson.gz`, the journal's own lines packed as they are; beside
// it a `.json` that says what it is and what checking it came to; and `files/`, the documents of all of them by hash.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Backup, backupSchema } from '../../shared/ipc/backup-contract';
import { syncFolder } from './kept-folder';
import { WholeFile, writeWholeFile } from './whole-file';

/** The version of what lies there that this program writes. */
export const BACKUP_VERSION = 1;

const NOTE = /^(\d{8}T\d{9}Z-[a-z]+)\.json$/;
const PROJECT = /^[0-9a-f-]{36}$/;
const HASH = /^[0-9a-f]{64}$/;

export const packedPath = (root: string, id: string): string => join(root, ...id.split('/')) + '.ndjson.gz';
const notePath = (root: string, id: string): string => join(root, ...id.split('/')) + '.json';
export const keptFile = (root: string, sha256: string): string =>
  join(root, 'files', sha256.slice(0, 2), sha256);

/** The id of a back-up that is made now. */
export const newBackupId = (projectId: string, at: number, why: string): string =>
  `${projectId}/${new Date(at).toISOString().replace(/[-:.]/g, '')}-${why}`;

/** Names in a folder; none where there is no folder. @throws where it cannot be read */
async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
}

/** A back-up's note; null where it cannot be read. */
export async function readNote(root: string, id: string): Promise<Backup | null> {
  try {
    const parsed = backupSchema.safeParse(JSON.parse(await readFile(notePath(root, id), 'utf8')));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  } catch {
    return null;
  }
}

/** @throws WriteError */
export const writeNote = (root: string, backup: Backup): Promise<void> =>
  writeWholeFile(notePath(root, backup.id), JSON.stringify(backup, null, 1));

/**
 * The back-ups in a folder, newest first. `unreadable`: ids whose note cannot be read, or that have none.
 *
 * @throws where a folder cannot be read
 */
export async function listBackups(
  root: string,
  projectId: string | null,
): Promise<{ backups: Backup[]; unreadable: string[] }> {
  const backups: Backup[] = [];
  const unreadable: string[] = [];
  const projects =
    projectId === null ? (await namesIn(root)).filter((name) => PROJECT.test(name)) : [projectId];
  for (const project of projects) {
    const names = await namesIn(join(root, project));
    const ids = new Set(
      names.flatMap((name) => NOTE.exec(name.replace(/\.ndjson\.gz$/, '.json'))?.[1] ?? []),
    );
    for (const name of ids) {
      const note = await readNote(root, `${project}/${name}`);
      if (note === null) unreadable.push(`${project}/${name}`);
      else backups.push(note);
    }
  }
  return { backups: backups.sort((a, b) => b.at - a.at), unreadable };
}

/** Size of a file; null where there is none. */
export const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    (s) => (s.isFile() ? s.size : null),
    () => null,
  );

/** SHA-256 of a file on disk. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** Copies a file whose hash is known. @returns whether it was what its name says. @throws WriteError */
export async function copyByHash(from: string, to: string, sha256: string): Promise<boolean> {
  const file = await WholeFile.begin(to);
  try {
    for await (const part of createReadStream(from, { highWaterMark: 1 << 20 }))
      await file.write(part as Buffer);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  return await file.commit(sha256);
}

/** Removes a back-up: its note last, so that what is half removed still shows. */
export async function removeBackup(root: string, id: string): Promise<boolean> {
  const isThere =
    (await sizeOf(notePath(root, id))) !== null || (await sizeOf(packedPath(root, id))) !== null;
  await rm(packedPath(root, id), { force: true });
  await rm(notePath(root, id), { force: true });
  if (isThere) await syncFolder(dirname(notePath(root, id)));
  return isThere;
}

/** Removes the files that no back-up names. Nothing is removed while one of them cannot be read. */
export async function dropUnnamed(root: string): Promise<number> {
  const { backups, unreadable } = await listBackups(root, null);
  if (unreadable.length > 0) return 0;
  const named = new Set(backups.flatMap((b) => b.files.map((f) => f.sha256)));
  let dropped = 0;
  for (const part of await namesIn(join(root, 'files'))) {
    const before = dropped;
    for (const name of await namesIn(join(root, 'files', part))) {
      if (!HASH.test(name) || named.has(name)) continue;
      await rm(keptFile(root, name), { force: true });
      dropped++;
    }
    if (dropped > before) await syncFolder(join(root, 'files', part));
  }
  return dropped;
}

/** Says at a back-up that it could not be checked: nobody waits for an answer. */
export async function noteUnchecked(root: string, backup: Backup, message: string): Promise<void> {
  if ((await readNote(root, backup.id)) === null) return;
  const problem = { code: 'unchecked', message };
  const check = {
    ...{ at: Date.now(), problem, counts: {}, state: '', entries: 0, last: null, missing: 0 },
  };
  // Where that cannot be written either, it stays one that was not checked.
  await writeNote(root, { ...backup, check }).catch(() => undefined);
}
