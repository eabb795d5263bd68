// Bundles of one study become one: every entry of each once, in the order of their clocks. The same bundles give the
// same bytes in whatever order they are given, and what was merged before changes nothing.
import type { Bundle } from '../bundle/bundle';
import type { ChangeId } from '../kernel/ids';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { sameJson } from '../kernel/same-json';
import { stableJson } from '../kernel/text';
import { type ProjectData, requireProject } from '../model/tables';
import type { TeamEntry } from './entry';
import { conflictsOf, type TeamConflict } from './conflicts';
import { type RefusedEntry, replayEntries } from './replay';
import { entriesOf } from './written';

type Reference = ProjectData['references'][number];

type Recorded = Pick<Bundle, 'data' | 'log'>;

/** What came of a merge. */
export type Merged<F = Uint8Array> = Bundle<F> & {
  /** References as imports brought them, by id. */
  imported: ReadonlyMap<string, Reference>;
  conflicts: readonly TeamConflict[];
  refused: readonly RefusedEntry[];
  /** Entries that two bundles have in different words: one of them was changed by something else than Zeef. */
  altered: readonly ChangeId[];
};

/** Of two versions of one thing the same on every machine. */
function firstOf<T>(a: T, b: T): T {
  const [x, y] = [stableJson(a), stableJson(b)];
  return x <= y ? a : b;
}

/**
 * Two versions of an entry. A copy for somebody to whom something was blind lacks what was hidden: what is there is the
 * same.
 */
function joined(a: TeamEntry, b: TeamEntry): { entry: TeamEntry; isAltered: boolean } {
  if (sameJson(a, b)) return { entry: a, isAltered: false };
  const key = (w: TeamEntry['writes'][number]): string => `${w.table}\n${w.id}`;
  const own = new Set(a.writes.map(key));
  const shared = b.writes.filter((w) => own.has(key(w)));
  const theirs = new Set(b.writes.map(key));
  const isAltered =
    !sameJson({ ...a, writes: [] }, { ...b, writes: [] }) ||
    !sameJson(
      a.writes.filter((w) => theirs.has(key(w))),
      shared,
    );
  if (isAltered) return { entry: firstOf(a, b), isAltered };
  const writes = [...a.writes, ...b.writes.filter((w) => !own.has(key(w)))];
  const place = (w: TeamEntry['writes'][number]): string => `${key(w)}\n${w.path}`;
  return { entry: { ...a, writes: writes.sort((x, y) => (place(x) < place(y) ? -1 : 1)) }, isAltered };
}

/**
 * References that imports brought, by id, as they were when they came. One that was taken away or changed since stands
 * in the log as it was before.
 */
function importedIn(bundles: readonly Recorded[]): Map<string, Reference> {
  const imported = new Map<string, Reference>();
  const add = (reference: Reference): void => {
    const known = imported.get(reference.id);
    imported.set(reference.id, known === undefined ? reference : firstOf(known, reference));
  };
  for (const { data, log } of bundles) {
    const batches = new Set<string>();
    const written = new Set<string>();
    for (const { bulk, patches } of log) {
      if (bulk !== null) batches.add(bulk.batchId);
      for (const { table, id, before } of patches) {
        if (table !== 'references' || written.has(id)) continue;
        written.add(id);
        if (before !== null && before !== undefined) add(before as Reference);
      }
    }
    for (const reference of data.references)
      if (reference.batchId !== null && batches.has(reference.batchId) && !written.has(reference.id))
        add(reference);
  }
  return imported;
}

/** Entries that came by another way than a bundle, with the references that their imports brought, by id. */
export type Sent = { entries: readonly TeamEntry[]; imported: ReadonlyMap<string, Reference> };
const NOTHING_SENT: Sent = { entries: [], imported: new Map() };

/** All that bundles hold: every entry once, and the references that imports brought. */
export function unite(
  bundles: readonly Recorded[],
  sent: Sent = NOTHING_SENT,
): Pick<Merged, 'altered'> & {
  entries: TeamEntry[];
  imported: ReadonlyMap<string, Reference>;
} {
  const byId = new Map<ChangeId, TeamEntry>();
  const altered = new Set<ChangeId>();
  for (const entries of [...bundles.map((b) => entriesOf(b.log)), sent.entries])
    for (const entry of entries) {
      const known = byId.get(entry.id);
      const { entry: one, isAltered } =
        known === undefined ? { entry, isAltered: false } : joined(known, entry);
      byId.set(entry.id, one);
      if (isAltered) altered.add(entry.id);
    }
  const imported = new Map([...sent.imported, ...importedIn(bundles)]);
  return { entries: [...byId.values()], altered: [...altered].sort(), imported };
}

/**
 * The sealed files of all bundles. A name carries the hash of what it is of: of two under one name that one counts, so
 * that a copy that was changed does not stand before a whole one.
 */
export function sealedOf(bundles: readonly Pick<Bundle, 'team'>[]): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  for (const { team } of bundles)
    for (const [name, bytes] of team ?? []) {
      const known = all.get(name);
      all.set(name, known === undefined || comesFirst(name, bytes, known) ? bytes : known);
    }
  return all;
}

/** Whether of two files under one name the first counts: the one that it is of, else the same on every machine. */
function comesFirst(name: string, bytes: Uint8Array, known: Uint8Array): boolean {
  const [own, other] = [sha256Hex(bytes), sha256Hex(known)];
  const isOf = (hash: string): boolean => name.includes(hash.slice(0, 32));
  return isOf(own) !== isOf(other) ? isOf(own) : own < other;
}

/**
 * Merges bundles of one study.
 *
 * @param sent - what came of it by another way
 * @returns a failure where they are of different studies (`other-project`), or nothing says yet which study it is
 *   (`not-begun`)
 */
export function mergeBundles<F = Uint8Array>(
  bundles: readonly Bundle<F>[],
  sent: Sent = NOTHING_SENT,
): Result<Merged<F>> {
  const projects = new Set(bundles.map((b) => requireProject(b.data).id));
  if (projects.size > 1) return fail('other-project', 'the bundles are of different studies');
  const { entries, altered, imported } = unite(bundles, sent);
  const { data, log, refused, state } = replayEntries(entries, imported);
  if (data.projects.length !== 1) return fail('not-begun', 'the beginning of the study has not come yet');
  const files = new Map(
    bundles.flatMap((b) => [...b.files]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  const team = sealedOf(bundles);
  return ok({
    data,
    log,
    files,
    ...(team.size === 0 ? {} : { team }),
    imported,
    conflicts: conflictsOf(state),
    refused,
    altered,
  });
}
