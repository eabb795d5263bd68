// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useRest } from './use-rest';

afterEach(() => void vi.useRealTimers());

test('the first at once; what comes after it only when nothing follows', () => {
  vi.useFakeTimers();
  const { result, rerender } = renderHook(({ value }) => useRest(value), { initialProps: { value: 'a' } });
  expect(result.current).toBe('a');
  for (const value of ['b', 'c']) {
    rerender({ value });
    act(() => void vi.advanceTimersByTime(50));
    expect(result.current).toBe('a');
  }
  act(() => void vi.advanceTimersByTime(40));
  expect(result.current).toBe('c');
});
