// A disk that can lose its power. Calls to the file system below one folder are written down as they are done; from
// that follows every state in which a disk may be found after the power went at any of them. What POSIX promises counts
// and nothing more: bytes are kept by a flush of their file, names by a flush of their folder.
import type * as FsModule from 'node:fs';
import type * as PromisesModule from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

// Not what a test put in its place.
const fs: typeof FsModule = process.getBuiltinModule('node:fs');

type File = { kind: 'file'; id: number };
type Folder = { kind: 'folder'; id: number; entries: Map<string, Entry> };
type Entry = File | Folder;

type Call =
  /** Names of a folder that change at once; null: the name goes. */
  | { t: 'names'; folder: Folder; names: readonly (readonly [name: string, entry: Entry | null])[] }
  | { t: 'write'; file: File; at: number; bytes: Uint8Array }
  | { t: 'cut'; file: File; size: number }
  | { t: 'flush'; entry: Entry };

/** What becomes of bytes that were not flushed. `zeros`: the file has its length and not its bytes. */
export const tears = [
  'nothing',
  'all',
  'a byte',
  'half',
  'all but a byte',
  'zeros',
  'the second half',
] as const;
export type Tear = (typeof tears)[number];
/** How a disk is found. `names` and `tear` say it for each folder and file, in the order in which they were made. */
export type Cut = {
  /** How many of the calls had been done. */
  calls: number;
  /** How many of so many changed names are there. */
  names: (pending: number, folder: number) => number;
  tear: (file: number) => Tear;
};

const PART: Partial<Record<Tear, (size: number) => number>> = {
  'a byte': () => 1,
  half: (size) => size >> 1,
  'all but a byte': (size) => size - 1,
};

function written(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.max(bytes.length, at + more.length));
  all.set(bytes);
  all.set(more, at);
  return all;
}

function applied(bytes: Uint8Array, call: Call): Uint8Array {
  if (call.t === 'write') return written(bytes, call.at, call.bytes);
  if (call.t === 'cut') return written(new Uint8Array(call.size), 0, bytes.slice(0, call.size));
  return bytes;
}

/** The last write as a disk may have it that was writing it. */
function torn(bytes: Uint8Array, call: Call, tear: Tear): Uint8Array {
  if (call.t !== 'write') return tear === 'nothing' ? bytes : applied(bytes, call);
  const { at, bytes: more } = call;
  const part = PART[tear];
  if (part !== undefined) return written(bytes, at, more.subarray(0, part(more.length)));
  if (tear === 'zeros') return written(bytes, at, new Uint8Array(more.length));
  const half = more.length >> 1;
  return written(
    bytes,
    at,
    Uint8Array.from(more, (byte, i) => (i < half ? 0 : byte)),
  );
}

/** The calls below one folder. */
export class PowerDisk {
  readonly calls: Call[] = [];
  private ids = 0;
  private readonly top: Folder;
  /** What was there when recording began. */
  private readonly first = new Map<number, Uint8Array>();
  private readonly firstNames = new Map<number, Map<string, Entry>>();

  constructor(private readonly root: string) {
    this.top = this.scan(root);
  }

