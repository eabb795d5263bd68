// A bundle that is written to disk as its references come: they are never there at once. What it holds is what
// `writeBundle` writes.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import {
  type Manifest,
  manifestOf,
  MAX_UNPACKED_BYTES,
  SEAL_BYTES,
  sealOf,
} from '../../shared/bundle/archive';
import { directory, localHeader, type ZipEntry } from '../../shared/bundle/zip-records';
import type { Change } from '../../shared/model/change';
import { type ProjectData, tableNames } from '../../shared/model/tables';
import { type FileMark, WholeFile } from '../main/whole-file';
import { InputError } from './files';

const deflate = promisify(deflateRaw);
// Letters that are packed at once. Each piece is packed by itself, so that any of them can be the last.
const PIECE = 1 << 20;
// What 32 bits can say, and what is opened again.
const MOST = Math.min(2 ** 32 - 1, MAX_UNPACKED_BYTES);

/** A place among rows to go back to. */
export type RowMark = { count: number; size: number; crc: number; hash: Hash; file: FileMark };

/**
 * Rows of a table, each a line of JSON, packed as they come into a file that is there only until the bundle is written.
 */
export class PackedRows {
  /** Rows so far. */
  count = 0;
  private size = 0;
  private crc = 0;
  private hash = createHash('sha256');
  private waiting: string[] = [];
  private letters = 0;

  private constructor(
    private readonly path: string,
    private readonly file: WholeFile,
    private readonly most: number,
  ) {}

  /**
   * @param beside - the file that they will be part of: its disk has room for them
   * @param most - bytes before they are packed
   * @throws WriteError
   */
  static async begin(beside: string, most = MOST): Promise<PackedRows> {
    return new PackedRows(beside, await WholeFile.begin(beside), most);
  }

  /** @throws InputError when they are more than a bundle holds, or WriteError */
  async add(row: unknown): Promise<void> {
    const line = JSON.stringify(row) + '\n';
    this.waiting.push(line);
    this.letters += line.length;
    this.count++;
    if (this.letters >= PIECE) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.letters === 0) return;
    const bytes = Buffer.from(this.waiting.join(''));
    this.waiting = [];
    this.letters = 0;
    this.size += bytes.length;
    if (this.size > this.most)
      throw new InputError(`${this.path}: more than a bundle can hold (4 GiB); import fewer files at once`);
    this.hash.update(bytes);
    this.crc = crc32(bytes, this.crc);
    await this.file.write(await deflate(bytes, { finishFlush: constants.Z_FULL_FLUSH }));
  }

  /** The place where it is now. @throws WriteError */
  async mark(): Promise<RowMark> {
    await this.flush();
    const { count, size, crc, hash } = this;
    return { count, size, crc, hash: hash.copy(), file: this.file.mark() };
  }

  /** Takes back what was added since a mark. @throws WriteError */
  async cutTo({ count, size, crc, hash, file }: RowMark): Promise<void> {
    this.waiting = [];
    this.letters = 0;
    Object.assign(this, { count, size, crc });
    this.hash = hash.copy();
    await this.file.cutTo(file);
  }

  /** Ends the rows; nothing can be added then. @throws WriteError */
  async end(name: string): Promise<{ entry: ZipEntry; sha256: string }> {
    await this.flush();
    await this.file.write(await deflate(Buffer.alloc(0)));
    const entry = { name, crc: this.crc, size: this.size, packed: this.file.size };
    return { entry, sha256: this.hash.digest('hex') };
  }

  /** What was packed, some at a time. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of createReadStream(this.file.temporary)) yield part as Buffer;
  }

  /** Lets them go: nothing of them stays on disk. */
  abandon(): Promise<void> {
    return this.file.abandon();
  }
}

type Entry = ZipEntry & { bytes: AsyncIterable<Uint8Array> | readonly Uint8Array[] };

async function entryOf(name: string, bytes: Buffer): Promise<Entry> {
  const packed = await deflate(bytes);
  return { name, crc: crc32(bytes), size: bytes.length, packed: packed.length, bytes: [packed] };
}

/**
 * All entries: the list of contents first, then the tables in their order, so that of a file that was cut off what is
 * named comes before who names it.
 */
async function entriesOf(
  data: Omit<ProjectData, 'references'>,
  log: readonly Change[],
  references: PackedRows,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const listed: Manifest['entries'] = {};
  const add = async (name: string, rows: readonly unknown[]): Promise<void> => {
    const bytes = Buffer.from(rows.map((row) => JSON.stringify(row) + '\n').join(''));
    listed[name] = { count: rows.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    entries.push(await entryOf(name, bytes));
  };
  for (const table of tableNames)
    if (table !== 'references') await add(`${table}.ndjson`, data[table]);
    else {
      const { entry, sha256 } = await references.end('references.ndjson');
      listed[entry.name] = { count: references.count, sha256 };
      entries.push({ ...entry, bytes: references.bytes() });
    }
  await add('changes.ndjson', log);
  const manifest = await entryOf('manifest.json', Buffer.from(JSON.stringify(manifestOf(listed), null, 1)));
  return [manifest, ...entries];
}

/**
 * The pieces of a bundle without documents.
 *
 * @param path - of the bundle, to be named
 * @throws InputError when it is more than a bundle holds, or WriteError
 */
export async function* packedPieces(
  path: string,
  data: Omit<ProjectData, 'references'>,
  log: readonly Change[],
  references: PackedRows,
): AsyncGenerator<Uint8Array> {
  const written: (ZipEntry & { at: number })[] = [];
  const sum = createHash('sha256');
  let end = 0;
  const piece = (bytes: Uint8Array): Uint8Array => {
    sum.update(bytes);
    end += bytes.length;
    return bytes;
  };
  const entries = await entriesOf(data, log, references);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST)
    throw new InputError(`${path}: more than a bundle can hold (4 GiB); import fewer files at once`);
  for (const { bytes, ...entry } of entries) {
    written.push({ ...entry, at: end });
    yield piece(localHeader(entry));
    for await (const part of bytes) yield piece(part);
  }
  for (const part of directory(written, end, SEAL_BYTES)) yield piece(part);
  yield sealOf(sum.digest('hex'));
}
