// @vitest-environment jsdom
// A PDF that is added to a reference, with what was marked in it elsewhere.
import { hooked, openMarked } from '../../../tests/helpers/drawn-marked';
import { notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { pdfOf } from '../../../tests/helpers/marked';
import type { ReferenceDocument } from '../../../shared/model/document';
import { textNow } from '../../lib/i18n';
import { useAddFile } from './use-add-file';

const { store, takeOver } = vi.hoisted(() => ({ store: vi.fn(), takeOver: vi.fn() }));
vi.mock('../../ui-domain/use-store-file', () => ({ useStoreFile: () => store }));
vi.mock('./annotations/use-take-over', () => ({ useTakeOver: () => takeOver }));
const show = vi.spyOn(notifications, 'show');
beforeEach(() => vi.clearAllMocks());
const storedAs = (document: ReferenceDocument, omitted = {}) => ({
  name: 'rapport.pdf',
  document,
  refusal: null,
  omitted,
});
async function add(): Promise<unknown[]> {
  const { session, reference } = await openMarked();
  const { result } = hooked(() => useAddFile(reference), session);
  await act(() => result.current({ name: 'rapport.pdf' } as File));
  return show.mock.calls.map(([shown]) => shown.message);
}

test('takes over what stands in it, and says how many', async () => {
  store.mockResolvedValue(storedAs(pdfOf()));
  takeOver.mockResolvedValue({ added: 3, known: 1 });
  expect(await add()).toEqual([textNow('reading.takenOver', { count: 3, known: 0 })]);
  expect(store.mock.calls).toMatchObject([['report', { name: 'rapport.pdf' }]]);
  expect(takeOver.mock.calls).toEqual([[pdfOf()]]);
});

test('says nothing where nothing stands in it, or that cannot be read yet', async () => {
  store.mockResolvedValue(storedAs(pdfOf()));
  takeOver.mockResolvedValueOnce({ added: 0, known: 0 });
  expect(await add()).toEqual([]);
  takeOver.mockRejectedValueOnce(new Error('wachtwoord'));
  expect(await add()).toEqual([]);
});

test('what is no document is refused', async () => {
  store.mockResolvedValue({ name: 'rapport.pdf', document: null, refusal: 'unknown', omitted: {} });
  expect(await add()).toEqual([textNow('files.refused.unknown', { file: 'rapport.pdf' })]);
  expect(takeOver).not.toHaveBeenCalled();
});

test('of a reading copy is said what it leaves out; nobody marked anything in it', async () => {
  const original = { sha256: 'b'.repeat(64), fileName: 'pagina.html', sizeBytes: 3, format: 'html' as const };
  store.mockResolvedValue(storedAs({ ...pdfOf(), original }, { scripts: 2 }));
  const what = textNow('files.omitted.scripts', { count: 2 });
  expect(await add()).toEqual([textNow('files.omitted', { file: 'rapport.pdf', what })]);
  expect(takeOver).not.toHaveBeenCalled();
});
