// What was rated and reviewed of a publication, whichever of its records it was given of. Tables, the lead's board, the
// rating itself, agreement and the door all ask here, so that merging records, and taking that back, changes all alike.
import type { PersonId, ReferenceId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { Project } from '../model/project';
import { type Rating, ratingId } from '../model/rating';
import { type Review, reviewId } from '../model/review';
import type { ProjectData } from '../model/tables';
import { onScaleOf } from '../rating/scales';
import { ratingOutcome, type RatingOutcome, severalRule } from '../rating/several';
import { groupBy, type Merged, standingFor, takenBack } from './active';
import { isLocked } from './lock';
import { ownRatings } from './raters';

type Reviewed = Merged & { readonly reviews: readonly Review[] };
type Given = Merged & { readonly ratings: readonly Rating[] };
type Rated = Given & { readonly projects: readonly Pick<Project, 'scales' | 'scaleId'>[] };

const newestFirst = (a: Review, b: Review): number => b.at - a.at;

/**
 * The review of a publication of which several records had one. That of the record that is kept goes first, unless it
 * says nothing. Written after the merge it speaks over those that are older; a level that the lead named of another
 * record that is heard still is the one that is printed.
 */
function oneReview(keptId: ReferenceId, mergedAt: number, all: readonly Review[]): Review | undefined {
  const own = all.find((r) => r.subject.id === keptId);
  const since = own !== undefined && own.at > mergedAt ? own.at : -Infinity;
  const others = all.filter((r) => r !== own && r.at > since).sort(newestFirst);
  const saysNothing = own?.status === 'open' && own.settled === null;
  const first = saysNothing ? (others[0] ?? own) : (own ?? others[0]);
  if (first === undefined || first.printedLevel !== null) return first;
  const named = others.find((r) => r.printedLevel !== null);
  return named === undefined ? first : { ...first, printedLevel: named.printedLevel };
}

const reviewsOf = remembered(
  (
    reviews: Reviewed['reviews'],
    references: Merged['references'],
    batches: Merged['batches'],
    duplicates: Merged['duplicates'],
  ): readonly Review[] => {
    const gone = takenBack({ references, batches });
    const stands = standingFor({ references, batches, duplicates });
    const rows = reviews.filter((r) => r.subject.type === 'rating');
    const byPublication = groupBy(rows, (r) => stands(r.subject.id as ReferenceId));
    const groups = duplicates.flatMap((group) => {
      const members = group.memberIds.filter((id) => !gone.has(id));
      const keptId = stands(members[0] ?? group.keptId);
      const review = oneReview(keptId, group.at, byPublication.get(keptId) ?? []);
      return review === undefined ? [] : members.map((id) => ({ id, review }));
    });
    const given = new Map(groups.map((g) => [g.id as string, g.review]));
    return [
      ...reviews.filter((r) => r.subject.type !== 'rating' || !given.has(r.subject.id)),
      ...groups.map(({ id, review }): Review => {
        const subject = { type: 'rating' as const, id };
        return { ...review, id: reviewId('rating', id), subject };
      }),
    ];
  },
);

/**
 * Reviews as they count: each record of a publication has that of the publication. The same array as long as nothing of
 * it changes.
 */
export function countedReviews({ reviews, references, batches, duplicates }: Reviewed): readonly Review[] {
  return duplicates.length === 0 ? reviews : reviewsOf(reviews, references, batches, duplicates);
}

/** Whether the rating of a publication is signed off. */
export const isRatingLocked = (data: Reviewed, id: ReferenceId): boolean =>
  isLocked(countedReviews(data), 'rating', id);

/** Who rated two records of one publication has one rating: that of the kept one, else the newest, that has a level. */
function oneEach(keptId: ReferenceId, ratings: readonly Rating[]): Rating[] {
  const rank = (r: Rating): number => (r.value === null ? 2 : 0) + (r.referenceId === keptId ? 0 : 1);
  return [...groupBy(ratings, (r) => r.personId).values()].flatMap((own) => {
    const [first] = [...own].sort((a, b) => rank(a) - rank(b) || b.ratedAt - a.ratedAt);
    return first ?? [];
  });
}

/** The ratings that are there, one of each person, by the record that stands for the publication. */
function givenByReport(data: Given): Map<ReferenceId, Rating[]> {
  if (data.duplicates.length === 0) return groupBy(data.ratings, (r) => r.referenceId);
  const stands = standingFor(data);
  const groups = groupBy(data.ratings, (r) => stands(r.referenceId));
  return new Map([...groups].map(([id, ratings]) => [id, oneEach(id, ratings)]));
}

/**
 * The ratings that count, one of each person, by the record that stands for the publication. What was given on another
 * scale than the project's counts as not rated.
 */
export const ratingsByReport = (data: Rated): Map<ReferenceId, Rating[]> =>
  givenByReport({ ...data, ratings: onScaleOf(data.projects[0], data.ratings) });

/**
 * Reviews as they are printed: a level that the lead settled of ratings that are all on another scale than the
 * project's is one of that scale.
 */
export function reviewsOnScale(data: Rated & Reviewed): readonly Review[] {
  const reviews = countedReviews(data);
  const counted = onScaleOf(data.projects[0], data.ratings);
  if (counted === data.ratings) return reviews;
  const stands = standingFor(data);
  const left = new Set(counted.map((r) => stands(r.referenceId)));
  const other = new Set(data.ratings.map((r) => stands(r.referenceId)).filter((id) => !left.has(id)));
  const isOther = ({ subject }: Review): boolean =>
    subject.type === 'rating' && other.has(stands(subject.id as ReferenceId));
  return reviews.map((r) => (r.settled !== null && isOther(r) ? { ...r, settled: null } : r));
}

/** A person's rating of the publication that a record is of; undefined where there is none. */
const ratingBy = (data: Given, id: ReferenceId, personId: PersonId): Rating | undefined =>
  givenByReport({ ...data, ratings: data.ratings.filter((r) => r.personId === personId) })
    .get(standingFor(data)(id))
    ?.at(0);

/** Where a person's rating of a publication stands, or will stand: of which of its records it is. */
export function ratingPlace(
  data: Given,
  id: ReferenceId,
  personId: PersonId,
): { id: Rating['id']; referenceId: ReferenceId } {
  const referenceId = ratingBy(data, id, personId)?.referenceId ?? standingFor(data)(id);
  return { id: ratingId(referenceId, personId), referenceId };
}

/** What every rated publication comes to, by each of its records. */
export function outcomesByReference(
  data: Pick<
    ProjectData,
    'ratings' | 'persons' | 'reviews' | 'projects' | 'references' | 'batches' | 'duplicates'
  >,
): Map<ReferenceId, RatingOutcome> {
  const rule = severalRule(data);
  const reviewOf = new Map(countedReviews(data).map((r) => [r.id as string, r]));
  const outcomes = new Map<ReferenceId, RatingOutcome>();
  for (const [id, ratings] of ratingsByReport({ ...data, ratings: ownRatings(data) })) {
    outcomes.set(id, ratingOutcome(ratings, reviewOf.get(reviewId('rating', id)), rule));
  }
  const stands = standingFor(data);
  for (const id of data.duplicates.flatMap((g) => g.memberIds)) {
    const outcome = outcomes.get(stands(id));
    if (outcome !== undefined) outcomes.set(id, outcome);
  }
  return outcomes;
}
