// The journal on disk: hash-chained lines in segments, flushed before a write is reported as done.
// A damaged LevelDB manifest opens as an empty database without an error (platform-notes.md, section 4); this is what is left then.
import { createHash } from 'node:crypto';
import {
  constants,
  copyFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  truncate,
} from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/kernel/result';

export type JournalHead = { seq: number; hash: string };
export type JournalCursor = { segment: number; offset: number };

// Small enough that reading the newest segment at start takes a moment, large enough that there are few.
const SEGMENT_BYTES = 16 * 1024 * 1024;
// Below the 8 MB that may cross at once.
const READ_BYTES = 4 * 1024 * 1024;
const FIRST = '0'.repeat(64);

type Open = { file: FileHandle; segment: number; size: number; chain: string; head: JournalHead | null };
/** A stored line: `h` is SHA-256 over the hash of the line before and the text `d`. */
type Stored = { h: string; d: string };

const link = (previous: string, text: string): string =>
  createHash('sha256').update(previous).update(text).digest('hex');

function readStored(line: string): Stored | null {
  try {
    const value = JSON.parse(line) as Partial<Stored>;
    return typeof value.h === 'string' && typeof value.d === 'string' ? { h: value.h, d: value.d } : null;
  } catch {
    return null;
  }
}

/** What a line does to the head: an entry of the log moves it, a segment's first line states it. */
function headAfter(text: string, head: JournalHead | null): JournalHead | null {
  // The great lines, which hold records, are not read for it.
  if (text.startsWith('{"t":"rows"')) return head;
  const line = JSON.parse(text) as {
    t: string;
    change?: JournalHead;
    changes?: JournalHead[];
    head?: JournalHead | null;
  };
  if (line.t === 'segment') return line.head ?? null;
  const last = line.t === 'change' ? line.change : line.t === 'log' ? line.changes?.at(-1) : undefined;
  return last === undefined ? head : { seq: last.seq, hash: last.hash };
}

