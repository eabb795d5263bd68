// @vitest-environment jsdom
import { shownMoment } from '../../../shared/kernel/shown-date';
import { draw } from '../../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { backupsOf, purgeProject } from '../../db/erase-project';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { EraseDialog } from './EraseDialog';

vi.mock('../../db/erase-project', () => ({ backupsOf: vi.fn(), purgeProject: vi.fn() }));
const [onSave, onClose] = [vi.fn(), vi.fn()];
const day = shownMoment(5, 'nl');
const button = (key: 'erase.confirm' | 'erase.saveFirst'): HTMLButtonElement =>
  screen.getByRole('button', { name: nl[key] });
const drawDialog = (): void => {
  const project = { id: 'p' as never, title: 'Studie', createdAt: 1, deletedAt: 2 };
  draw(<EraseDialog project={project} onSave={onSave} onClose={onClose} />);
};
beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(backupsOf).mockResolvedValue({ bundle: null, copies: [], made: 0, isInTeam: false });
  vi.mocked(purgeProject).mockResolvedValue([]);
});

test('nothing is erased before it is known what there is of it', async () => {
  drawDialog();
  expect(button('erase.confirm').disabled).toBe(true);
  expect(await screen.findByText(nl['erase.noBundle'])).toBeDefined();
  expect(screen.queryByText(nl['erase.copies'])).toBeNull();
  fireEvent.click(button('erase.saveFirst'));
  expect([onSave.mock.calls.length, vi.mocked(purgeProject).mock.calls.length]).toEqual([1, 0]);
  fireEvent.click(button('erase.confirm'));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(vi.mocked(purgeProject).mock.calls).toEqual([['p']]);
});

test('the bundle that was saved last is named, and each copy with its size', async () => {
  const copies = [1, 4096].map((bytes, n) => ({ name: `k${n}`, at: 5, bytes }));
  vi.mocked(backupsOf).mockResolvedValue({
    bundle: { name: 'b.zeef', at: 5 },
    ...{ copies, made: 0, isInTeam: false },
  });
  drawDialog();
  expect(await screen.findByText(textNow('erase.bundle', { name: 'b.zeef', when: day }))).toBeDefined();
  expect(screen.queryByText(nl['erase.noBundle'])).toBeNull();
  expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual(
    [1, 4].map((size) => textNow('erase.copy', { when: day, size })),
  );
});

test('back-ups and keys that go too are named, and where back-ups may be left', async () => {
  vi.mocked(backupsOf).mockResolvedValue({ bundle: null, copies: [], made: 2, isInTeam: true });
  vi.mocked(purgeProject).mockResolvedValue(['/media/stick', '/mnt/p']);
  const shown = vi.spyOn(notifications, 'show');
  drawDialog();
  expect(await screen.findByText(textNow('erase.backups', { count: 2 }))).toBeDefined();
  expect(screen.getByText(nl['erase.team'])).toBeDefined();
  fireEvent.click(button('erase.confirm'));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  const message = textNow('erase.left', { folders: '/media/stick, /mnt/p' });
  expect(shown).toHaveBeenCalledWith(expect.objectContaining({ message, autoClose: false }));
});

test('what cannot be erased is said, and it stays open', async () => {
  vi.mocked(purgeProject).mockRejectedValue(new Error('in gebruik'));
  drawDialog();
  await screen.findByText(nl['erase.noBundle']);
  fireEvent.click(button('erase.confirm'));
  expect(await screen.findByText('in gebruik')).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
  await waitFor(() => expect(button('erase.saveFirst').disabled).toBe(false));
});

test('where it is not known what there is, nothing is erased', async () => {
  vi.mocked(backupsOf).mockRejectedValue(new Error('geen schijf'));
  drawDialog();
  expect(await screen.findByText('geen schijf')).toBeDefined();
  expect(button('erase.confirm').disabled).toBe(true);
});
