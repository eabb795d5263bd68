// The journals on disk: hash-chained lines in segments, flushed before a write is reported as done. A damaged LevelDB
// manifest opens as an empty database without an error (platform-notes.md, section 4); this is what is left then.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { type Checked, checkJournal } from './journal-check';
import type { JournalHead } from './journal-lines';
import { JournalLock } from './journal-lock';
import { type JournalCursor, readLines, readSoundLines, type ReadLines } from './journal-read';
import { JournalWriter, SEGMENT_BYTES } from './journal-writer';
import { isRunning, ownMark } from './process-mark';
import { syncFolder } from './kept-folder';
import { orProblem } from './whole-file';

export type { JournalCursor } from './journal-read';

/** Why a journal cannot be used as it is. */
export type JournalProblem = 'damaged' | 'newer' | 'unreadable';
/**
 * What stands of a journal: its newest entry, and which folder it is, so that nobody replaces another one than they
 * looked at.
 */
export type JournalState = { head: JournalHead | null; problem: JournalProblem | null; at: string | null };

/** A journal that was being begun or erased: of which project, by which process. */
const LEFT = /^([0-9a-f-]{36})\.(new|erased)-(\d+-\d+)\.[0-9a-f-]{36}$/;

/** A lock that had not got its name when its process ended. */
const LOCK_LEFT = /^[0-9a-f-]{36}\.lock\.[0-9a-f-]{36}$/;

const LOCKED = fail('locked', 'another process writes this journal');

/** All journals below one folder. Calls for one project run one after the other. */
export class JournalStore {
  private readonly opened = new Map<string, JournalWriter>();
  private readonly locks = new Map<string, JournalLock>();
  /** Journals that are being begun, by token: each in a folder of its own until all it begins with is there. */
  private readonly begun = new Map<string, { folder: string; writer: JournalWriter }>();
  private readonly turns = new Map<string, Promise<unknown>>();
  /** What the last start left half way is put right before anything is asked. */
  private recovered: Promise<void> = Promise.resolve();

  /** @param segmentBytes - how long a segment may be before the next begins */
  constructor(
    private readonly folder: string,
    private readonly segmentBytes = SEGMENT_BYTES,
  ) {}

  /** Projects with a journal. One that cannot be read does not hide the others. */
  async list(): Promise<{ projectId: string; head: JournalHead | null; problem: JournalProblem | null }[]> {
    await this.recovered;
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter((n) => /^[0-9a-f-]{36}$/.test(n));
    return await Promise.all(
      ids.map(async (projectId) => {
        const { head, problem } = await this.inTurn(projectId, () => this.look(projectId));
        return { projectId, head, problem };
      }),
    );
  }

  /** The newest entry; null where there is none, or none that can be read. */
  async head(projectId: string): Promise<JournalHead | null> {
    return (await this.state(projectId)).head;
  }

  /** The newest entry of a journal that is about to be written, by its newest segment alone. */
  state(projectId: string): Promise<JournalState> {
    return this.inTurn(projectId, async () => {
      // Opening forgets what a crash cut off; where there is nothing, nothing is made.
      if ((await this.identity(projectId)) !== null) await this.open(projectId).catch(() => undefined);
      return await this.look(projectId);
    });
  }

  /** Reads all of a journal. Calls that write it do not wait: what they add meanwhile is not looked at. */
  async check(projectId: string): Promise<{ checked: Checked; at: string | null }> {
    const at = await this.identity(projectId);
    return { checked: await checkJournal(join(this.folder, projectId), projectId), at };
  }

  /**
   * Appends lines and flushes them. An entry at or before the head is passed over, so that two windows may both report
   * it.
   *
   * @returns `gap` when an entry does not follow the head, `locked` when another process writes this journal: nothing
   *   is written then
   */
  append(projectId: string, lines: readonly string[]): Promise<Result<{ head: JournalHead | null }>> {
    return this.writing(projectId, async () => {
      const opened = await this.open(projectId);
      return opened.ok ? await opened.value.append(lines) : opened;
    });
  }

  /** Begins a journal beside the one that may be there. @returns a token for {@link appendTo} and {@link finish} */
  begin(projectId: string): Promise<Result<{ token: string }>> {
    return this.writing(projectId, async () => {
      if (!(await this.lock(projectId))) return LOCKED;
      const token = randomUUID();
      const folder = join(this.folder, `${projectId}.new-${ownMark}.${token}`);
      const { writer } = await JournalWriter.look(folder, projectId, this.segmentBytes);
      if (writer === null) throw new Error('a new folder is not new');
      this.begun.set(token, { folder, writer });
      return ok({ token });
    });
  }

