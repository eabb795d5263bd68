// @vitest-environment jsdom
import '../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useGrowing } from './use-growing';

let paint: () => void = () => undefined;
vi.mock('../lib/in-pieces', () => ({
  afterPaint: () => new Promise<void>((resolve) => (paint = resolve)),
}));
const painted = (): Promise<void> =>
  act(async () => {
    paint();
    await Promise.resolve();
  });

test('some rows are drawn in each frame, until all are there', async () => {
  const { result, rerender } = renderHook(({ count }) => useGrowing(count, 4), {
    initialProps: { count: 10 },
  });
  const seen = [result.current];
  for (let i = 0; i < 3; i++) {
    await painted();
    seen.push(result.current);
  }
  expect(seen).toEqual([4, 8, 10, 10]);
  rerender({ count: 14 });
  expect(result.current).toBe(12);
  await painted();
  expect(result.current).toBe(14);
});

test('fewer rows than a frame draws are there at once, and nothing grows once it is left', async () => {
  expect(renderHook(() => useGrowing(3, 4)).result.current).toBe(3);
  const { result, unmount } = renderHook(() => useGrowing(10, 4));
  unmount();
  await painted();
  expect(result.current).toBe(4);
});
