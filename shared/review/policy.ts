// Who may write what. The door asks this for every write, whichever screen it comes from.
import type { PersonId } from '../kernel/ids';
import type { Decision } from '../model/decision';
import type { Person } from '../model/people';
import type { Rating, Review } from '../model/rating';
import { isRecordLocked } from './lock';

/** Why a write is refused. */
export type Refusal = 'locked' | 'only-lead' | 'not-own';

/** What the door knows when it asks. */
export type PolicyFacts = { reviews: readonly Review[]; persons: readonly Person[] };

/**
 * Whether a person may write a record. Approving, returning, settling and signing off are the lead's; a decision or a rating is
 * its owner's alone; what is signed off changes for nobody until it is unlocked.
 *
 * @param records - the record before and after the write; null or undefined where there is none
 * @returns null when it is allowed
 */
export function refuseWrite(
  { reviews, persons }: PolicyFacts,
  by: PersonId,
  table: string,
  records: readonly unknown[],
): Refusal | null {
  const present = records.filter((r) => r !== null && r !== undefined);
  if (present.some((r) => isRecordLocked(reviews, table, r))) return 'locked';
  if (table === 'reviews' && persons.find((p) => p.id === by)?.role !== 'lead') return 'only-lead';
  if (table === 'decisions' || table === 'ratings') {
    if (present.some((r) => (r as Decision | Rating).personId !== by)) return 'not-own';
  }
  return null;
}
