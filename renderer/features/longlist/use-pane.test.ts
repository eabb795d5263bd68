// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { setPageState } from '../../store/page-state';
import { useAppStore } from '../../store/app.store';
import { PANE, usePane } from './use-pane';

const drawn = window.matchMedia.bind(window);
const wide = (media: string): MediaQueryList => drawn(media);
const narrow = (media: string): MediaQueryList => Object.assign(drawn(media), { matches: true });
afterEach(() => void (window.matchMedia = wide));
let n = 0;
function begin(matchMedia: typeof wide) {
  window.matchMedia = matchMedia;
  const { result } = renderHook(usePane);
  return () => result.current;
}

test('is there in a wide window until it is closed, in a narrow one when it is opened; each is kept', () => {
  useAppStore.setState({ projectId: `n${n++}` as ProjectId });
  const inWide = begin(wide);
  expect([inWide().isOpen, inWide().isOver]).toEqual([true, false]);
  const inNarrow = begin(narrow);
  expect([inNarrow().isOpen, inNarrow().isOver]).toEqual([false, true]);
  act(() => inNarrow().setOpen(true));
  act(() => inWide().setOpen(false));
  expect([begin(narrow)().isOpen, begin(wide)().isOpen]).toEqual([true, false]);
});

test('is as wide as it was left, if that is a width', () => {
  useAppStore.setState({ projectId: `n${n++}` as ProjectId });
  const pane = begin(wide);
  expect(pane().width).toBe(PANE.usual);
  act(() => pane().setWidth(400));
  expect(begin(wide)().width).toBe(400);
  for (const kept of [PANE.least - 1, PANE.most + 1, '400']) {
    act(() => setPageState('longlist.paneWidth', kept));
    expect(pane().width).toBe(PANE.usual);
  }
});
