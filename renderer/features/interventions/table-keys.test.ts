import { expect, test } from 'vitest';
import { tableAction } from './table-keys';

const size = { rows: 3, columns: 4 };
const press = (key: string, row = 1, column = 1, isEditing = false) =>
  tableAction(key, { row, column }, size, isEditing);
const moved = (row: number, column: number) => ({ type: 'move', to: { row, column } });

test('arrows move by a cell and stop at the edges', () => {
  expect(press('ArrowDown')).toEqual(moved(2, 1));
  expect(press('ArrowUp')).toEqual(moved(0, 1));
  expect(press('ArrowRight')).toEqual(moved(1, 2));
  expect(press('ArrowLeft')).toEqual(moved(1, 0));
  expect(press('ArrowDown', 2, 3)).toEqual(moved(2, 3));
  expect(press('ArrowRight', 2, 3)).toEqual(moved(2, 3));
  expect(press('ArrowUp', 0, 0)).toEqual(moved(0, 0));
  expect(press('ArrowLeft', 0, 0)).toEqual(moved(0, 0));
});

test('Enter edits; while one edits all keys but Escape are typed', () => {
  expect(press('Enter')).toEqual({ type: 'edit' });
  expect(press('x')).toBeNull();
  expect(press('Escape')).toBeNull();
  expect(press('Escape', 1, 1, true)).toEqual({ type: 'endEdit' });
  expect(press('Enter', 1, 1, true)).toBeNull();
  expect(press('ArrowDown', 1, 1, true)).toBeNull();
});
