// The files of a team in a folder that others share: a network share, OneDrive, SURFdrive, Nextcloud's folder. Files
// are written once and whole; nothing is appended to, renamed later, locked or removed.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Problem, type Result } from '../../shared/kernel/result';
import { nameHash } from '../../shared/sync/names';
import type { Area, TeamStore } from '../../shared/sync/store';
import { writeWhole } from './write-whole';

/** A file that is not on this machine, only in the cloud: to read it may take for ever. */
const PLACEHOLDER_MS = 10_000;
const NAMED = /^(.*-([0-9a-f]{32})\.(?:zs|zk|zm))$/;
// What services add to a name of which two came: "… (1).zs", "…-HOST.zs", "… (conflicted copy 2026-01-01).zs".
const COPY = /^(.*-[0-9a-f]{32})[ _(-][^/]{1,80}?(\.(?:zs|zk|zm))$/;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function problemOf(error: unknown): { ok: false; error: Problem } {
  if (codeOf(error) === 'ENOENT') return fail('absent', 'it is not there');
  return fail('offline', `it cannot be reached now (${codeOf(error) || (error as Error).message})`);
}

async function orPlaceholder<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('placeholder')), PLACEHOLDER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A team's files below a folder. */
export class FolderStore implements TeamStore {
  /** Where a copy of a file lies that is missing under its own name. */
  private readonly copies = new Map<string, string>();

  private readonly root: string;

  /** @param place - the folder that is shared @param folder - the team's within it, made by the first file */
  constructor(
    private readonly place: string,
    folder: string,
  ) {
    this.root = join(place, folder);
  }

  list: TeamStore['list'] = async (area: Area): Promise<Result<string[]>> => {
    let paths: string[];
    try {
      const found = await readdir(join(this.root, area), { recursive: true });
      paths = found.map((path) => `${area}/${path.replaceAll('\\', '/')}`);
    } catch (error) {
      // Nothing was put there yet; but the folder that is shared must be there.
      if (codeOf(error) !== 'ENOENT') return problemOf(error);
      const isThere = await stat(this.place).then(
        () => true,
        () => false,
      );
      return isThere ? ok([]) : fail('offline', `${this.place}: the folder is not there now`);
    }
    const names = new Set(paths.filter((path) => /\.[a-z]{2,4}$/.test(path)));
    for (const path of names) {
      const [, before, end] = COPY.exec(path) ?? [];
      if (before === undefined || end === undefined || names.has(before + end)) continue;
      this.copies.set(before + end, path);
      names.delete(path);
      names.add(before + end);
    }
    return ok([...names].sort());
  };

  get: TeamStore['get'] = async (name) => {
    const own = await this.read(name);
    const copy = this.copies.get(name);
    if (own.ok || own.error.code !== 'absent' || copy === undefined) return own;
    const read = await this.read(copy);
    // A copy stands for a file only as long as it is that file.
    const isWhole = read.ok && nameHash(read.value) === NAMED.exec(name)?.[2];
    return isWhole || !read.ok ? read : own;
  };

  private async read(path: string): Promise<Result<Uint8Array>> {
    try {
      const bytes = new Uint8Array(await orPlaceholder(readFile(join(this.root, ...path.split('/')))));
      // What a service has not brought yet is empty.
      return bytes.length === 0 ? fail('partial', 'it has not come whole yet') : ok(bytes);
    } catch (error) {
      if ((error as Error).message === 'placeholder')
        return fail(
          'elsewhere',
          'it is not on this machine: choose “always keep on this device” for the folder',
        );
      return problemOf(error);
    }
  }

  put: TeamStore['put'] = async (name, bytes) => {
    const path = join(this.root, ...name.split('/'));
    try {
      const there = new Uint8Array(await readFile(path));
      if (there.length === bytes.length && there.every((byte, i) => byte === bytes[i])) return ok('already');
      // Cut off by whoever wrote it, or by a service: the name says what it must be, so it is made whole.
      const hash = NAMED.exec(name)?.[2];
      if (hash === undefined || nameHash(there) === hash)
        return fail('in-the-way', 'other bytes are there under this name');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return problemOf(error);
    }
    return await writeWhole(path, bytes);
  };
}
