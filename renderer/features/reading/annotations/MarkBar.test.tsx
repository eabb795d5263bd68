// @vitest-environment jsdom
import '../../../../tests/helpers/drawn';
import { choose, valueOf } from '../../../../tests/helpers/fill-in';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { useReadingStore } from '../reading.store';
import { type ReadingDesk, readingCommands } from './commands';
import { MarkBar } from './MarkBar';

const attach = vi.fn(() => Promise.resolve(true));
const onLeave = vi.fn();
let box: object | null;
const options = [
  { key: 'f1', label: 'Doel', group: 'field', target: { type: 'field' } },
  { key: 'r1', label: 'Niveau', group: 'rating', target: { type: 'rating' } },
];
beforeEach(() => {
  vi.clearAllMocks();
  box = { top: 10, bottom: 20, left: 5, right: 9 };
  useReadingStore.setState({ target: null });
});
function bar(
  has: boolean,
  more: Partial<ReadingDesk> = {},
  active: (typeof options)[number] | null = null,
  isAsked = false,
) {
  const pages = document.createElement('div');
  pages.tabIndex = 0;
  document.body.append(document.createElement('div'));
  document.body.lastElementChild!.append(pages);
  const desk = {
    surface: { passageBox: () => box, subscribe: () => () => undefined },
    control: { has, text: 'de gekozen zin' },
    marking: { targets: { options, active }, attach },
    colours: [{ id: 'geel', label: { nl: 'Geel', en: 'Yellow' }, css: 'yellow' }],
    language: 'en',
    selected: null,
    ...more,
  } as unknown as ReadingDesk;
  const drawn = (isAsked: boolean) => (
    <MantineProvider env="test">
      <readingCommands.desk.Provider value={desk}>
        <MarkBar desk={desk} container={{ current: pages }} isAsked={isAsked} onLeave={onLeave} />
      </readingCommands.desk.Provider>
    </MantineProvider>
  );
  const { rerender } = render(drawn(isAsked));
  return { pages, isNoLongerAsked: () => rerender(drawn(false)) };
}
const shown = () => screen.queryByRole('toolbar', { name: nl['reading.marking'] });

test('has a button for each colour in the language of the window, and says what is selected', () => {
  bar(true);
  const yellow = screen.getByRole('button', { name: textNow('reading.mark', { option: 'Yellow' }) });
  expect(yellow.dataset['key']).toBe('1');
  expect(screen.getByRole('status').textContent).toBe('de gekozen zin');
});

test('it is there while something is selected, or something to attach to is chosen', () => {
  bar(false);
  expect(shown()).toBeNull();
  bar(true);
  expect(shown()).not.toBeNull();
  cleanup();
  bar(false, {}, null, true);
  expect(shown()).not.toBeNull();
});

test('it is not in the way before the passage is to be seen', () => {
  box = null;
  bar(true);
  const toolbar = document.querySelector<HTMLElement>('.zeef-mark-bar')!;
  expect(toolbar.style.visibility).toBe('hidden');
  box = { top: 10, bottom: 20, left: 5, right: 9 };
  fireEvent.pointerUp(window);
  expect(toolbar.style.visibility).toBe('visible');
});

test('while one draws over text with the pointer it cannot be seen', () => {
  const { pages } = bar(true);
  fireEvent.pointerDown(pages);
  expect(document.querySelector<HTMLElement>('.zeef-mark-bar')!.style.visibility).toBe('hidden');
});

test('Escape leads back to the pages; so does what makes it go', () => {
  const { pages, isNoLongerAsked } = bar(false, {}, null, true);
  const picker = screen.getByRole('combobox', { name: nl['reading.target'] });
  act(() => picker.focus());
  // The list is open, and closes first.
  fireEvent.keyDown(picker, { key: 'Escape' });
  expect(document.activeElement).toBe(picker);
  fireEvent.keyDown(picker, { key: 'Escape' });
  expect(document.activeElement).toBe(pages);
  expect(onLeave).toHaveBeenCalledTimes(1);
  act(() => picker.focus());
  isNoLongerAsked();
  expect(shown()).toBeNull();
  expect(document.activeElement).toBe(pages);
});

test('what is chosen to attach to is kept, and a passage that is selected attached at once', async () => {
  bar(true);
  expect(valueOf(nl['reading.target'])).toBe('');
  await choose(nl['reading.target'], 'Niveau');
  expect(useReadingStore.getState().target).toBe('r1');
  expect(attach.mock.calls).toEqual([[{ type: 'rating' }]]);
});

test('without a passage nothing is attached; what is chosen now is shown', async () => {
  bar(false, {}, options[0], true);
  expect(valueOf(nl['reading.target'])).toBe('Doel');
  await choose(nl['reading.target'], 'Niveau');
  expect(useReadingStore.getState().target).toBe('r1');
  expect(attach).not.toHaveBeenCalled();
});
