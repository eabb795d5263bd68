// Reads a back-up: its lines, checked against the chain; the project that they lead to; and whether all of it is what
// it was when it was made.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { checkNames } from '../../shared/bundle/bundle';
import { compareWithLog } from '../../shared/bundle/replay';
import { countRecords, stateHash } from '../../shared/bundle/state-hash';
import { JournalReplay } from '../../shared/change/journal';
import type { Backup, BackupCheck } from '../../shared/ipc/backup-contract';
import type { Change } from '../../shared/model/change';
import { filesOf } from '../../shared/model/document';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { BACKUP_VERSION, hashFile, keptFile, packedPath, sizeOf } from './backup-files';
import { FIRST_CHAIN, JOURNAL_VERSION, link, linesFrom, readHeader, readStored } from './journal-lines';

/** Something of a back-up or journal that is not as it was made, with a code. */
export class BackupError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The texts of a journal's stored lines, each of which must follow from the one before. @throws BackupError */
export async function* checkedTexts(lines: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  let chain = FIRST_CHAIN;
  let number = 0;
  for await (const { text } of lines) {
    number++;
    const stored = readStored(text);
    if (stored === null || link(chain, stored.d) !== stored.h)
      throw new BackupError('chain', `line ${number} does not follow from the line before`);
    chain = stored.h;
    const header = readHeader(stored.d);
    if ((header?.version ?? 0) > JOURNAL_VERSION)
      throw new BackupError('newer', 'a later version of the program wrote it');
    if (header === null) yield stored.d;
  }
}

/** The lines of a back-up's journal, one by one. @throws BackupError, or where the file cannot be unpacked */
export async function* backupTexts(root: string, id: string): AsyncGenerator<string> {
  // Begun when the first line is asked for: a stream that fails while nobody listens ends the program.
  const packed = createReadStream(packedPath(root, id), { highWaterMark: 256 * 1024 });
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    yield* checkedTexts(linesFrom(packed.pipe(unpacked)));
  } finally {
    packed.destroy();
  }
}

/** A project as it was read back. */
export type Restored = { data: ProjectData; log: Change[] };

/** The project that lines lead to. @throws BackupError */
export async function replayTexts(texts: AsyncIterable<string> | Iterable<string>): Promise<Restored> {
  const replay = new JournalReplay();
  for await (const text of texts)
    try {
      replay.add(text);
    } catch (error) {
      throw new BackupError('record', (error as Error).message.split('\n')[0] ?? '');
    }
  const whole = replay.finish();
  if (!whole.ok) throw new BackupError(whole.error.code, whole.error.message);
  return whole.value;
}

/** What is wrong within a project: what records name, and that its log leads to them. @throws BackupError */
export function requireSound({ data, log }: Restored): void {
  const names = checkNames(data, log);
  if (!names.ok) throw new BackupError(names.error.code, names.error.message);
  const compared = compareWithLog(data, log);
  if ('code' in compared) throw new BackupError(compared.code, compared.message);
}

async function restoreWhole(root: string, backup: Backup): Promise<Restored> {
  const { id, version, sha256, bytes, head, projectId, expected } = backup;
  if (version > BACKUP_VERSION) throw new BackupError('newer', 'a later version of the program made it');
  const size = await sizeOf(packedPath(root, id));
  if (size === null) throw new BackupError('gone', 'its file is not there');
  if (size !== bytes || (await hashFile(packedPath(root, id))) !== sha256)
    throw new BackupError('hash', 'its file is not what was written');
  const restored = await replayTexts(backupTexts(root, id));
  if (requireProject(restored.data).id !== projectId)
    throw new BackupError('other-project', 'it holds another project');
  if (restored.log.at(-1)?.hash !== head?.hash)
    throw new BackupError('head', 'it does not end with the entry that it was made with');
  requireSound(restored);
  const counts: Record<string, number> = countRecords(restored.data);
  for (const [table, count] of Object.entries(expected ?? {}))
    if (counts[table] !== count)
      throw new BackupError(
        'count',
        `${table}: ${count} in the database, ${counts[table] ?? 0} in the back-up`,
      );
  return restored;
}

/** The files of a back-up, of which each must be there; its hash is computed only when `isDeep`. */
async function checkFiles(root: string, files: Backup['files'], isDeep: boolean): Promise<void> {
  for (const { sha256, size } of files) {
    const path = keptFile(root, sha256);
    if ((await sizeOf(path)) !== size)
      throw new BackupError('file-gone', `a document’s file is gone: ${sha256}`);
    if (isDeep && (await hashFile(path)) !== sha256)
      throw new BackupError('file-changed', `a document’s file was changed: ${sha256}`);
  }
}

/** Restores a back-up in memory and says what is in it and whether it is what it was. Never throws. */
export async function checkBackup(
  root: string,
  backup: Backup,
  at: number,
  isDeep = false,
): Promise<BackupCheck> {
  const nothing = { counts: {}, state: '', entries: 0, last: null, missing: 0 };
  let found: Omit<BackupCheck, 'at' | 'problem'> = nothing;
  try {
    const { data, log } = await restoreWhole(root, backup);
    const last = log.at(-1);
    const kept = new Set(backup.files.map((f) => f.sha256));
    found = {
      counts: countRecords(data),
      state: stateHash(data),
      entries: log.length,
      last:
        last === undefined
          ? null
          : { by: data.persons.find((p) => p.id === last.by)?.name ?? '', at: last.at, kind: last.kind },
      missing: new Set(data.documents.flatMap(filesOf).filter((hash) => !kept.has(hash))).size,
    };
    if (backup.check !== null && backup.check.problem === null && backup.check.state !== found.state)
      throw new BackupError('state', 'its records are not what they were when it was last checked');
    await checkFiles(root, backup.files, isDeep);
    return { at, problem: null, ...found };
  } catch (error) {
    const code = error instanceof BackupError ? error.code : 'unreadable';
    return { at, problem: { code, message: (error as Error).message }, ...found };
  }
}
