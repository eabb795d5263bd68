// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useListView } from './use-list-view';

test('filters come and go as a row; showing all empties them and keeps the row and the sorting', () => {
  const { result } = renderHook(useListView);
  const view = () => result.current;
  act(() => view().toggleFilters());
  act(() => {
    view().setFilter('title', 'werk');
    view().setFilter('year', '2020');
    view().setQuery('loon');
    view().setStatus('include');
    view().sortBy('year');
  });
  expect(view().asked).toEqual({
    query: 'loon',
    status: 'include',
    filters: { title: 'werk', year: '2020' },
    sort: { column: 'year', isDescending: false },
  });
  act(() => view().showAll());
  expect(view().asked).toEqual({
    query: '',
    status: null,
    filters: {},
    sort: { column: 'year', isDescending: false },
  });
  act(() => view().toggleFilters());
  act(() => view().showAll());
  expect(view().asked.filters).toBeNull();
});

test('columns stand in the order of the list', () => {
  const { result } = renderHook(useListView);
  act(() => result.current.setColumns(['sms', 'container', 'title']));
  expect(result.current.columns).toEqual(['title', 'container', 'sms']);
});
