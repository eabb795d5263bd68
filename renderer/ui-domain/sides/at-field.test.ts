import { expect, it } from 'vitest';
import { isAtField } from './at-field';

it('finds the field of a part: by its name, in an answer, of a group, in an object', () => {
  expect(isAtField('title', 'title')).toBe(true);
  expect(isAtField('answers/target', 'target')).toBe(true);
  expect(isAtField('status+settled+comment', 'comment')).toBe(true);
  expect(isAtField('types/wage', 'types.wage')).toBe(true);
});

it('takes no other part, nor the record as a whole', () => {
  expect(isAtField('title', 'country')).toBe(false);
  expect(isAtField('answers/target', 'answers.executor')).toBe(false);
  expect(isAtField('types/wage', 'wages')).toBe(false);
  expect(isAtField('', 'title')).toBe(false);
});
