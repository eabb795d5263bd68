// @vitest-environment jsdom
// A command as a button: its text, its key, and whether it can be done.
import { draw } from '../../tests/helpers/drawn';
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { changeKey, resetKeys } from './changed-keys';
import { defineCommands, shownKey } from './command';
import { CommandButton, CommandIcon } from './CommandButton';

type Desk = { isOpen: boolean };
const run = vi.fn();
const group = defineCommands<Desk>()(
  { id: 'g', text: 'nav.label', reach: 'page' },
  {
    undo: { text: 'nav.undo', keys: ['u', 'x'], when: (desk) => desk.isOpen, run },
    bare: { text: 'nav.redo', run },
    because: { text: 'screening.excludeBecause', keys: ['1', '2'], options: () => ['Land', 'Jaar'], run },
  },
);
const { undo, bare, because } = group.of;
const at = (isOpen: boolean, element: React.ReactNode): HTMLElement => {
  draw(<group.desk.Provider value={{ isOpen }}>{element}</group.desk.Provider>);
  return screen.getByRole('button');
};
beforeEach(() => run.mockClear());

test('a button shows its text and first key, and does its command at its desk', () => {
  const button = at(true, <CommandButton command={undo} />);
  expect(button.textContent).toBe(`${nl['nav.undo']}U`);
  fireEvent.click(button);
  expect(run).toHaveBeenCalledWith({ isOpen: true }, 0);
});

test('without a key it shows none, and what cannot be done is disabled', () => {
  expect(at(true, <CommandButton command={bare} />).querySelector('kbd')).toBeNull();
  document.body.innerHTML = '';
  expect(at(false, <CommandButton command={undo} />)).toHaveProperty('disabled', true);
});

test('with a label the text and key show on pointing at it', () => {
  const button = at(true, <CommandButton command={undo} label="↶" />);
  expect([button.textContent, button.title, button.getAttribute('aria-label')]).toEqual([
    '↶',
    `${nl['nav.undo']} (U)`,
    nl['nav.undo'],
  ]);
});

test('an option has its own key and text', () => {
  const button = at(true, <CommandButton command={because} option={1} />);
  expect(button.textContent).toContain('Jaar');
  expect(button.querySelector('kbd')?.textContent).toBe('2');
  fireEvent.click(button);
  expect(run).toHaveBeenCalledWith({ isOpen: true }, 1);
});

test('it keeps the focus where it is only when asked', () => {
  expect(fireEvent.mouseDown(at(true, <CommandButton command={undo} keepsFocus />))).toBe(false);
  document.body.innerHTML = '';
  expect(fireEvent.mouseDown(at(true, <CommandButton command={undo} />))).toBe(true);
});

test('an icon can be disabled by its place too', () => {
  const icon = (
    <CommandIcon command={undo} disabled>
      i
    </CommandIcon>
  );
  expect(at(true, icon)).toHaveProperty('disabled', true);
});

test('outside its desk there is no button', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => draw(<CommandButton command={undo} />)).toThrow('no desk for g.undo');
  error.mockRestore();
});

test('another key shows at once, and its standard key when that is back; a row of keys stays', () => {
  const button = at(true, <CommandButton command={undo} />);
  act(() => changeKey(undo.id, 'Mod+e'));
  expect(button.querySelector('kbd')?.textContent).toBe('Ctrl+E');
  changeKey(because.id, 'q');
  expect([shownKey(because, 0), shownKey(because, 1), shownKey(because, 2)]).toEqual(['1', '2', null]);
  changeKey(bare.id, 'q');
  expect(shownKey(bare)).toBeNull();
  act(resetKeys);
  expect(button.querySelector('kbd')?.textContent).toBe('U');
});
