// Back-ups as the workbench asks for them: made one after the other, checked when nothing else is to do, and let go by
// how many are kept.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Backup, BackupReason, Keep } from '../../shared/ipc/backup-contract';
import { fail, ok, type Result } from '../../shared/kernel/result';
import {
  copyByHash,
  dropUnnamed,
  keptFile,
  listBackups,
  noteUnchecked,
  packedPath,
  readNote,
  removeBackup,
  sizeOf,
  writeNote,
} from './backup-files';
import { backupTexts } from './backup-read';
import { toDrop } from './backup-rotation';
import { eraseBackups, type ErasedBackups } from './backup-erase';
import {
  type BackupSettings,
  placesOf,
  readSettings,
  rootOf,
  usualFolder,
  withFolder,
  tryFolder,
  writeSettings,
} from './backup-settings';
import { CheckThread } from './backup-thread';
import { type Making, writeBackup } from './backup-write';
import { isFolder } from './journal-check';
import { segmentNumbers } from './journal-lines';
import { JournalWriter } from './journal-writer';
import { orProblem } from './whole-file';

/** What somebody asks for. */
export type Asked = {
  projectId: string;
  title: string;
  why: BackupReason;
  schema: number;
  expected: Making['expected'];
};
type Made = { backup: Backup; elsewhere: string | null };

// A back-up is checked some time after it was made: whoever works has the machine first.
const CHECK_AFTER_MS = 5000;
// Text that crosses at once.
const READ_LETTERS = 1 << 20;

