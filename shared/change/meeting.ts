// Where two writes of one record meet: what differs is merged, the same part changed twice is a question.
import { hlcMs } from '../kernel/clock';
import type { PersonId } from '../kernel/ids';
import type { Change } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { type TableName, tableSchemas } from '../model/tables';
import { changedRegisters, recordOf, type Register, type Registers, registersOf } from './registers';

/** One part of a record that was changed elsewhere after the person began, to another value than the person's. */
export type Conflict = {
  table: TableName;
  id: string;
  /** Which part (see registers); '' for the record as a whole. */
  path: string;
  theirs: unknown;
  mine: unknown;
  /** Who changed it, and when (milliseconds). */
  by: PersonId;
  at: number;
};

/** What happened to a record after the entry that the person had read. */
export type Since = {
  /** The record as the person had read it; null where there was none. */
  base: unknown;
  /** Registers that were changed elsewhere, with who changed each last. */
  elsewhere: ReadonlyMap<string, { by: PersonId; at: number }>;
};

/**
 * What later entries did to one record.
 *
 * @param later - the entries after the one that the person had read, oldest first
 * @param isOwn - whether an entry was made here: what a person did in this window is known to them
 * @returns null when none of them touched it
 */
export function sinceRead(
  later: readonly Change[],
  isOwn: (change: Change) => boolean,
  table: TableName,
  id: string,
): Since | null {
  let base: unknown;
  const elsewhere = new Map<string, { by: PersonId; at: number }>();
  for (const change of later)
    for (const patch of change.patches) {
      if (patch.table !== table || patch.id !== id) continue;
      const [before, after] = [patch.before, patch.after].map((r) => migrateRecord(table, r));
      if (base === undefined) base = before ?? null;
      if (isOwn(change)) continue;
      for (const path of changedRegisters(table, before, after))
        elsewhere.set(path, { by: change.by, at: hlcMs(change.at) });
    }
  return base === undefined ? null : { base, elsewhere };
}

/** What a write comes to beside what was done elsewhere: the record to write, or the parts that are a question. */
export type Meeting = { after: unknown; conflicts: readonly Conflict[] };

/** Both orders: mine, with what the other added behind it. */
function mergedOrder(mine: Register, theirs: Register): Register {
  const known = new Set(mine.value as string[]);
  const value = [...(mine.value as string[]), ...(theirs.value as string[]).filter((key) => !known.has(key))];
  return { ...mine, value, json: JSON.stringify(value) };
}

/**
 * Lets a write meet what was done to its record since the person read it.
 *
 * @param stored - the record as it is stored now
 * @param mine - the record that the person would write; null to remove it
 * @param isFromStored - whether `mine` was worked out from `stored`: then what is equal to it was not touched.
 *   Otherwise it was worked out from `since.base`.
 */
export function meet(
  place: { table: TableName; id: string },
  stored: unknown,
  mine: unknown,
  since: Since,
  isFromStored: boolean,
): Meeting {
  const { table, id } = place;
  const question = (path: string, theirs: unknown, own: unknown): Conflict => {
    const who = since.elsewhere.get(path) ?? [...since.elsewhere.values()].at(-1);
    return { table, id, path, theirs, mine: own, by: who?.by ?? ('' as PersonId), at: who?.at ?? 0 };
  };
  if (since.elsewhere.size === 0 && isFromStored) return { after: mine, conflicts: [] };
  const [base, theirs, own] = [since.base, stored, mine].map((record) => registersOf(table, record)) as [
    Registers,
    Registers,
    Registers,
  ];
  const read = isFromStored ? theirs : base;
  if (own.size === 0 || theirs.size === 0) {
    const isChanged = [...since.elsewhere.keys()].some(
      (path) => base.get(path)?.json !== theirs.get(path)?.json,
    );
    const isTouched = changedRegisters(table, isFromStored ? stored : since.base, mine).length > 0;
    if (own.size === theirs.size || !isTouched) return { after: stored ?? null, conflicts: [] };
    return isChanged
      ? { after: stored, conflicts: [question('', stored ?? null, mine)] }
      : { after: mine, conflicts: [] };
  }
  const merged: Registers = new Map();
  const conflicts: Conflict[] = [];
  for (const path of new Set([...theirs.keys(), ...own.keys(), ...base.keys()])) {
    const [b, t, m] = [base.get(path), theirs.get(path), own.get(path)];
    const isTouched = m?.json !== read.get(path)?.json;
    const isQuestion = isTouched && m?.json !== t?.json && t?.json !== b?.json && since.elsewhere.has(path);
    let value = isTouched ? m : t;
    if (isQuestion && (m ?? t)?.kind === 'value')
      conflicts.push(question(path, t?.value ?? null, m?.value ?? null));
    if (isQuestion && m?.kind === 'order' && t !== undefined) value = mergedOrder(m, t);
    if (value !== undefined) merged.set(path, value);
  }
  const after = recordOf(table, merged);
  // Parts that do not go together, such as a field in a section that is gone, are a question about the whole.
  if (conflicts.length === 0 && !tableSchemas[table].safeParse(after).success)
    return { after: stored, conflicts: [question('', stored, mine)] };
  return { after, conflicts };
}
