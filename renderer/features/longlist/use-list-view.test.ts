// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { useAppStore } from '../../store/app.store';
import { useListView } from './use-list-view';

let n = 0;
beforeEach(() => useAppStore.setState({ projectId: `v${n++}` as ProjectId }));
const begin = () => {
  const { result } = renderHook(useListView);
  return () => result.current;
};

test('filters come and go as a row; showing all empties them and keeps the row and the sorting', () => {
  const view = begin();
  act(() => view().toggleFilters());
  act(() => {
    view().setFilter('title', 'werk');
    view().setFilter('year', '2020');
    view().ask({ query: 'loon', countries: ['BE'], sources: ['s'], years: { from: 1990, to: null } });
    view().ask({ statuses: ['included'] });
    view().sortBy('year');
  });
  const sort = { column: 'year', isDescending: false };
  expect(view().asked).toMatchObject({
    query: 'loon',
    statuses: ['included'],
    countries: ['BE'],
    sources: ['s'],
    years: { from: 1990, to: null },
    filters: { title: 'werk', year: '2020' },
    sort,
  });
  act(() => view().showAll());
  expect(view().asked).toMatchObject({
    query: '',
    statuses: [],
    countries: [],
    sources: [],
    years: { from: null, to: null },
    filters: {},
    sort,
  });
  act(() => view().toggleFilters());
  act(() => view().showAll());
  expect(view().asked.filters).toBeNull();
});

test('columns stand in the order of the list, and there is always one', () => {
  const view = begin();
  act(() => view().setColumns(['sms', 'container', 'title']));
  expect(view().columns).toEqual(['title', 'container', 'sms']);
  act(() => view().setColumns([]));
  expect(view().columns).toEqual(['title', 'container', 'sms']);
});

test('is there again with its project, and what does not change stays the same object', () => {
  const view = begin();
  act(() => view().ask({ query: 'zout', statuses: ['maybe'] }));
  act(() => {
    view().setWidth('title', 300);
    view().setWidth('year', 80);
  });
  const { statuses } = view().asked;
  const before = view();
  act(() => view().sortBy('title'));
  expect(view().asked.statuses).toBe(statuses);
  expect(view().widths).toBe(before.widths);
  expect(begin()().asked.query).toBe('zout');
  expect(begin()().widths).toEqual({ title: 300, year: 80 });
  const { projectId } = useAppStore.getState();
  act(() => useAppStore.setState({ projectId: 'other' as ProjectId }));
  expect([view().asked.query, view().widths]).toEqual(['', {}]);
  act(() => useAppStore.setState({ projectId }));
  expect(view().asked.query).toBe('zout');
  act(() => view().resetWidths());
  expect(view().widths).toEqual({});
});
