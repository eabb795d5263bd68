// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../../../lib/i18n/nl';
import { AttachMenu } from './AttachMenu';
import type { TargetGroup } from './target-groups';

const groups = Object.keys(nl)
  .filter((key) => key.startsWith('reading.group.'))
  .map((key) => key.slice('reading.group.'.length)) as TargetGroup[];
const [one, two] = groups as [TargetGroup, TargetGroup];
const option = (key: string, group: TargetGroup) => ({ key, label: key, group, target: `doel ${key}` });
const onAttach = vi.fn();
async function openMenu(shown: TargetGroup[]): Promise<string[]> {
  cleanup();
  draw(
    <AttachMenu
      label="Koppel"
      options={[option('a', two), option('b', one), option('c', two)] as never}
      groups={shown}
      onAttach={onAttach}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Koppel' }));
  return (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
}

test('options stand by their group, with its name where there are several', async () => {
  expect(await openMenu([one, two])).toEqual(['b', 'a', 'c']);
  expect([one, two].map((g) => screen.queryByText(nl[`reading.group.${g}`]) !== null)).toEqual([true, true]);
  await userEvent.click(screen.getByRole('menuitem', { name: 'c' }));
  expect(onAttach.mock.calls).toEqual([['doel c']]);
});

test('a single group needs no name, and options of others are left out', async () => {
  expect(await openMenu([two])).toEqual(['a', 'c']);
  expect(screen.queryByText(nl[`reading.group.${two}`])).toBeNull();
});
