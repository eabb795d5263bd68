import { expect, it } from 'vitest';
import { findState, stateName } from './state-name';

const entry = (seq: number, id: string) => ({ seq, id, hash: `${seq}`.repeat(64) });
const log = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')];
const names = log.map((_, i) => stateName(log.slice(0, i + 1).map(({ id }) => id)));

it('is the same for the same entries in any order, and another for others', () => {
  expect(stateName(['c', 'a', 'b'])).toBe(names[2]);
  expect(new Set(names).size).toBe(3);
  expect(stateName([])).toBe('');
});
it('is found in a log, also where its entries came in another order, or a file names the hash', () => {
  expect(names.map((name) => findState(log, name))).toEqual([1, 2, 3]);
  expect(findState([entry(1, 'b'), entry(2, 'a')], names[1] ?? '')).toBe(2);
  expect(findState(log, '22222222')).toBe(2);
  expect(findState(log, 'ffffffff')).toBeNull();
});
