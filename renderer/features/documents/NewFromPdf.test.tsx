// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { NewFromPdf } from './NewFromPdf';

const { call, store } = vi.hoisted(() => ({ call: vi.fn(), store: vi.fn() }));
vi.mock('../../workers/documents/client', () => ({ documentCalls: () => ({ call }) }));
vi.mock('../../ui-domain/use-store-file', () => ({ useStoreFile: () => store }));
const { prepareFile } = vi.hoisted(() => ({ prepareFile: vi.fn() }));
vi.mock('../../ui-domain/prepare-file', () => ({
  prepareFile,
  readableFile: () => Promise.resolve({ bytes: new Uint8Array(1), refusal: null }),
}));
// Files of jsdom give no bytes.
const bytes = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) };
const file = Object.assign(new File(['x'], 'los.pdf'), bytes);
beforeEach(() => {
  vi.clearAllMocks();
  prepareFile.mockResolvedValue({ ok: true, value: {} });
  store.mockResolvedValue({ name: 'los.pdf', refusal: null, omitted: {} });
});

async function drawForm(said: () => Promise<unknown>) {
  call.mockImplementation(said);
  const { session } = await openStudy();
  const onAdded = vi.fn();
  draw(<NewFromPdf file={file} onClose={vi.fn()} onAdded={onAdded} />, session);
  return { session, onAdded };
}

test('nothing is added before a person says so; then with what they corrected, and the PDF', async () => {
  const csl = { type: 'report', title: 'Voorstel', issued: { 'date-parts': [[2014]] }, language: 'nl' };
  const { session, onAdded } = await drawForm(() => Promise.resolve(csl));
  const before = session.data.references.length;
  fireEvent.change(await screen.findByLabelText(nl['field.title']), { target: { value: 'Verbeterd' } });
  expect(session.data.references).toHaveLength(before);
  fireEvent.click(screen.getByRole('button', { name: nl['newFromPdf.add'] }));
  await waitFor(() => expect(onAdded).toHaveBeenCalledTimes(1));
  const added = session.data.references.find((r) => r.csl.title === 'Verbeterd');
  const whole = await session.wholeReference(added!.id);
  expect(whole?.csl).toMatchObject({ type: 'report', language: 'nl', issued: { 'date-parts': [[2014]] } });
  expect(store.mock.calls).toEqual([[added?.id, file]]);
});

test('a file that cannot be read proposes nothing, and needs a title', async () => {
  await drawForm(() => Promise.reject(new Error('stuk')));
  expect(await screen.findByText(nl['newFromPdf.noTitle'])).toBeDefined();
  expect(screen.getByRole('button', { name: nl['newFromPdf.add'] }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(textNow('newFromPdf.title', { file: 'los.pdf' }))).toBeDefined();
});

test('no reference is added for a file that cannot be stored', async () => {
  prepareFile.mockResolvedValue({ ok: false, error: 'encrypted' });
  const { session } = await drawForm(() => Promise.resolve({ type: 'report', title: 'Voorstel' }));
  const before = session.data.references.length;
  fireEvent.click(await screen.findByRole('button', { name: nl['newFromPdf.add'] }));
  expect(await screen.findByText(textNow('files.refused.encrypted', { file: 'los.pdf' }))).toBeDefined();
  expect(session.data.references).toHaveLength(before);
  expect(store).not.toHaveBeenCalled();
});
