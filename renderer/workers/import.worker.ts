// Parses and writes imports off the main thread. What is read is staged in the database; the import itself is written when it is asked for.
import './report-failures';
import { type DraftStore, ImportDraft } from '../../shared/import/draft';
import { parseReferenceFile, readReferenceFile } from '../../shared/import/parse-file';
import type { CsvMapping } from '../../shared/import/tools/table/columns';
import type { ParsedReference } from '../../shared/import/parsed';
import { databaseOf } from '../../shared/import/format-names';
import { describeOrigin } from '../../shared/import/guess-source';
import { type NamedFile, unpackFile } from '../../shared/import/bytes/unpack';
import type { ProjectId } from '../../shared/kernel/ids';
import { letGo } from '../../shared/kernel/let-go';
import { writeImport } from '../db/import.repository';
import type { ArrivingMessage } from '../db/arriving';
import { Staging } from '../db/staging';
import { browserEnv } from '../lib/env';
import type { FileProblem, ImportPreview, ImportReply, ImportWork } from './import-messages';
import { diskFile, orUnreadable } from './disk-file';
import { PreparePort } from './prepare-messages';

const SAMPLE = 100;
// References between two messages on how far reading is.
const REPORT_EVERY = 2000;
// Between two messages on how far writing is.
const PROGRESS_MS = 100;
// Reasons of problems whose record came in.
const CAME_IN = new Set(['no-title', 'more-cells-than-columns', 'unclosed-quote', 'stray-quote']);

/**
 * What has been read: the draft, where its texts are, what is shown of it, which reference (by index) a problem is of where it came in all
 * the same, and of which file so many of the references are that come next.
 */
type Reading = {
  draft: ImportDraft;
  staging: Staging;
  preview: ImportPreview;
  owners: Map<FileProblem, number>;
  runs: { fileIndex: number; count: number }[];
};

let current: Reading | null = null;
/** The only file, kept for reading it again with other columns, and these. */
let table: NamedFile | null = null;
let columns: CsvMapping | null = null;
let isCancelled = false;
/** Where what is read is searched later. */
let prepare: PreparePort | null = null;
/** Where it is held once it is written. */
let session: MessagePort | null = null;

const reply = (message: ImportReply): void => postMessage(message);

/** Gives bytes away: they are empty here from then on. */
function handOver(message: ArrivingMessage, bytes: Uint8Array): void {
  if (session === null) letGo(bytes);
  else session.postMessage(message, [bytes.buffer]);
}
const tell = (message: ArrivingMessage): void => session?.postMessage(message);

function show({ preview, draft }: Reading): void {
  preview.count = draft.count;
  preview.sample = draft.sample.map(({ csl, study }) => ({ csl, study }));
  reply({ type: 'parsed', ...preview });
}

async function begin(projectId: ProjectId, headings: string[]): Promise<Reading> {
  await forget();
  const staging = await Staging.begin(projectId, (texts) => handOver({ type: 'texts', texts }, texts.texts));
  const preview = { format: '', files: [], unread: [], count: 0, problems: [], sample: [], headings };
  const store: DraftStore = {
    put: (id, page) => {
      prepare?.offer(id, page);
      staging.put(id, page);
    },
    get: (id) => staging.get(id),
  };
  return { draft: new ImportDraft(browserEnv, store, SAMPLE), staging, preview, owners: new Map(), runs: [] };
}

/** Reads one file into what has been read so far. @returns its headings when it is a table */
async function take(file: NamedFile, into: Reading, mapping?: CsvMapping): Promise<string[]> {
  const { draft, staging, preview, owners, runs } = into;
  const before = draft.mark();
  const reading = readReferenceFile(file.bytes, mapping === undefined ? {} : { mapping });
  let reported = draft.count;
  const next = (): ReturnType<typeof reading.next> => {
    const step = orUnreadable(() => reading.next());
    return 'ok' in step ? { done: true, value: step } : step;
  };
  let first: ParsedReference | undefined;
  let step = next();
  for (; step.done !== true; step = next()) {
    if (step.value === null) draft.rewind(before);
    else draft.add(step.value);
    first = step.value === null ? undefined : (first ?? step.value[0]);
    await staging.pump();
    if (draft.count < reported + REPORT_EVERY) continue;
    reported = draft.count;
    reply({ type: 'reading', count: reported });
  }
  const outcome = step.value;
  if (!outcome.ok) {
    draft.rewind(before);
    preview.unread.push({ file: file.name, error: outcome.error });
    return [];
  }
  const { value } = outcome;
  for (const problem of value.problems) {
    const own = { ...problem, file: file.name, fileIndex: preview.files.length };
    preview.problems.push(own);
    // Of a record that could not be read, the number is that of its place among those that could.
    const owner = before.count + problem.record - 1;
    if (CAME_IN.has(problem.reason) && owner >= before.count && owner < draft.count) owners.set(own, owner);
  }
  const count = draft.count - before.count;
  const origin = describeOrigin(file.name, databaseOf(value.format), first?.csl);
  runs.push({ fileIndex: preview.files.length, count });
  preview.files.push({ name: file.name, format: value.format, count, origin });
  if (preview.format === '') preview.format = value.format;
  else if (!preview.format.split(', ').includes(value.format)) preview.format += `, ${value.format}`;
  return value.headings;
}

