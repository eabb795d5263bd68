// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ProjectId, ReferenceId } from '../../../shared/kernel/ids';
import { setPageState } from '../../store/page-state';
import { goTo, useAppStore } from '../../store/app.store';
import { useArrival, useBegin, useKeptPlace } from './use-arrival';

const [onShow, onHidden] = [vi.fn(), vi.fn()];
let n = 0;
beforeEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
  useAppStore.setState({ projectId: `a${n++}` as ProjectId, page: 'longlist', subject: null });
});
const all = ['a', 'b', 'c', 'd'] as ReferenceId[];
function begin(ids = all, { isSettled = true, start = undefined as ReferenceId | undefined } = {}) {
  const { rerender } = renderHook(
    (props: { ids: ReferenceId[]; isSettled: boolean }) =>
      useArrival({
        rows: { count: props.ids.length, idAt: (i) => props.ids[i], indexOf: (id) => props.ids.indexOf(id) },
        isSettled: props.isSettled,
        isNarrowed: props.ids.length < all.length,
        has: (id) => all.includes(id),
        begin: start,
        onShow,
        onHidden,
      }),
    { initialProps: { ids, isSettled } },
  );
  return (shown: ReferenceId[], isNow = true) => rerender({ ids: shown, isSettled: isNow });
}
const sendTo = (id: string | null): void => act(() => goTo('longlist', id));

test('what one is sent to is shown once the list is there, each time that one is sent', () => {
  goTo('longlist', 'c');
  const list = begin(all, { isSettled: false });
  expect(onShow).not.toHaveBeenCalled();
  list(all);
  list(all);
  expect(onShow.mock.calls).toEqual([[2, true]]);
  sendTo('c');
  sendTo('b');
  expect(onShow.mock.calls.slice(1)).toEqual([
    [2, true],
    [1, true],
  ]);
});

test('where one was is shown when the page opens, and not again', () => {
  begin(all, { start: 'd' as ReferenceId });
  expect(onShow.mock.calls).toEqual([[3, false]]);
  sendTo(null);
  expect(onShow).toHaveBeenCalledTimes(1);
});

test('what is filtered away is shown after all is; what is in no list is not looked for', () => {
  goTo('longlist', 'c');
  const list = begin(all.slice(0, 2));
  expect([onHidden.mock.calls.length, onShow.mock.calls.length]).toEqual([1, 0]);
  list(all.slice(0, 2), false);
  list(all);
  expect(onHidden).toHaveBeenCalledTimes(1);
  expect(onShow.mock.calls).toEqual([[2, true]]);
  sendTo('nowhere');
  list(all.slice(0, 2));
  expect([onHidden.mock.calls.length, onShow.mock.calls.length]).toEqual([1, 1]);
});

test('one begins at what one is sent to, else where one was in this project', () => {
  const first = useAppStore.getState().projectId;
  act(() => setPageState('longlist.at', 'b'));
  const { result } = renderHook(useBegin);
  expect(result.current).toBe('b');
  sendTo('c');
  expect(result.current).toBe('c');
  act(() => useAppStore.setState({ projectId: 'elsewhere' as ProjectId, subject: null }));
  expect(result.current).toBeUndefined();
  act(() => useAppStore.setState({ projectId: first, page: 'reading', subject: 'd' }));
  expect(result.current).toBe('b');
});

test('where one is is kept after a rest and on leaving, but not in another project', () => {
  vi.useFakeTimers();
  const kept = (): unknown => renderHook(useBegin).result.current;
  const { rerender, unmount } = renderHook(({ id }) => useKeptPlace(id), {
    initialProps: { id: 'a' as ReferenceId },
  });
  act(() => void vi.advanceTimersByTime(300));
  expect(kept()).toBeUndefined();
  act(() => void vi.advanceTimersByTime(200));
  expect(kept()).toBe('a');
  rerender({ id: 'b' as ReferenceId });
  act(() => unmount());
  expect(kept()).toBe('b');
  const again = renderHook(() => useKeptPlace('c' as ReferenceId));
  act(() => {
    useAppStore.setState({ projectId: 'new one' as ProjectId });
    again.unmount();
  });
  expect(kept()).toBeUndefined();
  vi.useRealTimers();
});