  /** Adds lines to a journal that is being begun. A failure gives it up. */
  async appendTo(token: string, lines: readonly string[]): Promise<Result<{ head: JournalHead | null }>> {
    const begun = this.begun.get(token);
    if (begun === undefined) return fail('unknown-token', 'no such journal is being begun');
    const result = await this.inTurn(token, () => begun.writer.append(lines));
    if (!result.ok) await this.giveUp(token);
    return result;
  }

  /**
   * Puts a journal that was begun in its place, whole; one that is there is set aside.
   *
   * @param over - the journal that it may replace; null for none
   * @returns `exists` when another one is there: what was begun is given up then
   */
  finish(
    projectId: string,
    token: string,
    over: string | null,
  ): Promise<Result<{ head: JournalHead | null }>> {
    return this.writing(projectId, async () => {
      const begun = this.begun.get(token);
      if (begun === undefined) return fail('unknown-token', 'no such journal is being begun');
      if (!begun.writer.hasBase || (await this.identity(projectId)) !== over) {
        await this.giveUp(token);
        return fail(begun.writer.hasBase ? 'exists' : 'incomplete', 'another journal is there');
      }
      if (!(await this.lock(projectId))) return LOCKED;
      await begun.writer.close();
      this.begun.delete(token);
      await this.moveAside(projectId, String(Date.now()));
      await rename(begun.folder, join(this.folder, projectId));
      await syncFolder(this.folder);
      return ok({ head: begun.writer.head });
    });
  }

  /**
   * Lines from a cursor on, checked against the chain from the start of their segment. `isBeginning`: of a damaged
   * journal what stands before the damage.
   */
  read(projectId: string, cursor: JournalCursor | null, isBeginning = false): Promise<Result<ReadLines>> {
    return this.inTurn(projectId, () =>
      readLines(join(this.folder, projectId), projectId, cursor, isBeginning),
    );
  }

  /** As {@link read}, of a damaged journal: what is sound of it, in the order in which it was written. */
  readSound(projectId: string, cursor: JournalCursor | null): Promise<Result<ReadLines>> {
    return this.inTurn(projectId, () => readSoundLines(join(this.folder, projectId), projectId, cursor));
  }

  /** Renames a project's journal, so that the next entry begins a new one. */
  setAside(projectId: string, stamp: string): Promise<void> {
    return this.inTurn(projectId, async () => {
      await this.moveAside(projectId, stamp);
      await this.locks.get(projectId)?.release();
    });
  }

  /** Removes a project's journal and the copies of it that were set aside, for good. */
  erase(projectId: string): Promise<Result<{ journals: number }>> {
    return this.writing(projectId, async () => {
      if (!(await this.lock(projectId))) return LOCKED;
      await this.opened.get(projectId)?.close();
      this.opened.delete(projectId);
      let journals = 0;
      for (const name of await readdir(this.folder).catch(() => [])) {
        if (name !== projectId && !name.startsWith(`${projectId}.aside-`)) continue;
        // Renamed first: half of a journal would be restored at the next start.
        const gone = join(this.folder, `${projectId}.erased-${ownMark}.${randomUUID()}`);
        await rename(join(this.folder, name), gone);
        await rm(gone, { recursive: true, force: true });
        journals++;
      }
      // An erased study that is back after a power cut would be restored.
      if (journals > 0) await syncFolder(this.folder);
      await this.locks.get(projectId)?.release();
      return ok({ journals });
    });
  }

  /** Removes what journals left that were being begun or erased when their process ended. */
  async removeDead(): Promise<void> {
    const found = this.findDead();
    // Whoever asks for a journal meanwhile waits for this alone.
    this.recovered = found.then((left) => this.recover(left)).catch(() => undefined);
    await this.recovered;
    for (const name of (await found).dead)
      await rm(join(this.folder, name), { recursive: true, force: true });
  }

