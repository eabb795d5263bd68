// What the entries of one log wrote, part by part. Where an entry does not say so itself, it follows from its records
// before and after: what it changed it wrote, and its writer had seen what was shown there in this log.
import { changedPaths, type Register, registersOf } from '../change/registers';
import type { ChangeId } from '../kernel/ids';
import { stableJson } from '../kernel/text';
import type { Change, PartWrite, Patch } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { type TableName, tableSchemas } from '../model/tables';
import type { TeamEntry } from './entry';
import { type Head, isGone, RecordHeads, saidIn, WHOLE } from './record-heads';

const byPlace = (a: PartWrite, b: PartWrite): number => {
  const key = a.table !== b.table ? 'table' : a.id !== b.id ? 'id' : 'path';
  return a[key] < b[key] ? -1 : 1;
};

/**
 * What a person had seen of a part who knows what is shown of it: not the other side of a conflict, which stays a
 * question until it is settled. Who wrote, when, and in what order are never one.
 */
function readAt(heads: RecordHeads, path: string, shown: Register | undefined): ChangeId[] {
  const said = new Set(saidIn(heads.at(path)));
  const isQuestion = shown?.kind === 'value';
  const isSeen = (head: Head): boolean =>
    !isQuestion || !said.has(head) || isGone(head) || stableJson(head.value) === shown.json;
  return heads.at(path).flatMap((head) => (isSeen(head) ? [head.entry] : []));
}

/** Where entries stand in the parts of records, while one log is walked through. */
export class Walk {
  private readonly records = new Map<string, RecordHeads>();
  /** The entry of each import: the references that it brought stand in no patch. */
  private readonly imports = new Map<string, ChangeId>();

  private of(table: string, id: string): RecordHeads {
    const key = `${table}\n${id}`;
    const known = this.records.get(key) ?? new RecordHeads();
    this.records.set(key, known);
    return known;
  }

  /** What an entry wrote if its writer had seen all that stands in this log so far, in order of place. */
  follows(patches: readonly Patch[]): PartWrite[] {
    return patches.flatMap((patch) => this.derive(patch)).sort(byPlace);
  }

  /** Takes the next entry of the log, with what it wrote. */
  take({ id, bulk }: Pick<Change, 'id' | 'bulk'>, writes: readonly PartWrite[]): void {
    if (bulk !== null) this.imports.set(bulk.batchId, id);
    for (const write of writes) this.of(write.table, write.id).apply(id, write);
  }

  private derive({ table, id, before: was, after: is }: Patch): PartWrite[] {
    if (!Object.hasOwn(tableSchemas, table)) return [];
    const [before, after] = [was, is].map((r) => migrateRecord(table, r) ?? null);
    const heads = this.of(table, id);
    if (table === 'references' && before !== null) this.begin(heads, before);
    if (after === null) return [{ table, id, path: WHOLE, seen: heads.standing() }];
    const parts = (record: unknown) => registersOf(table as TableName, record);
    const [from, to] = [parts(before), parts(after)];
    const writes: PartWrite[] = changedPaths(from, to).map((path) => {
      const seen = readAt(heads, path, from.get(path));
      const value = to.get(path)?.value;
      return { table, id, path, ...(value === undefined ? {} : { value }), seen };
    });
    const removals = heads.at(WHOLE);
    if (before === null && removals.length > 0)
      writes.push({ table, id, path: WHOLE, value: true, seen: removals.map((h) => h.entry) });
    return writes;
  }

  /** A reference that came with an import stands since the import. */
  private begin(heads: RecordHeads, record: unknown): void {
    if (heads.paths().length > 0) return;
    const entry = this.imports.get(String((record as { batchId?: unknown }).batchId));
    if (entry === undefined) return;
    for (const [path, { value }] of registersOf('references', record))
      heads.apply(entry, { path, value, seen: [] });
  }
}

/** The entries of a log with what each wrote. */
export function entriesOf(log: readonly Change[]): TeamEntry[] {
  const walk = new Walk();
  return log.map((change) => {
    const { id, at, by, device, kind, bulk, undoes, redoes } = change;
    const writes = change.writes ?? walk.follows(change.patches);
    walk.take(change, writes);
    return { id, at, by, device, kind, bulk, undoes, redoes, writes };
  });
}
