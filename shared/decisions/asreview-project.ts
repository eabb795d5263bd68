// Decisions in ASReview's own projects (`.asreview`), of its versions 1, 2 and 3. A project is a zip: project.json, the
// data set, and an SQLite file with the results. Source: asreview/project/migration and asreview/database of
// github.com/asreview/asreview, which turn one version into the next.
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { MAX_UNPACKED_BYTES } from '../import/bytes/unpack';
import { parseReferenceFile } from '../import/parse-file';
import { CAME_IN, type ParsedReference } from '../import/parsed';
import { fail, ok, type Result } from '../kernel/result';
import type { CslItem } from '../model/reference';
import { type Decided, type DecisionFile, nothingSaid, type Said, type Unread } from './decided';
import { momentOf } from './moment';
import { DamagedDatabase, SqliteFile, type SqliteRow } from './sqlite';

const projectSchema = z.object({
  name: z.string().nullish(),
  project_file_version: z.number().nullish(),
  dataset_path: z.string().nullish(),
  reviews: z.array(z.object({ id: z.string() })).nullish(),
});
type Project = z.infer<typeof projectSchema>;
type Files = ReadonlyMap<string, Uint8Array>;

/** Results and records, whatever the version calls them. */
type Parts = {
  results: SqliteRow[];
  records: ReadonlyMap<number, CslItem>;
  same: ReadonlyMap<number, number[]>;
};

const WANTED = /(?:^|\/)(?:project\.json|results\.(?:db|sql)|data_store\.db)$|^data\/[^/]+$/;

/** The files of the zip that we read; without the folder that newer versions keep of older ones. */
function filesOf(bytes: Uint8Array): Files {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name) || name.startsWith('legacy')) return false;
      size += originalSize;
      if (size > MAX_UNPACKED_BYTES) throw new Error('too large');
      return true;
    },
  });
  return new Map(Object.entries(files));
}

/** Whether a zip holds a project of ASReview, by the names within. */
export function isAsreviewProject(bytes: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    return false;
  }
  return (
    names.includes('project.json') &&
    // Before 1.0 the results lay in files of JSON or HDF5: known, so that its data set is not taken for decisions.
    names.some(
      (n) => /results\.(?:db|sql)$|\.h5$|^(?:labeled|result|pool)\.json$/.test(n) || n === 'data_store.db',
    )
  );
}

/** A record of the database, read as the same columns in a table would be. */
function cslOf(row: SqliteRow): CslItem {
  const text = (name: string): string => (typeof row[name] === 'object' ? '' : String(row[name] ?? ''));
  const authors = listOf(text('authors')).map((name) => `AU  - ${oneLine(name)}\n`);
  const lines = [
    ['TI', text('title')],
    ['PY', text('year')],
    ['DO', text('doi')],
    ['UR', text('url')],
  ].map(([tag, value]) => (value === '' ? '' : `${tag ?? ''}  - ${oneLine(value ?? '')}\n`));
  const read = parseReferenceFile(
    new TextEncoder().encode(`TY  - JOUR\n${authors.join('')}${lines.join('')}ER  - \n`),
  );
  return (read.ok ? read.value.references[0]?.csl : undefined) ?? { type: 'document', title: text('title') };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A list of texts as JSON; of anything else nothing. */
function listOf(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((x): x is string => typeof x === 'string') : [];
  } catch {
    return [];
  }
}

/** Versions 2 and 3: results and records in SQLite, in one file or two. */
function newerParts(files: Files, project: Project): Parts | null {
  const review = project.reviews?.[0]?.id;
  const results = files.get('results.db') ?? files.get(`reviews/${review ?? ''}/results.db`);
  const store = files.get('data_store.db') ?? files.get('results.db');
  if (results === undefined || store === undefined) return null;
  const rows = new SqliteFile(store).rows('record');
  const records = new Map<number, CslItem>();
  const same = new Map<number, number[]>();
  for (const row of rows) {
    const id = Number(row['record_id']);
    records.set(id, cslOf(row));
    const group = typeof row['duplicate_of'] === 'number' ? row['duplicate_of'] : id;
    same.set(group, [...(same.get(group) ?? []), id]);
  }
  return { results: new SqliteFile(results).rows('results'), records, same };
}

