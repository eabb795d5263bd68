// Files that the user saves, wherever that is: begun, written piece by piece, and shown under their name only when they
// are whole.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { isTemporary, orProblem, removeDead, WholeFile, writeWholeFile } from './whole-file';

/** Saves under way. */
export class SaveStore {
  private readonly saves = new Map<string, WholeFile>();

  /**
   * @param notes - folder that remembers where files on their way are, so that the next start removes what a crash left
   * there
   */
  constructor(private readonly notes: string) {}

  /** Begins a file. Nothing shows under its name before its last piece. */
  async start(path: string): Promise<Result<{ handle: string }>> {
    const handle = randomUUID();
    return await orProblem(async () => {
      for (const name of await readdir(dirname(path)).catch(() => []))
        if (isTemporary(name)) await removeDead(join(dirname(path), name));
      const planned = await WholeFile.plan(path);
      // Before there is anything to remove. Where the notes cannot be written the file still can.
      await writeWholeFile(this.note(handle), planned.temporary).catch(() => undefined);
      try {
        this.saves.set(handle, await WholeFile.begin(path, Promise.resolve(planned)));
      } catch (error) {
        await rm(this.note(handle), { force: true }).catch(() => undefined);
        throw error;
      }
      return ok({ handle });
    });
  }

  /** Takes the next piece; the last puts the file in its place. */
  async write(handle: string, bytes: Uint8Array, isLast: boolean): Promise<Result<{ written: number }>> {
    const file = this.saves.get(handle);
    if (file === undefined) return fail('unknown-handle', 'no such file handle');
    const result = await orProblem(async () => {
      await file.write(bytes);
      if (isLast) await file.commit();
      return ok({ written: bytes.length });
    });
    if (isLast || !result.ok) await this.forget(handle);
    return result;
  }

  /** Gives a file up: nothing of it stays. */
  async cancel(handle: string): Promise<void> {
    await this.saves.get(handle)?.abandon();
    await this.forget(handle);
  }

  /** Removes what saves of dead processes left, wherever that is. @returns how many files */
  async removeDead(): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.notes).catch(() => [])) {
      const note = join(this.notes, name);
      if (isTemporary(name)) {
        await removeDead(note);
        continue;
      }
      const temporary = await readFile(note, 'utf8').catch(() => '');
      if (await removeDead(temporary)) removed++;
      // One that still lives, or lies on a disk that is not there now, keeps its note.
      else if (
        (await readdir(dirname(temporary)).catch(() => [temporary])).some((n) => temporary.endsWith(n))
      )
        continue;
      await rm(note, { force: true }).catch(() => undefined);
    }
    return removed;
  }

  /** Gives up what is on its way. */
  async close(): Promise<void> {
    for (const handle of [...this.saves.keys()]) await this.cancel(handle);
  }

  private note(handle: string): string {
    return join(this.notes, handle);
  }

  private async forget(handle: string): Promise<void> {
    if (!this.saves.delete(handle)) return;
    await rm(this.note(handle), { force: true }).catch(() => undefined);
  }
}
