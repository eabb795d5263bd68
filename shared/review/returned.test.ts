import { expect, test } from 'vitest';
import type { InterventionId, PersonId, ReferenceId } from '../kernel/ids';
import { newExtraction } from '../model/extraction';
import { emptyRating } from '../model/rating';
import { newReview, type Review } from '../model/review';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { returnedTo, templatesReturnedTo } from './returned';

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

test('templates go back to who filled them in; those that nobody did to all but the lead who wants them', () => {
  const answer = (by: PersonId) => ({ text: 'x', rows: [], by, at: 1 });
  const filled = (id: string, ...by: PersonId[]) =>
    newExtraction(id as InterventionId, 1, Object.fromEntries(by.map((p, i) => [`f${i}`, answer(p)])));
  const ids = ['annas', 'both', 'others', 'empty', 'none', 'open', 'gone'];
  const study = {
    ...data,
    interventions: ids.filter((id) => id !== 'gone').map((id) => ({ id })),
    extractions: [
      filled('annas', anna.id),
      filled('both', anna.id, 'carla' as PersonId),
      filled('others', 'carla' as PersonId),
      filled('empty'),
      filled('open', anna.id),
      filled('gone', anna.id),
    ],
    reviews: [
      ...ids.map((id) => review(id, id === 'open' ? 'open' : 'returned', 'extraction')),
      review('annas', 'returned'),
    ],
  } as unknown as ProjectData;
  expect(templatesReturnedTo(study, anna.id)).toEqual(['annas', 'both', 'empty', 'none']);
  expect(templatesReturnedTo(study, bert.id)).toEqual([]);
  expect(templatesReturnedTo(study, 'carla' as PersonId)).toEqual(['both', 'others', 'empty', 'none']);
});
