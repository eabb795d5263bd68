// @vitest-environment jsdom
// The text of an open document: read once the page is shown, with what was recognised.
import { openMarked, hooked } from '../../../../tests/helpers/drawn-marked';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useDocumentText } from './use-document-text';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({
  documentCalls: () => ({ call }),
  fileKey: (_project: string, sha256: string) => ({ sha256 }),
}));
const setRecognised = vi.fn();
const surface = { setRecognised } as never;
beforeEach(() => vi.clearAllMocks());

test('is read, and again where pages were recognised since', async () => {
  const { session, pdf } = await openMarked();
  let pagesByOcr = 0;
  call.mockImplementation((name: string) =>
    Promise.resolve(name === 'read' ? { pages: 2, bare: [], pagesByOcr } : 'recognised'),
  );
  const { result } = hooked(() => useDocumentText(pdf, surface), session);
  expect(result.current).toMatchObject({ summary: null, progress: 0, failure: null });
  await waitFor(() => expect(result.current).toMatchObject({ summary: { pages: 2 }, progress: null }));
  expect(setRecognised).not.toHaveBeenCalled();
  pagesByOcr = 1;
  act(() => result.current.refresh());
  await waitFor(() => expect(setRecognised).toHaveBeenCalledWith('recognised'));
});

test('says why it cannot be read, and nothing once the document is closed', async () => {
  const { session, pdf } = await openMarked();
  call.mockRejectedValue(new Error('stuk'));
  const { result, unmount } = hooked(() => useDocumentText(pdf, surface), session);
  await waitFor(() => expect(result.current).toMatchObject({ failure: 'stuk', progress: null }));
  unmount();
  call.mockClear();
  hooked(() => useDocumentText(pdf, surface), session).unmount();
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(call).not.toHaveBeenCalled();
});
