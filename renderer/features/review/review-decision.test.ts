import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { emptyRating, type Rating, type RatingValue } from '../../../shared/model/rating';
import { newReview, type Review } from '../../../shared/model/review';
import type { BoardRow } from '../../../shared/review/board';
import { type Asked, decideReview, isDisputed } from './review-decision';

const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const level = (value: number): RatingValue => ({ type: 'level', level: value });
const remark = (text: string): RatingValue => ({ type: 'remark', text });
const rated = (person: PersonId, value: RatingValue | null): Rating => ({
  ...emptyRating('r1' as ReferenceId, person, 'sms', 1),
  value,
});
const row = (part: Partial<BoardRow> = {}): BoardRow => ({
  subject: { type: 'rating', id: 'r1' },
  title: 'R1',
  country: null,
  status: 'ready',
  ratings: [rated(anna, level(3)), rated(bram, level(3))],
  value: level(3),
  review: null,
  outcome: null,
  answered: 0,
  fields: 0,
  missing: [],
  withoutEvidence: [],
  unsettled: [],
  ...part,
});
const differ = { value: null, ratings: [rated(anna, level(3)), rated(bram, level(2))] };
const reviewed = (part: Partial<Review>): Review => ({
  ...newReview({
    subject: { type: 'rating', id: 'r1' },
    status: 'approved',
    comment: '',
    settled: null,
    by: anna,
    at: 1,
  }),
  ...part,
});
const decide = (of: BoardRow, part: Partial<Asked>) =>
  decideReview(of, { status: 'approved', comment: '', level: '', ...part }, anna, 9);
const refused = (of: BoardRow, part: Partial<Asked>) => {
  const outcome = decide(of, part);
  return 'refused' in outcome ? outcome.refused : null;
};
const review = (of: BoardRow, part: Partial<Asked>) => {
  const outcome = decide(of, part);
  return 'review' in outcome ? outcome.review : null;
};

test('raters differ where two gave a value and they have none together', () => {
  expect(isDisputed(row())).toBe(false);
  expect(isDisputed(row(differ))).toBe(true);
  expect(isDisputed(row({ value: null, ratings: [rated(anna, level(3)), rated(bram, null)] }))).toBe(false);
});

test('what raters agree on is approved as it stands', () => {
  expect(review(row(), { comment: '  goed ' })).toEqual(
    newReview({
      subject: { type: 'rating', id: 'r1' },
      status: 'approved',
      comment: 'goed',
      settled: null,
      by: anna,
      at: 9,
    }),
  );
});

test('nothing is approved or signed off that nobody rated, unless the lead gives the level', () => {
  const unrated = row({ value: null, ratings: [rated(anna, null)] });
  const reason = { at: 'comment', reason: 'refused.unrated' };
  expect(refused(unrated, { status: 'approved' })).toEqual(reason);
  expect(refused(unrated, { status: 'signed-off' })).toEqual(reason);
  expect(refused(unrated, { status: 'open' })).toBeNull();
  expect(review(unrated, { level: '3' })?.settled).toEqual(level(3));
});

test('what is sent back says why', () => {
  expect(refused(row(), { status: 'returned', comment: ' ' })).toEqual({
    at: 'comment',
    reason: 'needComment',
  });
  expect(review(row(), { status: 'returned', comment: 'zie p. 4' })?.comment).toBe('zie p. 4');
});

test('where raters differ, approving asks for a level and a level asks for its reason', () => {
  expect(refused(row(differ), {})).toEqual({ at: 'level', reason: 'needLevel' });
  expect(refused(row(differ), { status: 'signed-off' })).toMatchObject({ reason: 'needLevel' });
  expect(refused(row(differ), { status: 'open' })).toBeNull();
  expect(refused(row(differ), { level: '3' })).toEqual({ at: 'comment', reason: 'needReason' });
  expect(review(row(differ), { level: '3', comment: 'RCT' })).toMatchObject({
    settled: level(3),
    comment: 'RCT',
  });
  // What was settled before stands.
  expect(review(row({ ...differ, review: reviewed({ settled: level(2) }) }), {})?.settled).toEqual(level(2));
});

test('a level is a level, a range or the remark of a rater; anything else is refused at its field', () => {
  const remarked = row({ value: null, ratings: [rated(anna, remark('nvt')), rated(bram, level(2))] });
  expect(review(remarked, { level: ' nvt ', comment: 'x' })?.settled).toEqual(remark('nvt'));
  expect(review(remarked, { level: '2_3', comment: 'x' })?.settled).toMatchObject({ type: 'range' });
  expect(refused(remarked, { level: 'hoog', comment: 'x' })).toEqual({
    at: 'level',
    reason: 'refusedLevel',
  });
  const template = row({ subject: { type: 'extraction', id: 'i1' }, answered: 1 });
  expect(review(template, { level: 'hoog' })?.settled).toBeNull();
});

test('the reason for a settled level stays with it until another is given, or it is opened', () => {
  const settled = row({ review: reviewed({ settled: level(2), comment: 'RCT' }) });
  expect(review(settled, { status: 'signed-off' })?.comment).toBe('RCT');
  expect(review(settled, { status: 'signed-off', comment: 'toch 2' })?.comment).toBe('toch 2');
  expect(review(settled, { status: 'open' })?.comment).toBe('');
  expect(review(row({ review: reviewed({ comment: 'ooit' }) }), {})?.comment).toBe('');
});
