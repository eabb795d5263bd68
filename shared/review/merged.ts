// References as they are to be read: the kept one of a group of duplicates with what the others add.
import type { ReferenceId } from '../kernel/ids';
import { withFields } from '../kernel/with-fields';
import type { DuplicateGroup } from '../model/duplicate-group';
import type { CslItem, Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { takenBack } from './active';

// Made once for a reference and its group: a list of 100,000 must not be made anew for one change.
const made = new WeakMap<DuplicateGroup, { own: Reference; read: Reference }>();

// What a kept reference is made of: not enumerable, so that no copy, clone or JSON of it has one. `csl`: once it was asked for.
const MERGE = Symbol('merge');
type Merge = { own: Reference; group: DuplicateGroup; csl: CslItem | null };

// One function for all objects: with one for each, every object would be of a kind of its own to the engine.
function readMerged(this: { [MERGE]: Merge }): CslItem {
  const merge = this[MERGE];
  return (merge.csl ??= withFields(merge.own.csl, merge.group.merged));
}
const MERGED_CSL = { get: readMerged, enumerable: true, configurable: true };

/** A kept reference with the values of its group, worked out when they are asked for. Made once: whoever has many to show can have them made ahead, some at a time. */
export function withGroup(own: Reference, group: DuplicateGroup): Reference {
  const known = made.get(group);
  if (known?.own === own) return known.read;
  const read = withFields(own, {});
  Object.defineProperty(read, MERGE, { value: { own, group, csl: null } satisfies Merge });
  Object.defineProperty(read, 'csl', MERGED_CSL);
  made.set(group, { own, read });
  return read;
}

/** What a reference was made of by {@link withGroup}; null for any other. */
export function mergedOf(reference: Reference): { own: Reference; group: DuplicateGroup } | null {
  return (reference as Partial<{ [MERGE]: Merge }>)[MERGE] ?? null;
}

const lists = new WeakMap<
  readonly Reference[],
  { duplicates: ProjectData['duplicates']; batches: ProjectData['batches']; read: Reference[] }
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

/** The same data with the values of duplicates in the references that are kept; the same object when there are no groups. Doing so twice changes nothing. */
export function withMergedValues(data: ProjectData): ProjectData {
  if (data.duplicates.length === 0) return data;
  const known = lists.get(data.references);
  if (known?.duplicates === data.duplicates && known.batches === data.batches)
    return { ...data, references: known.read };
  const gone = takenBack(data);
  const groups = new Map(data.duplicates.map((g) => [g.keptId, withoutGone(g, gone)]));
  const references = data.references.map((r) => {
    const group = groups.get(r.id);
    return group === undefined ? r : withGroup(r, group);
  });
  lists.set(data.references, { duplicates: data.duplicates, batches: data.batches, read: references });
  return { ...data, references };
}
