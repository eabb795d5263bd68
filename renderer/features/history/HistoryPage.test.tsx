// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, press } from '../../../tests/helpers/fill-in';
import { bareReference } from '../../../tests/helpers/references';
import { bert } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { HistoryPage } from './HistoryPage';

/** A study with that many references of Anna's, each entered by itself, and one of Bert's. */
async function history(count: number) {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  const enter = async (n: number, person: typeof by): Promise<void> => {
    const after = bareReference(`r${n}`, { type: 'book', title: `Titel t${n}` }, { sequence: n });
    await session.commit(person, 'reference.add', [{ table: 'references', id: after.id, after }]);
  };
  await enter(0, bert.id);
  for (let n = 1; n <= count; n++) await enter(n, by);
  return session;
}
const rows = (): number => document.querySelectorAll('tbody tr').length;
const button = (name: string) => screen.queryByRole('button', { name });

test('fifty are shown, newest first, and older ones on request', async () => {
  const session = await history(50);
  draw(<HistoryPage />, session);
  await waitFor(() => expect(rows()).toBe(50));
  expect(document.querySelector('tbody tr')?.textContent).toContain('Titel t50');
  await press(nl['history.more']);
  await waitFor(() => expect(rows()).toBe(session.log.length));
  expect(button(nl['history.more'])).toBeNull();
  expect(button(nl['common.all'])).toBeNull();
});

test('is found by words and by person; what is not there is said', async () => {
  draw(<HistoryPage />, await history(3));
  const search = screen.getByRole('searchbox', { name: nl['history.find'] });
  await userEvent.type(search, 'titel t2');
  await waitFor(() => expect(rows()).toBe(1));
  expect(button(nl['history.searchOn'])).toBeNull();
  await userEvent.clear(search);
  await choose(nl['history.person'], 'Bert');
  await waitFor(() => expect(rows()).toBe(1));
  expect(document.querySelector('tbody')?.textContent).toContain('Titel t0');
  await userEvent.type(search, 'titel t2');
  await waitFor(() => expect(screen.getByText(nl['history.nothing'])).toBeDefined());
});

test('a search looks back so far, and further on request', async () => {
  const session = await history(1);
  const [change] = await session.history(null, 1);
  const ask = vi
    .spyOn(session, 'history')
    .mockImplementation((_id, limit = 0) =>
      Promise.resolve(
        Array.from({ length: Math.min(limit, 1500) }, (_, n) => ({ ...change!, id: `c${n}` as never })),
      ),
    );
  draw(<HistoryPage />, session);
  await waitFor(() => expect(rows()).toBe(50));
  expect(ask).toHaveBeenLastCalledWith(null, 51);
  expect(button(nl['history.searchOn'])).toBeNull();
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  await waitFor(() => expect(ask).toHaveBeenLastCalledWith(null, 1000));
  await userEvent.click(await screen.findByRole('button', { name: nl['history.searchOn'] }));
  await waitFor(() => expect(ask).toHaveBeenLastCalledWith(null, 2000));
  await waitFor(() => expect(button(nl['history.searchOn'])).toBeNull());
});

test('of one record only what touched it, with the way to all', async () => {
  const session = await history(3);
  useAppStore.setState({ page: 'history', subject: 'r2' });
  draw(<HistoryPage />, session);
  await waitFor(() => expect(rows()).toBe(1));
  await press(nl['common.all']);
  await waitFor(() => expect(rows()).toBe(session.log.length));
});

test('a log that cannot be read says why, and not that it is empty', async () => {
  const session = await history(0);
  vi.spyOn(session, 'history').mockRejectedValue(new Error('stuk'));
  draw(<HistoryPage />, session);
  expect((await screen.findByRole('alert')).textContent).toBe('stuk');
  expect(screen.queryByText(nl['history.empty'])).toBeNull();
});
