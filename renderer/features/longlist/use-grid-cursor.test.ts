// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { useGridCursor } from './use-grid-cursor';

const ids = ['a', 'b', 'c', 'd', 'e'] as ReferenceId[];
const free = { shiftKey: false, ctrlKey: false, metaKey: false };

function begin(start?: ReferenceId) {
  const { result, rerender } = renderHook(
    ({ rows }) => {
      const [selected, setSelected] = useState<ReadonlySet<ReferenceId>>(new Set());
      return {
        selected,
        ...useGridCursor(
          { count: rows.length, idAt: (i) => rows[i], indexOf: (id) => rows.indexOf(id) },
          selected,
          setSelected,
          start,
        ),
      };
    },
    { initialProps: { rows: ids } },
  );
  return {
    selected: () => [...result.current.selected].join(''),
    active: () => result.current.active,
    click: (index: number, held: Partial<typeof free> = {}) =>
      act(() => result.current.click(index, { ...free, ...held })),
    move: (to: number, isExtending = false) =>
      act(() => result.current.act({ type: 'move', to, isExtending })),
    ask: (type: 'toggle' | 'selectAll' | 'selectNone') => act(() => result.current.act({ type })),
    check: (index: number, isExtending = false) => act(() => result.current.check(index, isExtending)),
    shrink: (count: number) => rerender({ rows: ids.slice(0, count) }),
    list: (letters: string) => rerender({ rows: letters.split(',') as ReferenceId[] }),
  };
}

test('a range goes from where one was without Shift, also back over it', () => {
  const grid = begin();
  grid.move(2);
  grid.move(3, true);
  expect(grid.selected()).toBe('cd');
  grid.move(0, true);
  expect(grid.selected()).toBe('abc');
  expect(grid.active()).toBe(0);
  grid.click(4, { shiftKey: true });
  expect(grid.selected()).toBe('cde');
});

test('Space and a click with Control select a row by itself, and the next range begins there', () => {
  const grid = begin();
  grid.move(1);
  grid.ask('toggle');
  grid.click(3, { ctrlKey: true });
  expect(grid.selected()).toBe('bd');
  expect(grid.active()).toBe(3);
  grid.click(3, { metaKey: true });
  expect(grid.selected()).toBe('b');
  grid.click(4, { shiftKey: true });
  expect(grid.selected()).toBe('de');
  grid.click(2);
  expect(grid.selected()).toBe('de');
});

test('all and none', () => {
  const grid = begin();
  grid.ask('selectAll');
  expect(grid.selected()).toBe('abcde');
  grid.ask('selectNone');
  expect(grid.selected()).toBe('');
});

test('where the list becomes shorter one is in its last row', () => {
  const grid = begin();
  grid.move(4);
  grid.shrink(2);
  expect(grid.active()).toBe(1);
  grid.ask('toggle');
  expect(grid.selected()).toBe('b');
  grid.shrink(0);
  expect(grid.active()).toBe(0);
});

test('one stays at a reference in another order, and a range begins where it now stands', () => {
  const grid = begin();
  grid.move(1);
  grid.list('e,d,c,b,a');
  expect(grid.active()).toBe(3);
  grid.move(4, true);
  expect(grid.selected()).toBe('ba');
  grid.list('b,a,c');
  expect(grid.active()).toBe(1);
  grid.list('c,d');
  expect(grid.active()).toBe(1);
  grid.list('a,b,c,d,e');
  expect(grid.active()).toBe(0);
});

test('one begins where one was, once that is in the list', () => {
  const grid = begin('d' as ReferenceId);
  expect(grid.active()).toBe(3);
  grid.list('a,b');
  expect(grid.active()).toBe(0);
  grid.list('d,a,b');
  expect(grid.active()).toBe(0);
  grid.list('a,b,d');
  expect(grid.active()).toBe(2);
});

test('boxes select row by row without the others, and with Shift the range beside what is selected', () => {
  const grid = begin();
  grid.check(0);
  grid.check(2);
  expect(grid.selected()).toBe('ac');
  expect(grid.active()).toBe(2);
  grid.check(4, true);
  expect(grid.selected()).toBe('acde');
  grid.check(0);
  expect(grid.selected()).toBe('cde');
});
