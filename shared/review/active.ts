// The part of a project that counts: without undone imports and without merged duplicates.
import type { ReferenceId } from '../kernel/ids';
import type { Rating, Review } from '../model/rating';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { ratingOutcome, type RatingOutcome } from '../rating/sms';

type Found = Pick<ProjectData, 'references' | 'batches'>;

/** Ids of references whose import was taken back. */
export function takenBack({ references, batches }: Found): Set<ReferenceId> {
  const undone = new Set(batches.filter((b) => b.status === 'undone').map((b) => b.id));
  if (undone.size === 0) return new Set();
  return new Set(references.flatMap((r) => (r.batchId !== null && undone.has(r.batchId) ? [r.id] : [])));
}

/** Members of groups of duplicates that another stands for. Where the import of the kept one was taken back, the next member stands. */
export function mergedAway(data: Found & Pick<ProjectData, 'duplicates'>): Set<ReferenceId> {
  if (data.duplicates.length === 0) return new Set();
  const gone = takenBack(data);
  return new Set(
    data.duplicates.flatMap(({ keptId, memberIds }) => {
      const here = memberIds.filter((id) => !gone.has(id));
      const stands = gone.has(keptId) ? here[0] : keptId;
      return here.filter((id) => id !== stands);
    }),
  );
}

/** References of active imports without those that another stands for, in order of entry. */
export function activeReferences(
  data: Pick<ProjectData, 'references' | 'batches' | 'duplicates'>,
): Reference[] {
  const away = mergedAway(data);
  const found = foundReferences(data);
  return away.size === 0 ? found : found.filter((r) => !away.has(r.id));
}

/** All references of active imports, duplicates among them: what was found. In order of entry. */
export function foundReferences(data: Found): Reference[] {
  const gone = takenBack(data);
  return data.references.filter((r) => !gone.has(r.id)).sort((a, b) => a.sequence - b.sequence);
}

/** Groups rows by a key, keeping their order. */
export function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const k = key(row);
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [row]);
    else group.push(row);
  }
  return groups;
}

/** The outcome of every rated reference. */
export function outcomesByReference(
  ratings: readonly Rating[],
  reviews: readonly Review[],
): Map<ReferenceId, RatingOutcome> {
  const reviewOf = new Map(reviews.filter((r) => r.subject.type === 'rating').map((r) => [r.subject.id, r]));
  return new Map(
    [...groupBy(ratings, (r) => r.referenceId)].map(([id, group]) => [
      id,
      ratingOutcome(group, reviewOf.get(id)),
    ]),
  );
}
