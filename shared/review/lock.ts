// What a sign-off protects: the ratings and appraisals of a reference, what was filled in for an intervention with its
// translations and effects, and the evidence of these.
import type { Appraisal } from '../model/appraisal';
import type { Effect } from '../model/effect';
import type { Evidence } from '../model/evidence';
import type { Extraction } from '../model/extraction';
import { extractionId } from '../model/extraction';
import { ofReading, type Reading } from '../model/reading';
import type { Rating } from '../model/rating';
import type { Review } from '../model/review';
import type { Translation } from '../model/translation';

/** Whether a subject is signed off, and so must not change until the lead unlocks it. */
export function isLocked(reviews: readonly Review[], type: Review['subject']['type'], id: string): boolean {
  return reviews.some((r) => r.subject.type === type && r.subject.id === id && r.status === 'signed-off');
}

const isExtractionLocked = (reviews: readonly Review[], id: Extraction['id']): boolean =>
  reviews.some(
    ({ status, subject }) =>
      status === 'signed-off' &&
      subject.type === 'extraction' &&
      extractionId(subject.id as Extraction['interventionId']) === id,
  );

/**
 * Whether a record belongs to something signed off. Check it with the record before and after a write.
 *
 * @param record - the record, or null where there is none
 */
export function isRecordLocked(reviews: readonly Review[], table: string, record: unknown): boolean {
  if (record === null || record === undefined) return false;
  if (table === 'ratings' || table === 'appraisals')
    return isLocked(reviews, 'rating', (record as Rating | Appraisal).referenceId);
  if (table === 'extractions') return isLocked(reviews, 'extraction', (record as Extraction).interventionId);
  if (table === 'effects') return isLocked(reviews, 'extraction', (record as Effect).interventionId);
  if (table === 'readings') return isLocked(reviews, 'extraction', (record as Reading).interventionId);
  if (table === 'translations') {
    const { of } = record as Translation;
    return of.type === 'answer' && isExtractionLocked(reviews, of.extractionId);
  }
  if (table !== 'evidence') return false;
  const { target } = record as Evidence;
  if (target.type === 'field') return isExtractionLocked(reviews, target.extractionId);
  if (target.type === 'reading')
    return isLocked(reviews, 'extraction', ofReading(target.readingId).interventionId);
  const signedOff = (type: Review['subject']['type'], id: string): boolean =>
    reviews.some(
      ({ status, subject }) =>
        status === 'signed-off' && subject.type === type && id.startsWith(`${subject.id}:`),
    );
  // As that of an effect with its intervention (model/effect).
  if (target.type === 'effect') return signedOff('extraction', target.effectId);
  // An appraisal's id begins with its reference (model/appraisal), and so does a rating's (model/rating).
  if (target.type === 'appraisal') return signedOff('rating', target.appraisalId);
  return target.type === 'rating' && signedOff('rating', target.ratingId);
}
