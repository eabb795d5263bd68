// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SessionContext } from '../../store/session';
import { useNewest } from './use-newest';

test('the newest question counts: an answer to an earlier one is not shown, and a failure is', async () => {
  const asked: { end: (rows: unknown[]) => void; fail: (error: Error) => void }[] = [];
  const newestEntries = vi.fn(() => new Promise((end, fail) => asked.push({ end, fail })));
  const session = { subscribe: () => () => undefined, getSnapshot: () => session, newestEntries };
  const { result, rerender } = renderHook(({ limit }) => useNewest(limit), {
    initialProps: { limit: 10 },
    wrapper: ({ children }) => <SessionContext value={session as never}>{children}</SessionContext>,
  });
  expect(newestEntries).toHaveBeenLastCalledWith(10);
  rerender({ limit: 20 });
  await act(async () => {
    asked[0]?.end(['oud']);
    await Promise.resolve();
  });
  expect(result.current.changes).toEqual([]);
  const error = new Error('stuk');
  await act(async () => {
    asked[1]?.fail(error);
    await Promise.resolve();
  });
  expect(result.current.error).toBe(error);
  rerender({ limit: 30 });
  await act(async () => {
    asked[2]?.end(['nieuw']);
    await Promise.resolve();
  });
  expect(result.current).toEqual({ changes: ['nieuw'], error: null });
});
