// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { AttachDialog } from './AttachDialog';
import { useMatchedFiles } from './use-matched-files';

const { store } = vi.hoisted(() => ({ store: vi.fn() }));
vi.mock('./use-matched-files', () => ({ useMatchedFiles: vi.fn() }));
vi.mock('../../ui-domain/use-store-file', () => ({ useStoreFile: () => store }));
const files = ['a', 'b', 'c'].map((name) => new File(['x'], `${name}.pdf`));
const [a, b, c] = files as [File, File, File];
const match = (file: File, verdict: string, ...ids: string[]) => ({
  file,
  verdict,
  refusal: file.name === 'c.pdf' ? 'old-word' : null,
  candidates: ids.map((referenceId) => ({ referenceId, by: 'title', score: 1 })),
});
const onClose = vi.fn();
async function drawDialog(done: number, found: unknown): Promise<void> {
  vi.mocked(useMatchedFiles).mockReturnValue({ done, found } as never);
  const { session } = await openStudy();
  draw(<AttachDialog files={files} onClose={onClose} />, session);
}
beforeEach(() => {
  notifications.clean();
  vi.clearAllMocks();
});

test('how many files are looked at is said, and it can be left', async () => {
  await drawDialog(1, null);
  const text = textNow('documents.matching', { done: 1, total: 3 });
  expect(Number(screen.getByRole('progressbar', { name: text }).getAttribute('aria-valuenow'))).toBeCloseTo(
    33.3,
    0,
  );
  fireEvent.click(screen.getByRole('button', { name: nl['common.cancel'] }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('doubtful ones stand first; what is confirmed is attached, and what cannot be a document is said', async () => {
  const labels = ['r1', 'r2'].map((value) => ({ value, label: `Ref ${value}` }));
  const matched = [match(a, 'sure', 'r1'), match(b, 'doubtful', 'r2'), match(c, 'none', 'r2')];
  store.mockImplementation((_id: string, file: File) =>
    Promise.resolve({ name: file.name, refusal: file === b ? 'damaged' : null, omitted: {} }),
  );
  await drawDialog(3, { matched, labels });
  expect(screen.getByText(textNow('documents.sure', { count: 1 }))).toBeDefined();
  expect(screen.getByText(textNow('documents.doubtful', { count: 2 }))).toBeDefined();
  const verdicts = [...document.querySelectorAll('[data-verdict]')].map((r) =>
    r.getAttribute('data-verdict'),
  );
  expect(verdicts).toEqual(['doubtful', 'none', 'sure']);
  fireEvent.click(screen.getByRole('button', { name: nl['documents.confirm'] }));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(store.mock.calls).toEqual([
    ['r1', a],
    ['r2', b],
  ]);
  expect(await screen.findByText(textNow('documents.attached', { count: 1, skipped: 2 }))).toBeDefined();
  expect(screen.getByText(textNow('files.refused.damaged', { file: 'b.pdf' }))).toBeDefined();
  // One that goes to no reference as well.
  expect(screen.getByText(textNow('files.refused.old-word', { file: 'c.pdf' }))).toBeDefined();
});

test('nothing is said of what is sure or doubtful where there is none', async () => {
  await drawDialog(1, { matched: [match(a, 'sure', 'r1')], labels: [] });
  expect(screen.queryByText(textNow('documents.doubtful', { count: 0 }))).toBeNull();
  cleanup();
  await drawDialog(1, { matched: [match(a, 'none')], labels: [] });
  expect(screen.queryByText(textNow('documents.sure', { count: 0 }))).toBeNull();
});

test('what cannot be attached is said, and the dialog stays', async () => {
  store.mockRejectedValue(new Error('vol'));
  await drawDialog(1, { matched: [match(a, 'sure', 'r1')], labels: [{ value: 'r1', label: 'Ref' }] });
  fireEvent.click(screen.getByRole('button', { name: nl['documents.confirm'] }));
  expect(await screen.findByText(/vol/)).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
});

test('closing while files are stored is working on: nothing goes on unseen', async () => {
  store.mockImplementation(() => new Promise(() => undefined));
  await drawDialog(3, { matched: [match(a, 'sure', 'r1')], labels: [] });
  fireEvent.click(screen.getByRole('button', { name: nl['documents.confirm'] }));
  fireEvent.click(screen.getByRole('button', { name: nl['common.close'] }));
  expect(onClose).toHaveBeenCalledTimes(1);
  const [notice] = await screen.findAllByRole('alert');
  expect(within(notice!).getByRole('button', { name: nl['documents.stop'] })).toBeDefined();
});

test('one works on while files are stored: a notice says how far it is, stops it, and goes at the end', async () => {
  const ends: (() => void)[] = [];
  store.mockImplementation(
    (_id: string, file: File) =>
      new Promise((resolve) => ends.push(() => resolve({ name: file.name, refusal: null, omitted: {} }))),
  );
  await drawDialog(3, { matched: [match(a, 'sure', 'r1'), match(b, 'sure', 'r2')], labels: [] });
  fireEvent.click(screen.getByRole('button', { name: nl['documents.confirm'] }));
  fireEvent.click(screen.getByRole('button', { name: nl['documents.behind'] }));
  expect(onClose).toHaveBeenCalledTimes(1);
  const [notice] = await screen.findAllByRole('alert');
  const bar = (done: number) => textNow('documents.storing', { done, total: 2 });
  expect(within(notice!).getByRole('progressbar', { name: bar(0) })).toBeDefined();
  await act(async () => {
    ends[0]?.();
    await Promise.resolve();
  });
  expect(await within(notice!).findByRole('progressbar', { name: bar(1) })).toBeDefined();
  fireEvent.click(within(notice!).getByRole('button', { name: nl['documents.stop'] }));
  ends[1]?.();
  expect(await screen.findByText(textNow('documents.attached', { count: 2, skipped: 0 }))).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('progressbar', { name: bar(1) })).toBeNull());
  // Another dialog may stand there by now.
  expect(onClose).toHaveBeenCalledTimes(1);
});
