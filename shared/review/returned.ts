// Work that the lead sent back, for whoever is to mend it.
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { activeReferences } from './active';

/** What a person rated and was sent back, with what is to be mended, in the order of entry. */
export function returnedTo(
  data: ProjectData,
  personId: Person['id'],
): { reference: Reference; comment: string }[] {
  const comments = new Map(
    data.reviews.flatMap((r) =>
      r.status === 'returned' && r.subject.type === 'rating' ? [[r.subject.id, r.comment] as const] : [],
    ),
  );
  if (comments.size === 0) return [];
  const own = new Set<string>(data.ratings.flatMap((r) => (r.personId === personId ? [r.referenceId] : [])));
  return activeReferences(data).flatMap((reference) => {
    const comment = comments.get(reference.id);
    return comment === undefined || !own.has(reference.id) ? [] : [{ reference, comment }];
  });
}
