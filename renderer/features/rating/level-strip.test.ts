import { expect, test } from 'vitest';
import type { RatingValue } from '../../../shared/model/rating';
import { isOn } from './level-strip';

const on = (value: RatingValue | null): number[] => [0, 1, 2, 3, 4, 5].filter((level) => isOn(value, level));

test('a level is itself, a range all that it takes in, a remark and nothing none', () => {
  expect(on({ type: 'level', level: 3 })).toEqual([3]);
  expect(on({ type: 'range', low: 2, high: 4 })).toEqual([2, 3, 4]);
  expect(on({ type: 'remark', text: '3' })).toEqual([]);
  expect(on(null)).toEqual([]);
});
