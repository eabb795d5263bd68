// The .zeef bundle: a zip of NDJSON per table, the change log, PDFs by hash, and a manifest with counts and SHA-256.
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { findBrokenLink } from '../change/commit';
import { sha256Hex } from '../kernel/hash';
import { withinLimits } from '../kernel/zip-limits';
import { fail, ok, type Result } from '../kernel/result';
import { migrateRecord } from '../model/migrations';
import { type Change, changeSchema } from '../model/change';
import {
  emptyProjectData,
  type ProjectData,
  SCHEMA_VERSION,
  tableNames,
  tableSchemas,
} from '../model/tables';

/** A project as it travels. `files` holds PDF bytes by SHA-256. */
export type Bundle = { data: ProjectData; log: Change[]; files: Map<string, Uint8Array> };

const manifestSchema = z.object({
  format: z.literal('zeef-bundle'),
  schemaVersion: z.number().int(),
  entries: z.record(z.string(), z.object({ count: z.number().int(), sha256: z.string() })),
});

// A bundle of 100,000 references with abstracts is about 300 MB unpacked; a zip bomb is far over this.
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Writes a bundle. The same project gives the same bytes. */
export function writeBundle({ data, log, files }: Bundle): Uint8Array {
  const zip: Zippable = {};
  const entries: Record<string, { count: number; sha256: string }> = {};
  const add = (name: string, rows: readonly unknown[]): void => {
    const bytes = strToU8(rows.map((r) => JSON.stringify(r) + '\n').join(''));
    entries[name] = { count: rows.length, sha256: sha256Hex(bytes) };
    zip[name] = bytes;
  };
  for (const name of tableNames) add(`${name}.ndjson`, data[name]);
  add('changes.ndjson', log);
  for (const [hash, bytes] of files) {
    entries[`files/${hash}`] = { count: 1, sha256: hash };
    zip[`files/${hash}`] = [bytes, { level: 0 }];
  }
  const manifest = { format: 'zeef-bundle', schemaVersion: SCHEMA_VERSION, entries };
  // A fixed time inside the zip (its first year): bundles of equal content are equal.
  return zipSync(
    { 'manifest.json': strToU8(JSON.stringify(manifest, null, 1)), ...zip },
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}

/** Reads and checks a bundle: manifest, hashes, counts, every record against its schema, and the chain of the log. */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  if (bytes.length === 0) return fail('empty', 'the file is empty');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-a-bundle', 'not a .zeef bundle');
  let zip: Unzipped;
  try {
    zip = unzipSync(bytes, { filter: withinLimits(MAX_UNPACKED_BYTES) });
  } catch (error) {
    return fail('damaged', `the bundle is damaged or cut off (${(error as Error).message})`);
  }
  const manifestBytes = zip['manifest.json'];
  if (manifestBytes === undefined) return fail('not-a-bundle', 'not a .zeef bundle: it has no manifest');
  try {
    return readEntries(zip, manifestSchema.parse(JSON.parse(strFromU8(manifestBytes))));
  } catch (error) {
    return fail('damaged', `the bundle is damaged (${(error as Error).message.split('\n')[0]})`);
  }
}

function readEntries(zip: Unzipped, manifest: z.infer<typeof manifestSchema>): Result<Bundle> {
  if (manifest.schemaVersion > SCHEMA_VERSION) {
    return fail(
      'newer',
      `made by a newer Zeef (schema ${manifest.schemaVersion}; this one reads ${SCHEMA_VERSION})`,
    );
  }
  const rowsOf = (table: string, schema: z.ZodType): Result<unknown[]> => {
    const name = `${table}.ndjson`;
    const entry = manifest.entries[name];
    const bytes = zip[name];
    if (entry === undefined || bytes === undefined) return fail('damaged', `the bundle lacks ${name}`);
    if (sha256Hex(bytes) !== entry.sha256) return fail('damaged', `${name} does not match its hash`);
    const rows: unknown[] = [];
    for (const [index, line] of strFromU8(bytes).split('\n').entries()) {
      if (line === '') continue;
      const parsed = schema.safeParse(migrateRecord(table, JSON.parse(line)));
      if (!parsed.success)
        return fail('damaged', `${name} line ${index + 1}: ${parsed.error.issues[0]?.message ?? 'invalid'}`);
      rows.push(parsed.data);
    }
    return rows.length === entry.count
      ? ok(rows)
      : fail('damaged', `${name} should have ${entry.count} records, has ${rows.length}`);
  };
  // A bundle of an older schema lacks the tables that came later.
  const isLater = (table: string): boolean =>
    manifest.schemaVersion < SCHEMA_VERSION && manifest.entries[`${table}.ndjson`] === undefined;
  const data = emptyProjectData();
  for (const name of tableNames) {
    const rows = isLater(name) ? ok([]) : rowsOf(name, tableSchemas[name]);
    if (!rows.ok) return rows;
    (data[name] as unknown[]) = rows.value;
  }
  if (data.projects.length !== 1) return fail('damaged', 'the bundle should hold one project');
  const log = rowsOf('changes', changeSchema);
  if (!log.ok) return log;
  const broken = findBrokenLink(log.value as Change[]);
  if (broken !== null) return fail('damaged', `the change log is broken at entry ${broken + 1}`);
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(zip)) {
    const hash = /^files\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (hash === undefined) continue;
    if (sha256Hex(bytes) !== hash) return fail('damaged', `${name} does not match its hash`);
    files.set(hash, bytes);
  }
  return ok({ data, log: log.value as Change[], files });
}
