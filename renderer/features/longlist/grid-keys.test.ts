import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { gridAction, type GridAction, idsBetween, rowsPerPage, toggled } from './grid-keys';

const at = { active: 5, count: 10, page: 4 };
const press = (key: string, held: { shiftKey?: true; ctrlKey?: true; metaKey?: true } = {}, where = at) =>
  gridAction({ key, shiftKey: false, ...held }, where);
const moved = (to: number, isExtending = false): GridAction => ({ type: 'move', to, isExtending });

test('keys move by a row, a page, or to an end, and never past it', () => {
  expect(press('ArrowDown')).toEqual(moved(6));
  expect(press('ArrowUp')).toEqual(moved(4));
  expect(press('PageDown')).toEqual(moved(9));
  expect(press('PageUp')).toEqual(moved(1));
  expect(press('Home')).toEqual(moved(0));
  expect(press('End')).toEqual(moved(9));
  expect(press('ArrowDown', {}, { ...at, active: 9 })).toEqual(moved(9));
  expect(press('ArrowUp', {}, { ...at, active: 0 })).toEqual(moved(0));
  expect(press('ArrowDown', {}, { ...at, active: 0, count: 0 })).toEqual(moved(0));
  expect(press('End', { shiftKey: true })).toEqual(moved(9, true));
});

test('Space selects; other keys do nothing here', () => {
  expect(press(' ')).toEqual({ type: 'toggle' });
  expect(press('Enter')).toBeNull();
  expect(press('a')).toBeNull();
});

test('a page is what is in view but for two rows, and a row at least', () => {
  expect(rowsPerPage(320, 32)).toBe(8);
  expect(rowsPerPage(40, 32)).toBe(1);
});

const rows = ['a', 'b', 'c', 'd'] as ReferenceId[];

test('a range holds both its ends, whichever comes first', () => {
  const range = (one: number, other: number) => [...idsBetween((i) => rows[i], one, other)];
  expect(range(1, 3)).toEqual(['b', 'c', 'd']);
  expect(range(2, 0)).toEqual(['a', 'b', 'c']);
  expect(range(3, 5)).toEqual(['d']);
  expect(range(0, -1)).toEqual(['a']);
});

test('a row is added to what is selected, or taken out', () => {
  const before = new Set(rows.slice(0, 1));
  expect([...toggled(before, rows[1]!)]).toEqual(['a', 'b']);
  expect([...toggled(before, rows[0]!)]).toEqual([]);
  expect([...before]).toEqual(['a']);
});
