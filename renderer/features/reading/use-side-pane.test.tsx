// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { setPageState } from '../../store/page-state';
import { useAppStore } from '../../store/app.store';
import { useReadingStore } from './reading.store';
import { SIDE, useSidePane } from './use-side-pane';

const matchMedia = window.matchMedia.bind(window);
let projects = 0;
beforeEach(() => {
  useAppStore.setState({ projectId: `pane${projects++}` as ProjectId });
  useReadingStore.setState({ isSideOpen: true, isDrawerOpen: false });
});
afterEach(() => {
  window.matchMedia = matchMedia;
});
const narrow = (): void => {
  window.matchMedia = (media) => Object.assign(matchMedia(media), { matches: media.includes('1099') });
};
const kept = (): boolean[] => {
  const { isSideOpen, isDrawerOpen } = useReadingStore.getState();
  return [isSideOpen, isDrawerOpen];
};

test('beside the pages it is put away and stays so', () => {
  const { result, unmount } = renderHook(() => useSidePane(true));
  expect(result.current).toMatchObject({ isOpen: true, isOver: false, width: SIDE.usual });
  act(() => result.current.setOpen(false));
  expect(result.current.isOpen).toBe(false);
  expect(kept()).toEqual([false, false]);
  unmount();
  expect(renderHook(() => useSidePane(true)).result.current.isOpen).toBe(false);
  // Without pages there is nothing else to show.
  expect(renderHook(() => useSidePane(false)).result.current.isOpen).toBe(true);
});

test('where there is no room it lies over the pages when asked for, and not over the next that are opened', () => {
  narrow();
  const { result, unmount } = renderHook(() => useSidePane(true));
  expect(result.current).toMatchObject({ isOpen: false, isOver: true });
  act(() => result.current.setOpen(true));
  expect(result.current.isOpen).toBe(true);
  expect(kept()).toEqual([true, true]);
  unmount();
  expect(kept()).toEqual([true, false]);
  expect(renderHook(() => useSidePane(false)).result.current).toMatchObject({ isOpen: true, isOver: false });
});

test('its width is there again, unless it is none that it can have', () => {
  const width = (): number => renderHook(() => useSidePane(true)).result.current.width;
  const { result } = renderHook(() => useSidePane(true));
  act(() => result.current.setWidth(SIDE.most));
  expect(width()).toBe(SIDE.most);
  act(() => setPageState('reading.sideWidth', SIDE.least));
  expect(width()).toBe(SIDE.least);
  for (const wrong of [SIDE.least - 1, SIDE.most + 1, '500']) {
    act(() => setPageState('reading.sideWidth', wrong));
    expect(width()).toBe(SIDE.usual);
  }
});
