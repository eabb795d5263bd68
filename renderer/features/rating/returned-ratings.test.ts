import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { emptyRating } from '../../../shared/model/rating';
import { newReview, type Review } from '../../../shared/model/review';
import { anna, bert, studyOf } from '../../../tests/helpers/marked';
import { bareReference } from '../../../tests/helpers/references';
import { returnedTo } from './returned-ratings';

const names = ['mended', 'approved', 'berts', 'unrated', 'extraction', 'gone'];
const review = (id: string, status: Review['status'], type: 'rating' | 'extraction' = 'rating') =>
  newReview({ subject: { type, id }, status, comment: `Mend ${id}`, settled: null, by: bert.id, at: 1 });
const rating = (id: string, person = anna.id) => emptyRating(id as ReferenceId, person, 'sms', 1);
const data = studyOf({
  references: names.map((name, sequence) =>
    bareReference(
      name,
      { id: name, type: 'report' },
      { sequence, ...(name === 'gone' ? { batchId: 'b' as never } : {}) },
    ),
  ),
  batches: [{ id: 'b', status: 'undone' }] as never,
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
});

test('what one rated and was sent back, with what is to be mended', () => {
  const rows = (person: typeof anna) => returnedTo(data, person.id).map((r) => [r.reference.id, r.comment]);
  expect(rows(anna)).toEqual([['mended', 'Mend mended']]);
  expect(rows(bert)).toEqual([['berts', 'Mend berts']]);
  expect(returnedTo({ ...data, reviews: [] }, anna.id)).toEqual([]);
});
