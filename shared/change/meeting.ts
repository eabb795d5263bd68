// Where two writes of one record meet: what differs is merged, the same part changed twice is a question.
import { hlcMs } from '../kernel/clock';
import type { PersonId } from '../kernel/ids';
import type { Change } from '../model/change';
import { migrateRecord } from '../model/migrations';
import { type TableName, tableSchemas } from '../model/tables';
import { changedPaths, recordOf, type Register, type Registers, registersOf } from './registers';

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
  /** The record's parts as the person knows them; none where there was no record. */
  base: Registers;
  /** Registers that were changed elsewhere, with who changed each last. */
  elsewhere: ReadonlyMap<string, { by: PersonId; at: number }>;
};

/** What the door asks of a commit. */
export type Reading = {
  /** Whether an entry was made by the person's own window: what was done there is known to them. */
  isOwn: (change: Change) => boolean;
  /**
   * Whether what was done in the own window since counts as read. It does where a write is worked out from the stored
   * record or from a field's text; not where a screen held the whole record as it was before.
   */
  knowsOwn: boolean;
};

/**
 * What later entries did to one record.
 *
 * @param later - the entries after the one that the person had read, oldest first
 * @returns null when none of them touched it
 */
export function sinceRead(
  later: readonly Change[],
  { isOwn, knowsOwn }: Reading,
  table: TableName,
  id: string,
): Since | null {
  let base: Registers | undefined;
  const elsewhere = new Map<string, { by: PersonId; at: number }>();
  for (const change of later)
    for (const patch of change.patches) {
      if (patch.table !== table || patch.id !== id) continue;
      const [before, after] = [patch.before, patch.after].map((r) =>
        registersOf(table, migrateRecord(table, r)),
      );
      if (before === undefined || after === undefined) continue;
      base ??= new Map(before);
      for (const path of changedPaths(before, after)) {
        const value = after.get(path);
        if (!isOwn(change)) elsewhere.set(path, { by: change.by, at: hlcMs(change.at) });
        else if (!knowsOwn) continue;
        else if (value === undefined) base.delete(path);
        else base.set(path, value);
      }
    }
  return base === undefined ? null : { base, elsewhere };
}

/** What a write comes to beside what was done elsewhere: the record to write, or the parts that are a question. */
export type Meeting = { after: unknown; conflicts: readonly Conflict[] };

/** Whether a value says nothing: what a record begins with before anybody has filled it in. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0) return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

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
 */
export function meet(
  { table, id }: { table: TableName; id: string },
  stored: unknown,
  mine: unknown,
  { base, elsewhere }: Since,
): Meeting {
  const question = (path: string, theirs: unknown, own: unknown): Conflict => {
    const who = elsewhere.get(path) ?? [...elsewhere.values()].at(-1);
    return { table, id, path, theirs, mine: own, by: who?.by ?? ('' as PersonId), at: who?.at ?? 0 };
  };
  const whole = (): Meeting => ({ after: stored, conflicts: [question('', stored ?? null, mine)] });
  const [theirs, own] = [registersOf(table, stored), registersOf(table, mine)];
  if (own.size === 0 || theirs.size === 0) {
    if (own.size === theirs.size || changedPaths(base, own).length === 0)
      return { after: stored ?? null, conflicts: [] };
    const isChanged = [...elsewhere.keys()].some((path) => base.get(path)?.json !== theirs.get(path)?.json);
    return isChanged ? whole() : { after: mine, conflicts: [] };
  }
  const merged: Registers = new Map();
  const conflicts: Conflict[] = [];
  for (const path of new Set([...theirs.keys(), ...own.keys(), ...base.keys()])) {
    const [b, t, m] = [base.get(path), theirs.get(path), own.get(path)];
    const isTouched = m?.json !== b?.json;
    const isQuestion = isTouched && m?.json !== t?.json && t?.json !== b?.json && elsewhere.has(path);
    let value = isTouched ? m : t;
    // A record that two windows began at once: what one left empty is no answer to what the other filled in.
    const isOneBlank = base.size === 0 && (isBlank(m?.value) || isBlank(t?.value));
    if (isQuestion && isOneBlank && isBlank(m?.value)) value = t;
    if (isQuestion && !isOneBlank && (m ?? t)?.kind === 'value')
      conflicts.push(question(path, t?.value ?? null, m?.value ?? null));
    if (isQuestion && m?.kind === 'order' && t !== undefined) value = mergedOrder(m, t);
    if (value !== undefined) merged.set(path, value);
  }
  const after = recordOf(table, merged);
  // Parts that do not go together, such as a field in a section that is gone, are a question about the whole.
  return conflicts.length === 0 && !tableSchemas[table].safeParse(after).success
    ? whole()
    : { after, conflicts };
}
