// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { GridHead, type SelectedPart } from './GridHead';
import type { Asked } from './longlist-query';

const columns = [
  { id: 'title', label: 'Titel' },
  { id: 'year', label: 'Jaar' },
] as const;
const [sortBy, setFilter, setWidth, onSelectAll, outside] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
beforeEach(() => vi.clearAllMocks());
function drawHead(asked: Partial<Asked>, selected: SelectedPart = 'none'): void {
  document.body.innerHTML = '';
  const view = {
    asked: { sort: null, filters: null, ...asked },
    widths: { title: 200 },
    ...{ sortBy, setFilter, setWidth },
  } as never;
  draw(
    <div role="grid" tabIndex={0} onKeyDown={outside}>
      <GridHead {...{ columns, view, selected, onSelectAll }} />
    </div>,
  );
}
const heads = (): (string | null)[][] =>
  screen
    .getAllByRole('columnheader')
    .slice(1)
    .map((h) => [h.textContent, h.getAttribute('aria-sort')]);

test('headings sort, and say which of them does and which way', () => {
  drawHead({});
  expect(heads()).toEqual([
    ['Titel', 'none'],
    ['Jaar', 'none'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Jaar' }));
  expect(sortBy.mock.calls).toEqual([['year']]);
  drawHead({ sort: { column: 'year', isDescending: false } });
  expect(heads()).toEqual([
    ['Titel', 'none'],
    ['Jaar ↑', 'ascending'],
  ]);
  drawHead({ sort: { column: 'title', isDescending: true } });
  expect(heads()).toEqual([
    ['Titel ↓', 'descending'],
    ['Jaar', 'none'],
  ]);
});

test('filters stand beneath them where they are asked for, and their keys are not those of the grid', () => {
  drawHead({});
  expect(screen.queryAllByRole('searchbox')).toEqual([]);
  drawHead({ filters: { year: '2020' } });
  const fields = screen.getAllByRole<HTMLInputElement>('searchbox');
  expect(fields.map((f) => f.value)).toEqual(['', '2020']);
  const title = screen.getByRole('searchbox', { name: textNow('longlist.filterOn', { field: 'Titel' }) });
  fireEvent.change(title, { target: { value: 'x' } });
  expect(setFilter.mock.calls).toEqual([['title', 'x']]);
  fireEvent.keyDown(title, { key: 'ArrowDown' });
  fireEvent.keyDown(screen.getByRole('button', { name: 'Titel' }), { key: 'Enter' });
  expect(outside).not.toHaveBeenCalled();
});

test('the box over the boxes selects all that is shown, then nothing, and says when it is a part', () => {
  const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: textNow('longlist.selectShown') });
  for (const [part, isChecked, isPart, asks] of [
    ['none', false, false, true],
    ['some', false, true, true],
    ['all', true, false, false],
  ] as const) {
    drawHead({}, part);
    expect([box().checked, box().indeterminate]).toEqual([isChecked, isPart]);
    fireEvent.click(box());
    expect(onSelectAll.mock.lastCall).toEqual([asks]);
  }
  fireEvent.keyDown(box(), { key: ' ' });
  expect(outside).not.toHaveBeenCalled();
});

test('each column has a border that sizes it', () => {
  drawHead({});
  const borders = screen.getAllByRole('separator');
  expect(borders.map((b) => b.getAttribute('aria-label'))).toEqual(
    ['Titel', 'Jaar'].map((field) => textNow('longlist.width', { field })),
  );
  expect(borders[0]!.getAttribute('aria-valuenow')).toBe('200');
  Object.defineProperty(borders[1]!.parentElement!, 'offsetWidth', { value: 90 });
  fireEvent.keyDown(borders[1]!, { key: 'ArrowRight' });
  expect(setWidth.mock.calls).toEqual([['year', 106]]);
});
