import { expect, test } from 'vitest';
import type { BoardStatus } from '../../../shared/review/board';
import { filterRows, inOrderOfWork, placeOf, queues, rowKey } from './review-queue';

const row = (id: string, status: string, country: string | null = null, type = 'rating') =>
  ({ subject: { type, id }, status, country }) as never;
const board = [row('a', 'ready', 'SE'), row('b', 'unrated', 'DK'), row('c', 'ready', 'SE', 'extraction')];
const none = { status: null, country: null, subject: null };
const ids = (rows: readonly { subject: { id: string } }[]) => rows.map((r) => r.subject.id);

test('each filter narrows, and none of them shows all', () => {
  expect(ids(filterRows(board, none))).toEqual(['a', 'b', 'c']);
  expect(ids(filterRows(board, { ...none, status: 'ready' }))).toEqual(['a', 'c']);
  expect(ids(filterRows(board, { ...none, country: 'DK' }))).toEqual(['b']);
  expect(ids(filterRows(board, { ...none, status: 'ready', subject: 'rating' }))).toEqual(['a']);
});

test('queues that are empty are not shown', () => {
  expect(queues(board)).toEqual([
    { status: 'ready', count: 2 },
    { status: 'unrated', count: 1 },
  ]);
});

test('one is at the chosen row, or at what took its place', () => {
  expect(placeOf(board, rowKey(board[2]!), 0)).toBe(2);
  expect(placeOf(board, 'rating:gone', 1)).toBe(1);
  expect(placeOf(board, 'rating:gone', 9)).toBe(2);
  expect(placeOf(board, null, 0)).toBe(0);
  expect(placeOf([], null, 0)).toBe(-1);
});

test('what waits for the lead comes first, and what is decided stays where it was', () => {
  const statuses = ['signed-off', 'approved', 'unrated', 'returned', 'ready', 'disagreement', 'ready'];
  const all = statuses.map((status, i) => row(`${status}${i}`, status));
  const first = new Map<string, BoardStatus>();
  const order = ids(inOrderOfWork(all, first));
  expect(order).toEqual([
    'disagreement5',
    'ready4',
    'ready6',
    'returned3',
    'unrated2',
    'approved1',
    'signed-off0',
  ]);
  const later = [...all.slice(0, 5), row('disagreement5', 'signed-off'), all[6]!, row('new', 'disagreement')];
  const moved = ids(inOrderOfWork(later, first));
  expect(moved).toEqual(['disagreement5', 'new', ...order.slice(1)]);
});
