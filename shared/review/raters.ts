// Whose ratings make a level of the study.
import type { ProjectData } from '../model/tables';

/**
 * The ratings of who works here. What a program or somebody elsewhere gave is compared with these in the agreement
 * statistics; it is never a level of the study, nor printed or approved as one.
 */
export function ownRatings({
  ratings,
  persons,
}: {
  readonly ratings: readonly ProjectData['ratings'][number][];
  readonly persons: readonly ProjectData['persons'][number][];
}): readonly ProjectData['ratings'][number][] {
  const elsewhere = new Set(persons.flatMap((p) => (p.origin === null ? [] : [p.id])));
  return elsewhere.size === 0 ? ratings : ratings.filter((r) => !elsewhere.has(r.personId));
}