/** All back-ups of this machine. */
export class BackupDesk {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly reading = new Map<string, AsyncGenerator<string>>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly thread: CheckThread;
  private checking: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly services: { dataFolder: string; version: string; backupChecker?: string }) {
    this.thread = new CheckThread(services.backupChecker);
  }

  /** Makes one, unless the newest holds the same. */
  make(asked: Asked): Promise<Result<Made>> {
    return this.inTurn(async () => {
      const { settings } = await readSettings(this.services.dataFolder);
      const same = asked.why === 'hand' ? null : await this.newestIfSame(settings, asked.projectId);
      return same === null ? await this.write(settings, asked) : ok({ backup: same, elsewhere: null });
    });
  }

  /** Makes one where another version was the last to make one. @returns null where nothing is to be made */
  async opening(asked: Omit<Asked, 'why' | 'expected'>): Promise<Result<{ made: Made | null }>> {
    if ((await segmentNumbers(this.journal(asked.projectId)).catch(() => [])).length === 0)
      return ok({ made: null });
    const newest = (await this.list(asked.projectId)).backups[0];
    const isOlder = newest === undefined || newest.schema < asked.schema;
    if (!isOlder && newest.app === this.services.version) return ok({ made: null });
    // Where there is none yet, nobody knows which version was the last.
    const why = newest === undefined ? 'start' : isOlder ? 'upgrade' : 'update';
    const made = await this.inTurn(async () =>
      this.write((await readSettings(this.services.dataFolder)).settings, { ...asked, why, expected: null }),
    );
    return made.ok ? ok({ made: made.value }) : made;
  }

  /** All that is known, wherever it lies: a folder that cannot be read is said and hides nothing of the other. */
  async list(projectId: string | null): Promise<{
    backups: Backup[];
    unreadable: string[];
    folder: string;
    isUsual: boolean;
    problem: string | null;
    keep: Keep;
  }> {
    const { settings, isLost } = await readSettings(this.services.dataFolder);
    const found = { backups: [] as Backup[], unreadable: [] as string[] };
    let problem = isLost ? 'settings-damaged' : null;
    for (const root of this.roots(settings))
      try {
        const { backups, unreadable } = await listBackups(root, projectId);
        found.backups.push(...backups);
        found.unreadable.push(...unreadable);
      } catch (error) {
        // What is wrong with one that was chosen before keeps none from being made.
        if (root === rootOf(this.services.dataFolder, settings)) problem = (error as Error).message;
      }
    if (settings.folder !== null && !(await isFolder(settings.folder)))
      problem = `${settings.folder} is not there`;
    found.backups.sort((a, b) => b.at - a.at);
    const folder = settings.folder ?? usualFolder(this.services.dataFolder);
    return { ...found, folder, isUsual: settings.folder === null, problem, keep: settings.keep };
  }

  /** Changes what is set. */
  set(change: Partial<Pick<BackupSettings, 'folder' | 'keep'>>): Promise<Result<Record<string, never>>> {
    return this.inTurn(() =>
      orProblem(async () => {
        const before = (await readSettings(this.services.dataFolder)).settings;
        const { folder = before.folder, keep = before.keep } = change;
        const settings = { ...withFolder(before, folder), keep };
        if (change.folder !== undefined && change.folder !== null && (await isFolder(change.folder)))
          await tryFolder(rootOf(this.services.dataFolder, settings));
        await writeSettings(this.services.dataFolder, settings);
        return ok({});
      }),
    );
  }

  /** Checks one now, and keeps beside it what came of that. */
  async check(id: string): Promise<Result<{ backup: Backup }>> {
    const found = await this.find(id);
    if (found === null) return fail('not-here', 'no such back-up');
    const { root, backup } = found;
    const asked = { root, backup, at: Date.now() };
    const turn = this.checking.then(() => this.thread.check(asked));
    this.checking = turn.catch(() => undefined);
    const checked = { ...backup, check: await turn };
    // It may have been let go meanwhile, and a note of it would make it look as if it were there.
    if ((await readNote(root, id)) === null) return fail('not-here', 'no such back-up');
    return await orProblem(async () => {
      await writeNote(root, checked);
      return ok({ backup: checked });
    });
  }

  /** Begins to read one. */
  async open(id: string): Promise<Result<{ handle: string }>> {
    const found = await this.find(id);
    if (found === null) return fail('not-here', 'no such back-up');
    const handle = randomUUID();
    this.reading.set(handle, backupTexts(found.root, id));
    return ok({ handle });
  }

  /** The next lines; none at the end. */
  async read(handle: string): Promise<Result<{ lines: string[] }>> {
    const texts = this.reading.get(handle);
    if (texts === undefined) return fail('unknown-handle', 'no such handle');
    const lines: string[] = [];
    try {
      for (let size = 0; size < READ_LETTERS; size += lines.at(-1)?.length ?? 0) {
        const next = await texts.next();
        if (next.done === true) break;
        lines.push(next.value);
      }
    } catch (error) {
      this.reading.delete(handle);
      return fail('damaged', (error as Error).message);
    }
    if (lines.length === 0) this.reading.delete(handle);
    return ok({ lines });
  }

  /** Puts the files of one among those that are in use. */
  async bringFiles(id: string): Promise<Result<{ brought: number; missing: number }>> {
    const found = await this.find(id);
    if (found === null) return fail('not-here', 'no such back-up');
    return await orProblem(async () => {
      let [brought, missing] = [0, 0];
      for (const { sha256, size } of found.backup.files) {
        const place = join(this.services.dataFolder, 'blobs', sha256.slice(0, 2), sha256);
        if ((await sizeOf(place)) === size) continue;
        const kept = keptFile(found.root, sha256);
        const isWhole = (await sizeOf(kept)) !== null && (await copyByHash(kept, place, sha256));
        if (isWhole) brought++;
        else missing++;
      }
      return ok({ brought, missing });
    });
  }

  /** Removes all of a project for good, and says where some may be left. */
  removeAll(projectId: string): Promise<ErasedBackups> {
    return this.inTurn(async () => {
      const { settings } = await readSettings(this.services.dataFolder);
      return await eraseBackups(placesOf(this.services.dataFolder, settings), projectId);
    });
  }

  /** Removes one for good. */
  remove(id: string): Promise<Result<{ isRemoved: boolean }>> {
    return this.inTurn(async () => {
      let isRemoved = false;
      for (const root of this.roots((await readSettings(this.services.dataFolder)).settings))
        if (await removeBackup(root, id)) {
          isRemoved = true;
          await dropUnnamed(root);
        }
      return ok({ isRemoved });
    });
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.turn.catch(() => undefined);
    await this.thread.close();
  }

  private journal(projectId: string): string {
    return join(this.services.dataFolder, 'journal', projectId);
  }

  private roots(settings: BackupSettings): string[] {
    return placesOf(this.services.dataFolder, settings).map(({ root }) => root);
  }

  private async find(id: string): Promise<{ root: string; backup: Backup } | null> {
    for (const root of this.roots((await readSettings(this.services.dataFolder)).settings)) {
      const backup = await readNote(root, id);
      if (backup !== null) return { root, backup };
    }
    return null;
  }

  /** The newest, where the journal has not grown since and it is still there. */
  private async newestIfSame(settings: BackupSettings, projectId: string): Promise<Backup | null> {
    const root = rootOf(this.services.dataFolder, settings);
    const newest = (await listBackups(root, projectId).catch(() => ({ backups: [] }))).backups[0];
    if (newest === undefined || newest.app !== this.services.version) return null;
    if (newest.check !== null && newest.check.problem !== null) return null;
    if ((await sizeOf(packedPath(root, newest.id))) !== newest.bytes) return null;
    const { writer } = await JournalWriter.look(this.journal(projectId), projectId, 0);
    return writer?.head?.hash === newest.head?.hash ? newest : null;
  }

  /** Writes one; where the folder of choice refuses, in the usual one. */
  private async write(settings: BackupSettings, asked: Asked): Promise<Result<Made>> {
    const { dataFolder, version } = this.services;
    const root = rootOf(dataFolder, settings);
    const making: Making = {
      ...asked,
      root,
      at: Date.now(),
      app: version,
      journal: this.journal(asked.projectId),
      blobs: join(dataFolder, 'blobs'),
    };
    // A stick that is not plugged in: its folder must not be made on another disk.
    const isThere = settings.folder === null || (await isFolder(settings.folder));
    const first: Result<Backup> = isThere
      ? await writeBackup(making)
      : fail('folder-gone', `${settings.folder ?? ''} is not there`);
    if (first.ok) return ok({ backup: await this.afterMaking(root, settings, first.value), elsewhere: null });
    if (settings.folder === null || ['no-journal', 'damaged', 'newer'].includes(first.error.code))
      return first;
    const usual = usualFolder(dataFolder);
    const second = await writeBackup({ ...making, root: usual });
    return second.ok
      ? ok({ backup: await this.afterMaking(usual, settings, second.value), elsewhere: first.error.message })
      : second;
  }

  /** Lets go what is no longer kept, and has the new one checked when nothing else is to do. */
  private async afterMaking(root: string, { keep }: BackupSettings, backup: Backup): Promise<Backup> {
    await this.rotate(root, backup.projectId, keep).catch(() => undefined);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.check(backup.id).catch(async (error: unknown) => {
        if (!this.isClosed) await noteUnchecked(root, backup, (error as Error).message);
      });
    }, CHECK_AFTER_MS);
    this.timers.add(timer);
    return backup;
  }

  private async rotate(root: string, projectId: string, keep: Keep): Promise<void> {
    const dropped = toDrop((await listBackups(root, projectId)).backups, keep);
    for (const { id } of dropped) await removeBackup(root, id);
    if (dropped.length > 0) await dropUnnamed(root);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn;
    return turn;
  }
}
