// @vitest-environment jsdom
// A PDF that is added to a reference, with what was marked in it elsewhere.
import { hooked, openMarked } from '../../../tests/helpers/drawn-marked';
import { notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { pdfOf } from '../../../tests/helpers/marked';
import { textNow } from '../../lib/i18n';
import { useAddFile } from './use-add-file';

const { store, takeOver } = vi.hoisted(() => ({ store: vi.fn(), takeOver: vi.fn() }));
vi.mock('../../ui-domain/use-store-file', () => ({ useStoreFile: () => store }));
vi.mock('./annotations/use-take-over', () => ({ useTakeOver: () => takeOver }));
const show = vi.spyOn(notifications, 'show');
beforeEach(() => vi.clearAllMocks());
async function add(): Promise<unknown[]> {
  const { session, reference } = await openMarked();
  const { result } = hooked(() => useAddFile(reference), session);
  await act(() => result.current({ name: 'rapport.pdf' } as File));
  return show.mock.calls.map(([shown]) => shown.message);
}

test('takes over what stands in it, and says how many', async () => {
  store.mockResolvedValue(pdfOf());
  takeOver.mockResolvedValue({ added: 3, known: 1 });
  expect(await add()).toEqual([textNow('reading.takenOver', { count: 3, known: 0 })]);
  expect(store.mock.calls).toMatchObject([['report', { name: 'rapport.pdf' }]]);
  expect(takeOver.mock.calls).toEqual([[pdfOf()]]);
});

test('says nothing where nothing stands in it, or that cannot be read yet', async () => {
  store.mockResolvedValue(pdfOf());
  takeOver.mockResolvedValueOnce({ added: 0, known: 0 });
  expect(await add()).toEqual([]);
  takeOver.mockRejectedValueOnce(new Error('wachtwoord'));
  expect(await add()).toEqual([]);
});

test('what is no PDF is refused', async () => {
  store.mockResolvedValue(null);
  expect(await add()).toEqual([textNow('reading.notPdf', { file: 'rapport.pdf' })]);
  expect(takeOver).not.toHaveBeenCalled();
});
