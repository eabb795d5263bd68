// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetLost, type RegistryEntry, watchProjects } from '../../db/registry';
import { isPlainBrowser } from '../../host/host';
import { nl } from '../../lib/i18n/nl';
import { ProjectsPage } from './ProjectsPage';
import { exportBundle } from './project-actions';

vi.mock('../../db/registry', async (original) => ({
  ...(await original<object>()),
  watchProjects: vi.fn(),
  forgetLost: vi.fn(() => Promise.resolve()),
}));
vi.mock('../../host/host', async (original) => ({
  ...(await original<object>()),
  isPlainBrowser: vi.fn(() => false),
}));
vi.mock('./project-actions', () => ({ exportBundle: vi.fn() }));
// Each has a test of its own.
vi.mock('./WhoseCopy', () => ({
  WhoseCopy: ({ onChoose }: { onChoose: (person: string) => void }) => (
    <button onClick={() => onChoose('anna')}>Anna</button>
  ),
}));
vi.mock('./EraseDialog', () => ({
  EraseDialog: ({ project }: { project: RegistryEntry }) => <p>{`erases ${project.title}`}</p>,
}));

const entry = (title: string, deletedAt: number | null = null): RegistryEntry =>
  ({ id: title, title, createdAt: 1, deletedAt }) as never;
let tell: (list: RegistryEntry[]) => void;
let fail: (error: unknown) => void;
beforeEach(() => {
  vi.mocked(watchProjects).mockImplementation((onList, onError) => {
    tell = (list) => act(() => onList(list));
    fail = (error) => act(() => onError(error));
    return () => undefined;
  });
  vi.mocked(exportBundle).mockReset().mockResolvedValue(null);
});
const page = (lost: RegistryEntry[] = []): void =>
  void draw(
    <ProjectsPage
      lost={lost}
      about={<p>about</p>}
      team={null}
      backups={null}
      guide={<p>guide</p>}
      notice={null}
    />,
  );

test('lists what was not deleted, apart from what was; that there is none is said', async () => {
  page();
  expect(screen.getByText(nl['projects.empty'])).toBeDefined();
  tell([entry('Loon'), entry('Weg', 5)]);
  expect(screen.queryByText(nl['projects.empty'])).toBeNull();
  expect(screen.getByRole('button', { name: 'Loon' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Weg' })).toBeNull();
  await press(nl['projects.purge']);
  expect(await screen.findByText('erases Weg')).toBeDefined();
});

test('who has no project of their own is welcomed; the examples are none', () => {
  page();
  expect(screen.getByRole('heading', { name: nl['projects.welcome'] })).toBeDefined();
  localStorage.setItem('zeef-practice', 'Oefenen');
  tell([entry('Oefenen'), entry('Loon', 5)]);
  expect(screen.queryByRole('heading', { name: nl['projects.welcome'] })).not.toBeNull();
  tell([entry('Oefenen'), entry('Loon')]);
  expect(screen.queryByRole('heading', { name: nl['projects.welcome'] })).toBeNull();
  localStorage.clear();
});

test('a list that cannot be read is not an empty one', () => {
  page();
  fail(new Error('kapot'));
  expect(screen.getByText('kapot')).toBeDefined();
  expect(screen.queryByText(nl['projects.empty'])).toBeNull();
});

test('says that this is a browser only where it is', () => {
  page();
  expect(screen.queryByText(nl['projects.browser'])).toBeNull();
  vi.mocked(isPlainBrowser).mockReturnValueOnce(true);
  page();
  expect(screen.getByText(nl['projects.browser'])).toBeDefined();
});

test('says which projects are gone until that was read', async () => {
  page();
  expect(screen.queryByText(nl['registry.lostTitle'])).toBeNull();
  page([entry('Eerste'), entry('Tweede')]);
  expect(screen.getByText(/Eerste, Tweede/)).toBeDefined();
  vi.mocked(forgetLost).mockRejectedValueOnce(new Error('slot'));
  await press(nl['registry.understood']);
  expect(await screen.findByText('slot')).toBeDefined();
  expect(screen.getByText(/Eerste, Tweede/)).toBeDefined();
  await press(nl['registry.understood']);
  await waitFor(() => expect(screen.queryByText(/Eerste, Tweede/)).toBeNull());
});

test('a bundle asks whose copy it is where that is not plain, and is then that of who was chosen', async () => {
  page();
  const project = entry('Loon');
  tell([project]);
  vi.mocked(exportBundle).mockResolvedValueOnce({ project } as never);
  await press(nl['projects.exportBundle']);
  await screen.findByRole('button', { name: 'Anna' });
  vi.mocked(exportBundle).mockRejectedValueOnce('schijf vol');
  await press('Anna');
  expect(vi.mocked(exportBundle).mock.calls).toEqual([
    [project, null, undefined],
    [project, 'anna', undefined],
  ]);
  expect(await screen.findByText('schijf vol')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Anna' })).toBeNull();
});
