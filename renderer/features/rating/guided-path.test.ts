import { expect, test } from 'vitest';
import type { RatingId } from '../../../shared/kernel/ids';
import type { ScaleQuestion } from '../../../shared/model/scale';
import { questionsOn, supports } from './guided-path';

const question = (id: string) => ({ id }) as ScaleQuestion;
const asked = [{ question: question('q1'), answerId: 'yes' }];
const end = { pathLevel: null, reasons: [], level: null };

test('the questions so far, then the one to answer now', () => {
  expect(questionsOn({ asked, current: question('q2'), ...end })).toEqual([
    ...asked,
    { question: question('q2'), answerId: null },
  ]);
  expect(questionsOn({ asked, current: null, ...end })).toEqual(asked);
});

test('evidence supports one item of one rating', () => {
  const own = supports('r' as RatingId, 'q1');
  const target = { type: 'rating', ratingId: 'r' as RatingId, itemId: 'q1' } as const;
  expect(own(target)).toBe(true);
  expect(own({ ...target, itemId: 'q2' })).toBe(false);
  expect(own({ ...target, itemId: null })).toBe(false);
  expect(own({ ...target, ratingId: 's' as RatingId })).toBe(false);
  expect(own({ type: 'field', extractionId: 'r' as never, fieldId: 'q1' })).toBe(false);
});