/** Copies a damaged segment beside itself, under the first name that is free. */
async function keepDamaged(path: string, attempt = 1): Promise<void> {
  try {
    await copyFile(path, `${path}.damaged-${attempt}`, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await keepDamaged(path, attempt + 1);
  }
}

/** All journals below one folder. Calls for one project run one after the other. */
export class JournalStore {
  private readonly opened = new Map<string, Open>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly folder: string) {}

  /** Projects with a journal. */
  async list(): Promise<{ projectId: string; head: JournalHead | null }[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter((n) => /^[0-9a-f-]{36}$/.test(n));
    return await Promise.all(ids.map(async (projectId) => ({ projectId, head: await this.head(projectId) })));
  }

  head(projectId: string): Promise<JournalHead | null> {
    return this.inTurn(projectId, async () => (await this.open(projectId, false))?.head ?? null);
  }

  /**
   * Appends lines and flushes them. An entry at or before the head is passed over, so that two windows may both report it.
   *
   * @returns `gap` when an entry does not follow the head: nothing is written then
   */
  append(projectId: string, lines: readonly string[]): Promise<Result<{ head: JournalHead | null }>> {
    return this.inTurn(projectId, async () => {
      let state = await this.open(projectId, true);
      if (state === null) throw new Error('no journal');
      if (state.size > SEGMENT_BYTES) state = await this.startSegment(projectId, state);
      let text = '';
      let { chain, head } = state;
      for (const line of lines) {
        const next = headAfter(line, head);
        if (line.startsWith('{"t":"change"') && head !== null && next !== null) {
          if (next.seq <= head.seq) continue;
          if (next.seq !== head.seq + 1) return fail('gap', `entry ${next.seq} does not follow ${head.seq}`);
        }
        chain = link(chain, line);
        head = next;
        text += JSON.stringify({ h: chain, d: line } satisfies Stored) + '\n';
      }
      if (text === '') return ok({ head });
      const bytes = Buffer.from(text);
      try {
        await state.file.appendFile(bytes);
        await state.file.datasync();
      } catch (error) {
        // Half a line may be there (a full disk): opened again, the journal forgets it, and the next line does not follow on it.
        this.opened.delete(projectId);
        await state.file.close().catch(() => undefined);
        throw error;
      }
      this.opened.set(projectId, { ...state, chain, head, size: state.size + bytes.length });
      return ok({ head });
    });
  }

  /** Lines from a cursor on, checked against the chain from the start of their segment. */
  read(
    projectId: string,
    cursor: JournalCursor | null,
  ): Promise<Result<{ lines: string[]; next: JournalCursor | null }>> {
    return this.inTurn(projectId, async () => {
      const { segment, offset } = cursor ?? { segment: 1, offset: 0 };
      const content = await readFile(this.path(projectId, segment), 'utf8').catch((error: unknown) => {
        // Only a segment that was never written is the end; one that cannot be read is an error, not a shorter journal.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      });
      if (content === null) return ok({ lines: [], next: null });
      const lines: string[] = [];
      let size = 0;
      let chain: string | null = null;
      let index = 0;
      const all = content.split('\n');
      for (const line of all) {
        const stored = readStored(line);
        if (stored === null) {
          if (index < all.length - 1) return fail('damaged', `segment ${segment}, line ${index + 1}`);
          break;
        }
        const previous: string = chain ?? (segment === 1 ? FIRST : this.stated(stored.d));
        if (link(previous, stored.d) !== stored.h)
          return fail('damaged', `segment ${segment}, line ${index + 1}`);
        chain = stored.h;
        if (index >= offset && !stored.d.startsWith('{"t":"segment"')) {
          lines.push(stored.d);
          size += stored.d.length;
        }
        index++;
        if (size > READ_BYTES) return ok({ lines, next: { segment, offset: index } });
      }
      return ok({ lines, next: { segment: segment + 1, offset: 0 } });
    });
  }

  /** Renames a project's journal, so that the next entry begins a new one. */
  setAside(projectId: string, stamp: string): Promise<void> {
    return this.inTurn(projectId, async () => {
      await this.opened.get(projectId)?.file.close();
      this.opened.delete(projectId);
      const folder = join(this.folder, projectId);
      await rename(folder, `${folder}.aside-${stamp}`).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      });
    });
  }

  /** Waits for what is under way and closes all files. */
  async close(): Promise<void> {
    await Promise.allSettled(this.turns.values());
    for (const { file } of this.opened.values()) await file.close();
    this.opened.clear();
  }

  private path(projectId: string, segment: number): string {
    return join(this.folder, projectId, `${String(segment).padStart(6, '0')}.ndjson`);
  }

  /** The chain that a segment's first line says it continues. */
  private stated(text: string): string {
    return (JSON.parse(text) as { previous?: string }).previous ?? FIRST;
  }

  private async open(projectId: string, create: boolean): Promise<Open | null> {
    const known = this.opened.get(projectId);
    if (known !== undefined) return known;
    const folder = join(this.folder, projectId);
    const names = await readdir(folder).catch(() => []);
    const last = Math.max(0, ...names.map((n) => Number(/^(\d{6})\.ndjson$/.exec(n)?.[1] ?? 0)));
    if (last === 0 && !create) return null;
    await mkdir(folder, { recursive: true });
    const segment = Math.max(1, last);
    const path = this.path(projectId, segment);
    const content = last === 0 ? '' : await readFile(path, 'utf8');
    let chain = FIRST;
    let head: JournalHead | null = null;
    let whole = 0;
    for (const [index, line] of content.split('\n').entries()) {
      const stored = readStored(line);
      if (stored === null) break;
      const previous: string = index === 0 && segment > 1 ? this.stated(stored.d) : chain;
      if (link(previous, stored.d) !== stored.h) break;
      chain = stored.h;
      head = headAfter(stored.d, head);
      whole += Buffer.byteLength(line) + 1;
    }
    const size = Buffer.byteLength(content);
    if (whole < size) {
      // A last line that was cut off by a crash was never reported as written. More than that is damage: a copy of it is kept.
      if (Buffer.from(content).subarray(whole).includes('\n')) await keepDamaged(path);
      await truncate(path, whole);
    }
    const state: Open = { file: await open(path, 'a'), segment, size: whole, chain, head };
    this.opened.set(projectId, state);
    return state;
  }

  private async startSegment(projectId: string, state: Open): Promise<Open> {
    await state.file.close();
    const segment = state.segment + 1;
    const text = JSON.stringify({ t: 'segment', previous: state.chain, head: state.head });
    const chain = link(state.chain, text);
    const file = await open(this.path(projectId, segment), 'a');
    const bytes = Buffer.from(JSON.stringify({ h: chain, d: text } satisfies Stored) + '\n');
    await file.appendFile(bytes);
    const next = { file, segment, size: bytes.length, chain, head: state.head };
    this.opened.set(projectId, next);
    return next;
  }

  private inTurn<T>(projectId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(projectId) ?? Promise.resolve()).then(work, work);
    this.turns.set(projectId, turn);
    return turn;
  }
}
