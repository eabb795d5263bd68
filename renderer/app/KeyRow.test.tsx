// @vitest-environment jsdom
// Changing a key by keyboard alone, and what is said meanwhile.
import { draw } from '../../tests/helpers/drawn';
import { Table } from '@mantine/core';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { changedKey, useChangedKeys } from '../commands/changed-keys';
import { screeningCommands } from '../features/screening/commands';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { keyLines } from './command-lines';
import { KeyRow } from './KeyRow';

const say = vi.fn();
function Row({ name }: { name: string }) {
  useChangedKeys();
  const line = keyLines(screeningCommands, textNow).find(({ command }) => command.id === `screening.${name}`);
  return (
    <Table>
      <Table.Tbody>{line !== undefined && <KeyRow line={line} say={say} />}</Table.Tbody>
    </Table>
  );
}
const text = nl['screening.include'];
const change = (): HTMLElement =>
  screen.getByRole('button', { name: textNow('command.key.changeOf', { text }) });
const asking = (): HTMLElement | null =>
  screen.queryByRole('button', { name: textNow('command.key.pressFor', { text }) });
const keys = (): (string | null)[] => [...document.querySelectorAll('kbd')].map((key) => key.textContent);
beforeEach(() => {
  useChangedKeys.setState({ keys: {} });
  say.mockClear();
});

test('the next key that is pressed is the command’s, the focus stays, and it is said', async () => {
  draw(<Row name="include" />);
  await userEvent.tab();
  expect(document.activeElement).toBe(change());
  await userEvent.keyboard('{Enter}');
  expect(say.mock.calls).toEqual([[textNow('command.key.pressFor', { text })]]);
  const onWindow = vi.fn();
  addEventListener('keydown', onWindow);
  await userEvent.keyboard('{Shift>}y{/Shift}');
  removeEventListener('keydown', onWindow);
  expect(onWindow).not.toHaveBeenCalled();
  expect(changedKey('screening.include')).toBe('Shift+y');
  expect(keys()).toEqual(['Shift+Y']);
  expect(document.activeElement).toBe(change());
  expect(say.mock.lastCall).toEqual([`${text}: Shift+Y`]);
});

test('Escape, and leaving it, end without change; a key that is held since is none', async () => {
  draw(<Row name="include" />);
  for (const end of [() => userEvent.keyboard('{Escape}'), () => fireEvent.blur(asking()!)]) {
    change().focus();
    await userEvent.keyboard('{Enter}');
    expect(asking()?.getAttribute('data-mantine-stop-propagation')).toBe('true');
    fireEvent.keyDown(asking()!, { key: 'Enter', repeat: true });
    expect(screen.queryByRole('alert')).toBeNull();
    await end();
    expect(asking()).toBeNull();
  }
  await userEvent.keyboard('y');
  expect(useChangedKeys.getState().keys).toEqual({});
  expect(change().getAttribute('data-mantine-stop-propagation')).not.toBe('true');
});

test('a key that cannot be had says why, and another can be pressed', async () => {
  draw(<Row name="include" />);
  change().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Tab}');
  expect(screen.getByRole('alert').textContent).toBe(textNow('command.key.reserved.next', { key: 'Tab' }));
  expect(document.activeElement).toBe(asking());
  await userEvent.keyboard('m');
  expect(screen.getByRole('alert').textContent).toContain(nl['screening.maybe']);
  await userEvent.keyboard('y');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(changedKey('screening.include')).toBe('y');
});

test('a changed key goes back to standard with a button, after which the focus is where it changes', async () => {
  const reset = (): HTMLElement | null =>
    screen.queryByRole('button', { name: textNow('command.key.resetOf', { text }) });
  useChangedKeys.setState({ keys: { 'screening.include': 'y', 'screening.maybe': 'i' } });
  draw(<Row name="include" />);
  await userEvent.click(reset()!);
  expect(screen.getByRole('alert').textContent).toContain(nl['screening.maybe']);
  expect(keys()).toEqual(['Y']);
  useChangedKeys.setState({ keys: { 'screening.include': 'y' } });
  await userEvent.click(reset()!);
  expect(keys()).toEqual(['I']);
  expect(reset()).toBeNull();
  expect(document.activeElement).toBe(change());
});

test('a row of keys stands as it is, and says so', () => {
  draw(<Row name="excludeBecause" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(nl['command.key.row'])).toBeDefined();
});
