// @vitest-environment jsdom
// Bundles that are picked: each is opened, or refused with the reason and with what can still be done.
import { draw } from '../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fixedEnv } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { emptyProjectData } from '../../shared/model/tables';
import { addProject } from '../db/projects.repository';
import { registered } from '../db/registry';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { pickFiles } from '../lib/pick-file';
import { salvageInWorker, unpackInWorker } from '../workers/bundle/client';
import { useOpenBundles } from './use-open-bundle';

vi.mock('../lib/pick-file', () => ({ pickFiles: vi.fn() }));
vi.mock('../workers/bundle/client', () => ({
  unpackInWorker: vi.fn(),
  salvageInWorker: vi.fn(),
  filesInWorker: vi.fn(),
}));
vi.mock('../../shared/bundle/new-id', () => ({
  underNewId: (bundle: object, _env: object, _device: string, title: string) =>
    Promise.resolve({ ...bundle, beside: title }),
}));
vi.mock('../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  addProject: vi.fn(),
}));
vi.mock('../db/registry', async (original) => ({ ...(await original<object>()), registered: vi.fn() }));

const bundleOf = (title: string) => ({
  data: { ...emptyProjectData(), projects: [defaultProject(fixedEnv(1), title)] },
});
const read = (title: string, notes: object[] = []) =>
  ({ ok: true, value: { ...bundleOf(title), notes, without: [] } }) as never;
const refused = (code: string) => ({ ok: false, error: { code, message: 'eigen woorden' } }) as never;

let outcome: unknown[] = [];
function Open({ besideAs }: { besideAs: ((title: string) => string) | null }) {
  const open = useOpenBundles();
  const press = (): void =>
    void open({ besideAs }).then(
      (ids) => outcome.push(ids),
      (error: unknown) => outcome.push(error),
    );
  return <button onClick={press}>open</button>;
}
async function openAll(besideAs: ((title: string) => string) | null, ...answers: never[]): Promise<void> {
  vi.mocked(pickFiles).mockResolvedValue(answers.map((_, n) => new File(['x'], `${n}.zeef`)));
  for (const answer of answers) vi.mocked(unpackInWorker).mockResolvedValueOnce(answer);
  draw(<Open besideAs={besideAs} />);
  await userEvent.click(screen.getByRole('button', { name: 'open' }));
  await waitFor(() => expect(outcome).toHaveLength(1));
}
const added = () => vi.mocked(addProject).mock.calls.map(([bundle]) => bundle as object);
const salvageButton = () => screen.queryByRole('button', { name: nl['bundle.salvage'] });

beforeEach(() => {
  notifications.clean();
  outcome = [];
  vi.mocked(registered).mockReset().mockResolvedValue(undefined);
  vi.mocked(addProject)
    .mockReset()
    .mockResolvedValue('p1' as never);
  vi.mocked(unpackInWorker).mockReset();
  vi.mocked(salvageInWorker).mockReset();
});

test('all that are picked are opened, also where one of them fails; that is said by the first failure', async () => {
  vi.mocked(addProject)
    .mockRejectedValueOnce(new Error('vol'))
    .mockRejectedValueOnce(new Error('later'))
    .mockResolvedValueOnce('p3' as never);
  await openAll(null, read('een'), read('twee'), read('drie'));
  expect(added()).toHaveLength(3);
  expect(outcome).toEqual([new Error('vol')]);
});

test('one of a project that is here is opened beside it only where that is asked', async () => {
  vi.mocked(registered).mockResolvedValue({} as never);
  await openAll((title) => `${title} (kopie)`, read('een'));
  expect(added()).toMatchObject([{ beside: 'een (kopie)' }]);
  expect(outcome).toEqual([['p1']]);
});

test('one of a project that is not here keeps its own title, and so does one that nobody wants beside', async () => {
  await openAll((title) => `${title} (kopie)`, read('een'));
  vi.mocked(registered).mockResolvedValue({} as never);
  outcome = [];
  document.body.innerHTML = '';
  await openAll(null, read('een'));
  expect(added().map((bundle) => 'beside' in bundle)).toEqual([false, false]);
});

test('what was noticed while it was read is said, once it is opened', async () => {
  await openAll(
    null,
    read('een', [
      {
        kind: Object.keys(nl)
          .find((k) => k.startsWith('bundle.note.'))!
          .slice(12),
        count: 7,
      },
    ]),
  );
  expect(await screen.findByText(new RegExp(textNow('bundle.opened', { title: 'een' })))).toBeDefined();
});

test('nothing can be saved of what is no bundle', async () => {
  await openAll(null, refused('not-a-bundle'));
  expect(await screen.findByText(textNow('bundle.refused', { file: '0.zeef' }))).toBeDefined();
  expect(salvageButton()).toBeNull();
  expect(added()).toEqual([]);
  expect(outcome).toEqual([[]]);
});

test('what can be read of a damaged one is opened on request, with what is lost of it', async () => {
  vi.mocked(salvageInWorker).mockResolvedValue({
    ok: true,
    value: { bundle: bundleOf('gered'), lost: [{ where: 'references', count: 3 }] },
  } as never);
  await openAll(null, refused('damaged'));
  expect(added()).toEqual([]);
  await screen.findByText(textNow('bundle.refused', { file: '0.zeef' }));
  await userEvent.click(salvageButton()!);
  await waitFor(() => expect(added()).toMatchObject([{ data: { projects: [{ title: 'gered' }] } }]));
  const lost = textNow('bundle.lostEntry', { where: 'references', count: 3 });
  expect(await screen.findByText((text) => text.includes(lost))).toBeDefined();
});

test('one that was all there when it was given up stays, is said, and is not entered', async () => {
  vi.mocked(addProject).mockImplementationOnce(async () => {
    await userEvent.click(await screen.findByRole('button', { name: nl['common.cancel'] }));
    return 'p1' as never;
  });
  await openAll(null, read('een'));
  expect(outcome).toEqual([[]]);
  expect(await screen.findByText(textNow('bundle.tooLate', { title: 'een' }))).toBeDefined();
});
