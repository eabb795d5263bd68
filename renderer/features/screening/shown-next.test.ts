import { expect, it } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { inOrder, neighbour } from './shown-next';

const row = (...ids: string[]): Reference[] => ids.map((id) => ({ id }) as Reference);
const ids = (...all: string[]): ReferenceId[] => all as ReferenceId[];
const idsOf = (references: readonly Reference[]): string[] => references.map((r) => r.id);

it('shows what waits by ranking, and what that does not know last', () => {
  const waiting = row('a', 'b', 'c', 'd');
  expect(idsOf(inOrder(waiting, ids('d', 'x', 'b'), new Set()))).toEqual(['d', 'b', 'a', 'c']);
  expect(idsOf(waiting)).toEqual(['a', 'b', 'c', 'd']);
});

it('shows nothing again whose decision is on its way', () => {
  expect(idsOf(inOrder(row('a', 'b', 'c'), null, new Set(ids('b'))))).toEqual(['a', 'c']);
  expect(idsOf(inOrder(row('a', 'b', 'c'), ids('c', 'b', 'a'), new Set(ids('c'))))).toEqual(['b', 'a']);
});

it('without a ranking nothing is copied', () => {
  const waiting = row('a');
  expect(inOrder(waiting, null, new Set())).toBe(waiting);
});

it('the one after takes the place, at the end the one before', () => {
  const three = row('a', 'b', 'c');
  expect(neighbour(three, 0)).toBe('b');
  expect(neighbour(three, 2)).toBe('b');
  expect(neighbour(row('a'), 0)).toBeNull();
});
