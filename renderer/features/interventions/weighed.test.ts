import { expect, test } from 'vitest';
import { weighed } from './weighed';

test('one type gets another weight, the others keep theirs; a type without weight is none', () => {
  const types = { a: 60, b: 40 };
  expect(weighed(types, 'a', 10)).toEqual({ a: 10, b: 40 });
  expect(weighed(types, 'c', 5)).toEqual({ a: 60, b: 40, c: 5 });
  expect(weighed(types, 'a', 0)).toEqual({ b: 40 });
  expect(types).toEqual({ a: 60, b: 40 });
});
