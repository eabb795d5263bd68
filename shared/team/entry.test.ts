import { expect, it } from 'vitest';
import type { ChangeId } from '../kernel/ids';
import { compareEntries } from './entry';

const entry = (at: string, id: string) => ({ at, id: id as ChangeId });

it('orders by clock, then by id, with a counter of any length', () => {
  const entries = [
    entry('1700000000001-0000', 'a'),
    entry('1700000000000-10000', 'b'),
    entry('1700000000000-ffff', 'd'),
    entry('1700000000000-ffff', 'c'),
  ];
  expect(entries.sort(compareEntries).map((e) => e.id)).toEqual(['c', 'd', 'b', 'a']);
});
