// @vitest-environment jsdom
// The list with what stands beside it: the row that one is at is the reference that is shown.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import {
  act,
  type BoundFunctions,
  fireEvent,
  type queries,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDecision } from '../../../shared/model/decision';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { nl } from '../../lib/i18n/nl';
import { goTo, useAppStore } from '../../store/app.store';
import { LonglistPage } from './LonglistPage';

// jsdom has no layout: all rows are seen.
const scrollToIndex = vi.fn();
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    scrollToIndex,
    measure: () => undefined,
    getTotalSize: () => 32 * count,
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: 32 * index })),
  }),
}));
vi.mock('../../workers/search/client', () => ({
  searchOf: () => ({
    setRows: () => Promise.resolve(),
    find: () => Promise.resolve(Uint32Array.of(0)),
    ranks: () => Promise.resolve(Uint32Array.of(1, 2, 3)),
  }),
  endSearch: () => undefined,
}));
beforeEach(() => vi.clearAllMocks());

type Shown = BoundFunctions<typeof queries>;

async function drawPage(): Promise<Shown> {
  const { session, by } = await openStudy();
  useAppStore.setState({ projectId: session.id, page: 'longlist' });
  const made = ['r1', 'r2', 'r3'].map((id, sequence) =>
    bareReference(
      id,
      { type: 'book', title: `Titel ${id}`, abstract: `Samenvatting van ${id}`, DOI: `10.1/${id}` },
      { sequence, country: 'BE' },
    ),
  );
  await session.commit(by, 'test', [
    ...made.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
    {
      table: 'decisions',
      id: `r2:${by}:title-abstract`,
      after: {
        ...emptyDecision('r2' as ReferenceId, by, 'title-abstract'),
        verdict: 'exclude',
        note: 'te oud',
      },
    },
  ]);
  draw(<LonglistPage />, session);
  return within(screen.getByRole('region', { name: nl['longlist.pane'] }));
}
const shownTitle = (pane: Shown): Promise<HTMLElement> => pane.findByRole('heading', { level: 2 });

test('the reference of the row that one is at is shown with its abstract, decision and facts', async () => {
  const pane = await drawPage();
  expect((await shownTitle(pane)).textContent).toBe('Titel r1');
  expect(await pane.findByText('Samenvatting van r1')).toBeDefined();
  expect(pane.getByText(nl['longlist.undecided'])).toBeDefined();
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
  await waitFor(async () => expect((await shownTitle(pane)).textContent).toBe('Titel r2'));
  expect(await pane.findByText('Samenvatting van r2')).toBeDefined();
  const verdict = pane.getByText(nl['screening.exclude']).closest<HTMLElement>('[data-meaning]');
  expect(verdict?.dataset['meaning']).toBe('exclude');
  expect(pane.getByText(/te oud/)).toBeDefined();
  expect(pane.getByRole('button', { name: '10.1/r2' })).toBeDefined();
  await userEvent.click(pane.getByRole('button', { name: nl['common.history'] }));
  expect(useAppStore.getState()).toMatchObject({ page: 'history', subject: 'r2' });
});

test('it is closed, and opened for a reference that one is sent to, which is brought into view', async () => {
  const pane = await drawPage();
  await userEvent.click(pane.getByRole('button', { name: nl['common.close'] }));
  expect(screen.queryByRole('region', { name: nl['longlist.pane'] })).toBeNull();
  act(() => goTo('longlist', 'r3'));
  const again = within(await screen.findByRole('region', { name: nl['longlist.pane'] }));
  await waitFor(async () => expect((await shownTitle(again)).textContent).toBe('Titel r3'));
  expect(scrollToIndex).toHaveBeenLastCalledWith(2, { align: 'center' });
  expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe('row-2');
});

test('what one is sent to and was filtered away is shown with all', async () => {
  const pane = await drawPage();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'r1' } });
  expect(await screen.findByText(/^1 van 3/)).toBeDefined();
  act(() => goTo('longlist', 'r2'));
  expect(await screen.findByText(/^3 van 3/)).toBeDefined();
  await waitFor(async () => expect((await shownTitle(pane)).textContent).toBe('Titel r2'));
});