/** Version 1: results in SQLite, by the rows of the data set. */
function oldParts(files: Files, project: Project): Result<Parts> | null {
  const review = project.reviews?.[0]?.id ?? '';
  const results = files.get(`reviews/${review}/results.sql`);
  const data = files.get(`data/${project.dataset_path ?? ''}`);
  if (results === undefined) return null;
  if (data === undefined) return fail('no-dataset', 'the data set of the project is missing');
  const read = parseReferenceFile(data);
  if (!read.ok) return read;
  // Decisions name rows: with one left out, all after it would be another's.
  if (read.value.problems.some(({ reason }) => !CAME_IN.has(reason)))
    return fail('dataset-rows', 'a row of the data set cannot be read, so that rows cannot be counted');
  const ids = recordIds(read.value.references);
  if (ids === null)
    return fail('dataset-rows', 'the column record_id of the data set does not name each row');
  return ok({
    results: new SqliteFile(results).rows('results'),
    records: new Map(read.value.references.map(({ csl }, i) => [ids[i] ?? i, csl])),
    same: new Map(),
  });
}

/**
 * By which number the results name each row: the column `record_id` where the data set has one, as what ASReview
 * exported has, else its place. Source: asreview/io/utils.py of versions 1. Null where that column names no row, or two
 * alike.
 */
function recordIds(references: readonly ParsedReference[]): number[] | null {
  const cells = references.map(({ unknown }) => unknown.find((u) => u.tag === 'record_id')?.value.trim());
  if (cells.every((cell) => cell === undefined)) return references.map((_, i) => i);
  const ids = cells.map((cell) => (/^\d+$/.test(cell ?? '') ? Number(cell) : NaN));
  return ids.some(Number.isNaN) || new Set(ids).size < ids.length ? null : ids;
}

const tagSchema = z.array(
  z.object({
    label: z.string().optional(),
    name: z.string().optional(),
    values: z.array(z.object({ label: z.string().optional(), checked: z.boolean().optional() })).optional(),
  }),
);

/** The tags that were ticked, each with its group. */
function tagsOf(json: unknown): string[] {
  if (typeof json !== 'string') return [];
  try {
    return tagSchema
      .parse(JSON.parse(json))
      .flatMap((group) =>
        (group.values ?? []).flatMap((value) =>
          value.checked === true ? [`${group.label ?? group.name ?? ''}: ${value.label ?? ''}`] : [],
        ),
      );
  } catch {
    return [];
  }
}

function saidIn(row: SqliteRow): Said {
  const label = row['label'];
  const note = row['note'] ?? row['notes'];
  const time = row['time'] ?? row['labeling_time'];
  return {
    ...nothingSaid,
    // Persons are numbers here; their names stay in ASReview.
    reader: typeof row['user_id'] === 'number' ? String(row['user_id']) : null,
    verdict: label === 1 ? 'include' : label === 0 ? 'exclude' : null,
    note: typeof note === 'string' ? note : '',
    labels: tagsOf(row['tags']),
    at: typeof time === 'string' || typeof time === 'number' ? momentOf(time) : null,
  };
}

function decidedOf({ results, records, same }: Parts): Pick<DecisionFile, 'decided' | 'unread'> {
  const decided: Decided[] = [];
  const unread: Unread[] = [];
  for (const row of results) {
    const said = saidIn(row);
    if (said.verdict === null && said.note === '' && said.labels.length === 0) continue;
    const id = Number(row['record_id']);
    // What is said of a record is said of those that it stands for.
    for (const one of same.get(id) ?? [id]) {
      const csl = records.get(one);
      if (csl === undefined)
        unread.push({ record: one + 1, title: '', reason: 'no-record', text: String(one) });
      else decided.push({ record: one + 1, csl, said: [said] });
    }
  }
  return { decided, unread };
}

/** Reads a project. Fails, with the reason, where it cannot be read. */
export function readAsreviewProject(bytes: Uint8Array): Result<DecisionFile> {
  try {
    const files = filesOf(bytes);
    const project = projectSchema.parse(JSON.parse(strFromU8(files.get('project.json') ?? new Uint8Array())));
    const newer = newerParts(files, project);
    const parts = newer === null ? oldParts(files, project) : ok(newer);
    if (parts === null)
      return fail('no-decisions', 'the project holds no results (it is of ASReview before 1.0, or new)');
    if (!parts.ok) return parts;
    return ok({ tool: 'asreview', records: parts.value.records.size, ...decidedOf(parts.value) });
  } catch (error) {
    const why = error instanceof DamagedDatabase ? error.message : 'it is cut off, or not of ASReview';
    return fail('unreadable', `the project cannot be read: ${why}`);
  }
}
