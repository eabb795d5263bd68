// References as they are to be read: mended where people mended them, and the kept one of a group of duplicates with
// what the others add.
import type { ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import { withFields } from '../kernel/with-fields';
import type { Correction } from '../model/correction';
import type { DuplicateGroup } from '../model/duplicate-group';
import type { CslItem, Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { takenBack } from './active';
import { withCorrection } from './corrected';
import { unitedGroups } from './united';

// What a kept reference is made of: not enumerable, so that no copy, clone or JSON of it has one. `csl`: once it was
// asked for.
const MERGE = Symbol('merge');
type Merge = { own: Reference; group: DuplicateGroup; csl: CslItem | null };

// One function for all objects: with one for each, every object would be of a kind of its own to the engine.
function readMerged(this: { [MERGE]: Merge }): CslItem {
  const merge = this[MERGE];
  return (merge.csl ??= withFields(merge.own.csl, merge.group.merged));
}
const MERGED_CSL = { get: readMerged, enumerable: true, configurable: true };

// Made once: a list of 100,000 must not be made anew for one change.
const merged = remembered((group: DuplicateGroup, own: Reference) => mergedWith(own, group));

/**
 * A kept reference with the values of its group, worked out when they are asked for. Made once: whoever has many to
 * show can have them made ahead, some at a time.
 */
export function withGroup(own: Reference, group: DuplicateGroup): Reference {
  return merged(group, own);
}

/**
 * As {@link withGroup}, another object each time: for what is looked at once, which must not take the place of what
 * lists show.
 */
export function mergedWith(own: Reference, group: DuplicateGroup): Reference {
  const read = withFields(own, {});
  Object.defineProperty(read, MERGE, { value: { own, group, csl: null } satisfies Merge });
  Object.defineProperty(read, 'csl', MERGED_CSL);
  return read;
}

/** What a reference was made of by {@link withGroup}; null for any other. */
export function mergedOf(reference: Reference): { own: Reference; group: DuplicateGroup } | null {
  return (reference as Partial<{ [MERGE]: Merge }>)[MERGE] ?? null;
}

const lists = new WeakMap<
  readonly Reference[],
  Pick<ProjectData, 'duplicates' | 'batches' | 'corrections'> & { read: Reference[] }
>();

// Made of all members together, so that nothing of one whose import was taken back can be told from the rest.
const UNITED = new Set(['keyword', 'ISSN', 'ISBN']);

/** A group without what members add whose import was taken back. */
export function withoutGone(group: DuplicateGroup, gone: ReadonlySet<ReferenceId>): DuplicateGroup {
  if (!group.memberIds.some((id) => gone.has(id))) return group;
  const merged = Object.entries(group.merged).filter(
    ([field]) => !UNITED.has(field) && !gone.has(group.from[field] ?? group.keptId),
  );
  return { ...group, merged: Object.fromEntries(merged) };
}

// So that a reference stays the same object as long as neither its group nor its correction changes.
const uncorrected = remembered((group: DuplicateGroup, { values }: Correction): DuplicateGroup => {
  const left = Object.entries(group.merged).filter(([field]) => !Object.hasOwn(values, field));
  return { ...group, merged: Object.fromEntries(left) };
});

/** A group without values for fields that a person mended in the one that is kept: what the person wrote stands. */
export function withoutCorrected(group: DuplicateGroup, correction: Correction | undefined): DuplicateGroup {
  if (correction === undefined || !Object.keys(group.merged).some((f) => Object.hasOwn(correction.values, f)))
    return group;
  return uncorrected(group, correction);
}

/** A reference as it is to be read. */
export function asRead(
  own: Reference,
  group: DuplicateGroup | undefined,
  correction: Correction | undefined,
): Reference {
  const corrected = correction === undefined ? own : withCorrection(own, correction);
  return group === undefined ? corrected : withGroup(corrected, withoutCorrected(group, correction));
}

/**
 * A reference as it would be read without a correction: what was imported, with what duplicates add where it is the one
 * that is kept.
 */
export function withoutCorrection(
  data: Pick<ProjectData, 'references' | 'batches' | 'duplicates'>,
  own: Reference,
): Reference {
  const group = data.duplicates.find((g) => g.keptId === own.id);
  return group === undefined ? own : mergedWith(own, withoutGone(group, takenBack(data)));
}

/**
 * The same data with references as they are to be read: with corrections, and with the values of duplicates in those
 * that are kept; and with groups as they are to be read. The same object when there are neither. Doing so twice
 * changes nothing.
 */
export function withMergedValues(data: ProjectData): ProjectData {
  const { batches, corrections } = data;
  if (data.duplicates.length === 0 && corrections.length === 0) return data;
  const duplicates = unitedGroups(data.duplicates, data.distinctions, data.references);
  const known = lists.get(data.references);
  if (known?.duplicates === duplicates && known.batches === batches && known.corrections === corrections)
    return { ...data, duplicates, references: known.read };
  const gone = takenBack(data);
  const groups = new Map(duplicates.map((g) => [g.keptId, withoutGone(g, gone)]));
  const corrected = new Map(corrections.map((c) => [c.id, c]));
  const references = data.references.map((r) => asRead(r, groups.get(r.id), corrected.get(r.id)));
  const made = { duplicates, batches, corrections, read: references };
  lists.set(data.references, made);
  // What was read is read already: its own values are these.
  lists.set(references, made);
  return { ...data, duplicates, references };
}
