// What can still be read of a bundle that is refused, as a project of its own: never in the place of the one that it
// was made from.
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { commitTo, findBrokenLink, type Write } from '../change/commit';
import { MemoryStore } from '../change/memory-store';
import { sha256Hex } from '../kernel/hash';
import { type Env, newId, type PersonId, type ProjectId } from '../kernel/ids';
import { fail, ok, type Result } from '../kernel/result';
import { joined } from '../kernel/joined';
import { stableJson } from '../kernel/text';
import { type Change, changeSchema } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { defaultPerson } from '../model/people';
import {
  emptyProjectData,
  type ProjectData,
  type RecordOf,
  type TableName,
  tableNames,
  tableSchemas,
} from '../model/tables';
import { type Bundle, isWellFormedId } from './bundle';
import { underNewId } from './new-id';
import { linesOf } from './lines';
import { danglingName, knownRecords } from './relations';
import { compareWithLog, mendLog, replayLog } from './replay';

/** What was read, and how many lines of each entry could not be. */
export type Salvaged = { bundle: Bundle; lost: { where: string; count: number }[] };

// In all, as for whole bundles; what comes beyond is not read.
const MAX_BYTES = 4 * 1024 ** 3;
const MAX_RATIO = 200;
const ANY_RATIO_BYTES = 1024 ** 2;
// What is fed at once is unpacked at once: a thousand times as much at most.
const FED_BYTES = 16 * 1024;

const NOTHING = new Uint8Array();

/**
 * Entries one behind the other, without the list at the zip's end: it may be cut off. What cannot be unpacked is left
 * out.
 */
