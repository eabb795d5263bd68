// The journal's lines on disk: read one by one, checked against the line before, and what each does to the state of a
// journal.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type JournalHead = { seq: number; hash: string };
/** A stored line: `h` is SHA-256 over the hash of the line before and the text `d`. */
export type Stored = { h: string; d: string };
/** The first line of every segment but the first. What is optional is not in journals of before version 0.2. */
export type Header = {
  t: 'segment';
  previous: string;
  head: JournalHead | null;
  version?: number;
  project?: string;
  number?: number;
  isBase?: boolean;
};
/**
 * Where a journal ends: the hash of its last line, its newest entry, and whether the records it begins with are still
 * coming.
 */
export type Tail = { chain: string; head: JournalHead | null; isBase: boolean };

/** The version of the lines that this program writes; it leaves a journal of a later one alone. */
export const JOURNAL_VERSION = 1;
export const FIRST_CHAIN = '0'.repeat(64);
export const emptyTail: Tail = { chain: FIRST_CHAIN, head: null, isBase: true };

// Read at once: what is done with it must not hold up the main process.
const READ_BYTES = 256 * 1024;

export const link = (previous: string, text: string): string =>
  createHash('sha256').update(previous).update(text).digest('hex');

/** A line as it is stored, under the chain that it continues. */
export function storedLine(previous: string, text: string): { chain: string; line: string } {
  const chain = link(previous, text);
  return { chain, line: JSON.stringify({ h: chain, d: text } satisfies Stored) + '\n' };
}

/** Reads a stored line; null where it is none. */
export function readStored(line: string): Stored | null {
  try {
    const value = JSON.parse(line) as Partial<Stored> | null;
    return typeof value?.h === 'string' && typeof value.d === 'string' ? { h: value.h, d: value.d } : null;
  } catch {
    return null;
  }
}

/** A line of a file. `isEnded`: a line break follows. */
export type RawLine = { text: string; bytes: number; isEnded: boolean };

/** The lines of a file, a piece of the file at a time. */
export const rawLines = (path: string): AsyncGenerator<RawLine> =>
  linesFrom(createReadStream(path, { highWaterMark: READ_BYTES }));

/** The lines of what comes in pieces. */
export async function* linesFrom(parts: AsyncIterable<unknown>): AsyncGenerator<RawLine> {
  let waiting: Buffer[] = [];
  for await (const part of parts) {
    let rest = part as Buffer;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      const line = Buffer.concat([...waiting, rest.subarray(0, at)]);
      waiting = [];
      rest = rest.subarray(at + 1);
      yield { text: line.toString('utf8'), bytes: line.length + 1, isEnded: true };
    }
    if (rest.length > 0) waiting.push(rest);
  }
  const last = Buffer.concat(waiting);
  if (last.length > 0) yield { text: last.toString('utf8'), bytes: last.length, isEnded: false };
}

/** Whether text without a line break is what a crash leaves of a line: its beginning, and nothing else. */
export function isCutOff(text: string): boolean {
  return '{"h":"'.startsWith(text.slice(0, 6)) && !text.includes('\0');
}

/**
 * The numbers of the segments in a folder, in order; none where there is no folder. @throws where the folder cannot be
 * read
 */
export async function segmentNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const digits = /^(\d{6})\.ndjson$/.exec(name)?.[1];
      return digits === undefined ? [] : [Number(digits)];
    })
    .sort((a, b) => a - b);
}

export const segmentPath = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(6, '0')}.ndjson`);

/** The header that a text is; null where it is none. */
export function readHeader(text: string): Header | null {
  if (!text.startsWith('{"t":"segment"')) return null;
  try {
    const header = JSON.parse(text) as Header;
    return typeof header.previous === 'string' ? header : null;
  } catch {
    return null;
  }
}

type Entry = { seq: number; hash: string; prevHash: string };
type Glance =
  | { t: 'rows'; isBase: boolean }
  | { t: 'log'; changes: Entry[] }
  | { t: 'base-end' }
  | { t: 'change'; change: Entry };

// Lines of records are megabytes, and nothing of what they hold is needed here.
const ROWS = /^\{"t":"rows","table":"\w+","batch":(null|"[^"]*"),"rows":\[/;

function glance(text: string): Glance | null {
  const rows = ROWS.exec(text);
  if (rows !== null) return { t: 'rows', isBase: rows[1] === 'null' };
  try {
    return JSON.parse(text) as Glance | null;
  } catch {
    return null;
  }
}

/** Whether an entry is the next after another. */
const follows = (head: JournalHead | null, entry: Entry): boolean =>
  entry.seq === (head?.seq ?? 0) + 1 && entry.prevHash === (head?.hash ?? FIRST_CHAIN);

/** Where a journal ends after a line, its chain aside; null when the line may not stand there. */
export function step({ head, isBase }: Tail, text: string): Omit<Tail, 'chain'> | null {
  const line = glance(text);
  if (line === null) return null;
  switch (line.t) {
    case 'rows':
      return line.isBase === isBase ? { head, isBase } : null;
    case 'log': {
      let last = head;
      for (const change of line.changes) {
        if (!follows(last, change)) return null;
        last = { seq: change.seq, hash: change.hash };
      }
      return isBase ? { head: last, isBase } : null;
    }
    case 'base-end':
      return isBase ? { head, isBase: false } : null;
    case 'change': {
      const { seq, hash } = line.change;
      return !isBase && follows(head, line.change) ? { head: { seq, hash }, isBase } : null;
    }
    default:
      return null;
  }
}

/** Whether records that a journal begins with are those of another project. */
export function isOfAnother(text: string, projectId: string): boolean {
  if (!text.startsWith('{"t":"rows","table":"projects","batch":null')) return false;
  const { rows } = JSON.parse(text) as { rows: { id?: unknown }[] };
  return rows.some((row) => row.id !== projectId);
}
