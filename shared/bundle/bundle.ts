// The .zeef bundle: a zip of NDJSON per table, the change log, PDFs by hash, and a list of contents with counts and
// SHA-256.
import type { z } from 'zod';
import { joined } from '../kernel/joined';
import { fail, ok, type Result } from '../kernel/result';
import { type Change, changeSchema } from '../model/change';
import { filesOf } from '../model/document';
import { migrateRecord } from '../model/migrations';
import {
  emptyProjectData,
  type ProjectData,
  recordTypeOf,
  type TableName,
  tableNames,
  tableSchemas,
} from '../model/tables';
import { type Archive, type LeftOut, openArchive, type Part } from './archive';
import { linesOf } from './lines';
import { bundlePieces, type Pieced, type Sum } from './pieces';
import { danglingName, knownRecords } from './relations';
import { compareWithLog, type LogNote, mendLog } from './replay';
import { type Source, SourceError, type Steps, takeSteps, takeStepsFrom } from './steps';
import { unpacked } from './zip-directory';

/**
 * A project as it travels. `files` holds PDFs by SHA-256, as bytes or as what gives them (`F`); `team` files of its
 * team by their names, sealed for whoever holds the keys (see sync/sealed-part): what is blind in a bundle of a team.
 */
export type Bundle<F = Uint8Array> = {
  data: ProjectData;
  log: Change[];
  files: Map<string, F>;
  team?: ReadonlyMap<string, Uint8Array>;
};

/**
 * Something of a bundle that was not as it should be and does not stop it. `file-missing`: documents whose file is not
 * there. `sealed`: files with what is blind, which only a laptop of its team opens.
 */
export type BundleNote = LogNote | { kind: 'file-missing' | 'sealed'; count: number };
/**
 * A bundle that was read, with what was put right. `unproven`: where its records do not follow from its log, if that
 * was asked to pass.
 */
export type ReadBundle<F = Uint8Array> = Bundle<F> & {
  notes: BundleNote[];
  unproven: string | null;
  /** What was left out of it on purpose; such a bundle is a project of its own and is never merged. */
  without: LeftOut[];
};
/**
 * What is asked of the log: that it leads to the records (whoever opens a bundle to work in it), or only that it is
 * noted where it does not (whoever prints the records as they stand and says so).
 */
export type LogDemand = 'proves' | 'may-differ';

/**
 * Writes a bundle. The same project gives the same bytes.
 *
 * @param without - what was left out of the project (see bundle/partial)
 */
export function writeBundle(study: Bundle, without: readonly LeftOut[] = []): Uint8Array {
  const steps = bundlePieces({ ...study, files: [...study.files.keys()] }, without);
  const parts: Uint8Array[] = [];
  let step = steps.next();
  while (step.done !== true) {
    if (step.value instanceof Uint8Array) {
      parts.push(step.value);
      step = steps.next();
    } else step = steps.next(study.files.get(step.value.wants));
  }
  return joined(parts);
}

/**
 * The bytes of a bundle one after the other, of a study whose files are read one at a time: of whatever size.
 *
 * @param study - `files`: their hashes; `onRows`: as in bundle/pieces
 * @param fileOf - gives the bytes of a file
 * @param sum - makes the seal
 */
export async function* writeBundleInPieces(
  study: Omit<Bundle, 'files'> & Pick<Pieced, 'files' | 'onRows'>,
  without: readonly LeftOut[],
  fileOf: (sha256: string) => Promise<Uint8Array>,
  sum?: Sum,
): AsyncGenerator<Uint8Array> {
  const steps = bundlePieces(study, without, sum);
  let step = steps.next();
  while (step.done !== true) {
    if (step.value instanceof Uint8Array) {
      yield step.value;
      step = steps.next();
    } else step = steps.next(await fileOf(step.value.wants));
  }
}

/** A failure that names the entry of the bundle that it is about. */
function refuse(code: string, where: string, message: string): Result<never> {
  const failure = fail(code, message);
  return { ...failure, error: { ...failure.error, where } };
}

// Ids become names of databases, folders and files.
const PROJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ID = /^(?!.*\.\.)[^\p{Cc}\p{Cs}/\\]{1,300}$/u;
/** Whether a record's id can be one. */
export const isWellFormedId = (table: TableName, id: string): boolean =>
  table === 'projects' ? PROJECT_ID.test(id) : ID.test(id);

