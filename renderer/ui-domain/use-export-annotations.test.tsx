// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DocumentId, ReferenceId } from '../../shared/kernel/ids';
import { newDocument } from '../../shared/model/document';
import { saveFile } from '../host/host';
import { nl } from '../lib/i18n/nl';
import { writeAnnotationFile } from '../workers/annotations/client';
import { type AnnotationFormat, useExportAnnotations } from './use-export-annotations';

vi.mock('../host/host', () => ({ saveFile: vi.fn(), host: {} }));
vi.mock('../workers/annotations/client', () => ({ writeAnnotationFile: vi.fn() }));
const pdf = newDocument({
  id: 'd1' as DocumentId,
  referenceId: 'r1' as ReferenceId,
  sha256: 'a'.repeat(64),
  fileName: 'Een: twee.PDF',
  sizeBytes: 1,
  addedAt: 1,
});
function Export({ format, of }: { format: AnnotationFormat; of: typeof pdf | null }) {
  const exportAs = useExportAnnotations();
  return <button onClick={() => void exportAs(of, format)}>uit</button>;
}
async function press(format: AnnotationFormat, of: typeof pdf | null = pdf, hasFile = true) {
  const { session } = await openStudy('Studie');
  vi.spyOn(session, 'getFile').mockResolvedValue(hasFile ? new Uint8Array([1]) : null);
  draw(<Export format={format} of={of} />, session);
  await userEvent.click(screen.getByRole('button', { name: 'uit' }));
}
const written = (part: object) =>
  ({ ok: true, value: { bytes: new Uint8Array([7]), isSigned: false, ...part } }) as never;
beforeEach(() => {
  // Of the test before: they are kept until somebody closes them.
  notifications.clean();
  vi.mocked(saveFile).mockReset().mockResolvedValue(true);
  vi.mocked(writeAnnotationFile).mockReset().mockResolvedValue(written({}));
});
const saved = () => vi.mocked(saveFile).mock.lastCall;

test('tables and web annotations are written here, under the name of the file without what file systems refuse', async () => {
  await press('csv');
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  expect([saved()?.[0], saved()?.[2]]).toEqual([`Een- twee - ${nl['annotations.file']}.csv`, 'text/csv']);
  expect(writeAnnotationFile).not.toHaveBeenCalled();
  expect(await screen.findByText(/Een- twee.*csv/)).toBeDefined();
});

test('those of all documents are named after the study', async () => {
  await press('md', null);
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  expect(saved()?.[0]).toBe(`Studie - ${nl['annotations.file']}.md`);
  expect(vi.mocked(writeAnnotationFile).mock.lastCall?.[0]).toMatchObject({ type: 'document', format: 'md' });
});

test('a copy of the PDF is marked; that its signature is broken is said', async () => {
  vi.mocked(writeAnnotationFile).mockResolvedValue(written({ isSigned: true }));
  await press('pdf');
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  expect(saved()?.[0]).toBe(`Een- twee (${nl['annotations.marked']}).pdf`);
  expect(vi.mocked(writeAnnotationFile).mock.lastCall?.[0]).toMatchObject({ type: 'pdf', annotations: [] });
  expect(await screen.findByText(nl['annotations.signed'])).toBeDefined();
});

test('nothing is said of a signature where there is none', async () => {
  await press('pdf');
  expect(await screen.findByText(/Een- twee.*pdf/)).toBeDefined();
  expect(screen.queryByText(nl['annotations.signed'])).toBeNull();
});

test('without the file there is no copy of it; what cannot be written is said', async () => {
  await press('pdf', pdf, false);
  expect(writeAnnotationFile).not.toHaveBeenCalled();
  expect(saveFile).not.toHaveBeenCalled();
});

test('what is encrypted says so, and nothing is saved', async () => {
  vi.mocked(writeAnnotationFile).mockResolvedValue({
    ok: false,
    error: { code: 'encrypted', message: 'x' },
  } as never);
  await press('pdf');
  expect(await screen.findByText(nl['annotations.encrypted'].replace('{{reason}}', 'x'))).toBeDefined();
  expect(saveFile).not.toHaveBeenCalled();
});
