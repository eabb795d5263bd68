import { expect, it } from 'vitest';
import { remembered } from './remembered';

it('answers once for the same things, and anew when one of them is another', () => {
  let asked = 0;
  const count = remembered((list: readonly number[], more: readonly number[], factor: number) => {
    asked++;
    return [...list, ...more].map((n) => n * factor);
  });
  const [list, more] = [[1, 2], [3]];
  const first = count(list, more, 2);
  expect(first).toEqual([2, 4, 6]);
  expect(count(list, more, 2)).toBe(first);
  expect(asked).toBe(1);
  expect(count(list, [3], 2)).not.toBe(first);
  expect(count(list, more, 3)).toEqual([3, 6, 9]);
  expect(asked).toBe(3);
});

it('keeps an answer for each first argument, also one that is undefined', () => {
  let asked = 0;
  const none = remembered<object, [], undefined>(() => {
    asked++;
    return undefined;
  });
  const [a, b] = [{}, {}];
  for (const key of [a, b, a, b]) none(key);
  expect(asked).toBe(2);
});
