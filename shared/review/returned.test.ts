import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { emptyRating } from '../model/rating';
import { newReview, type Review } from '../model/review';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { returnedTo } from './returned';

const [anna, bert] = [{ id: 'anna' as PersonId }, { id: 'bert' as PersonId }];
const names = ['mended', 'approved', 'berts', 'unrated', 'extraction', 'gone'];
const review = (id: string, status: Review['status'], type: 'rating' | 'extraction' = 'rating') =>
  newReview({ subject: { type, id }, status, comment: `Mend ${id}`, settled: null, by: bert.id, at: 1 });
const rating = (id: string, person = anna.id) => emptyRating(id as ReferenceId, person, 'sms', 1);
const data = {
  ...emptyProjectData(),
  references: names.map((id, sequence) => ({ id, sequence, batchId: id === 'gone' ? 'b' : null })),
  batches: [{ id: 'b', status: 'undone' }],
  reviews: [
    review('mended', 'returned'),
    review('approved', 'approved'),
    review('berts', 'returned'),
    review('unrated', 'returned'),
    review('extraction', 'returned', 'extraction'),
    review('gone', 'returned'),
  ],
  ratings: [
    rating('mended'),
    rating('approved'),
    rating('berts', bert.id),
    rating('extraction'),
    rating('gone'),
  ],
} as unknown as ProjectData;

test('what one rated and was sent back, with what is to be mended', () => {
  const rows = (person: typeof anna) => returnedTo(data, person.id).map((r) => [r.reference.id, r.comment]);
  expect(rows(anna)).toEqual([['mended', 'Mend mended']]);
  expect(rows(bert)).toEqual([['berts', 'Mend berts']]);
  expect(returnedTo({ ...data, reviews: [] }, anna.id)).toEqual([]);
});
