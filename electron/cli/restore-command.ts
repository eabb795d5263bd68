// `zeef restore`: a bundle out of a back-up or a journal, also of a damaged one as far as it can be read.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import { salvageBundle } from '../../shared/bundle/salvage';
import { JournalReplay } from '../../shared/change/journal';
import { filesOf } from '../../shared/model/document';
import { hashFile, keptFile, readNote } from '../main/backup-files';
import { backupTexts, checkBackup, replayTexts, requireSound, type Restored } from '../main/backup-read';
import type { Arguments } from './arguments';
import type { KeptFile } from './bundle-input';
import { writeBundleTo } from './bundle-output';
import { InputError } from './files';
import { systemEnv } from './import-command';
import { blobsOf, salvagedJournal, wholeJournal } from './journal-project';
import { recognise } from './recognise';
import { requireFile, requireOut, type Summary, UsageError } from './usage';

/** `problem`: why it is not whole; `lost`: lines that could not be read. */
type Found = Restored & { problem: string | null; lost: number; fileAt: (hash: string) => string };

const NOT_WHOLE = 3;

async function fromJournal(path: string): Promise<Found> {
  const fileAt = (hash: string): string => join(blobsOf(path), hash.slice(0, 2), hash);
  try {
    const whole = await wholeJournal(path);
    requireSound(whole);
    return { ...whole, problem: null, lost: 0, fileAt };
  } catch (error) {
    return { ...(await salvagedJournal(path)), problem: (error as Error).message, fileAt };
  }
}

/** What can be read of a back-up up to where its lines break. */
async function salvagedBackup(root: string, id: string): Promise<Restored & { lost: number }> {
  const replay = new JournalReplay();
  try {
    for await (const text of backupTexts(root, id)) replay.addSound(text);
  } catch {
    // What stood before is all there is.
  }
  const found = replay.salvage();
  if (!found.ok) throw new InputError(`${join(root, id)}: ${found.error.message}`);
  return found.value;
}

async function fromBackup(root: string, id: string): Promise<Found> {
  const fileAt = (hash: string): string => keptFile(root, hash);
  const backup = await readNote(root, id);
  const problem =
    backup === null
      ? { message: 'what is noted of it cannot be read' }
      : (await checkBackup(root, backup, Date.now())).problem;
  if (problem === null)
    return { ...(await replayTexts(backupTexts(root, id))), problem: null, lost: 0, fileAt };
  return { ...(await salvagedBackup(root, id)), problem: problem.message, fileAt };
}

async function filesFor({ data, fileAt }: Found): Promise<Map<string, KeptFile>> {
  const files = new Map<string, KeptFile>();
  for (const hash of new Set(data.documents.flatMap(filesOf))) {
    const path = fileAt(hash);
    if ((await hashFile(path).catch(() => null)) === hash)
      files.set(hash, { read: () => readHashed(path, hash) });
  }
  return files;
}

/** @throws InputError when it is not what it was when it was looked at */
async function readHashed(path: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new InputError(`${path}: was changed while it was read`);
  return bytes;
}

/**
 * A bundle that is read again: records that the log does not lead to are put under a new id, as a project of their own.
 */
async function bundleOf(bundle: Bundle<KeptFile>): Promise<Bundle<KeptFile>> {
  // Without its files, which say nothing of that and may be more than memory holds.
  const bytes = writeBundle({ ...bundle, files: new Map() });
  if (readBundle(bytes).ok) return bundle;
  const salvaged = await salvageBundle(bytes, systemEnv, 'zeef restore', (title) => title);
  if (!salvaged.ok) throw new InputError(salvaged.error.message);
  return { ...salvaged.value.bundle, files: bundle.files };
}

/** Writes a bundle. Exit code 3 where what it was made of is not whole. @throws UsageError or InputError */
export async function restore(args: Arguments): Promise<Summary> {
  const path = requireFile(args);
  const out = requireOut(args);
  const given = await recognise(path);
  if (given.kind !== 'backup' && given.kind !== 'journal')
    throw new UsageError('zeef restore: one back-up, or the folder of one journal');
  const found =
    given.kind === 'backup' ? await fromBackup(given.root, given.id) : await fromJournal(given.path);
  const { data, log, problem, lost } = found;
  const files = await filesFor(found);
  await writeBundleTo(out, await bundleOf({ data, log, files }));
  const named = new Set(data.documents.flatMap(filesOf)).size;
  if (problem !== null)
    process.stderr.write(
      `${path}: ${problem}. What can be read of it was written; ${lost} lines could not.\n`,
    );
  return {
    message: `${out}: ${data.references.length} references, ${log.length} entries, ${files.size} of ${named} files`,
    exitCode: problem === null ? 0 : NOT_WHOLE,
    ...{ out, problem, lost, references: data.references.length, entries: log.length },
    files: files.size,
    missing: named - files.size,
  };
}
