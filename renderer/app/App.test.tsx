// @vitest-environment jsdom
// From the start to an open project: what was found is said, and what cannot be opened tells why. The app starts once,
// when it is loaded.
import { draw } from '../../tests/helpers/drawn';
import { act, screen, waitFor } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../lib/i18n';
import { enterProject, useAppStore } from '../store/app.store';

const { openProject, flush, showFailure } = vi.hoisted(() => ({
  openProject: vi.fn(),
  showFailure: vi.fn(),
  flush: { now: (): Promise<void> => Promise.resolve() },
}));
vi.mock('../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  dropRemains: () => Promise.resolve(),
  ensureDemo: () => Promise.resolve(),
  mendRegistry: () =>
    Promise.resolve({
      returned: ['Terug'],
      lost: [
        { id: 'l1', title: 'Weg' },
        { id: 'l2', title: 'Hersteld' },
      ],
    }),
  restoreFromJournals: () =>
    Promise.resolve({
      restored: [
        { id: 'l2', title: 'Hersteld', lost: 0 },
        { id: 'l3', title: 'Half', lost: 4 },
      ],
      unreadable: ['u1'],
      failure: null,
    }),
}));
vi.mock('../db/session', async (original) => ({
  ...(await original<object>()),
  ProjectSession: { open: openProject },
}));
vi.mock('../store/session', async (original) => ({
  ...(await original<object>()),
  followPerson: () => () => undefined,
}));
vi.mock('../lib/window-id', async (original) => ({
  ...(await original<object>()),
  announceWindow: () => undefined,
  livingWindows: () => Promise.resolve([]),
}));
vi.mock('../host/host', async (original) => ({
  ...(await original<object>()),
  onFlushRequest: (work: () => Promise<void>) => {
    flush.now = work;
    return () => undefined;
  },
}));
// Each has a test of its own.
vi.mock('./failures', () => ({
  catchFailures: () => () => undefined,
  CopyDetails: () => null,
  showFailure,
}));
vi.mock('./Shell', () => ({ Shell: () => <p>shell</p> }));
vi.mock('./OpeningFailed', () => ({
  OpeningFailed: ({ error, retry }: { error: Error; retry: () => void }) => (
    <button onClick={retry}>{`cannot open: ${error.message}`}</button>
  ),
}));
vi.mock('./load-rest', () => ({ loadRest: () => undefined, loadStudy: () => import('./Study') }));
vi.mock('../features/about', () => ({ About: () => null }));
vi.mock('../features/projects', () => ({
  ProjectsPage: ({ lost }: { lost: { title: string }[] }) => (
    <p>{`projects, lost ${lost.map((p) => p.title).join()}`}</p>
  ),
}));
Object.defineProperty(navigator, 'storage', { value: { persist: () => Promise.resolve(true) } });
const { App } = await import('./App');

const sessionOf = (more: object = {}) => {
  const listeners = new Set<() => void>();
  return {
    id: 'p1',
    gone: null as string | null,
    data: { projects: [{ title: 'Loon' }], persons: [{}] },
    settled: vi.fn(() => Promise.resolve()),
    close: vi.fn(),
    tell: () => act(() => listeners.forEach((listen) => listen())),
    subscribe: (listen: () => void) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    ...more,
  };
};
/** Lets what follows from something be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
const show = vi.spyOn(notifications, 'show');
beforeEach(() => {
  openProject.mockReset();
  showFailure.mockClear();
  show.mockClear();
  useAppStore.setState({ projectId: null });
});

test('says what the start brought back, what it could not, and shows what is gone', async () => {
  draw(<App />);
  expect(await screen.findByText('projects, lost Weg')).toBeDefined();
  expect(show.mock.calls.map(([{ message, color }]) => [message, color])).toEqual([
    [textNow('registry.returned', { count: 1, titles: 'Terug' }), 'yellow'],
    [textNow('repair.restored', { title: 'Hersteld' }), 'yellow'],
    [textNow('repair.salvagedProject', { title: 'Half', lost: 4 }), 'red'],
    [textNow('repair.unreadable', { id: 'u1' }), 'red'],
  ]);
  expect(showFailure).not.toHaveBeenCalled();
});

test('opens the project that is chosen, and closes it once what was typed is saved', async () => {
  const session = sessionOf();
  let answer: (session: unknown) => void = () => undefined;
  openProject.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  draw(<App />);
  await screen.findByText(/^projects/);
  // What was said at the start is not said again.
  expect(show).not.toHaveBeenCalled();
  act(() => enterProject('p1' as never));
  expect(screen.queryByText('shell')).toBeNull();
  expect(screen.queryByText(/^projects/)).toBeNull();
  await settle(() => answer(session));
  expect(await screen.findByText('shell')).toBeDefined();
  expect(openProject.mock.calls.map(([id]) => id as string)).toEqual(['p1']);
  // Drawn is not yet followed: the study takes the shell's question in an effect.
  await waitFor(async () => {
    await flush.now();
    expect(session.settled).toHaveBeenCalledTimes(1);
  });
  expect(session.close).not.toHaveBeenCalled();
  act(() => enterProject(null));
  expect(await screen.findByText(/^projects/)).toBeDefined();
  await waitFor(() => expect(session.close).toHaveBeenCalledTimes(1));
  expect(session.settled).toHaveBeenCalledTimes(2);
});

test('a project that is opened after one left for another is closed', async () => {
  const session = sessionOf();
  let answer: (session: unknown) => void = () => undefined;
  openProject.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  draw(<App />);
  await screen.findByText(/^projects/);
  act(() => enterProject('p1' as never));
  await waitFor(() => expect(openProject).toHaveBeenCalledTimes(1));
  act(() => enterProject(null));
  await settle(() => answer(session));
  await waitFor(() => expect(session.close).toHaveBeenCalledTimes(1));
  expect(screen.queryByText('shell')).toBeNull();
});

test.each([
  ['projects', { projects: [], persons: [{}] }],
  ['persons', { projects: [{ title: 'Loon' }], persons: [] }],
])('one without %s cannot be worked in: it is closed and told', async (_what, data) => {
  const session = sessionOf({ data });
  openProject.mockResolvedValue(session);
  useAppStore.setState({ projectId: 'p1' as never });
  draw(<App />);
  expect(await screen.findByText('cannot open: empty')).toBeDefined();
  expect(session.close).toHaveBeenCalledTimes(1);
});

test('why a project cannot be opened is told, and it is tried again', async () => {
  openProject.mockRejectedValueOnce('kapot');
  openProject.mockResolvedValueOnce(sessionOf());
  useAppStore.setState({ projectId: 'p1' as never });
  draw(<App />);
  await userEvent.click(await screen.findByText('cannot open: kapot'));
  expect(await screen.findByText('shell')).toBeDefined();
});

test('a project that another window took away is left, and that is said once it is so', async () => {
  const session = sessionOf();
  openProject.mockResolvedValue(session);
  useAppStore.setState({ projectId: 'p1' as never });
  draw(<App />);
  await screen.findByText('shell');
  session.tell();
  expect(useAppStore.getState().projectId).toBe('p1');
  session.gone = 'erased';
  session.tell();
  // Drawn is not yet followed: what was told before is seen when the effect begins.
  await waitFor(() => expect(useAppStore.getState().projectId).toBeNull());
  expect(show.mock.lastCall?.[0]).toMatchObject({ id: 'gone-p1', color: 'yellow' });
});
