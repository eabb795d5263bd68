// @vitest-environment jsdom
import '../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { useAppStore } from './app.store';
import { setPageState, updatePageState, usePageState } from './page-state';

let n = 0;
const enter = (id = `p${n++}`): string => {
  useAppStore.setState({ projectId: id as ProjectId });
  return id;
};
beforeEach(() => void enter());

test('what a page keeps is there again, in the project that it was kept in', () => {
  const first = enter();
  const { result, rerender } = renderHook(() => usePageState('list.query', ''));
  expect(result.current[0]).toBe('');
  act(() => result.current[1]('zout'));
  expect(result.current[0]).toBe('zout');
  expect(JSON.parse(localStorage.getItem(`zeef-pages:${first}`) ?? '')).toEqual({ 'list.query': 'zout' });
  act(() => void enter());
  rerender();
  expect(result.current[0]).toBe('');
  act(() => void enter(first));
  rerender();
  expect(result.current[0]).toBe('zout');
});

test('changes build on one another, also before anything is drawn', () => {
  const { result } = renderHook(() => usePageState('n', 0));
  act(() => {
    for (let i = 0; i < 3; i++) updatePageState('n', (kept) => ((kept as number | undefined) ?? 10) + 1);
  });
  expect(result.current[0]).toBe(13);
});

test('keeps the rest, and all who show it see it', () => {
  const one = renderHook(() => usePageState('a', 0));
  const two = renderHook(() => usePageState('b', 0));
  act(() => setPageState('a', 1));
  act(() => setPageState('b', 2));
  expect([one.result.current[0], two.result.current[0]]).toEqual([1, 2]);
});

test('what is of another kind, or no such text, is not taken', () => {
  const broken = `p${n++}`;
  localStorage.setItem(`zeef-pages:${broken}`, '{"a":"x","b":[1]}');
  enter(broken);
  expect(renderHook(() => usePageState('a', 5)).result.current[0]).toBe(5);
  const isList = (kept: unknown): boolean => Array.isArray(kept);
  expect(renderHook(() => usePageState<number[]>('b', [], isList)).result.current[0]).toEqual([1]);
  for (const text of ['{', '[1]', '3']) {
    const other = `p${n++}`;
    localStorage.setItem(`zeef-pages:${other}`, text);
    enter(other);
    expect(renderHook(() => usePageState('a', 7)).result.current[0]).toBe(7);
  }
});
