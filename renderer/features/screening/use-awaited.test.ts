// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAwaited } from './use-awaited';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
});
const awaited = (
  status: 'off' | 'preparing' | 'failed',
  order: string[] | null = null,
  isOn = true,
  references = 100_000,
) => renderHook(() => useAwaited({ status, order: order as never }, isOn, references)).result;

test('the ranking is waited for while it is made, and no longer than a moment', () => {
  const isAwaited = awaited('preparing');
  expect(isAwaited.current).toBe(true);
  act(() => {
    vi.advanceTimersByTime(1600);
  });
  expect(isAwaited.current).toBe(false);
});

test('a small study is ranked soon: on a busy machine it is waited for longer', () => {
  const isAwaited = awaited('preparing', null, true, 187);
  act(() => {
    vi.advanceTimersByTime(14_000);
  });
  expect(isAwaited.current).toBe(true);
  act(() => {
    vi.advanceTimersByTime(1600);
  });
  expect(isAwaited.current).toBe(false);
});

test('nothing is waited for without a ranking, once there is one, or after it failed', () => {
  expect(awaited('off', null, false).current).toBe(false);
  expect(awaited('preparing', ['r1']).current).toBe(false);
  expect(awaited('failed').current).toBe(false);
});
