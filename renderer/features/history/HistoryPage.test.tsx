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

// jsdom has no layout: all rows are seen.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count, getItemKey }: { count: number; getItemKey: (i: number) => number }) => ({
    scrollToIndex: () => undefined,
    getTotalSize: () => 60 * count,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, start: 60 * index, key: getItemKey(index) })),
  }),
}));

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
  return { session, by };
}
const rows = (): Element[] => [...document.querySelectorAll('tbody tr')];
const waitForRows = (count: number) => waitFor(() => expect(rows()).toHaveLength(count));
const search = (): HTMLElement => screen.getByRole('searchbox', { name: nl['history.find'] });

test('all are there, newest first, and counted', async () => {
  const { session } = await history(3);
  draw(<HistoryPage />, session);
  await waitForRows(session.log.length);
  await waitFor(() => expect(rows()[0]?.textContent).toMatch(/voegde de referentie .*Titel t3.* toe/));
  expect(screen.getByRole('status').textContent).toContain(`${session.log.length} van`);
  expect(screen.queryByRole('button', { name: nl['common.all'] })).toBeNull();
});

test('is found by words, by person and by kind; what is not there is said', async () => {
  draw(<HistoryPage />, (await history(3)).session);
  await userEvent.type(search(), '"titel t2"');
  await waitForRows(1);
  await userEvent.clear(search());
  await choose(nl['history.person'], 'Bert');
  await waitForRows(1);
  await waitFor(() => expect(rows()[0]?.textContent).toContain('Titel t0'));
  await userEvent.type(search(), 'titel t2');
  await waitFor(() => expect(screen.getByText(nl['history.nothing'])).toBeDefined());
  await press(nl['history.all']);
  await choose(nl['history.kind'], nl['kind.reference.add']);
  await waitForRows(4);
});

test('is asked the same when one comes back', async () => {
  const { session } = await history(2);
  const drawn = draw(<HistoryPage />, session);
  await userEvent.type(search(), 'titel t1');
  await waitForRows(1);
  drawn.unmount();
  draw(<HistoryPage />, session);
  expect(search()).toHaveProperty('value', 'titel t1');
  await waitForRows(1);
  await press(nl['history.all']);
});

test('what is done meanwhile comes on top, in a search too', async () => {
  const { session, by } = await history(1);
  draw(<HistoryPage />, session);
  await userEvent.type(search(), 'voegde referentie');
  await waitForRows(2);
  const after = bareReference('r9', { type: 'book', title: 'Titel t9' }, { sequence: 9 });
  await session.commit(by, 'reference.add', [{ table: 'references', id: after.id, after }]);
  await waitForRows(3);
  await waitFor(() => expect(rows()[0]?.textContent).toContain('Titel t9'));
  await press(nl['history.all']);
});

test('of one record only what touched it, with the way to all', async () => {
  const { session } = await history(3);
  useAppStore.setState({ page: 'history', subject: 'r2' });
  draw(<HistoryPage />, session);
  await waitForRows(1);
  await press(nl['common.all']);
  await waitForRows(session.log.length);
});

test('a log that cannot be read says why, and not that it is empty', async () => {
  const { session } = await history(0);
  vi.spyOn(session, 'entriesAt').mockRejectedValue(new Error('stuk'));
  useAppStore.setState({ page: 'history', subject: 'r0' });
  draw(<HistoryPage />, session);
  expect((await screen.findByRole('alert')).textContent).toBe('stuk');
  expect(screen.queryByText(nl['history.empty'])).toBeNull();
});

test('while a stage is blind no number says how many entries are hidden', async () => {
  const { session, by } = await history(3);
  const project = session.data.projects[0]!;
  const { screening } = project;
  const title = { ...screening.stages['title-abstract'], isBlind: true, unblindedAt: null };
  const after = {
    ...project,
    screening: { ...screening, stages: { ...screening.stages, 'title-abstract': title } },
  };
  await session.commit(by, 'project.save', [{ table: 'projects', id: project.id, after }]);
  draw(<HistoryPage />, session);
  const text = (): string => screen.getByRole('status').textContent;
  await waitFor(() => expect(text()).toBe(`${session.log.length} wijzigingen`));
});
