// The end of one journal, where lines are added: flushed before they are reported as written, and taken back where they
// were not written whole. A segment begins as a whole file with its header, so that there is none without.
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { readJournalLine } from '../../shared/change/journal';
import type { Walked } from './journal-check';
import { walkSegment } from './journal-check';
import {
  emptyTail,
  type Header,
  JOURNAL_VERSION,
  type JournalHead,
  segmentNumbers,
  segmentPath,
  step,
  storedLine,
  type Tail,
} from './journal-lines';
import { writeCode, WriteError, writeFully, writeWholeFile } from './whole-file';

// Small enough that reading the newest segment at start takes a moment, large enough that there are few.
export const SEGMENT_BYTES = 16 * 1024 * 1024;

/** One journal, open at its end. */
export class JournalWriter {
  private file: FileHandle | null = null;
  /** Whether something may stand behind the last whole line. */
  private isDirty = false;

  private constructor(
    private readonly folder: string,
    private readonly projectId: string,
    private readonly segmentBytes: number,
    private segment: number,
    private size: number,
    private tail: Tail,
  ) {}

  /** Reads where a journal ends, without changing anything. */
  static async look(
    folder: string,
    projectId: string,
    segmentBytes: number,
  ): Promise<{ writer: JournalWriter | null; problem: 'damaged' | 'newer' | null }> {
    const numbers = await segmentNumbers(folder);
    const last = numbers.at(-1);
    if (last === undefined)
      return { writer: new JournalWriter(folder, projectId, segmentBytes, 0, 0, emptyTail), problem: null };
    if (numbers.some((number, index) => number !== index + 1)) return { writer: null, problem: 'damaged' };
    const walked: Walked = await walkSegment(folder, last, projectId, last === 1 ? emptyTail : null, true);
    if ('isNewer' in walked) return { writer: null, problem: 'newer' };
    if ('damage' in walked) return { writer: null, problem: 'damaged' };
    return {
      writer: new JournalWriter(folder, projectId, segmentBytes, last, walked.whole, walked.tail),
      problem: null,
    };
  }

  get head(): JournalHead | null {
    return this.tail.head;
  }

  /** Whether there is no line yet. */
  get isEmpty(): boolean {
    return this.segment === 0;
  }

  /** Whether the records that it begins with are all there. */
  get hasBase(): boolean {
    return !this.tail.isBase;
  }

  /** Forgets a line that a crash cut off: it was never reported as written. */
  async forgetCutOff(): Promise<void> {
    this.isDirty = this.segment > 0;
    await this.cutOff();
  }

  /**
   * Adds lines and flushes them. An entry that is there already is passed over, so that two windows may both report it.
   *
   * @returns `bad-line` for what is no line, `order` or `gap` for one that does not follow, or why the disk did not
   *   take them; nothing is written then
   */
  async append(lines: readonly string[]): Promise<Result<{ head: JournalHead | null }>> {
    let tail = this.tail;
    let text = '';
    for (const line of lines) {
      const parsed = readJournalLine(line);
      if (parsed === null) return fail('bad-line', 'what was sent is no line of a journal');
      const { head } = tail;
      if (parsed.t === 'change' && head !== null && !tail.isBase) {
        const { seq, hash } = parsed.change;
        if (seq < head.seq || (seq === head.seq && hash === head.hash)) continue;
      }
      const next = step(tail, line);
      if (next === null)
        return parsed.t === 'change'
          ? fail('gap', `entry ${parsed.change.seq} does not follow ${head?.seq ?? 'the records'}`)
          : fail('order', `a line ${parsed.t} may not stand here`);
      const stored = storedLine(tail.chain, line);
      tail = { ...next, chain: stored.chain };
      text += stored.line;
    }
    if (text === '') return ok({ head: tail.head });
    try {
      if (this.segment === 0) await this.begin(1, text);
      else if (this.size > this.segmentBytes) {
        const header = this.header(this.segment + 1);
        // The lines go on from the header, so they are linked anew.
        await this.begin(this.segment + 1, header.line);
        this.tail = { ...this.tail, chain: header.chain };
        return await this.append(lines);
      } else await this.add(text);
    } catch (error) {
      if (error instanceof WriteError) return { ok: false, error: error.problem };
      throw error;
    }
    this.tail = tail;
    return ok({ head: tail.head });
  }

  async close(): Promise<void> {
    await this.file?.close().catch(() => undefined);
    this.file = null;
  }

  private header(number: number): { chain: string; line: string } {
    const { chain, head, isBase } = this.tail;
    const header: Header = {
      t: 'segment',
      previous: chain,
      head,
      version: JOURNAL_VERSION,
      project: this.projectId,
      number,
      isBase,
    };
    return storedLine(chain, JSON.stringify(header));
  }

  /** Begins a segment as a whole file. */
  private async begin(number: number, text: string): Promise<void> {
    await writeWholeFile(segmentPath(this.folder, number), text);
    await this.close();
    this.segment = number;
    this.size = Buffer.byteLength(text);
  }

  /** Adds text to the newest segment, all of it or nothing. */
  private async add(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const path = segmentPath(this.folder, this.segment);
    try {
      await this.cutOff();
      const file = await this.opened();
      this.isDirty = true;
      await writeFully(file, bytes, this.size);
      await file.datasync();
      this.isDirty = false;
    } catch (error) {
      // What was taken of it goes; where that fails too, it goes before the next is written.
      await this.cutOff().catch(() => undefined);
      await this.close();
      throw new WriteError(writeCode(error), path, true, (error as Error).message);
    }
    this.size += bytes.length;
  }

  private async cutOff(): Promise<void> {
    if (!this.isDirty) return;
    await (await this.opened()).truncate(this.size);
    this.isDirty = false;
  }

  private async opened(): Promise<FileHandle> {
    this.file ??= await open(segmentPath(this.folder, this.segment), 'r+');
    return this.file;
  }
}
