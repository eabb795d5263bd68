// `zeef convert`: references of one format in another, some at a time: a hundred thousand are never there at once.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readReferenceFile } from '../../shared/import/parse-file';
import type { ImportProblem } from '../../shared/import/parsed';
import type { CsvDelimiter } from '../../shared/import/serialise/writer';
import { serialiseReferences, writerOf } from '../../shared/import/write-file';
import { type NamedFile, unpackFile } from '../../shared/import/bytes/unpack';
import { activeReferences } from '../../shared/review/active';
import { decisionsAdder } from '../../shared/review/exportable';
import { withMergedValues } from '../../shared/review/merged';
import type { Arguments } from './arguments';
import { describeProblem, InputError, requireRecords, withInput, writingTo } from './files';
import { ReferencesOut } from './references-file';
import { readBundleFile } from './report-commands';
import { delimiterOf, formatOf, requireFile, type Summary } from './usage';

type Converted = { format: string; count: number; problems: ImportProblem[] };

/**
 * Writes the references of a file as they are read.
 *
 * @throws InputError when the file cannot be read; what it gave has been written then
 */
async function take({ name, bytes }: NamedFile, out: ReferencesOut): Promise<Omit<Converted, 'count'>> {
  const before = await out.mark();
  const reading = readReferenceFile(bytes);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) {
      if (!step.value.ok) throw new InputError(`${name}: ${step.value.error.message}`);
      requireRecords(name, out.count - before.count, step.value.value.problems);
      return step.value.value;
    }
    // All of the file is read again.
    if (step.value === null) await out.cutTo(before);
    else for (const reference of step.value) await out.add(reference);
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
      const references = new ReferencesOut(writerOf(to), file, delimiter);
      const parts = [];
      for (const part of files.value) parts.push(await take(part, references));
      await references.end();
      return {
        format: parts[0]?.format ?? '',
        count: references.count,
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
