import { expect, it } from 'vitest';
import type { AskedPair } from '../../../shared/duplicates/found';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { newDistinction } from '../../../shared/model/distinction';
import type { DuplicateGroup } from '../../../shared/model/duplicate-group';
import { stillAsked } from './still-asked';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as ReferenceId[] as [
  ReferenceId,
  ReferenceId,
  ReferenceId,
  ReferenceId,
];
const pair = (x: ReferenceId, y: ReferenceId): AskedPair => ({ a: x, b: y }) as AskedPair;
const group = (...ids: ReferenceId[]): DuplicateGroup => ({ memberIds: ids }) as DuplicateGroup;

it('asks about pairs in the order of the search, but for those told apart, whichever way round', () => {
  const apart = [newDistinction(b, a, 'anna' as PersonId, 1)];
  expect(stillAsked([pair(c, d), pair(a, b), pair(a, c)], [], apart)).toEqual([pair(c, d), pair(a, c)]);
});

it('does not ask about two of one group, and does about two of different groups or one in none', () => {
  const groups = [group(a, b), group(c)];
  expect(stillAsked([pair(a, b), pair(a, c), pair(b, d)], groups, [])).toEqual([pair(a, c), pair(b, d)]);
});