/** What is wrong with a record first, and in which field. */
function describeIssue({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.') ?? '';
  return `${field === '' ? '' : `${field}: `}${issue?.message ?? 'invalid'}`;
}

function readRows(archive: Archive, table: string, schema: z.ZodType): Result<unknown[]> {
  const name = `${table}.ndjson`;
  const bytes = archive.entries.get(name);
  if (bytes === undefined) return refuse('missing-entry', name, `the bundle lacks ${name}`);
  const rows: unknown[] = [];
  let index = -1;
  for (const line of linesOf(bytes)) {
    index++;
    if (line === '') continue;
    const where = `${name} ${index + 1}`;
    let value: unknown;
    try {
      // A migration builds on what its schema had.
      value = migrateRecord(table, JSON.parse(line));
    } catch (error) {
      return refuse('record', where, `${name} line ${index + 1}: ${(error as Error).message}`);
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success)
      return refuse('record', where, `${name} line ${index + 1}: ${describeIssue(parsed.error)}`);
    rows.push(parsed.data);
  }
  const count = archive.manifest.entries[name]?.count;
  return rows.length === count
    ? ok(rows)
    : refuse('count', name, `${name} should have ${String(count)} records, has ${rows.length}`);
}

function readTables(archive: Archive): Result<ProjectData> {
  const data = emptyProjectData();
  for (const table of tableNames) {
    const isLater = recordTypeOf(table).since > archive.manifest.schemaVersion;
    const rows = isLater ? ok([]) : readRows(archive, table, tableSchemas[table]);
    if (!rows.ok) return rows;
    const seen = new Set<string>();
    for (const { id } of rows.value as { id: string }[]) {
      if (!isWellFormedId(table, id))
        return refuse('bad-id', `${table}.ndjson`, `${table}: ${id.slice(0, 100)} is no id`);
      if (seen.has(id)) return refuse('twice', `${table}.ndjson ${id}`, `${table} ${id} stands twice`);
      seen.add(id);
    }
    // As a database gives them, so that a report is the same from the window and the command line.
    (data[table] as { id: string }[]) = (rows.value as { id: string }[]).sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    );
  }
  if (data.projects.length !== 1)
    return refuse('projects', 'projects.ndjson', 'the bundle should hold one project');
  // Whoever opens it works as one of them.
  return data.persons.length > 0 ? ok(data) : refuse('persons', 'persons.ndjson', 'the bundle names nobody');
}

const TABLES: ReadonlySet<string> = new Set([...tableNames, 'changes'].map((name) => `${name}.ndjson`));

// Members, wrapped keys and segments, as a team's store names them: nothing that could lead out of a folder.
const TEAM_FILE = /^team\/([mks](?:\/[a-z0-9](?:[a-z0-9-]|\.(?!\.)){0,120}){1,3})$/;

type Carried = { files: Map<string, Part>; team: Map<string, Uint8Array> };

function readFiles(archive: Archive): Result<Carried> {
  const files = new Map<string, Part>();
  const team = new Map<string, Uint8Array>();
  for (const [name, bytes] of archive.entries) {
    if (TABLES.has(name)) continue;
    const own = TEAM_FILE.exec(name)?.[1];
    if (own === undefined) return refuse('unlisted', name, `${name} is nothing that a bundle holds`);
    team.set(own, bytes);
  }
  for (const [name, part] of archive.parts) {
    const hash = /^files\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (hash === undefined) return refuse('unlisted', name, `${name} is nothing that a bundle holds`);
    // Its name is its hash, whatever the list says.
    if (archive.manifest.entries[name]?.sha256 !== hash)
      return refuse('hash', name, `${name} does not match its hash`);
    files.set(hash, part);
  }
  return ok({ files, team });
}

/**
 * Entries that undoing and the history could not find their way in: two of one id, of nobody, or that undo what is not
 * there.
 */
function checkEntries(
  log: readonly Change[],
  isKnown: (table: TableName, id: string) => boolean,
): Result<null> {
  const before = new Set<string>();
  for (const { id, seq, by, undoes, redoes } of log) {
    const where = `changes.ndjson ${seq}`;
    if (before.has(id)) return refuse('twice', where, `entry ${seq} has the id of another`);
    const named = undoes ?? redoes;
    if (!isKnown('persons', by) || (named !== null && !before.has(named)))
      return refuse('dangling', where, `entry ${seq} names what is not there`);
    before.add(id);
  }
  return ok(null);
}