function readEntries(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  // What a zip says of its sizes may be missing or wrong: what was unpacked is held against what was read for it.
  const most = Math.min(MAX_BYTES, Math.max(ANY_RATIO_BYTES, bytes.length * MAX_RATIO));
  const state = { isOver: false };
  const unzip = new Unzip((file) => {
    const wanted = /^([a-z]+\.ndjson|files\/[0-9a-f]{64})$/.test(file.name) && !parts.has(file.name);
    const isBomb =
      (file.originalSize ?? 0) > ANY_RATIO_BYTES && (file.originalSize ?? 0) > (file.size ?? 0) * MAX_RATIO;
    if (!wanted || isBomb) return;
    const own: Uint8Array[] = [];
    parts.set(file.name, own);
    file.ondata = (error, data) => {
      if (error !== null || state.isOver) return;
      total += data.length;
      if (total > most) {
        // Not of this entry only: what a bomb began is not worth reading on.
        state.isOver = true;
        parts.delete(file.name);
        return;
      }
      own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && !state.isOver; at += FED_BYTES)
      unzip.push(bytes.subarray(at, at + FED_BYTES), at + FED_BYTES >= bytes.length);
  } catch {
    // Cut off or damaged here: what came before is kept.
  }
  return new Map([...parts].map(([name, own]) => [name, joined(own)]));
}

function readable(table: TableName, line: string): { id: string } | null {
  try {
    const parsed = tableSchemas[table].safeParse(migrateRecord(table, JSON.parse(line)));
    if (!parsed.success || !isWellFormedId(table, parsed.data.id)) return null;
    // JSON can be nested deeper than it can be hashed.
    stableJson(parsed.data);
    return parsed.data;
  } catch {
    return null;
  }
}

/** Takes away what names what is not there, until nothing does. */
export function dropDangling(data: ProjectData, lose: (table: TableName) => void): void {
  for (;;) {
    const isKnown = knownRecords(data, []);
    let dropped = 0;
    for (const table of tableNames) {
      const rows = data[table] as ProjectData[TableName][number][];
      const kept = rows.filter((record) => danglingName(table, record as never, isKnown) === null);
      for (let i = kept.length; i < rows.length; i++) lose(table);
      dropped += rows.length - kept.length;
      (data[table] as unknown[]) = kept;
    }
    if (dropped === 0) return;
  }
}

/** All records that can be read, each once. */
function readTables(entries: ReadonlyMap<string, Uint8Array>, lose: (where: string) => void): ProjectData {
  const data = emptyProjectData();
  for (const table of tableNames) {
    const name = `${table}.ndjson`;
    const found = new Map<string, { id: string }>();
    for (const line of linesOf(entries.get(name) ?? NOTHING)) {
      if (line === '') continue;
      const record = readable(table, line);
      if (record === null || found.has(record.id)) lose(name);
      else found.set(record.id, record);
    }
    (data[table] as unknown[]) = [...found.values()];
  }
  return data;
}

/**
 * The project as its log has it, where that is whole: records that contradict it are not what anybody here wrote. Null
 * where it is not.
 */
function fromLog(
  entries: ReadonlyMap<string, Uint8Array>,
  tables: ProjectData,
): Omit<Bundle, 'files'> | null {
  const lines = [...linesOf(entries.get('changes.ndjson') ?? NOTHING)].filter((line) => line !== '');
  const parsed = lines.map((line) => {
    try {
      const entry = changeSchema.safeParse(JSON.parse(line)).data;
      stableJson(entry);
      return entry;
    } catch {
      return undefined;
    }
  });
  if (parsed.length === 0 || parsed.includes(undefined)) return null;
  const { log } = mendLog(parsed as Change[]);
  if (findBrokenLink(log) !== null) return null;
  const replayed = replayLog(log);
  const data = emptyProjectData();
  for (const table of tableNames) {
    const rows = [...(replayed.tables.get(table) ?? [])].map(([, row]) =>
      readable(table, JSON.stringify(row)),
    );
    if (rows.includes(null)) return null;
    (data[table] as unknown[]) = rows;
  }
  const written = new Set<string>(data.references.map((r) => r.id));
  const imported = tables.references.filter(
    ({ id, batchId }) =>
      batchId !== null && replayed.batches.has(batchId) && !written.has(id) && !replayed.removed.has(id),
  );
  data.references = [...imported, ...data.references];
  return data.projects.length === 1 && !('code' in compareWithLog(data, log)) ? { data, log } : null;
}

function readFiles(entries: ReadonlyMap<string, Uint8Array>, lose: (where: string) => void): Bundle['files'] {
  const files: Bundle['files'] = new Map();
  for (const [name, content] of entries) {
    const hash = /^files\/(.*)$/.exec(name)?.[1];
    if (hash === undefined) continue;
    if (sha256Hex(content) === hash) files.set(hash, content);
    else lose(name);
  }
  return files;
}

/**
 * Reads what can be read of a bundle, as a project with a new id.
 *
 * Where the log is whole, the project is what the log leads to, and the log goes on. Else every record that satisfies
 * its schema comes along, once, if what it names is there, and the log begins anew; who did what when stands in the
 * records as far as they say it.
 *
 * @param title - makes the title of the new project from the old one's
 * @returns `nothing-readable` when there is no project record, or nobody who works in it, among them
 */
export async function salvageBundle(
  bytes: Uint8Array,
  env: Env,
  device: string,
  title: (old: string) => string,
): Promise<Result<Salvaged>> {
  const entries = readEntries(bytes);
  const lost = new Map<string, number>();
  const lose = (where: string): void => void lost.set(where, (lost.get(where) ?? 0) + 1);
  const data = readTables(entries, lose);
  const files = readFiles(entries, lose);
  const whole = fromLog(entries, data);
  const [project] = (whole?.data ?? data).projects;
  const person = defaultPerson((whole?.data ?? data).persons);
  if (project === undefined || person === undefined)
    return fail('nothing-readable', 'no project with a person can be read in this file');
  const name = title(project.title);
  const told = (): Salvaged['lost'] => [...lost].map(([where, count]) => ({ where, count }));
  if (whole !== null)
    return ok({ bundle: await underNewId({ ...whole, files }, env, device, name), lost: told() });
  dropDangling(data, (table) => lose(`${table}.ndjson`));
  data.projects = [{ ...project, id: newId<ProjectId>(env), title: name }];
  const store = await withOneEntry(data, person.id, env, device);
  return ok({ bundle: { data: store.toData(), log: store.log, files }, lost: told() });
}

/**
 * A project of these records whose log is one entry, and one more for each import, as imports are found by their batch.
 */
export async function withOneEntry(
  data: ProjectData,
  by: PersonId,
  env: Env,
  device: string,
): Promise<MemoryStore> {
  const store = new MemoryStore();
  const isImported = ({ batchId }: RecordOf<'references'>): boolean => batchId !== null;
  const writes = tableNames.flatMap((table) =>
    (data[table] as { id: string }[])
      .filter((r) => table !== 'references' || !isImported(r as RecordOf<'references'>))
      .map((after) => ({ table, id: after.id, after }) as Write),
  );
  await commitTo(store, env, { kind: 'project.create', by, device, writes });
  for (const batch of data.batches) {
    const own = data.references.filter((r) => r.batchId === batch.id);
    store.addReferences(own);
    const bulk = { table: 'references', batchId: batch.id, count: own.length };
    await commitTo(store, env, { kind: 'import.add', by, device, writes: [], bulk });
  }
  return store;
}
