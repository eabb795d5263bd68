// The one door for writes, without a database: what a change entry holds and how it is applied.
// The Dexie store (renderer/db) and the in-memory store (bundles, command line, tests) both go through here.
import { type Hlc, nextHlc } from '../kernel/clock';
import { sha256Hex } from '../kernel/hash';
import { type ChangeId, type Env, newId, type PersonId } from '../kernel/ids';
import { stableJson } from '../kernel/text';
import type { Change, PartWrite, Patch } from '../model/change';
import { type RecordOf, type TableName, tableSchemas } from '../model/tables';

type Place = { table: TableName; id: string };

/** What the door needs of a database. All calls of one commit happen inside one transaction of the caller. */
export type ChangeStore = {
  lastChange: () => Promise<Change | null>;
  /**
   * The newest stamp in the log; that of the last entry where this is left out. They differ where the last entries came
   * from other machines.
   */
  newestAt?: () => Promise<Hlc | null>;
  /** The records at several places, in their order; undefined where there is none. */
  getAll: (places: readonly Place[]) => Promise<unknown[]>;
  /** Puts records (`after`) at their places, or removes what stands there (`after` null). No place comes twice. */
  write: (writes: readonly (Place & { after: unknown })[]) => Promise<void>;
  appendChange: (change: Change) => Promise<void>;
};

/** Writes one record (`after`) or removes it (`after` null). */
export type Write = { [T in TableName]: { table: T; id: string; after: RecordOf<T> | null } }[TableName];

/** What the caller wants done, in one step that is undone in one step. */
export type Intent = {
  kind: string;
  by: PersonId;
  device: string;
  writes: Write[];
  /** What the entry says of itself that it wrote (see `writes` of an entry): also where no record changes. */
  parts?: readonly PartWrite[];
  bulk?: Change['bulk'];
  undoes?: ChangeId;
  redoes?: ChangeId;
};

const FIRST_HASH = '0'.repeat(64);

/** The hash of an entry over everything but itself. */
export function hashChange(change: Omit<Change, 'hash'>): string {
  return sha256Hex(stableJson(change));
}

/**
 * Applies the writes and appends their entry. Run it inside a transaction: nothing here catches errors.
 *
 * @returns the entry, or null when the writes change nothing
 * @throws when a record does not satisfy its schema or has another id than its place; the transaction must then roll
 *   back
 */
export async function commitTo(store: ChangeStore, env: Env, intent: Intent): Promise<Change | null> {
  const patches: Patch[] = [];
  for (const writes of inWaves(intent.writes)) {
    const stored = await store.getAll(writes);
    const changed: (Place & { after: unknown })[] = [];
    for (const [index, { table, id, after }] of writes.entries()) {
      const before = stored[index] ?? null;
      if (stableJson(before) === stableJson(after)) continue;
      // What the log says is what is stored, to the letter: a bundle is refused where they differ.
      const record = after === null ? null : (tableSchemas[table].parse(after) as { id: string });
      if (record !== null && record.id !== id) throw new Error(`${table} ${id}: the record is ${record.id}`);
      if (stableJson(before) === stableJson(record)) continue;
      changed.push({ table, id, after: record });
      patches.push({ table, id, before: structuredClone(before), after: structuredClone(record) });
    }
    await store.write(changed);
  }
  const bulk = intent.bulk ?? null;
  const { parts } = intent;
  if (patches.length === 0 && bulk === null && parts === undefined) return null;
  const last = await store.lastChange();
  const unsealed = {
    id: newId<ChangeId>(env),
    seq: (last?.seq ?? 0) + 1,
    at: nextHlc((await store.newestAt?.()) ?? last?.at ?? null, env.now()),
    by: intent.by,
    device: intent.device,
    kind: intent.kind,
    patches,
    bulk,
    undoes: intent.undoes ?? null,
    redoes: intent.redoes ?? null,
    ...(parts === undefined ? {} : { writes: [...parts] }),
    prevHash: last?.hash ?? FIRST_HASH,
  };
  const change: Change = { ...unsealed, hash: hashChange(unsealed) };
  await store.appendChange(change);
  return change;
}

/**
 * Writes in their order, in parts within which no record comes twice: mostly one. A thousand are looked up and written
 * as one.
 */
function inWaves(writes: readonly Write[]): Write[][] {
  const waves: Write[][] = [];
  let places = new Set<string>();
  for (const write of writes) {
    const place = `${write.table} ${write.id}`;
    if (waves.length === 0 || places.has(place)) {
      waves.push([]);
      places = new Set();
    }
    places.add(place);
    waves.at(-1)?.push(write);
  }
  return waves;
}

/** Entries as a log of their own: numbered and chained anew, what was done by whom and when unchanged. */
export function sealAnew(
  log: readonly (Omit<Change, 'hash' | 'seq' | 'prevHash'> & Partial<Change>)[],
): Change[] {
  return sealBehind(null, log);
}

/** Entries as further lines of a log: numbered and chained behind its last entry; null where it has none. */
export function sealBehind(
  last: Pick<Change, 'seq' | 'hash'> | null,
  entries: readonly (Omit<Change, 'hash' | 'seq' | 'prevHash'> & Partial<Change>)[],
): Change[] {
  let prevHash = last?.hash ?? FIRST_HASH;
  const from = last?.seq ?? 0;
  return entries.map((entry, index) => {
    const { id, at, by, device, kind, patches, bulk, undoes, redoes, writes } = entry;
    const said = writes === undefined ? {} : { writes };
    const unsealed = {
      id,
      seq: from + index + 1,
      at,
      by,
      device,
      kind,
      patches,
      bulk,
      undoes,
      redoes,
      ...said,
      prevHash,
    };
    const change: Change = { ...unsealed, hash: hashChange(unsealed) };
    prevHash = change.hash;
    return change;
  });
}

/** Position of the first entry that breaks the chain of hashes, or null when the log is whole. */
export function findBrokenLink(log: readonly Change[]): number | null {
  let prevHash = FIRST_HASH;
  for (const [index, { hash, ...rest }] of log.entries()) {
    if (rest.prevHash !== prevHash || hashChange(rest) !== hash || rest.seq !== index + 1) return index;
    prevHash = hash;
  }
  return null;
}