/** Whether all that records and entries name is there, or was at some time. */
export function checkNames(data: ProjectData, log: readonly Change[]): Result<null> {
  const isKnown = knownRecords(data, log);
  const entries = checkEntries(log, isKnown);
  if (!entries.ok) return entries;
  for (const table of tableNames)
    for (const record of data[table]) {
      const dangling = danglingName(table, record as never, isKnown);
      if (dangling !== null)
        return refuse(
          'dangling',
          `${table}.ndjson ${record.id}`,
          `${table} ${record.id} names ${dangling.join(' ')}, which is not there`,
        );
    }
  return ok(null);
}

/**
 * Reads and checks a bundle: hashes, counts, every record against its schema, ids, what records name, and that the log
 * leads to exactly these records.
 *
 * @returns a failure whose `where` names the entry (see archive for the codes of the zip; `record`, `count`, `twice`,
 *   `bad-id`,
 *   `projects`, `persons`, `dangling`, `log-broken`, `log-differs`)
 */
export function readBundle(bytes: Uint8Array, demand: LogDemand = 'proves'): Result<ReadBundle> {
  const read = takeSteps(readSteps(bytes.length, demand), bytes);
  if (!read.ok) return read;
  const files = [...read.value.files].map(([hash, { from, listed }]) => {
    const packed = bytes.slice(from, from + listed.size);
    return [hash, unpacked(packed, listed)] as const;
  });
  return ok({ ...read.value, files: new Map(files) });
}

/**
 * As {@link readBundle}, of a file of whatever size: its files are given as where they lie (see bundle/archive).
 *
 * @param tell - how many bytes were read since it was told last; in all twice those of the file
 */
export async function readBundleFrom(
  source: Source,
  demand: LogDemand = 'proves',
  tell?: (bytes: number) => void,
): Promise<Result<ReadBundle<Part>>> {
  try {
    return await takeStepsFrom(readSteps(source.size, demand), source, tell);
  } catch (error) {
    if (error instanceof SourceError) return fail(error.code, error.message);
    const { name, message } = error as Error;
    // So a browser says that a file is gone, or its disk.
    if (['NotReadableError', 'NotFoundError'].includes(name)) return fail('unreadable', message);
    throw error;
  }
}

function* readSteps(size: number, demand: LogDemand): Steps<Result<ReadBundle<Part>>> {
  const archive = yield* openArchive(size);
  if (!archive.ok) return archive;
  try {
    return readContents(archive.value, demand);
  } catch (error) {
    // Such as JSON that is nested deeper than can be read.
    return fail('cut-off', `the bundle is damaged (${(error as Error).message.split('\n')[0] ?? ''})`);
  }
}

function readContents(archive: Archive, demand: LogDemand): Result<ReadBundle<Part>> {
  const data = readTables(archive);
  if (!data.ok) return data;
  const logged = readRows(archive, 'changes', changeSchema);
  if (!logged.ok) return logged;
  const { log, notes } = mendLog(logged.value as Change[]);
  const carried = readFiles(archive);
  if (!carried.ok) return carried;
  const { files, team } = carried.value;
  const named = checkNames(data.value, log);
  if (!named.ok) return named;
  const compared = compareWithLog(data.value, log);
  const isProven = !('code' in compared);
  if (!isProven && demand === 'proves') return refuse(compared.code, compared.where, compared.message);
  const missing = new Set(data.value.documents.flatMap(filesOf).filter((hash) => !files.has(hash))).size;
  const found: BundleNote[] = [...notes];
  if (isProven && compared.unparsed > 0) found.push({ kind: 'log-values', count: compared.unparsed });
  if (missing > 0) found.push({ kind: 'file-missing', count: missing });
  const segments = [...team.keys()].filter((name) => name.startsWith('s/')).length;
  if (segments > 0) found.push({ kind: 'sealed', count: segments });
  const unproven = isProven ? null : compared.message;
  const without = archive.manifest.partial?.without ?? [];
  const own = team.size === 0 ? {} : { team };
  return ok({ data: data.value, log, files, ...own, notes: found, unproven, without });
}
