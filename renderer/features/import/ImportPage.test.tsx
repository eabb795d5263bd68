// @vitest-environment jsdom
// From choosing files to importing them: what is asked of the worker, under which name.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { pickFiles } from '../../lib/pick-file';
import { ImportPage } from './ImportPage';

vi.mock('../../ui-domain/use-formats', () => ({
  useFormats: () => null,
  useFormatNames: () => (id: string) => id,
}));
const { call, search } = vi.hoisted(() => ({ call: vi.fn(), search: vi.fn() }));
vi.mock('../../workers/import/client', () => ({ startImport: () => ({ call, end: vi.fn() }) }));
vi.mock('../../lib/pick-file', () => ({ pickFiles: vi.fn(), droppedFiles: vi.fn() }));
vi.mock('../../ui-domain/duplicate-search', async (original) => ({
  ...(await original<object>()),
  searchAfterImport: search,
}));
const files = (...names: string[]) => names.map((name) => new File(['x'], name));
const choose = async (...names: string[]): Promise<void> => {
  vi.mocked(pickFiles).mockResolvedValue(files(...names));
  await userEvent.click(screen.getByRole('button', { name: nl['import.choose'] }));
};
const asked = (what: string) =>
  call.mock.calls.filter(([name]) => name === what).map(([, input]) => input as object);
const preview = {
  format: 'ris',
  files: [{ name: 'a.ris', format: 'ris', count: 4, origin: 'x' }],
  unread: [],
  count: 4,
  problems: [],
  sample: [],
  headings: [],
};
beforeEach(() => {
  notifications.clean();
  vi.clearAllMocks();
  call.mockImplementation((name: string) =>
    name === 'parse' ? Promise.resolve({ ok: true, value: preview }) : new Promise(() => undefined),
  );
});

test('nothing is read when nothing was chosen; several files are called by their number', async () => {
  const { session } = await openStudy();
  draw(<ImportPage />, session);
  await choose();
  expect(asked('parse')).toEqual([]);
  await choose('a.ris', 'b.ris');
  await waitFor(() => expect(asked('parse')).toHaveLength(1));
  const several = textNow('import.several', { count: 2 });
  expect(await screen.findByText((text) => text.includes(several))).toBeDefined();
});

test('what was looked at is imported, in the name of who works, and searched for duplicates', async () => {
  const { session, by } = await openStudy();
  draw(<ImportPage />, session);
  await choose('map.zip');
  expect(await screen.findByText((text) => text.includes('map.zip'))).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl['import.run'] }));
  await waitFor(() => expect(asked('write')).toHaveLength(1));
  const [project] = session.data.projects;
  expect(asked('write')).toMatchObject([
    { request: { projectId: project!.id, by, fileName: 'a.ris', format: 'ris' }, sources: [null] },
  ]);
  const [searched, input] = search.mock.lastCall as unknown[];
  expect(searched).toBe(session);
  expect(input).toMatchObject({ projectId: project!.id, by });
  expect(screen.getByRole('progressbar', { name: nl['import.run'] })).toBeDefined();
  // While it is written nothing else is read.
  expect(screen.getByRole('button', { name: nl['import.choose'] })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: nl['import.folder'] })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: nl['import.run'] })).toBeNull();
});
