// @vitest-environment jsdom
import { openStudy } from '../../tests/helpers/drawn';
import { hooked } from '../../tests/helpers/drawn-marked';
import { bert } from '../../tests/helpers/screening-study';
import { notifications } from '@mantine/notifications';
import { act, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { useShell } from './use-shell';

vi.mock('./pages', () => ({
  sections: [{ pages: [{ id: 'import' }] }, { pages: [{ id: 'screening' }, { id: 'report' }] }],
}));

test('pages are numbered over all sections, and a number without one is the longlist', async () => {
  const { session } = await openStudy();
  const { result } = hooked(() => useShell(vi.fn()), session);
  expect(result.current.pages).toEqual([nl['nav.import'], nl['nav.screening'], nl['nav.report']]);
  act(() => result.current.goTo(2));
  expect(useAppStore.getState().page).toBe('report');
  act(() => result.current.goTo(0));
  expect(useAppStore.getState().page).toBe('import');
  act(() => result.current.goTo(3));
  expect(useAppStore.getState().page).toBe('longlist');
});

test('requested reports are a place of their own in the documents', async () => {
  const { session } = await openStudy();
  const { result } = hooked(() => useShell(vi.fn()), session);
  act(() => result.current.showRequests());
  expect(useAppStore.getState()).toMatchObject({ page: 'documents', subject: 'requests' });
  act(() => result.current.showTools());
  expect(useAppStore.getState()).toMatchObject({ page: 'protocol', subject: 'tools' });
});

test('the language goes back and forth, and leaving leaves the study', async () => {
  const { session } = await openStudy();
  useAppStore.setState({ projectId: session.id });
  const { result } = hooked(() => useShell(vi.fn()), session);
  act(() => result.current.switchLanguage());
  await waitFor(() => expect(useAppStore.getState().language).toBe('en'));
  act(() => result.current.switchLanguage());
  await waitFor(() => expect(useAppStore.getState().language).toBe('nl'));
  act(() => result.current.leave());
  expect(useAppStore.getState().projectId).toBeNull();
});

test('what was done is taken back and done again, and each time that is said', async () => {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  const show = vi.spyOn(notifications, 'show');
  const { result } = hooked(() => useShell(vi.fn()), session);
  act(() => result.current.revert('undo'));
  await waitFor(() => expect(session.data.persons.map((p) => p.id)).toEqual([by]));
  await waitFor(() =>
    expect(show).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: textNow('undo.done', { what: 'test' }) }),
    ),
  );
  act(() => result.current.revert('redo'));
  await waitFor(() => expect(session.data.persons).toHaveLength(2));
  await waitFor(() =>
    expect(show).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: textNow('redo.done', { what: 'test' }) }),
    ),
  );
});

test('somebody works as another by name', async () => {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  const { result } = hooked(() => useShell(vi.fn()), session);
  expect(result.current.persons).toEqual(['Anna', bert.name]);
  act(() => result.current.workAs(1));
  expect(useAppStore.getState().personId).toBe(bert.id);
  act(() => result.current.workAs(2));
  expect(useAppStore.getState().personId).toBe(bert.id);
});
