// Reads a journal back, a piece at a time: strictly, or of a damaged one what is sound.
import { stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/kernel/result';
import {
  FIRST_CHAIN,
  isCutOff,
  JOURNAL_VERSION,
  link,
  rawLines,
  readHeader,
  readStored,
  segmentNumbers,
  segmentPath,
  type Stored,
} from './journal-lines';

export type JournalCursor = { segment: number; offset: number };
/** `lost`: lines of this piece that are damaged and were left out. */
export type ReadLines = { lines: string[]; next: JournalCursor | null; lost: number };

const NEWER = fail('journal-newer', 'a later version of the program wrote this journal');

// Below the 8 MB that may cross at once.
const READ_BYTES = 4 * 1024 * 1024;

/**
 * Lines from a cursor on. Fails at the first that does not follow from the one before.
 *
 * @param isBeginning - ends there instead, with what stands before it
 */
export async function readLines(
  folder: string,
  projectId: string,
  cursor: JournalCursor | null,
  isBeginning = false,
): Promise<Result<ReadLines>> {
  const { segment, offset } = cursor ?? { segment: 1, offset: 0 };
  const path = segmentPath(folder, segment);
  // Only a segment that was never written is the end; one that cannot be read is an error, not a shorter journal.
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    },
  );
  if (!isThere) {
    const isEnd = segment > ((await segmentNumbers(folder)).at(-1) ?? 0);
    if (isEnd) return ok({ lines: [], next: null, lost: 0 });
    return isBeginning
      ? ok({ lines: [], next: null, lost: 1 })
      : fail('damaged', `segment ${segment} is missing`);
  }
  const lines: string[] = [];
  let size = 0;
  let chain: string | null = null;
  let index = 0;
  const damaged = (what: string): Result<ReadLines> =>
    isBeginning ? ok({ lines, next: null, lost: 1 }) : fail('damaged', `segment ${segment}${what}`);
  for await (const { text, isEnded } of rawLines(path)) {
    if (!isEnded && isCutOff(text)) break;
    const stored = readStored(text);
    if (stored === null) return damaged(`, line ${index + 1}`);
    const header = readHeader(stored.d);
    if ((header?.version ?? 0) > JOURNAL_VERSION) return NEWER;
    if (header?.project !== undefined && header.project !== projectId)
      return damaged(' is of another project');
    const previous: string = chain ?? (segment === 1 ? FIRST_CHAIN : (header?.previous ?? FIRST_CHAIN));
    if (link(previous, stored.d) !== stored.h) return damaged(`, line ${index + 1}`);
    chain = stored.h;
    if (index >= offset && header === null) {
      lines.push(stored.d);
      size += stored.d.length;
    }
    index++;
    if (size > READ_BYTES) return ok({ lines, next: { segment, offset: index }, lost: 0 });
  }
  return ok({ lines, next: { segment: segment + 1, offset: 0 }, lost: 0 });
}

async function firstLine(path: string): Promise<Stored | null> {
  for await (const { text } of rawLines(path)) return readStored(text);
  return null;
}

/** The files of a journal in the order in which they were written, also where their names were exchanged. */
async function inOrder(folder: string): Promise<string[]> {
  const files = await Promise.all(
    (await segmentNumbers(folder)).map(async (number) => {
      const path = segmentPath(folder, number);
      const stored = await firstLine(path);
      return {
        path,
        number,
        isReadable: stored !== null,
        header: stored === null ? null : readHeader(stored.d),
      };
    }),
  );
  const begins = files.filter((f) => f.isReadable && f.header === null);
  const isAsNamed =
    files.every(({ header, number }) => header?.number === undefined || header.number === number) &&
    files.every(
      (f, at) => f.header === null || (f.header.head?.seq ?? 0) >= (files[at - 1]?.header?.head?.seq ?? 0),
    ) &&
    begins.every((f) => f.number === 1);
  if (isAsNamed) return files.map((f) => f.path);
  const place = (f: (typeof files)[number]): number =>
    f.header === null ? (f.isReadable ? 0 : f.number) : (f.header.number ?? f.number);
  return files
    .sort((a, b) => (a.header?.head?.seq ?? 0) - (b.header?.head?.seq ?? 0) || place(a) - place(b))
    .map((f) => f.path);
}

/** Lines of a damaged journal from a cursor on. One that does not follow from the line before is left out. */
export async function readSoundLines(
  folder: string,
  projectId: string,
  cursor: JournalCursor | null,
): Promise<Result<ReadLines>> {
  const { segment, offset } = cursor ?? { segment: 1, offset: 0 };
  const path = (await inOrder(folder))[segment - 1];
  if (path === undefined) return ok({ lines: [], next: null, lost: 0 });
  const lines: string[] = [];
  let size = 0;
  let lost = 0;
  // After a line that cannot be read, the next can only be asked whether it makes sense.
  let chain: string | null = FIRST_CHAIN;
  let index = 0;
  for await (const { text } of rawLines(path)) {
    const stored = readStored(text);
    const header = stored === null ? null : readHeader(stored.d);
    // What its lines mean is not known here.
    if ((header?.version ?? 0) > JOURNAL_VERSION) return NEWER;
    if (header?.project !== undefined && header.project !== projectId) {
      lost++;
      break;
    }
    if (index === 0 && header !== null) chain = header.previous;
    const isSound = stored !== null && (chain === null || link(chain, stored.d) === stored.h);
    chain = stored?.h ?? null;
    if (index >= offset) {
      if (!isSound) lost++;
      else if (header === null) {
        lines.push(stored.d);
        size += stored.d.length;
      }
    }
    index++;
    if (size > READ_BYTES) return ok({ lines, next: { segment, offset: index }, lost });
  }
  return ok({ lines, next: { segment: segment + 1, offset: 0 }, lost });
}
