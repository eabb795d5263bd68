// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { press } from '../../tests/helpers/fill-in';
import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { APP_VERSION } from '../../shared/kernel/version';
import { NewerDatabaseError } from '../db/readable';
import { DATABASE_VERSION } from '../db/schema-version';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { OpeningFailed } from './OpeningFailed';

const { rebuild, openBundles } = vi.hoisted(() => ({ rebuild: vi.fn(), openBundles: vi.fn() }));
vi.mock('../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  rebuildFromJournal: rebuild,
}));
vi.mock('../db/registry', async (original) => ({
  ...(await original<object>()),
  registered: () => Promise.resolve({ title: 'Studie', bundle: { name: 'mei.zeef', at: 5 } }),
}));
vi.mock('../host/journal', async (original) => ({ ...(await original<object>()), hasJournal: () => true }));
vi.mock('../ui-domain/use-open-bundle', () => ({ useOpenBundles: () => openBundles }));

const id = 'p1' as ProjectId;
const retry = vi.fn();
beforeEach(() => {
  notifications.clean();
  vi.resetAllMocks();
  useAppStore.setState({ projectId: id });
});
async function failed(error: Error): Promise<void> {
  draw(<OpeningFailed id={id} error={error} retry={retry} />);
  await screen.findByRole('heading', { name: textNow('opening.failed', { title: 'Studie' }) });
}
const shown = (): string => document.querySelector('main')?.textContent ?? '';
const project = (): string | null => useAppStore.getState().projectId;

test('what a newer app wrote is not rebuilt; that app is named where it is another', async () => {
  const values = { found: 99, known: DATABASE_VERSION, own: APP_VERSION };
  await failed(new NewerDatabaseError(99, '77.0.0'));
  expect(shown()).toContain(textNow('opening.newer', { ...values, app: '77.0.0' }));
  expect(shown()).not.toContain(nl['opening.kept']);
  expect(screen.queryByRole('button', { name: nl['opening.rebuild'] })).toBeNull();
});

test.each([null, APP_VERSION])('a newer app that is not known (%s) is not named', async (app) => {
  await failed(new NewerDatabaseError(99, app));
  expect(shown()).toContain(
    textNow('opening.newerUnknown', { found: 99, known: DATABASE_VERSION, own: APP_VERSION }),
  );
});

test('a reason is said in words where there are some; files are kept, and the last bundle is named', async () => {
  await failed(new Error('blocked'));
  expect(shown()).toContain(nl['opening.blocked']);
  expect(shown()).toContain(nl['opening.kept']);
  expect(shown()).toContain('mei.zeef');
});

test('another reason is said as it is', async () => {
  await failed(new Error('iets anders'));
  expect(shown()).toContain(textNow('opening.reason', { reason: 'iets anders' }));
});

test('rebuilt in its place it is opened again; beside it the new one is entered', async () => {
  await failed(new Error('empty'));
  rebuild.mockResolvedValueOnce(id);
  await press(nl['opening.rebuild']);
  await waitFor(() => expect(retry).toHaveBeenCalledTimes(1));
  const beside = textNow('opening.fromJournal', { title: 'Studie' });
  expect(rebuild).toHaveBeenLastCalledWith(id, beside);
  expect(await screen.findByText(textNow('opening.rebuilt', { title: 'Studie' }))).toBeDefined();
  expect(project()).toBe(id);
  rebuild.mockResolvedValueOnce('p2');
  await press(nl['opening.rebuild']);
  await waitFor(() => expect(project()).toBe('p2'));
  expect(await screen.findByText(textNow('opening.rebuiltBeside', { title: beside }))).toBeDefined();
  expect(retry).toHaveBeenCalledTimes(1);
});

test('a rebuild that fails says why, and can be tried again', async () => {
  await failed(new Error('empty'));
  rebuild.mockRejectedValueOnce(new Error('journaal stuk'));
  await press(nl['opening.rebuild']);
  expect(await screen.findByText('journaal stuk')).toBeDefined();
  expect(screen.getByRole('button', { name: nl['common.retry'] })).toHaveProperty('disabled', false);
  expect([project(), retry.mock.calls.length]).toEqual([id, 0]);
});

test('a bundle that was opened is entered; where none was, one stays', async () => {
  await failed(new Error('empty'));
  openBundles.mockResolvedValueOnce([]).mockResolvedValueOnce(['p3', 'p4']);
  await press(nl['opening.bundle']);
  await waitFor(() => expect(openBundles).toHaveBeenCalledTimes(1));
  expect(project()).toBe(id);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: nl['opening.bundle'] })).toHaveProperty('disabled', false),
  );
  await press(nl['opening.bundle']);
  await waitFor(() => expect(project()).toBe('p3'));
});
