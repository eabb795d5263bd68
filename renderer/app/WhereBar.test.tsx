// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { openMarked } from '../../tests/helpers/drawn-marked';
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CommandDesk } from '../commands/CommandDesk';
import { nl } from '../lib/i18n/nl';
import { goTo, useAppStore } from '../store/app.store';
import { useVisits } from '../store/visits';
import { shellCommands } from './commands';
import { WhereBar } from './WhereBar';

const returnTo = vi.fn();
async function bar() {
  const study = await openMarked();
  useVisits.setState({ past: [], future: [] });
  draw(
    <CommandDesk group={shellCommands} desk={{ returnTo } as never}>
      <WhereBar />
    </CommandDesk>,
    study.session,
  );
  return study;
}
const trail = (): (string | null)[] => screen.getAllByRole('listitem').map((li) => li.textContent);

test('says the stage and the page, and the record where it is about one', async () => {
  const { reference } = await bar();
  act(() => goTo('home'));
  expect(trail()).toEqual([nl['nav.home']]);
  act(() => goTo('reading', reference.id));
  expect(trail().slice(1, 2)).toEqual([nl['nav.reading']]);
  expect(trail()).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: nl['nav.reading'] }));
  expect(useAppStore.getState().subject).toBeNull();
  expect(trail()).toHaveLength(2);
});

test('goes back where there is something to go back to', async () => {
  await bar();
  const back = screen.getByRole<HTMLButtonElement>('button', { name: nl['where.back'] });
  expect(back.disabled).toBe(true);
  act(() => useVisits.setState({ past: [{ page: 'home' } as never] }));
  fireEvent.click(back);
  expect(returnTo.mock.calls).toEqual([[-1]]);
});
