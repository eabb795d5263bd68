// Parses and writes imports off the main thread. The parsed references stay here until they are written.
import { parseReferenceFile } from '../../shared/import/parse-file';
import { readHeadings } from '../../shared/import/parse/csv';
import type { CsvMapping } from '../../shared/import/parse/csv-columns';
import type { ParsedReference } from '../../shared/import/parsed';
import { type NamedFile, unpackFile } from '../../shared/import/unpack';
import { writeImport } from '../db/import.repository';
import type { FileProblem, ImportPreview, ImportReply, ImportWork } from './import-messages';

const SAMPLE = 100;
// Reasons of problems whose record came in.
const CAME_IN = new Set(['no-title', 'more-cells-than-columns']);

let references: ParsedReference[] = [];
let preview: ImportPreview | null = null;
/** The only file, kept for reading it again with other columns, and these. */
let table: NamedFile | null = null;
let columns: CsvMapping | null = null;
/** Which reference a problem is of, where it came in all the same. */
let owners = new Map<FileProblem, ParsedReference>();
let isCancelled = false;

const reply = (message: ImportReply): void => postMessage(message);

function show(): void {
  if (preview === null) return;
  preview.count = references.length;
  preview.sample = references.slice(0, SAMPLE).map(({ csl, study }) => ({ csl, study }));
  reply({ type: 'parsed', ...preview });
}

/** Reads one file into what has been read so far. @returns its headings when it is a table */
function take(file: NamedFile, into: ImportPreview, mapping?: CsvMapping): string[] {
  const outcome = parseReferenceFile(file.bytes, mapping === undefined ? {} : { mapping });
  if (!outcome.ok) {
    into.unread.push({ file: file.name, error: outcome.error });
    return [];
  }
  const { value } = outcome;
  for (const reference of value.references) references.push(reference);
  for (const problem of value.problems) {
    const own = { ...problem, file: file.name };
    into.problems.push(own);
    // Of a record that could not be read, the number is that of its place among those that could.
    const owner = CAME_IN.has(problem.reason) ? value.references[problem.record - 1] : undefined;
    if (owner !== undefined) owners.set(own, owner);
  }
  into.files.push(file.name);
  if (into.format === '') into.format = value.format;
  else if (!into.format.split(', ').includes(value.format)) into.format += `, ${value.format}`;
  return value.format === 'csv' || value.format === 'xlsx' ? readHeadings(value.text) : [];
}

const emptyPreview = (): ImportPreview => ({
  format: '',
  files: [],
  unread: [],
  count: 0,
  problems: [],
  sample: [],
  headings: [],
});

async function parse(files: readonly File[]): Promise<void> {
  references = [];
  table = null;
  columns = null;
  owners = new Map();
  const next = emptyPreview();
  for (const file of files) {
    const unpacked = unpackFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (!unpacked.ok) {
      next.unread.push({ file: file.name, error: unpacked.error });
      continue;
    }
    for (const part of unpacked.value) {
      const headings = take(part, next);
      if (files.length === 1 && unpacked.value.length === 1 && headings.length > 0) {
        next.headings = headings;
        table = part;
      }
    }
  }
  const [first] = next.unread;
  if (next.files.length === 0 && first !== undefined) {
    preview = null;
    reply({ type: 'failed', error: first.error });
    return;
  }
  preview = next;
  show();
}

function map(mapping: CsvMapping): void {
  if (table === null || preview === null) return;
  references = [];
  columns = mapping;
  owners = new Map();
  const next = { ...emptyPreview(), headings: preview.headings };
  take(table, next, mapping);
  preview = next;
  show();
}

/** Reads a record that was mended by hand. */
function repair(index: number, text: string): void {
  const problem: FileProblem | undefined = preview?.problems[index];
  if (preview === null || problem === undefined) return;
  const outcome = parseReferenceFile(
    new TextEncoder().encode(text),
    columns === null ? {} : { mapping: columns },
  );
  if (!outcome.ok || outcome.value.references.length === 0) {
    reply({
      type: 'unmended',
      reason: outcome.ok ? (outcome.value.problems[0]?.reason ?? '') : outcome.error.message,
    });
    return;
  }
  // What came in as it was gives way to what was mended.
  const owner = owners.get(problem);
  const old = owner === undefined ? -1 : references.indexOf(owner);
  if (old >= 0) references.splice(old, 1, ...outcome.value.references);
  else references.push(...outcome.value.references);
  preview.problems.splice(
    index,
    1,
    ...outcome.value.problems.map((p): FileProblem => {
      const own = { ...p, file: problem.file, line: problem.line };
      const still = CAME_IN.has(p.reason) ? outcome.value.references[p.record - 1] : undefined;
      if (still !== undefined) owners.set(own, still);
      return own;
    }),
  );
  show();
}

async function write(work: Extract<ImportWork, { type: 'write' }>): Promise<void> {
  isCancelled = false;
  try {
    const problems = (preview?.problems ?? []).map(({ line, record, reason, file }) => ({
      line,
      record,
      reason: (preview?.files.length ?? 0) > 1 ? `${file}: ${reason}` : reason,
    }));
    const plan = await writeImport(
      references,
      { ...work.request, problems },
      (done) => reply({ type: 'progress', done, total: references.length }),
      () => isCancelled,
    );
    reply(plan === null ? { type: 'cancelled' } : { type: 'written', count: plan.references.length });
    if (plan !== null) references = [];
  } catch (error) {
    reply({ type: 'failed', error: { code: 'write-failed', message: (error as Error).message } });
  }
}

addEventListener('message', ({ data }: MessageEvent<ImportWork>) => {
  const failed = (error: unknown): void =>
    reply({ type: 'failed', error: { code: 'read-failed', message: (error as Error).message } });
  try {
    if (data.type === 'parse') parse(data.files).catch(failed);
    else if (data.type === 'map') map(data.mapping);
    else if (data.type === 'repair') repair(data.problem, data.text);
    else if (data.type === 'write') void write(data);
    else isCancelled = true;
  } catch (error) {
    failed(error);
  }
});
