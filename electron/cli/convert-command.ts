// `zeef convert`: references of one format in another, some at a time: a hundred thousand are never there at once.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readReferenceFile } from '../../shared/import/parse-file';
import type { ImportProblem, ParsedReference } from '../../shared/import/parsed';
import type { CsvDelimiter, ReferenceWriter } from '../../shared/import/serialise/writer';
import { serialiseReferences, writerOf } from '../../shared/import/write-file';
import { type NamedFile, unpackFile } from '../../shared/import/bytes/unpack';
import { activeReferences } from '../../shared/review/active';
import { decisionsAdder } from '../../shared/review/exportable';
import { withMergedValues } from '../../shared/review/merged';
import type { Arguments } from './arguments';
import type { WholeFile } from '../main/whole-file';
import { describeProblem, InputError, requireRecords, withInput, writingTo } from './files';
import { readBundleFile } from './report-commands';
import { delimiterOf, formatOf, requireFile, type Summary } from './usage';

// References that are written at once.
const AT_ONCE = 500;

type Converted = { format: string; count: number; problems: ImportProblem[] };

/** Writes references in a format, some at a time. */
class Converter {
  count = 0;
  private waiting: ParsedReference[] = [];

  constructor(
    private readonly writer: ReferenceWriter,
    private readonly file: WholeFile,
    private readonly delimiter: CsvDelimiter,
  ) {}

  /** @throws InputError when the file cannot be read; what it gave has been written then */
  async take({ name, bytes }: NamedFile): Promise<Omit<Converted, 'count'>> {
    await this.flush();
    const before = { count: this.count, mark: this.file.mark() };
    const reading = readReferenceFile(bytes);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done === true) {
        if (!step.value.ok) throw new InputError(`${name}: ${step.value.error.message}`);
        requireRecords(name, this.count + this.waiting.length - before.count, step.value.value.problems);
        return step.value.value;
      }
      if (step.value === null) {
        // All of the file is read again.
        this.waiting = [];
        this.count = before.count;
        await this.file.cutTo(before.mark);
      } else for (const reference of step.value) this.waiting.push(reference);
      if (this.waiting.length >= AT_ONCE) await this.flush();
    }
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { begin, between } = this.writer;
    const piece = this.writer.piece(this.waiting, this.count, this.delimiter);
    await this.file.write(Buffer.from((this.count === 0 ? begin(this.delimiter) : between) + piece));
    this.count += this.waiting.length;
    this.waiting = [];
  }

  async end(): Promise<void> {
    await this.flush();
    await this.file.write(
      Buffer.from(
        this.count === 0 ? serialiseReferences([], this.writer.id, this.delimiter) : this.writer.end,
      ),
    );
  }
}

/** Converts a file, or the files of an archive, into a file that is whole or absent. @throws InputError */
async function convertInto(
  out: string,
  path: string,
  to: string,
  delimiter: CsvDelimiter,
): Promise<Converted> {
  return await withInput(path, async (bytes) => {
    const files = unpackFile({ name: path, bytes });
    if (!files.ok) throw new InputError(files.error.message);
    return await writingTo(out, async (file) => {
      const converter = new Converter(writerOf(to), file, delimiter);
      const parts = [];
      for (const part of files.value) parts.push(await converter.take(part));
      await converter.end();
      return {
        format: parts[0]?.format ?? '',
        count: converter.count,
        problems: parts.flatMap((p) => p.problems),
      };
    });
  });
}

/** Writes the references of a bundle as the workbench shows and exports them. @throws InputError */
async function bundleInto(
  out: string,
  path: string,
  to: string,
  delimiter: CsvDelimiter,
): Promise<Converted> {
  const data = withMergedValues((await readBundleFile(path)).data);
  const references = activeReferences(data).map(decisionsAdder(data));
  await writingTo(out, (file) => file.write(Buffer.from(serialiseReferences(references, to, delimiter))));
  return { format: 'zeef', count: references.length, problems: [] };
}

const intoOf = (path: string): typeof convertInto =>
  extname(path).toLowerCase() === '.zeef' ? bundleInto : convertInto;

async function convertToStdout(path: string, to: string, delimiter: CsvDelimiter): Promise<Converted> {
  // By way of a file, so that nothing is printed of what turns out to be unreadable.
  const folder = await mkdtemp(join(tmpdir(), 'zeef-'));
  try {
    const out = join(folder, 'converted');
    const converted = await intoOf(path)(out, path, to, delimiter);
    await pipeline(createReadStream(out), process.stdout, { end: false });
    return converted;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws UsageError or InputError */
export async function convert(args: Arguments): Promise<Summary> {
  const file = requireFile(args);
  const to = formatOf(args);
  const { out } = args.options;
  const delimiter = delimiterOf(args);
  const { format, count, problems } = await (out === undefined
    ? convertToStdout(file, to, delimiter)
    : intoOf(file)(out, file, to, delimiter));
  for (const p of problems.slice(0, 20)) process.stderr.write(`${file}: ${describeProblem(p)}\n`);
  if (out === undefined) return { message: '' };
  return { message: `${out}: ${count} references`, out, format, references: count, problems };
}
