// Work that the lead sent back, for whoever is to mend it.
import type { InterventionId } from '../kernel/ids';
import { extractionId } from '../model/extraction';
import type { Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { Review } from '../model/review';
import type { ProjectData } from '../model/tables';
import { activeReferences, standingFor } from './active';
import { countedReviews } from './rated';

/** What a person rated and was sent back, with what is to be mended, in the order of entry. */
export function returnedTo(
  data: ProjectData,
  personId: Person['id'],
): { reference: Reference; comment: string }[] {
  const comments = new Map(
    countedReviews(data).flatMap((r) =>
      r.status === 'returned' && r.subject.type === 'rating' ? [[r.subject.id, r.comment] as const] : [],
    ),
  );
  if (comments.size === 0) return [];
  const stands = standingFor(data);
  const own = new Set<string>(
    data.ratings.flatMap((r) => (r.personId === personId ? [stands(r.referenceId)] : [])),
  );
  return activeReferences(data).flatMap((reference) => {
    const comment = comments.get(reference.id);
    return comment === undefined || !own.has(reference.id) ? [] : [{ reference, comment }];
  });
}

/** Interventions whose template a person filled in, alone or with others, and was sent back, in the order of review. */
export function templatesReturnedTo(data: ProjectData, personId: Person['id']): string[] {
  const known = new Set<string>(data.interventions.map((i) => i.id));
  const filledBy = new Map(
    data.extractions.map((x) => [x.id, new Set(Object.values(x.answers).map((a) => a.by))] as const),
  );
  for (const { interventionId, personId: by } of data.readings) {
    const fillers = filledBy.get(extractionId(interventionId)) ?? new Set();
    filledBy.set(extractionId(interventionId), fillers.add(by));
  }
  const isTheirs = ({ by, subject }: Review): boolean => {
    const fillers = filledBy.get(extractionId(subject.id as InterventionId));
    // What nobody filled in is for all but the lead who wants it filled in.
    return fillers === undefined || fillers.size === 0 ? by !== personId : fillers.has(personId);
  };
  return data.reviews.flatMap((review) => {
    const { status, subject } = review;
    const isReturned = status === 'returned' && subject.type === 'extraction' && known.has(subject.id);
    return isReturned && isTheirs(review) ? [subject.id] : [];
  });
}
