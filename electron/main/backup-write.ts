// Makes one back-up: the lines of a project's journal, checked as they are read and packed as they are, and the files
// that they name. The main process is never held up for longer than one line takes.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Backup } from '../../shared/ipc/backup-contract';
import { fail, ok, type Result } from '../../shared/kernel/result';
import {
  BACKUP_VERSION,
  copyByHash,
  keptFile,
  newBackupId,
  packedPath,
  readNote,
  removeBackup,
  sizeOf,
  writeNote,
} from './backup-files';
import {
  emptyTail,
  isCutOff,
  JOURNAL_VERSION,
  link,
  rawLines,
  readHeader,
  readStored,
  segmentNumbers,
  segmentPath,
  step,
  type Tail,
} from './journal-lines';
import { orProblem, WholeFile } from './whole-file';

/** What a back-up is made of and for. */
export type Making = Pick<Backup, 'projectId' | 'title' | 'why' | 'at' | 'app' | 'schema'> & {
  /** Folder of back-ups. */
  root: string;
  /** Folder of the project's journal. */
  journal: string;
  /** Folder of the files by hash that are in use. */
  blobs: string;
  expected: { hash: string; counts: Record<string, number> } | null;
};

class Unusable extends Error {
  constructor(readonly code: 'no-journal' | 'damaged' | 'newer') {
    super(code === 'newer' ? 'a later version of the program wrote the journal' : `the journal is not whole`);
  }
}

/** What is known when all lines were read. */
type Read = { tail: Tail; named: Set<string> };

/** The lines of a journal up to what is written now, each checked. @throws Unusable */
async function* linesOf(journal: string, known: ReadonlySet<string>, read: Read): AsyncGenerator<string> {
  const numbers = await segmentNumbers(journal);
  if (numbers.length === 0) throw new Unusable('no-journal');
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) throw new Unusable('damaged');
    for await (const { text, isEnded } of rawLines(segmentPath(journal, number))) {
      // What is being written, or was cut off by a crash, is not part of it yet.
      if (!isEnded && index === numbers.length - 1 && isCutOff(text)) break;
      const stored = isEnded ? readStored(text) : null;
      if (stored === null || link(read.tail.chain, stored.d) !== stored.h) throw new Unusable('damaged');
      const header = readHeader(stored.d);
      if ((header?.version ?? 0) > JOURNAL_VERSION) throw new Unusable('newer');
      const next = header === null ? step(read.tail, stored.d) : read.tail;
      if (next === null) throw new Unusable('damaged');
      read.tail = { ...next, chain: stored.h };
      if (known.size > 0)
        for (const [hash] of stored.d.matchAll(/[0-9a-f]{64}/g)) if (known.has(hash)) read.named.add(hash);
      yield `${text}\n`;
    }
  }
  if (read.tail.isBase) throw new Unusable('damaged');
}

async function hashesIn(blobs: string): Promise<Set<string>> {
  const names = await readdir(blobs, { recursive: true }).catch(() => []);
  return new Set(names.flatMap((name) => /(?:^|[\\/])([0-9a-f]{64})$/.exec(name)?.[1] ?? []));
}

/** Packs the lines. @returns what they came to */
async function pack(file: WholeFile, { journal, blobs }: Making): Promise<Read> {
  const read: Read = { tail: emptyTail, named: new Set() };
  const lines = Readable.from(linesOf(journal, await hashesIn(blobs), read));
  // The quickest that packs at all: a back-up is made while somebody works.
  await pipeline(lines, createGzip({ level: 1 }), async (packed) => {
    for await (const part of packed) await file.write(part as Buffer);
  });
  return read;
}

/** Copies the files that are not there yet. @returns those that are there */
async function keepFiles(named: Iterable<string>, root: string, blobs: string): Promise<Backup['files']> {
  const files: Backup['files'] = [];
  for (const sha256 of named) {
    const from = join(blobs, sha256.slice(0, 2), sha256);
    const size = await sizeOf(from);
    if (size === null) continue;
    const isKept = (await sizeOf(keptFile(root, sha256))) === size;
    if (isKept || (await copyByHash(from, keptFile(root, sha256), sha256))) files.push({ sha256, size });
  }
  return files;
}

/** A moment whose id no other has: a clock that was set back comes by the same moment again. */
async function freeMoment({ root, projectId, why, at }: Making): Promise<number> {
  for (let moment = at; ; moment++) {
    const id = newBackupId(projectId, moment, why);
    if ((await sizeOf(packedPath(root, id))) === null && (await readNote(root, id)) === null) return moment;
  }
}

/**
 * Makes a back-up.
 *
 * @returns `no-journal`, `damaged` or `newer` where the journal cannot be used, or why the disk refused: nothing of it
 *   shows then
 */
export async function writeBackup(making: Making): Promise<Result<Backup>> {
  const { root, projectId, title, why, app, schema, expected } = making;
  const at = await freeMoment(making);
  const id = newBackupId(projectId, at, why);
  return await orProblem(async () => {
    const file = await WholeFile.begin(packedPath(root, id));
    try {
      const { tail, named } = await pack(file, making);
      // Files are many and may take minutes: what shows before them would be a back-up without a note.
      const files = await keepFiles(named, root, making.blobs);
      const { size: bytes } = file;
      const sha256 = file.mark().hash.digest('hex');
      const backup: Backup = {
        format: 'zeef-backup',
        version: BACKUP_VERSION,
        ...{ id, projectId, title, why, at, app, schema, head: tail.head, bytes, sha256, files },
        // Of another entry nothing is known.
        expected: expected !== null && expected.hash === tail.head?.hash ? expected.counts : null,
        check: null,
      };
      await file.commit();
      await writeNote(root, backup);
      return ok(backup);
    } catch (error) {
      await file.abandon();
      await removeBackup(root, id).catch(() => false);
      if (error instanceof Unusable) return fail(error.code, error.message);
      throw error;
    }
  });
}
