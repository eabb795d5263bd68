// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { changeKey, useChangedKeys } from '../commands/changed-keys';
import { addLive } from '../commands/live';
import { screeningCommands } from '../features/screening/commands';
import { nl } from '../lib/i18n/nl';
import { commandGroups } from './command-groups';
import { KeysSheet } from './KeysSheet';

beforeEach(() => useChangedKeys.setState({ keys: {} }));
const sections = (): Promise<HTMLElement[]> => screen.findAllByRole('region', { hidden: true });
const names = async (): Promise<(string | null)[]> =>
  (await sections()).map((section) => section.getAttribute('aria-label'));

test('keys of what is on screen come first, and every group is there once', async () => {
  const own = commandGroups.map((group) => nl[group.text]);
  const { unmount } = draw(<KeysSheet isOpen onClose={() => undefined} />);
  expect(await names()).toEqual(own);
  unmount();
  const end = addLive({
    group: screeningCommands,
    desk: () => ({}),
    part: () => null,
    turn: Promise.resolve(),
  });
  draw(<KeysSheet isOpen onClose={() => undefined} />);
  end();
  const screening = nl['nav.screening'];
  expect(await names()).toEqual([screening, ...own.filter((name) => name !== screening)]);
  const [first] = await sections();
  const rows = within(first!).getAllByRole('row', { hidden: true });
  const keysOf = (text: string): string[] =>
    rows
      .filter((row) => row.children[1]?.textContent === text)
      .flatMap((row) => [...row.querySelectorAll('kbd')].map((key) => key.textContent));
  expect(rows).toHaveLength(screeningCommands.commands.filter((c) => c.keys !== undefined).length);
  expect(keysOf(nl['screening.include'])).toEqual(['I']);
  expect(keysOf(nl['screening.next'])).toHaveLength(2);
});

test('all keys go back to standard, and the list shows them at once', async () => {
  changeKey('screening.include', 'y');
  changeKey('app.keys', 'q');
  draw(<KeysSheet isOpen onClose={() => undefined} />);
  await sections();
  const shown = (): string[] => [...document.querySelectorAll('kbd')].map((key) => key.textContent);
  expect(shown()).toContain('Y');
  expect(shown()).not.toContain('?');
  fireEvent.click(screen.getByRole('button', { name: nl['command.key.resetAll'], hidden: true }));
  expect(useChangedKeys.getState().keys).toEqual({});
  expect(shown()).toContain('?');
  expect(shown()).not.toContain('Y');
  expect(screen.getByRole('status', { hidden: true }).textContent).toBe(nl['command.key.allReset']);
});