  private scan(path: string): Folder {
    const folder: Folder = { kind: 'folder', id: this.ids++, entries: new Map() };
    for (const entry of fs.readdirSync(path, { withFileTypes: true })) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) folder.entries.set(entry.name, this.scan(below));
      else {
        const file: File = { kind: 'file', id: this.ids++ };
        this.first.set(file.id, new Uint8Array(fs.readFileSync(below)));
        folder.entries.set(entry.name, file);
      }
    }
    this.firstNames.set(folder.id, new Map(folder.entries));
    return folder;
  }

  has(path: string): boolean {
    return path === this.root || path.startsWith(this.root + sep);
  }

  entryAt(path: string): Entry | undefined {
    let entry: Entry | undefined = this.top;
    for (const name of relative(this.root, path)
      .split(sep)
      .filter((n) => n !== ''))
      entry = entry?.kind === 'folder' ? entry.entries.get(name) : undefined;
    return entry;
  }

  private folderAt(path: string): Folder {
    const entry = this.entryAt(path);
    if (entry?.kind !== 'folder') throw new Error(`not a folder that was seen: ${path}`);
    return entry;
  }

  private names(folder: Folder, ...names: [string, Entry | null][]): void {
    for (const [name, entry] of names)
      if (entry === null) folder.entries.delete(name);
      else folder.entries.set(name, entry);
    this.calls.push({ t: 'names', folder, names });
  }

  /** A file was opened so that it is there. */
  made(path: string, isCut: boolean): void {
    const found = this.entryAt(path);
    if (found === undefined)
      this.names(this.folderAt(dirname(path)), [nameOf(path), { kind: 'file', id: this.ids++ }]);
    else if (found.kind === 'file' && isCut) this.calls.push({ t: 'cut', file: found, size: 0 });
  }

  madeFolder(path: string): void {
    const missing: string[] = [];
    for (let at = path; this.entryAt(at) === undefined; at = dirname(at)) missing.unshift(at);
    for (const one of missing)
      this.names(this.folderAt(dirname(one)), [
        nameOf(one),
        { kind: 'folder', id: this.ids++, entries: new Map() },
      ]);
  }

  renamed(from: string, to: string): void {
    const entry = this.entryAt(from);
    if (entry === undefined || dirname(from) !== dirname(to))
      throw new Error(`not modelled: ${from} to ${to}`);
    this.names(this.folderAt(dirname(from)), [nameOf(from), null], [nameOf(to), entry]);
  }

  linked(from: string, to: string): void {
    const entry = this.entryAt(from);
    if (entry !== undefined) this.names(this.folderAt(dirname(to)), [nameOf(to), entry]);
  }

  /** Removed, one name after the other, the deepest first. */
  removed(path: string): void {
    const entry = this.entryAt(path);
    if (entry === undefined) return;
    if (entry.kind === 'folder') for (const name of [...entry.entries.keys()]) this.removed(join(path, name));
    this.names(this.folderAt(dirname(path)), [nameOf(path), null]);
  }

  wrote(file: Entry | undefined, at: number, bytes: Uint8Array): void {
    if (file?.kind === 'file') this.calls.push({ t: 'write', file, at, bytes: bytes.slice() });
  }

  cut(file: Entry | undefined, size: number): void {
    if (file?.kind === 'file') this.calls.push({ t: 'cut', file, size });
  }

  flushed(entry: Entry | undefined): void {
    if (entry !== undefined) this.calls.push({ t: 'flush', entry });
  }

  /**
   * Lays a disk out in a folder as it may be found.
   *
   * @param rename - gives another name to what has the mark of the process that was cut off
   */
  layOut(cut: Cut, folder: string, rename: (text: string) => string): void {
    for (const [path, bytes] of this.stateAt(cut))
      if (bytes === null) fs.mkdirSync(join(folder, rename(path)), { recursive: true });
      else {
        const text = path.endsWith('.lock') ? Buffer.from(rename(Buffer.from(bytes).toString())) : bytes;
        fs.writeFileSync(join(folder, rename(path)), text);
      }
  }

  /** What is found below the folder: bytes by path, null for a folder; folders stand before what is in them. */
  stateAt(cut: Cut): [path: string, bytes: Uint8Array | null][] {
    const files = new Map(this.first);
    const waiting = new Map<number, Call[]>();
    const names = new Map([...this.firstNames].map(([id, entries]) => [id, new Map(entries)]));
    const changes = new Map<number, (readonly [string, Entry | null])[][]>();
    const take = (id: number, all: readonly (readonly [string, Entry | null])[][]): void => {
      const entries = names.get(id) ?? new Map<string, Entry>();
      names.set(id, entries);
      for (const [name, entry] of all.flat())
        if (entry === null) entries.delete(name);
        else entries.set(name, entry);
    };
    for (const call of this.calls.slice(0, cut.calls))
      if (call.t === 'names')
        changes.set(call.folder.id, [...(changes.get(call.folder.id) ?? []), [...call.names]]);
      else if (call.t !== 'flush') waiting.set(call.file.id, [...(waiting.get(call.file.id) ?? []), call]);
      else if (call.entry.kind === 'folder') {
        take(call.entry.id, changes.get(call.entry.id) ?? []);
        changes.delete(call.entry.id);
      } else {
        const { id } = call.entry;
        files.set(id, (waiting.get(id) ?? []).reduce(applied, files.get(id) ?? new Uint8Array()));
        waiting.delete(id);
      }
    for (const [id, all] of changes) take(id, all.slice(0, cut.names(all.length, id)));
    for (const [id, calls] of waiting) {
      const [before, last] = [calls.slice(0, -1), calls.at(-1)];
      const tear = cut.tear(id);
      if (last === undefined || tear === 'nothing') continue;
      const bytes = before.reduce(applied, files.get(id) ?? new Uint8Array());
      files.set(id, tear === 'all' ? applied(bytes, last) : torn(bytes, last, tear));
    }
    const found: [string, Uint8Array | null][] = [];
    const walk = (folder: Folder, path: string): void => {
      for (const [name, entry] of names.get(folder.id) ?? [])
        if (entry.kind === 'file') found.push([join(path, name), files.get(entry.id) ?? new Uint8Array()]);
        else {
          found.push([join(path, name), null]);
          walk(entry, join(path, name));
        }
    };
    walk(this.top, '');
    return found;
  }
}

