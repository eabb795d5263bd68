// Parses and writes imports off the main thread. The parsed references stay here until they are written.
import { ImportDraft } from '../../shared/import/draft';
import { parseReferenceFile, readReferenceFile } from '../../shared/import/parse-file';
import { readHeadings } from '../../shared/import/parse/csv';
import type { CsvMapping } from '../../shared/import/parse/csv-columns';
import { type NamedFile, unpackFile } from '../../shared/import/unpack';
import { writeImport } from '../db/import.repository';
import type { FileProblem, ImportPreview, ImportReply, ImportWork } from './import-messages';

const SAMPLE = 100;
// Reasons of problems whose record came in.
const CAME_IN = new Set(['no-title', 'more-cells-than-columns']);

let draft = new ImportDraft(SAMPLE);
let preview: ImportPreview | null = null;
/** The only file, kept for reading it again with other columns, and these. */
let table: NamedFile | null = null;
let columns: CsvMapping | null = null;
/** Which reference a problem is of, by its index, where it came in all the same. */
let owners = new Map<FileProblem, number>();
let isCancelled = false;

const reply = (message: ImportReply): void => postMessage(message);

function show(): void {
  if (preview === null) return;
  preview.count = draft.count;
  preview.sample = draft.sample.map(({ csl, study }) => ({ csl, study }));
  reply({ type: 'parsed', ...preview });
}

/** Reads one file into what has been read so far. @returns its headings when it is a table */
function take(file: NamedFile, into: ImportPreview, mapping?: CsvMapping): string[] {
  const before = draft.count;
  const sink = {
    add: draft.add.bind(draft),
    restart: () => draft.rewind(before),
  };
  const outcome = readReferenceFile(file.bytes, sink, mapping === undefined ? {} : { mapping });
  if (!outcome.ok) {
    draft.rewind(before);
    into.unread.push({ file: file.name, error: outcome.error });
    return [];
  }
  const { value } = outcome;
  for (const problem of value.problems) {
    const own = { ...problem, file: file.name };
    into.problems.push(own);
    // Of a record that could not be read, the number is that of its place among those that could.
    const owner = before + problem.record - 1;
    if (CAME_IN.has(problem.reason) && owner >= before && owner < draft.count) owners.set(own, owner);
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
  draft = new ImportDraft(SAMPLE);
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
  draft = new ImportDraft(SAMPLE);
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
  const [mended, ...more] = outcome.value.references;
  if (owner !== undefined && mended !== undefined) draft.replace(owner, mended);
  else more.unshift(...outcome.value.references.slice(0, 1));
  const added = draft.count;
  draft.add(more);
  preview.problems.splice(
    index,
    1,
    ...outcome.value.problems.map((p): FileProblem => {
      const own = { ...p, file: problem.file, line: problem.line };
      if (CAME_IN.has(p.reason)) {
        const place = owner === undefined ? p.record - 1 : p.record - 2;
        owners.set(own, owner !== undefined && p.record === 1 ? owner : added + place);
      }
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
    const count = await writeImport(
      draft,
      { ...work.request, problems },
      (done) => reply({ type: 'progress', done, total: draft.count }),
      () => isCancelled,
    );
    reply(count === null ? { type: 'cancelled' } : { type: 'written', count });
    if (count !== null) draft = new ImportDraft(SAMPLE);
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
