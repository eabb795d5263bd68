// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { ReferenceGrid } from './ReferenceGrid';

// jsdom has no layout: all rows are seen.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    scrollToIndex: () => undefined,
    getTotalSize: () => 32 * count,
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: 32 * index })),
  }),
}));
const [onSelect, onOpen, onEdit] = [vi.fn(), vi.fn(), vi.fn()];
function drawGrid(ids: (string | undefined)[], selected: string[] = []): void {
  const idAt = (index: number) => ids[index] as never;
  const rowAt = (index: number) =>
    ids[index] === undefined
      ? undefined
      : { reference: { id: ids[index] }, title: `T ${ids[index]}`, year: '2020' };
  draw(
    <ReferenceGrid
      label="Lijst"
      rows={{ count: ids.length, rowAt, idAt } as never}
      columns={[
        { id: 'year', label: 'Jaar' },
        { id: 'title', label: 'Titel' },
      ]}
      view={{ asked: { sort: null, filters: null } } as never}
      selected={new Set(selected) as never}
      onSelect={onSelect}
      onOpen={onOpen}
      onEdit={onEdit}
    />,
  );
}
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[id^="row-"]')];

test('rows are counted with their heading, have their cells in the order of the columns, and say what is selected', () => {
  drawGrid(['a', 'b', undefined], ['b']);
  const grid = screen.getByRole('grid', { name: 'Lijst' });
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(rows().map((r) => [r.getAttribute('aria-rowindex'), r.getAttribute('aria-selected')])).toEqual([
    ['2', 'false'],
    ['3', 'true'],
  ]);
  expect([...rows()[1]!.children].map((c) => c.textContent)).toEqual(['2020', 'T b']);
});

test('keys move from row to row; a double click opens one', () => {
  drawGrid(['a', 'b']);
  const grid = screen.getByRole('grid');
  expect(grid.getAttribute('aria-activedescendant')).toBe('row-0');
  // The browser would scroll.
  expect(fireEvent.keyDown(grid, { key: 'ArrowDown' })).toBe(false);
  expect(grid.getAttribute('aria-activedescendant')).toBe('row-1');
  expect(rows().map((r) => r.style.boxShadow !== '')).toEqual([false, true]);
  expect(fireEvent.keyDown(grid, { key: 'F9' })).toBe(true);
  fireEvent.doubleClick(rows()[1]!);
  expect(onOpen.mock.calls).toEqual([['b']]);
  fireEvent.click(rows()[0]!, { ctrlKey: true });
  expect(onSelect).toHaveBeenCalled();
});

test('that there are none is said', () => {
  drawGrid([]);
  expect(screen.getByText(nl['longlist.noHits'])).toBeDefined();
  expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBeNull();
});