const nameOf = (path: string): string => path.slice(dirname(path).length).replace(/^[\\/]/, '');

let recording: PowerDisk | null = null;

/** Has what follows written down by a disk; null ends it. */
export const record = (disk: PowerDisk | null): void => void (recording = disk);

const seen = (path: unknown): path is string => typeof path === 'string' && recording?.has(path) === true;

function recordedHandle(handle: FileHandle, path: string): FileHandle {
  const disk = recording;
  const entry = disk?.entryAt(path);
  type Write = (
    bytes: Uint8Array,
    from: number,
    size: number,
    at: number,
  ) => Promise<{ bytesWritten: number }>;
  const write = handle.write.bind(handle) as Write;
  const truncate = handle.truncate.bind(handle);
  const sync = handle.sync.bind(handle);
  const datasync = handle.datasync.bind(handle);
  return Object.assign(handle, {
    write: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
      const done = await write(bytes, offset, length, position);
      disk?.wrote(entry, position, bytes.subarray(offset, offset + done.bytesWritten));
      return done;
    },
    truncate: async (size: number) => {
      await truncate(size);
      disk?.cut(entry, size);
    },
    sync: async () => {
      await sync();
      disk?.flushed(entry);
    },
    datasync: async () => {
      await datasync();
      disk?.flushed(entry);
    },
  });
}

const makes = (flags: unknown): boolean => typeof flags === 'string' && /^[wa]/.test(flags);

/** `node:fs/promises` with what changes files written down. */
export function recordedPromises(own: typeof PromisesModule): object {
  return {
    ...own,
    open: async (path: string, flags?: string, mode?: number) => {
      const handle = await own.open(path, flags, mode);
      if (!seen(path)) return handle;
      if (makes(flags)) recording?.made(path, flags?.startsWith('w') === true);
      return recordedHandle(handle, path);
    },
    mkdir: async (path: string, options?: FsModule.MakeDirectoryOptions) => {
      const made = await own.mkdir(path, options);
      if (seen(path)) recording?.madeFolder(path);
      return made;
    },
    rename: async (from: string, to: string) => {
      await own.rename(from, to);
      if (seen(from)) recording?.renamed(from, to);
    },
    link: async (from: string, to: string) => {
      await own.link(from, to);
      if (seen(to)) recording?.linked(from, to);
    },
    rm: async (path: string, options?: FsModule.RmOptions) => {
      await own.rm(path, options);
      if (seen(path)) recording?.removed(path);
    },
    writeFile: () => {
      throw new Error('a file that is not written whole');
    },
    appendFile: () => {
      throw new Error('a file that is not written whole');
    },
  };
}

/** `node:fs` likewise, as far as the host writes by it. */
export function recordedFs(own: typeof FsModule): object {
  const handles = new Map<number, { disk: PowerDisk; entry: Entry | undefined; at: number }>();
  return {
    ...own,
    openSync: (path: string, flags: string, mode?: number) => {
      const handle = own.openSync(path, flags, mode);
      if (!seen(path) || recording === null) return handle;
      if (makes(flags)) recording.made(path, flags.startsWith('w'));
      handles.set(handle, { disk: recording, entry: recording.entryAt(path), at: 0 });
      return handle;
    },
    writeFileSync: (target: string | number, text: string) => {
      if (typeof target === 'string') {
        if (seen(target)) throw new Error('a file that is not written whole');
        own.writeFileSync(target, text);
        return;
      }
      own.writeFileSync(target, text);
      const handle = handles.get(target);
      handle?.disk.wrote(handle.entry, 0, Buffer.from(text));
    },
    fsyncSync: (target: number) => {
      own.fsyncSync(target);
      const handle = handles.get(target);
      handle?.disk.flushed(handle.entry);
    },
    closeSync: (target: number) => {
      handles.delete(target);
      own.closeSync(target);
    },
    renameSync: (from: string, to: string) => {
      own.renameSync(from, to);
      if (seen(from)) recording?.renamed(from, to);
    },
    rmSync: (path: string, options?: FsModule.RmOptions) => {
      own.rmSync(path, options);
      if (seen(path)) recording?.removed(path);
    },
  };
}
