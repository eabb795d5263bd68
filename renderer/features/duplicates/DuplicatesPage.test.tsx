// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { openScreening } from '../../../tests/helpers/screening-study';
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import {
  type SearchState,
  startDuplicateSearch,
  stopDuplicateSearch,
  useDuplicateSearch,
} from '../../ui-domain/duplicate-search';
import { DuplicatesPage } from './DuplicatesPage';

vi.mock('../../ui-domain/duplicate-search', async (original) => ({
  ...(await original<object>()),
  startDuplicateSearch: vi.fn(() => Promise.resolve()),
  stopDuplicateSearch: vi.fn(),
}));
beforeEach(() => useDuplicateSearch.setState({ status: 'idle' }, true));

async function page(count = 3) {
  const study = await openScreening(count);
  draw(<DuplicatesPage />, study.session);
  const stand = (state: object): void =>
    act(() => useDuplicateSearch.setState({ projectId: study.session.id, ...state } as SearchState, true));
  return { ...study, stand };
}
const has = (text: string): boolean => screen.queryByText(text) !== null;
const startButton = (): HTMLElement | null => screen.queryByRole('button', { name: nl['duplicates.start'] });

test('without references it leads to where they come in', async () => {
  await page(0);
  expect(startButton()).toBeNull();
  expect(has(nl['duplicates.explain'])).toBe(false);
  await press(nl['nav.import']);
  expect(useAppStore.getState().page).toBe('import');
});

test('explains itself before the first search, and searches in its own study as who works', async () => {
  const { session, by } = await page();
  expect(has(nl['longlist.empty'])).toBe(false);
  expect(has(nl['duplicates.explain'])).toBe(true);
  expect(has(textNow('duplicates.summary', { total: 3, count: 0, groups: 0 }))).toBe(true);
  await press(nl['duplicates.start']);
  expect(vi.mocked(startDuplicateSearch).mock.lastCall?.[0]).toMatchObject({ projectId: session.id, by });
});

test('a search that runs can be stopped, and none is started beside it', async () => {
  const { stand } = await page();
  stand({ status: 'running', share: 0.4 });
  expect(startButton()).toBeNull();
  expect(has(nl['duplicates.explain'])).toBe(false);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
  await press(nl['common.cancel']);
  expect(stopDuplicateSearch).toHaveBeenCalledTimes(1);
});

test('says why a search failed, and that nothing is left to ask once nothing is', async () => {
  const { stand } = await page();
  const done = textNow('duplicates.done', { merged: 2 });
  expect(has(done)).toBe(false);
  stand({ status: 'failed', message: 'geen geheugen' });
  expect(has('geen geheugen')).toBe(true);
  expect(startButton()).not.toBeNull();
  stand({ status: 'done', merged: 2, asked: [] });
  expect(has(done)).toBe(true);
  expect(screen.queryByRole('region', { name: nl['duplicates.pair'] })).toBeNull();
  stand({ status: 'done', merged: 2, asked: [{ a: 'r1', b: 'r3', score: 1, fields: [], traps: [] }] });
  expect(has(done)).toBe(false);
  expect(has(textNow('duplicates.position', { at: 1, count: 1 }))).toBe(true);
});
