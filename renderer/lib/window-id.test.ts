// Which windows are there.
import { afterEach, expect, it, vi } from 'vitest';
import { announceWindow, livingWindows, windowId } from './window-id';

afterEach(() => vi.unstubAllGlobals());

it('are those that hold a lock of their own, without other locks', async () => {
  const held: { name?: string }[] = [{ name: 'zeef-making' }, {}, { name: 'zeef-window-ander' }];
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string) => Promise.resolve(void held.push({ name })),
      query: () => Promise.resolve({ held }),
    },
  });
  expect([...(await livingWindows())]).toEqual(['ander']);
  announceWindow();
  expect([...(await livingWindows())]).toEqual(['ander', windowId]);
  vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({}) } });
  expect((await livingWindows()).size).toBe(0);
});
