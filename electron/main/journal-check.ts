// Reads a journal from its first line to its last: every segment, its header, the chain of hashes and the order of the
// entries. Asynchronous and in small pieces, so that opening a project and the main process are not held up by it.
import { stat } from 'node:fs/promises';
import {
  emptyTail,
  isCutOff,
  isOfAnother,
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

/** Why a journal is not whole. */
export type DamageReason =
  | 'missing-segment'
  | 'empty-segment'
  | 'cut-off'
  | 'unreadable-line'
  | 'changed-line'
  | 'header'
  | 'order'
  | 'base'
  | 'other-project';
/** The first place where a journal is not whole: a segment and a line in it, both from 1. */
export type Damage = { segment: number; line: number; reason: DamageReason };

/** What reading a journal came to. `newer`: a later version of the program wrote it. */
export type Checked =
  | { state: 'none' }
  | { state: 'newer' }
  | { state: 'damaged'; damage: Damage }
  | { state: 'whole'; tail: Tail };

/** What a segment came to: where it ends, and how many bytes of it are whole lines. */
export type Walked = { tail: Tail; whole: number } | { damage: Damage } | { isNewer: true };

/**
 * Reads one segment.
 *
 * @param before - where the segment before ends; null when that was not read: the header's word is taken for it
 * @param isLast - whether a line that a crash cut off may stand at its end
 */
export async function walkSegment(
  folder: string,
  number: number,
  projectId: string,
  before: Tail | null,
  isLast: boolean,
): Promise<Walked> {
  let tail = before ?? emptyTail;
  let whole = 0;
  let line = 0;
  const damaged = (reason: DamageReason): Walked => ({ damage: { segment: number, line, reason } });
  for await (const { text, bytes, isEnded } of rawLines(segmentPath(folder, number))) {
    line++;
    if (!isEnded) {
      if (isLast && line > 1 && isCutOff(text)) break;
      return damaged('cut-off');
    }
    const stored = readStored(text);
    // What an editor makes of a line is not what was written, even where it reads the same.
    if (stored === null || !text.endsWith('"}')) return damaged('unreadable-line');
    const header = readHeader(stored.d);
    if (line === 1 && number > 1) {
      if (header === null) return damaged('header');
      if ((header.version ?? 0) > JOURNAL_VERSION) return { isNewer: true };
      if ((header.number ?? number) !== number) return damaged('order');
      if ((header.project ?? projectId) !== projectId) return damaged('other-project');
      // Journals of before version 0.2 do not say whether the base goes on; entries come at its very end.
      tail = before ?? {
        chain: header.previous,
        head: header.head,
        isBase: header.isBase ?? header.head === null,
      };
      if (tail.chain !== header.previous || tail.head?.seq !== header.head?.seq) return damaged('order');
    } else if (header !== null) return damaged('order');
    if (link(tail.chain, stored.d) !== stored.h) return damaged('changed-line');
    if (header === null) {
      if (isOfAnother(stored.d, projectId)) return damaged('other-project');
      const next = step(tail, stored.d);
      if (next === null) return damaged('order');
      tail = { ...next, chain: stored.h };
    } else tail = { ...tail, chain: stored.h };
    whole += bytes;
  }
  return line === 0 ? damaged('empty-segment') : { tail, whole };
}

/** Reads all of a journal, and stops at the first place that is not whole. */
export async function checkJournal(folder: string, projectId: string): Promise<Checked> {
  const numbers = await segmentNumbers(folder);
  if (numbers.length === 0)
    return (await isFolder(folder)) ? { state: 'damaged', damage: MISSING } : { state: 'none' };
  let tail = emptyTail;
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1)
      return { state: 'damaged', damage: { segment: index + 1, line: 1, reason: 'missing-segment' } };
    const walked = await walkSegment(folder, number, projectId, tail, index === numbers.length - 1);
    if ('isNewer' in walked) return { state: 'newer' };
    if ('damage' in walked) return { state: 'damaged', damage: walked.damage };
    ({ tail } = walked);
  }
  if (tail.isBase) return { state: 'damaged', damage: { segment: 1, line: 1, reason: 'base' } };
  return { state: 'whole', tail };
}

const MISSING: Damage = { segment: 1, line: 1, reason: 'missing-segment' };

/** Whether there is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
}
