// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../pdf/mark-layer';
import { useFind } from './use-find';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({
  documentCalls: () => ({ call }),
  fileKey: (_project: string, sha256: string) => ({ sha256 }),
}));
vi.mock('../../../pdf/measure', () => ({ createMeasure: () => () => 1 }));
const surface = {
  setPassing: vi.fn(),
  reveal: vi.fn(),
  getState: () => ({ page: 3 }),
  texts: { load: () => Promise.resolve({ text: 'x'.repeat(50), runs: [], source: 'text' }) },
};
const ranges = [1, 3, 9].map((page) => ({ page, start: 0, end: 4 }));
beforeEach(() => {
  vi.clearAllMocks();
  call.mockResolvedValue({ ranges, total: 7 });
});
async function find() {
  const { session, pdf } = await openMarked();
  const hook = hooked(() => useFind(pdf, surface as never), session);
  return { ...hook, pdf };
}
const shown = (): string[] =>
  (surface.setPassing.mock.lastCall![0] as Mark[]).filter((m) => m.kind === 'found').map((m) => m.id);

test('begins at the first hit from the page that is shown, and goes round', async () => {
  const { result, pdf } = await find();
  expect(result.current.hits).toBeNull();
  act(() => result.current.setQuery('loon'));
  await waitFor(() => expect(result.current.hits).toEqual({ at: 1, total: 7 }));
  expect(call.mock.lastCall!.slice(0, 2)).toEqual(['find', { key: { sha256: pdf.sha256 }, query: 'loon' }]);
  await waitFor(() => expect(shown()).toEqual(['find-1']));
  expect((surface.reveal.mock.lastCall![0] as Mark[]).map((m) => m.id)).toEqual(['find-1']);
  act(() => result.current.step(1));
  act(() => result.current.step(1));
  expect(result.current.hits?.at).toBe(0);
  act(() => result.current.step(-1));
  expect(result.current.hits?.at).toBe(2);
  await waitFor(() => expect(shown()).toEqual(['find-2']));
});

test('spaces ask for nothing; marks go with what was asked', async () => {
  const { result, unmount } = await find();
  act(() => result.current.setQuery('  '));
  expect(call).not.toHaveBeenCalled();
  act(() => result.current.setQuery('loon'));
  await waitFor(() => expect(result.current.hits).not.toBeNull());
  const { signal } = call.mock.lastCall![2] as { signal: AbortSignal };
  act(() => result.current.setQuery(''));
  expect([result.current.hits, signal.aborted]).toEqual([null, true]);
  await waitFor(() => expect(surface.setPassing).toHaveBeenLastCalledWith([]));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  surface.setPassing.mockClear();
  unmount();
  expect(surface.setPassing.mock.calls).toEqual([[[]]]);
});
