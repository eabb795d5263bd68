// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addLive } from '../commands/live';
import { screeningCommands } from '../features/screening/commands';
import { nl } from '../lib/i18n/nl';
import { commandGroups } from './command-groups';
import { KeysSheet } from './KeysSheet';

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
      .filter((row) => row.lastElementChild?.textContent === text)
      .flatMap((row) => [...row.querySelectorAll('kbd')].map((key) => key.textContent));
  expect(rows).toHaveLength(screeningCommands.commands.filter((c) => c.keys !== undefined).length);
  expect(keysOf(nl['screening.include'])).toEqual(['I']);
  expect(keysOf(nl['screening.next'])).toHaveLength(2);
});
