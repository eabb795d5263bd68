// Files of references that are written, and read again, some references at a time.
import { closeSync, openSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exportable } from '../../shared/import/serialise/residue';
import type { CsvDelimiter, ReferenceWriter } from '../../shared/import/serialise/writer';
import { serialiseReferences } from '../../shared/import/write-file';
import { type FileMark, WholeFile } from '../main/whole-file';

// References that are written at once.
const AT_ONCE = 500;

/** Writes references in a format as they come. */
export class ReferencesOut {
  private written = 0;
  private waiting: Exportable[] = [];

  constructor(
    private readonly writer: ReferenceWriter,
    private readonly file: WholeFile,
    private readonly delimiter: CsvDelimiter,
  ) {}

  /** References so far. */
  get count(): number {
    return this.written + this.waiting.length;
  }

  /** @throws WriteError */
  async add(reference: Exportable): Promise<void> {
    this.waiting.push(reference);
    if (this.waiting.length >= AT_ONCE) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { begin, between } = this.writer;
    const piece = this.writer.piece(this.waiting, this.written, this.delimiter);
    await this.file.write(Buffer.from((this.written === 0 ? begin(this.delimiter) : between) + piece));
    this.written += this.waiting.length;
    this.waiting = [];
  }

  /** The place where it is now. @throws WriteError */
  async mark(): Promise<{ count: number; file: FileMark }> {
    await this.flush();
    return { count: this.written, file: this.file.mark() };
  }

  /** Takes back what came since a mark. @throws WriteError */
  async cutTo({ count, file }: { count: number; file: FileMark }): Promise<void> {
    this.waiting = [];
    this.written = count;
    await this.file.cutTo(file);
  }

  /** @throws WriteError */
  async end(): Promise<void> {
    await this.flush();
    const ending =
      this.written === 0 ? serialiseReferences([], this.writer.id, this.delimiter) : this.writer.end;
    await this.file.write(Buffer.from(ending));
  }
}

// Bytes that are written to disk at once.
const PIECE = 1 << 20;

/** References that are laid aside on disk, to be asked for by their number. */
export class ReferencesAside {
  /** Where each ends. */
  private readonly ends: number[] = [];
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private descriptor = -1;

  private constructor(private readonly file: WholeFile) {}

  /** @throws WriteError */
  static async begin(): Promise<ReferencesAside> {
    return new ReferencesAside(await WholeFile.begin(join(tmpdir(), 'zeef-references')));
  }

  get count(): number {
    return this.ends.length;
  }

  /** @throws WriteError */
  async add({ csl, unknown }: Exportable): Promise<void> {
    const bytes = Buffer.from(JSON.stringify({ csl, unknown }));
    this.ends.push((this.ends.at(-1) ?? 0) + bytes.length);
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= PIECE) await this.flush();
  }

  /**
   * Writes what waits: what comes behind it can be taken back, and all before it can be asked for. @throws WriteError
   */
  async flush(): Promise<FileMark> {
    if (this.waitingBytes > 0) await this.file.write(Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
    return this.file.mark();
  }

  /** Takes back all but the first `count`, behind which stood a mark of {@link flush}. @throws WriteError */
  async cutTo(count: number, mark: FileMark): Promise<void> {
    this.waiting = [];
    this.waitingBytes = 0;
    this.ends.length = count;
    await this.file.cutTo(mark);
  }

  /** The reference of a number, once all have been written. */
  at(index: number): Exportable {
    if (this.descriptor < 0) this.descriptor = openSync(this.file.temporary, 'r');
    const from = this.ends[index - 1] ?? 0;
    const bytes = Buffer.alloc((this.ends[index] ?? from) - from);
    readSync(this.descriptor, bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString()) as Exportable;
  }

  /** Lets them go: nothing of them stays on disk. */
  async abandon(): Promise<void> {
    if (this.descriptor >= 0) closeSync(this.descriptor);
    await this.file.abandon();
  }
}
