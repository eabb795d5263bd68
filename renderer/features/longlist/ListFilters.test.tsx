// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { screeningStatuses } from '../../../shared/screening/status';
import { nl } from '../../lib/i18n/nl';
import { ListFilters } from './ListFilters';

const [setQuery, setStatus, setColumns, toggleFilters] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
function drawFilters(counts: Map<never, number> | null, filters: object | null = null): void {
  cleanup();
  const asked = { query: 'werk', status: null, filters, sort: null };
  const view = { asked, columns: ['title'], setQuery, setStatus, setColumns, toggleFilters } as never;
  draw(<ListFilters view={view} counts={counts} />);
}
const statuses = (): string[] => {
  fireEvent.click(screen.getByRole('combobox', { name: nl['common.status'] }));
  const shown = new Set(screeningStatuses.map((s) => nl[`status.${s}`]));
  const options = screen.getAllByRole('option', { hidden: true }).map((o) => o.textContent);
  return options.filter((text) => shown.has(text.replace(/ \(\d+\)$/, '') as never));
};

test('each status has its number once they are counted; none is a number too', () => {
  const [first, others] = [screeningStatuses[0]!, screeningStatuses.slice(1)];
  drawFilters(null);
  expect(statuses()).toEqual(screeningStatuses.map((s) => nl[`status.${s}`]));
  drawFilters(new Map([[first as never, 5]]));
  expect(statuses()).toEqual([
    `${nl[`status.${first}`]} (5)`,
    ...others.map((s) => `${nl[`status.${s}`]} (0)`),
  ]);
  fireEvent.click(screen.getByRole('option', { name: `${nl[`status.${first}`]} (5)`, hidden: true }));
  expect(setStatus.mock.calls[0]![0]).toBe(first);
});

test('words are asked for, and filters shown or not', () => {
  const button = (): HTMLElement => screen.getByRole('button', { name: nl['longlist.filters'] });
  drawFilters(null);
  expect(button().getAttribute('aria-pressed')).toBe('false');
  expect(button().dataset['variant']).toBe('default');
  drawFilters(null, {});
  expect(button().getAttribute('aria-pressed')).toBe('true');
  expect(button().dataset['variant']).toBe('light');
  fireEvent.click(button());
  expect(toggleFilters).toHaveBeenCalledTimes(1);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'loon' } });
  expect(setQuery.mock.calls).toEqual([['loon']]);
});
