// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { GridHead, gridTemplate } from './GridHead';
import type { Asked } from './longlist-query';

const columns = [
  { id: 'title', label: 'Titel' },
  { id: 'year', label: 'Jaar' },
] as const;
const [sortBy, setFilter, outside] = [vi.fn(), vi.fn(), vi.fn()];
function drawHead(asked: Partial<Asked>): void {
  document.body.innerHTML = '';
  const view = { asked: { sort: null, filters: null, ...asked }, sortBy, setFilter } as never;
  draw(
    <div role="grid" tabIndex={0} onKeyDown={outside}>
      <GridHead columns={columns} view={view} />
    </div>,
  );
}
const heads = (): (string | null)[][] =>
  screen.getAllByRole('columnheader').map((h) => [h.textContent, h.getAttribute('aria-sort')]);

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

test('a row has as many widths as columns, each that of its column', () => {
  expect(gridTemplate(columns)).toBe('minmax(14rem, 4fr) 4.5rem');
});
