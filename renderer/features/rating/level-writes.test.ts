import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Evidence, newEvidence } from '../../../shared/model/evidence';
import { emptyRating, type Rating, ratingSchema } from '../../../shared/model/rating';
import { adding, type LevelsChange, levelWrites, naming, removing } from './level-writes';

const rating: Rating = {
  ...emptyRating('r' as ReferenceId, 'a' as PersonId, 'sms', 1),
  value: { type: 'level', level: 3 },
  argument: 'Twee metingen.',
  answers: { effect: 'yes' },
};
const supports = (id: string, itemId: string | null): Evidence =>
  newEvidence({
    id: id as never,
    annotationId: 'm' as never,
    target: { type: 'rating', ratingId: rating.id, itemId },
    by: 'a' as PersonId,
    at: 1,
  });
const evidence = [supports('e1', null), supports('e2', 'effect')];

function after(before: Rating, given: readonly Evidence[], change: LevelsChange) {
  const [first, ...moved] = levelWrites(before, given, change);
  const items = moved.map(({ after: e }) => {
    const target = (e as Evidence | null)?.target;
    return target?.type === 'rating' ? target.itemId : undefined;
  });
  return { rating: ratingSchema.parse(first?.after), moved, items };
}

test('what was given becomes the first of two, with its passages; taking the other away undoes it', () => {
  const split = after(rating, evidence, adding('x', 'y'));
  expect(split.rating.value).toBeNull();
  expect(split.rating.argument).toBe('');
  expect(split.rating.levels.map((l) => [l.id, l.value, l.argument])).toEqual([
    ['x', { type: 'level', level: 3 }, 'Twee metingen.'],
    ['y', null, ''],
  ]);
  expect(split.items).toEqual(['level:x', 'level:x:effect']);
  const moved = split.moved.map((w) => w.after as Evidence);
  const back = after(split.rating, moved, removing('y'));
  expect(back.rating).toEqual(rating);
  expect(back.items).toEqual([null, 'effect']);
});

test('of three one is taken away with its passages, and the others stay as they are', () => {
  const three = after(after(rating, [], adding('x', 'y')).rating, [], adding('z', 'z')).rating;
  const left = after(three, [supports('e1', 'level:x'), supports('e2', 'level:y:effect')], removing('x'));
  expect(left.rating.levels.map((l) => l.id)).toEqual(['y', 'z']);
  expect(left.moved.map((w) => [w.id, w.after])).toEqual([['e1', null]]);
});

test('a name completes a level', () => {
  let now = after(rating, [], adding('x', 'y')).rating;
  now = after(now, [], naming('x', { about: 'werk' })).rating;
  expect(now.value).toBeNull();
  expect(after(now, evidence, naming('y', { measureId: 'pay' })).moved).toEqual([]);
});