async function parse(request: Extract<ImportWork, { type: 'parse' }>): Promise<void> {
  const { projectId, files } = request;
  table = null;
  columns = null;
  prepare?.forget();
  prepare = new PreparePort(request.search);
  tell({ type: 'forget' });
  ({ session } = request);
  const next = await begin(projectId, []);
  const { preview } = next;
  for (const file of files) {
    const unpacked = orUnreadable(() => unpackFile({ name: file.name, bytes: diskFile(file) }));
    if (!unpacked.ok) {
      preview.unread.push({ file: file.name, error: unpacked.error });
      continue;
    }
    for (const part of unpacked.value) {
      const headings = await take(part, next);
      if (files.length === 1 && unpacked.value.length === 1 && headings.length > 0) {
        preview.headings = headings;
        table = part;
      }
    }
  }
  await finish(next);
}

/** Shows what was read, unless nothing was. */
async function finish(next: Reading): Promise<void> {
  const [first] = next.preview.unread;
  if (next.preview.files.length > 0 || first === undefined) {
    current = next;
    show(next);
    return;
  }
  current = null;
  tell({ type: 'forget' });
  await next.staging.end();
  reply({ type: 'failed', error: first.error });
}

async function map(projectId: ProjectId, mapping: CsvMapping): Promise<void> {
  if (table === null || current === null) return;
  columns = mapping;
  // Other columns make other references.
  prepare?.forget();
  prepare = null;
  tell({ type: 'forget' });
  const next = await begin(projectId, current.preview.headings);
  await take(table, next, mapping);
  await finish(next);
}

/** Reads a record that was mended by hand. */
function repair(index: number, text: string): void {
  const problem = current?.preview.problems[index];
  if (current === null || problem === undefined) return;
  const { draft, preview, owners, runs } = current;
  const outcome = parseReferenceFile(
    new TextEncoder().encode(text),
    columns === null ? {} : { mapping: columns },
  );
  if (!outcome.ok || outcome.value.references.length === 0) {
    reply({
      type: 'unmended',
      reason: outcome.ok ? (outcome.value.problems[0]?.reason ?? '') : outcome.error.code,
    });
    return;
  }
  const mended = outcome.value.references;
  const owner = owners.get(problem);
  const before = draft.count;
  const places = mended.map((_, i) => draft.count + i - (owner === undefined ? 0 : 1));
  const [first, ...others] = mended;
  if (owner !== undefined && first !== undefined) {
    // What came in as it was gives way to what was mended.
    draft.replace(owner, first);
    draft.add(others);
    places[0] = owner;
  } else draft.add(mended);
  const count = draft.count - before;
  runs.push({ fileIndex: problem.fileIndex, count });
  const file = preview.files[problem.fileIndex];
  if (file !== undefined) file.count += count;
  preview.problems.splice(
    index,
    1,
    ...outcome.value.problems.map((p): FileProblem => {
      const own = { ...p, file: problem.file, fileIndex: problem.fileIndex, line: problem.line };
      const still = CAME_IN.has(p.reason) ? places[p.record - 1] : undefined;
      if (still !== undefined) owners.set(own, still);
      return own;
    }),
  );
  show(current);
}

/** Ends what was read; texts that no import took up are removed. */
async function forget(): Promise<void> {
  const last = current;
  current = null;
  await last?.staging.end();
}

/** Passes on at most ten a second: each is drawn, on a thread that others need. */
function inTime(report: (done: number) => void): (done: number) => void {
  let last = -Infinity;
  return (done) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    report(done);
  };
}

async function write({ request, sources }: Extract<ImportWork, { type: 'write' }>): Promise<void> {
  if (current === null) return;
  const { draft, staging, preview, runs } = current;
  try {
    const problems = preview.problems.map(({ line, record, reason, file }) => ({
      line,
      record,
      reason: preview.files.length > 1 ? `${file}: ${reason}` : reason,
    }));
    const pages = await draft.pages();
    prepare?.end();
    await staging.flush();
    const count = await writeImport(
      staging.db,
      draft,
      pages,
      {
        ...request,
        problems,
        sources: runs.map(({ fileIndex, count }) => ({ id: sources[fileIndex] ?? null, count })),
      },
      {
        onProgress: inTime((done) => reply({ type: 'progress', done, total: draft.count })),
        onPage: ({ id, list }, heads) => {
          prepare?.heads(id, heads);
          handOver({ type: 'list', id, list }, list);
        },
        isCancelled: () => isCancelled,
      },
    );
    if (count === null) prepare?.forget();
    prepare = null;
    tell({ type: count === null ? 'forget' : 'written' });
    session = null;
    await forget();
    reply(count === null ? { type: 'cancelled' } : { type: 'written', count });
  } catch (error) {
    tell({ type: 'forget' });
    reply({ type: 'failed', error: { code: 'write-failed', message: (error as Error).message } });
  }
}

const work = async (data: Exclude<ImportWork, { type: 'cancel' }>): Promise<void> => {
  if (data.type === 'parse') await parse(data);
  else if (data.type === 'map') await map(data.projectId, data.mapping);
  else if (data.type === 'repair') repair(data.problem, data.text);
  else if (data.type === 'write') await write(data);
  else {
    prepare?.forget();
    prepare = null;
    tell({ type: 'forget' });
    session = null;
    await forget();
  }
};

/** The end of what was asked last. One thing at a time: files, columns and records that are mended change the same reading. */
let turn: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ImportWork>) => {
  // It is of what is under way now.
  if (data.type === 'cancel') {
    isCancelled = true;
    return;
  }
  if (data.type === 'write') isCancelled = false;
  turn = turn
    .then(() => work(data))
    .catch((error: unknown) => {
      prepare?.forget();
      tell({ type: 'forget' });
      reply({ type: 'failed', error: { code: 'read-failed', message: (error as Error).message } });
    });
});
