// What came from others as further lines of a log that stands: they are added behind what is there, and the records
// become what all entries together make of them.
import type { ImportBatchId } from '../kernel/ids';
import { sameJson } from '../kernel/same-json';
import type { Change, Patch } from '../model/change';
import { type ProjectData, tableNames } from '../model/tables';
import type { TeamEntry } from './entry';
import { entriesOf } from './written';

type Study = { data: ProjectData; log: readonly Change[] };
type Reference = ProjectData['references'][number];

/** A line that is added, without its place in the log. */
export type ArrivedLine = Omit<Change, 'seq' | 'prevHash' | 'hash'>;
export type Arrivals = {
  lines: ArrivedLine[];
  /** The references that imports among them brought, as they came. */
  imports: ReadonlyMap<ImportBatchId, Reference[]>;
};

const keyOf = ({ table, id }: { table: string; id: string }): string => `${table}\n${id}`;

/** The records of a study by their place, while lines are added. */
class Standing {
  private readonly records = new Map<string, unknown>();

  constructor(data: ProjectData) {
    for (const table of tableNames)
      for (const record of data[table]) this.records.set(keyOf({ table, id: record.id }), record);
  }

  at(key: string): unknown {
    return this.records.get(key) ?? null;
  }

  /** Puts a record. @returns the patch, or null where the same stood there */
  put(table: string, id: string, after: unknown): Patch | null {
    const key = keyOf({ table, id });
    const before = this.at(key);
    if (before === after || sameJson(before, after)) return null;
    if (after === null) this.records.delete(key);
    else this.records.set(key, after);
    return { table, id, before, after };
  }

  keys(): Iterable<string> {
    return this.records.keys();
  }
}

/**
 * The lines that bring a study to what it is merged with others.
 *
 * Each says itself what it wrote, since that does not follow from this log. A record stands, after the last of them
 * that wrote it, as all entries together make it; what is different besides, as where an entry of before does not count
 * any more, goes with the last line.
 *
 * @param mine - the study as it stands
 * @param merged - what all entries together make of it
 * @param imported - references as imports brought them, by id
 */
export function arrivalsOf(mine: Study, merged: Study, imported: ReadonlyMap<string, Reference>): Arrivals {
  const known = new Set(mine.log.map((change) => change.id));
  const entries = entriesOf(merged.log);
  const fresh = merged.log.flatMap((change, at) => {
    const entry = entries[at];
    return entry === undefined || known.has(change.id) ? [] : [{ change, entry }];
  });
  if (fresh.length === 0) return { lines: [], imports: new Map() };
  const standing = new Standing(mine.data);
  const goal = new Standing(merged.data);
  const imports = importsAmong(fresh, imported, standing);
  const last = new Map<string, number>();
  fresh.forEach(({ entry }, at) => entry.writes.forEach((write) => last.set(keyOf(write), at)));
  const lines = fresh.map(({ change, entry }, at): ArrivedLine => {
    const patches: Patch[] = [];
    const seen = new Set<string>();
    for (const { table, id } of entry.writes) {
      const key = keyOf({ table, id });
      if (seen.has(key) || !(tableNames as readonly string[]).includes(table)) continue;
      seen.add(key);
      const then = change.patches.find((p) => keyOf(p) === key);
      if (last.get(key) !== at && then === undefined) continue;
      const patch = standing.put(table, id, last.get(key) === at ? goal.at(key) : then?.after);
      if (patch !== null) patches.push(patch);
    }
    return { ...entry, writes: [...entry.writes], patches };
  });
  lines.at(-1)?.patches.push(...differences(standing, goal));
  return { lines, imports };
}

/** The references that imports brought which are new here; they stand from then on. */
function importsAmong(
  fresh: readonly { entry: TeamEntry }[],
  imported: ReadonlyMap<string, Reference>,
  standing: Standing,
): Map<ImportBatchId, Reference[]> {
  const imports = new Map<ImportBatchId, Reference[]>();
  for (const { entry } of fresh)
    if (entry.bulk !== null) imports.set(entry.bulk.batchId as ImportBatchId, []);
  if (imports.size === 0) return imports;
  for (const reference of imported.values()) {
    const own = reference.batchId === null ? undefined : imports.get(reference.batchId);
    if (own === undefined) continue;
    own.push(reference);
    standing.put('references', reference.id, reference);
  }
  for (const own of imports.values())
    own.sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return imports;
}

/** What stands otherwise than it is to. */
function differences(standing: Standing, goal: Standing): Patch[] {
  const keys = new Set([...standing.keys(), ...goal.keys()]);
  return [...keys].flatMap((key) => {
    const [table = '', id = ''] = key.split('\n');
    const patch = standing.put(table, id, goal.at(key));
    return patch === null ? [] : [patch];
  });
}