  private async findDead(): Promise<{ dead: string[]; names: string[] }> {
    const dead: string[] = [];
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      // A lock on its way says itself whose it is.
      const isLock = LOCK_LEFT.test(name);
      const mark = isLock
        ? (await readFile(join(this.folder, name), 'utf8').catch(() => '')).split(' ')[0]
        : LEFT.exec(name)?.[3];
      const { mtimeMs } = await stat(join(this.folder, name)).catch(() => ({ mtimeMs: 0 }));
      if (mark !== undefined && !isRunning(mark, mtimeMs)) dead.push(name);
    }
    return { dead, names };
  }

  /** Puts a new journal in its place whose process ended after the old one was set aside, and before that. */
  private async recover({ dead, names }: { dead: string[]; names: string[] }): Promise<void> {
    for (const name of dead) {
      const [, projectId = '', kind] = LEFT.exec(name) ?? [];
      const isMissing = !names.includes(projectId) && names.some((n) => n.startsWith(`${projectId}.aside-`));
      if (kind !== 'new' || !isMissing) continue;
      const { writer } = await JournalWriter.look(join(this.folder, name), projectId, this.segmentBytes);
      if (writer?.hasBase !== true) continue;
      await rename(join(this.folder, name), join(this.folder, projectId));
      await syncFolder(this.folder);
    }
  }

  /** Waits for what is under way, closes all files and gives the locks back. */
  async close(): Promise<void> {
    await Promise.allSettled(this.turns.values());
    for (const token of [...this.begun.keys()]) await this.giveUp(token);
    for (const writer of this.opened.values()) await writer.close();
    this.opened.clear();
    for (const lock of this.locks.values()) await lock.release();
    this.locks.clear();
  }

  private async lock(projectId: string): Promise<boolean> {
    const lock = this.locks.get(projectId) ?? new JournalLock(join(this.folder, `${projectId}.lock`));
    this.locks.set(projectId, lock);
    return await lock.take();
  }

  /** Opens a journal to write on. What a crash cut off is forgotten. */
  private async open(projectId: string): Promise<Result<JournalWriter>> {
    if (!(await this.lock(projectId))) return LOCKED;
    const known = this.opened.get(projectId);
    if (known !== undefined) return ok(known);
    const { writer, problem } = await JournalWriter.look(
      join(this.folder, projectId),
      projectId,
      this.segmentBytes,
    );
    if (writer === null)
      return fail(problem ?? 'damaged', 'the journal is not whole, so it is not written on');
    await writer.forgetCutOff();
    this.opened.set(projectId, writer);
    return ok(writer);
  }

  private async look(projectId: string): Promise<JournalState> {
    const at = await this.identity(projectId);
    try {
      const known = this.opened.get(projectId);
      const { writer, problem } =
        known === undefined
          ? await JournalWriter.look(join(this.folder, projectId), projectId, this.segmentBytes)
          : { writer: known, problem: null };
      // A folder without segments, or with a base that was cut short, was a journal once.
      const isPart = writer !== null && at !== null && !writer.hasBase;
      return { head: isPart ? null : (writer?.head ?? null), problem: isPart ? 'damaged' : problem, at };
    } catch {
      return { head: null, problem: 'unreadable', at };
    }
  }

  /** Which folder a journal is; null where there is none. */
  private async identity(projectId: string): Promise<string | null> {
    return await stat(join(this.folder, projectId)).then(
      ({ ino, birthtimeMs }) => `${ino}-${birthtimeMs}`,
      () => null,
    );
  }

  private async moveAside(projectId: string, stamp: string): Promise<void> {
    await this.opened.get(projectId)?.close();
    this.opened.delete(projectId);
    const names = await readdir(this.folder).catch((): string[] => []);
    // Two may be set aside at one moment, by a clock that stands still.
    let at = Number(stamp);
    while (names.includes(`${projectId}.aside-${at}`)) at++;
    const folder = join(this.folder, projectId);
    await rename(folder, `${folder}.aside-${at}`).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }

  private async giveUp(token: string): Promise<void> {
    const begun = this.begun.get(token);
    this.begun.delete(token);
    await begun?.writer.close();
    if (begun !== undefined) await rm(begun.folder, { recursive: true, force: true }).catch(() => undefined);
  }

  /** A turn in which the disk may refuse, which comes back as a value. */
  private writing<T>(projectId: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.inTurn(projectId, () => orProblem(work));
  }

  private inTurn<T>(projectId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(projectId) ?? this.recovered).then(work, work);
    this.turns.set(projectId, turn);
    return turn;
  }
}
