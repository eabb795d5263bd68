// Undo and redo, derived from the log alone, so that they work across restarts.
import type { ChangeId, Env, PersonId } from '../kernel/ids';
import { fail, ok, type Result } from '../kernel/result';
import { stableJson } from '../kernel/text';
import { type Change, madeUpBy } from '../model/change';
import type { ImportBatch } from '../model/import-batch';
import { migrateRecord } from '../model/migrations';
import type { TableName } from '../model/tables';
import { type ChangeStore, commitTo, type Write } from './commit';

/** The fields of an entry that decide what can be undone. */
export type LogEntry = Pick<Change, 'id' | 'by' | 'undoes' | 'redoes' | 'kind' | 'device'>;

/** Kinds of entries with which a project begins. */
const beginnings: ReadonlySet<string> = new Set(['project.create', 'project.duplicate']);

/**
 * What this person's next undo and next redo would touch.
 *
 * Redo ends at the person's first new action, as everywhere.
 *
 * @param newestFirst - the log, newest entry first
 */
export function undoState(
  newestFirst: readonly LogEntry[],
  by: PersonId,
): { undo: ChangeId | null; redo: ChangeId | null } {
  const undone = new Map<ChangeId, boolean>();
  let undo: ChangeId | null = null;
  let redo: ChangeId | null = null;
  for (const entry of newestFirst) {
    if (entry.by !== by && !beginnings.has(entry.kind)) continue;
    const target = entry.undoes ?? entry.redoes;
    if (target !== null) {
      if (undone.has(target)) continue;
      undone.set(target, entry.undoes !== null);
      if (entry.undoes !== null && redo === null) redo = target;
      continue;
    }
    if (undone.get(entry.id) === true) continue;
    // Nothing before the project (or this copy of it) existed can be taken back.
    if (beginnings.has(entry.kind)) break;
    // What an example tells that its people did, nobody who works in it did.
    if (madeUpBy.has(entry.device)) break;
    undo = entry.id;
    break;
  }
  return { undo, redo };
}

/**
 * Takes back one entry (or, with `redo`, does it again) as a new entry.
 *
 * @returns `stale` when a record has been changed since by someone else: nothing is written then
 */
export async function revert(
  store: ChangeStore,
  env: Env,
  change: Change,
  who: { by: PersonId; device: string },
  direction: 'undo' | 'redo',
): Promise<Result<Change | null>> {
  const writes: Write[] = [];
  const patches = [...change.patches].reverse();
  const stored = await store.getAll(patches.map(({ table, id }) => ({ table: table as TableName, id })));
  for (const [index, patch] of patches.entries()) {
    const table = patch.table as TableName;
    const current = stored[index] ?? null;
    if (change.bulk !== null && table === 'batches') {
      const status: ImportBatch['status'] = direction === 'undo' ? 'undone' : 'active';
      writes.push({ table, id: patch.id, after: { ...(current as ImportBatch), status } });
      continue;
    }
    // An entry written under an older schema holds records of that shape.
    const [before, after] = [patch.before, patch.after].map((r) => migrateRecord(patch.table, r));
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (stableJson(current) !== stableJson(from)) {
      return fail('stale', `${patch.table} ${patch.id} has changed since`);
    }
    writes.push({ table, id: patch.id, after: to } as Write);
  }
  const mark = direction === 'undo' ? { undoes: change.id } : { redoes: change.id };
  return ok(await commitTo(store, env, { kind: change.kind, ...who, writes, ...mark }));
}
