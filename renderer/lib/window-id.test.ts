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

it('do not count the page that this one is a reload of, though its lock may outlive it for a moment', async () => {
  const kept = new Map([['zeef-window', 'vorige']]);
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  });
  const how = { type: 'reload' };
  vi.stubGlobal('performance', { getEntriesByType: () => [how] });
  vi.stubGlobal('navigator', {
    locks: {
      request: () => Promise.resolve(),
      query: () => Promise.resolve({ held: [{ name: 'zeef-window-vorige' }] }),
    },
  });
  announceWindow();
  expect([...(await livingWindows())]).toEqual([]);
  expect(kept.get('zeef-window')).toBe(windowId);
  // A window that was opened from another one has its session storage, and the other is there.
  how.type = 'navigate';
  kept.set('zeef-window', 'vorige');
  announceWindow();
  expect([...(await livingWindows())]).toEqual(['vorige']);
});
