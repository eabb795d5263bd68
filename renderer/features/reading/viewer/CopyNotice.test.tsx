// @vitest-environment jsdom
// What is said over a reading copy, and giving back what it was made of.
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hash, pdfOf } from '../../../../tests/helpers/marked';
import { saveFile } from '../../../host/host';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { CopyNotice } from './CopyNotice';

vi.mock('../../../host/host', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
const original = { sha256: hash('e'), fileName: 'rapport.docx', sizeBytes: 3, format: 'docx' as const };

test('a PDF that came as one says nothing', async () => {
  const { session } = await openMarked();
  draw(<CopyNotice document={pdfOf()} />, session);
  expect(screen.queryByRole('button')).toBeNull();
});

test('says what it is a copy of, and saves that as it came; or says that it is gone', async () => {
  const { session } = await openMarked();
  draw(<CopyNotice document={pdfOf({ original })} />, session);
  expect(screen.getByText(nl['copies.docx'])).toBeDefined();
  const save = screen.getByRole('button', { name: textNow('copies.saveOf', { file: 'rapport.docx' }) });
  fireEvent.click(save);
  expect(await screen.findByText(textNow('copies.gone', { file: 'rapport.docx' }))).toBeDefined();
  expect(saveFile).not.toHaveBeenCalled();
  await session.putFile(original.sha256, new Uint8Array([1, 2, 3]));
  fireEvent.click(save);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
  expect(vi.mocked(saveFile).mock.lastCall?.[0]).toBe('rapport.docx');
  expect(vi.mocked(saveFile).mock.lastCall?.[1]).toHaveLength(3);
});
