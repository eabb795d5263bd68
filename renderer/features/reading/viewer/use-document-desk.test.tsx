// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useAppStore } from '../../../store/app.store';
import { useReadingStore } from '../reading.store';
import { useDocumentDesk } from './use-document-desk';

const surface = {} as never;
const control = { clear: vi.fn() };
const [onFind, onChooseTarget] = [vi.fn(), vi.fn()];
const mark = vi.fn<() => Promise<string | null>>();
beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '';
  useReadingStore.setState({ selected: null, tab: 'form', isDark: false, surface: null });
});
async function desk(container: HTMLElement | null = null) {
  const { session } = await openMarked(['a', { sortIndex: '1' }], ['b', { sortIndex: '2' }]);
  const input = {
    container: { current: container },
    surface,
    control: control as never,
    marking: { mark, colour: 'yellow' } as never,
    annotations: session.data.annotations,
    drawing: null,
    onDraw: vi.fn(),
    onFind,
    onChooseTarget,
  };
  const { result } = hooked(() => useDocumentDesk(input), session);
  return { session, now: () => result.current };
}

test('keys act on the document that was used last', async () => {
  const { now } = await desk();
  expect(now().isInUse).toBe(false);
  act(() => useReadingStore.setState({ surface: { id: 'pdf' as never, surface } }));
  expect(now().isInUse).toBe(true);
  act(() => useReadingStore.setState({ surface: { id: 'other' as never, surface: {} as never } }));
  expect(now().isInUse).toBe(false);
});

test('goes from one annotation to the next, chooses it, and stays at the last', async () => {
  const { now } = await desk();
  act(() => now().walk(1));
  expect(useReadingStore.getState().selected).toBe('a');
  act(() => now().walk(1));
  expect(useReadingStore.getState().selected).toBe('b');
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report', passage: 'b' });
  act(() => now().walk(1));
  expect(useReadingStore.getState().selected).toBe('b');
});

test('only the chosen annotation is removed, and nothing without a choice', async () => {
  const { session, now } = await desk();
  await act(() => Promise.resolve(now().remove()));
  expect(session.data.annotations).toHaveLength(2);
  act(() => useReadingStore.setState({ selected: 'b' as never }));
  await act(() => Promise.resolve(now().remove()));
  await waitFor(() => expect(session.data.annotations.map((a) => a.id)).toEqual(['a']));
});

test('clearing lets go of the passage and of the choice', async () => {
  const { now } = await desk();
  act(() => useReadingStore.setState({ selected: 'b' as never }));
  act(() => now().clear());
  expect(control.clear).toHaveBeenCalledTimes(1);
  expect(useReadingStore.getState().selected).toBeNull();
  for (const isDark of [true, false]) {
    act(() => now().switchDark());
    expect(useReadingStore.getState().isDark).toBe(isDark);
  }
});

test('searching opens the search, or goes back to its field', async () => {
  document.body.innerHTML =
    '<div class="zeef-document"><div id="in"></div><div role="search"><input id="field"></div></div>';
  const { now } = await desk(document.getElementById('in'));
  act(() => now().find());
  expect(onFind).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.id).toBe('field');
});

test('a comment is written once the list has scrolled to the chosen annotation; letters wait for that', async () => {
  const { now } = await desk();
  act(() => now().comment());
  expect(useReadingStore.getState().tab).toBe('marks');
  expect(now().isCommentComing()).toBe(false);
  act(() => useReadingStore.setState({ selected: 'a' as never }));
  act(() => now().comment());
  expect(now().isCommentComing()).toBe(true);
  document.body.innerHTML = '<div data-annotation="a"><input id="comment"></div>';
  await waitFor(() => expect(document.activeElement?.id).toBe('comment'));
  expect(now().isCommentComing()).toBe(false);
});

test('a comment that does not come is not waited for any longer than the list scrolls', async () => {
  const frames: FrameRequestCallback[] = [];
  const frame = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((work) => frames.push(work));
  const { now } = await desk();
  act(() => useReadingStore.setState({ selected: 'weg' as never }));
  act(() => now().comment());
  let count = 0;
  for (let next = frames.shift(); next !== undefined && count < 100; next = frames.shift()) {
    count++;
    next(0);
  }
  frame.mockRestore();
  // Half a second, and what else is drawn.
  expect(count).toBeGreaterThanOrEqual(30);
  expect(count).toBeLessThan(40);
  expect(now().isCommentComing()).toBe(false);
});

test('what can be evidence is shown before its list gets the focus', async () => {
  document.body.innerHTML =
    '<input data-target-picker><div class="zeef-document"><div id="in"></div><input data-target-picker id="own"></div>';
  const { now } = await desk(document.getElementById('in'));
  act(() => now().chooseTarget());
  expect(onChooseTarget).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.id).toBe('own');
});

test('a passage is marked with a comment: letters are the comment’s from the start, also in a panel put away', async () => {
  const { now } = await desk();
  useReadingStore.setState({ selected: 'a' as never, isSideOpen: false, isDrawerOpen: false });
  let done: (id: string | null) => void = () => undefined;
  mark.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
  const writing = now().remark();
  expect(mark.mock.calls).toEqual([['yellow']]);
  expect(now().isCommentComing()).toBe(true);
  document.body.innerHTML = '<div data-annotation="a"><input id="comment"></div>';
  await act(async () => {
    done('a');
    await writing;
  });
  expect(document.activeElement?.id).toBe('comment');
  expect(useReadingStore.getState()).toMatchObject({ tab: 'marks', isSideOpen: true, isDrawerOpen: true });
  // Nothing was marked: nothing comes.
  mark.mockResolvedValueOnce(null);
  await act(() => now().remark());
  expect(now().isCommentComing()).toBe(false);
});
