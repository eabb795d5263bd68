// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ReferenceGrid } from './ReferenceGrid';

// jsdom has no layout: all rows are seen.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    scrollToIndex: () => undefined,
    measure: () => undefined,
    getTotalSize: () => 32 * count,
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: 32 * index })),
  }),
}));
const [onOpen, act, click, check] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
beforeEach(() => vi.clearAllMocks());
const facts = { nameOf: () => undefined, statusOf: () => 'maybe', smsOf: () => '3' } as never;
function drawGrid(ids: (string | undefined)[], selected: string[] = [], active = 0): void {
  const at = (index: number) =>
    ids[index] === undefined
      ? undefined
      : bareReference(ids[index], {
          type: 'book',
          title: `T ${ids[index]}`,
          issued: { 'date-parts': [[2020]] },
        });
  draw(
    <ReferenceGrid
      scroller={{ current: null }}
      label="Lijst"
      rows={{ count: ids.length, at, facts, statusText: (s) => `<${s}>` }}
      columns={[
        { id: 'year', label: 'Jaar' },
        { id: 'status', label: 'Status' },
        { id: 'title', label: 'Titel' },
      ]}
      view={{ asked: { sort: null, filters: null }, widths: {} } as never}
      cursor={{ active, act, click, check }}
      selected={new Set(selected) as never}
      part="some"
      onOpen={onOpen}
    />,
  );
}
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[id^="row-"]')];
const boxes = (): HTMLInputElement[] => rows().map((r) => r.querySelector('input')!);

test('rows are counted with their heading, have their cells in the order of the columns, and say what is selected', () => {
  drawGrid(['a', 'b', undefined], ['b']);
  const grid = screen.getByRole('grid', { name: 'Lijst' });
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(rows().map((r) => [r.getAttribute('aria-rowindex'), r.getAttribute('aria-selected')])).toEqual([
    ['2', 'false'],
    ['3', 'true'],
  ]);
  expect([...rows()[1]!.children].map((c) => c.textContent)).toEqual(['', '2020', nl['status.maybe'], 'T b']);
  expect(boxes().map((b) => b.checked)).toEqual([false, true]);
  expect(screen.getByRole('checkbox', { name: textNow('longlist.selectRow', { title: 'T b' }) })).toBe(
    boxes()[1],
  );
  // Whole on pointing at it, where it is cut.
  expect(screen.getByTitle('T a').textContent).toBe('T a');
  expect(rows()[0]!.querySelector('[data-meaning]')!.getAttribute('data-meaning')).toBe('maybe');
});

test('keys move from row to row; a double click opens one', () => {
  drawGrid(['a', 'b'], [], 1);
  const grid = screen.getByRole('grid');
  expect(grid.getAttribute('aria-activedescendant')).toBe('row-1');
  expect(rows().map((r) => r.dataset['active'])).toEqual(['false', 'true']);
  // The browser would scroll.
  expect(fireEvent.keyDown(grid, { key: 'ArrowUp' })).toBe(false);
  expect(act.mock.calls).toEqual([[{ type: 'move', to: 0, isExtending: false }]]);
  expect(fireEvent.keyDown(grid, { key: 'F9' })).toBe(true);
  fireEvent.doubleClick(screen.getByText('T b'));
  expect(onOpen.mock.calls).toEqual([['b']]);
});

test('a click is told with its row; at a box it selects, and neither opens nor takes the focus', () => {
  drawGrid(['a', 'b']);
  fireEvent.click(screen.getByText('T b'), { ctrlKey: true });
  expect(click.mock.calls.map(([index, e]) => [index as number, (e as MouseEvent).ctrlKey])).toEqual([
    [1, true],
  ]);
  expect(check).not.toHaveBeenCalled();
  expect(fireEvent.mouseDown(boxes()[1]!)).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('grid'));
  fireEvent.click(boxes()[1]!);
  fireEvent.click(boxes()[0]!.parentElement!, { shiftKey: true });
  fireEvent.doubleClick(boxes()[0]!);
  expect(check.mock.calls).toEqual([
    [1, false],
    [0, true],
  ]);
  expect(click).toHaveBeenCalledTimes(1);
  expect(onOpen).not.toHaveBeenCalled();
});

test('Shift selects rows and not the text of the page', () => {
  drawGrid(['a', 'b']);
  expect(fireEvent.mouseDown(screen.getByText('T a'))).toBe(true);
  expect(fireEvent.mouseDown(screen.getByText('T b'), { shiftKey: true })).toBe(false);
});

test('that there are none is said', () => {
  drawGrid([]);
  expect(screen.getByText(nl['longlist.noHits'])).toBeDefined();
  expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBeNull();
});
