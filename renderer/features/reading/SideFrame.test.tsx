// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { SideFrame } from './SideFrame';
import { SIDE, type SidePane } from './use-side-pane';

const [setOpen, setWidth] = [vi.fn(), vi.fn()];
beforeEach(() => vi.clearAllMocks());
const frame = (more: Partial<SidePane>) => (
  <SideFrame
    pane={{ isOpen: true, isOver: false, width: 500, setOpen, setWidth, ...more }}
    pages={<button data-side-toggle>pages</button>}
  >
    <button role="tab" aria-selected="false">
      first
    </button>
    <button role="tab" aria-selected="true">
      second
    </button>
    <input role="combobox" aria-expanded="true" aria-label="list" />
  </SideFrame>
);
const drawn = (element: React.ReactNode) => (
  <MantineProvider env="test">
    <Notifications />
    {element}
  </MantineProvider>
);
const border = () => screen.queryByRole('separator', { name: nl['reading.sideWidth'] });
const escape = (on: HTMLElement): boolean => fireEvent.keyDown(on, { key: 'Escape' });

test('beside the pages it has a border, which grows it to the left', () => {
  draw(frame({}));
  expect(border()!.getAttribute('aria-valuenow')).toBe('500');
  expect(border()!.getAttribute('aria-valuemin')).toBe(String(SIDE.least));
  fireEvent.keyDown(border()!, { key: 'ArrowLeft' });
  expect(setWidth.mock.calls).toEqual([[516]]);
  escape(screen.getByText('second'));
  expect(setOpen).not.toHaveBeenCalled();
});

test('put away there are only the pages', () => {
  draw(frame({ isOpen: false }));
  expect(border()).toBeNull();
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.getByText('pages')).toBeDefined();
});

test('over the pages it gets the focus when it opens, and Escape gives that back', () => {
  const { rerender } = draw(frame({ isOver: true, isOpen: false }));
  rerender(drawn(frame({ isOver: true })));
  expect(border()).toBeNull();
  expect(document.activeElement?.textContent).toBe('second');
  // A list that is open closes first.
  escape(screen.getByRole('combobox'));
  expect(setOpen).not.toHaveBeenCalled();
  escape(screen.getByText('second'));
  expect(setOpen.mock.calls).toEqual([[false]]);
  expect(document.activeElement?.textContent).toBe('pages');
});

test('over the pages when the page opens, it takes the focus from nobody', () => {
  draw(frame({ isOver: true }));
  expect(document.activeElement).toBe(document.body);
});
