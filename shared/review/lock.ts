// What a sign-off protects: the ratings of a reference, what was filled in for an intervention, and the evidence of
// both.
import type { Evidence } from '../model/evidence';
import type { Extraction } from '../model/extraction';
import { extractionId } from '../model/extraction';
import { ofReading, type Reading } from '../model/reading';
import type { Rating } from '../model/rating';
import type { Review } from '../model/review';

/** Whether a subject is signed off, and so must not change until the lead unlocks it. */
export function isLocked(reviews: readonly Review[], type: Review['subject']['type'], id: string): boolean {
  return reviews.some((r) => r.subject.type === type && r.subject.id === id && r.status === 'signed-off');
}

/**
 * Whether a record belongs to something signed off. Check it with the record before and after a write.
 *
 * @param record - the record, or null where there is none
 */
export function isRecordLocked(reviews: readonly Review[], table: string, record: unknown): boolean {
  if (record === null || record === undefined) return false;
  if (table === 'ratings') return isLocked(reviews, 'rating', (record as Rating).referenceId);
  if (table === 'extractions') return isLocked(reviews, 'extraction', (record as Extraction).interventionId);
  if (table === 'readings') return isLocked(reviews, 'extraction', (record as Reading).interventionId);
  if (table !== 'evidence') return false;
  const { target } = record as Evidence;
  return reviews.some(({ status, subject }) => {
    if (status !== 'signed-off') return false;
    // A rating's id begins with its reference (model/rating).
    if (target.type === 'rating')
      return subject.type === 'rating' && target.ratingId.startsWith(`${subject.id}:`);
    if (target.type === 'reading')
      return subject.type === 'extraction' && ofReading(target.readingId).interventionId === subject.id;
    return (
      target.type === 'field' &&
      subject.type === 'extraction' &&
      target.extractionId === extractionId(subject.id as Extraction['interventionId'])
    );
  });
}
