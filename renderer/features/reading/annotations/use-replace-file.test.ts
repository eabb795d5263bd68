// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { hashFile } from '../../../lib/hash-file';
import { textNow } from '../../../lib/i18n';
import { bert, hash, passageOf, pdfOf } from '../../../../tests/helpers/marked';
import { useReplaceFile, withFile } from './use-replace-file';
import { lookUp } from './use-reanchor';

vi.mock('../../../lib/hash-file', () => ({ hashFile: vi.fn() }));
vi.mock('../../../workers/copies/client', () => ({
  copyInWorker: () => Promise.resolve({ ok: false, error: { code: 'unknown', message: '' } }),
}));
vi.mock('./use-reanchor', () => ({ lookUp: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({
  documentCalls: () => ({ call: () => Promise.reject(new Error('not read')) }),
  fileKey: () => ({}),
}));

test('a file that is replaced becomes the newest earlier version', () => {
  const first = {
    ...{ sha256: hash('z'), fileName: 'oud.pdf', sizeBytes: 1, original: null },
    ...{ replacedAt: 2, by: bert.id },
  };
  const original = { sha256: hash('c'), fileName: 'nieuw.html', sizeBytes: 30, format: 'html' as const };
  const own = { sha256: hash('b'), fileName: 'nieuw.html', sizeBytes: 20, original };
  const after = withFile(pdfOf({ versions: [first] }), own, { replacedAt: 9, by: bert.id });
  expect(after).toEqual({
    ...pdfOf(),
    ...own,
    versions: [
      first,
      {
        ...{ sha256: hash('a'), fileName: 'rapport.pdf', sizeBytes: 10, original: null },
        ...{ replacedAt: 9, by: bert.id },
      },
    ],
  });
});

/** What is lost has no passage in the new file. */
const reanchored = (id: string, state: string) => {
  const passage = state === 'lost' ? null : passageOf('ongeveer dit');
  return { id, state, score: 0.7, found: null, passage, page: null, label: '' } as never;
};
const pdfFile = (content: string): File =>
  ({
    name: 'nieuw.pdf',
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer),
  }) as File;
const show = vi.spyOn(notifications, 'show');
beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(hashFile).mockResolvedValue(hash('b'));
  vi.mocked(lookUp).mockResolvedValue(new Map());
});
async function replace(file: File, ...states: string[]) {
  const { session, pdf } = await openMarked(...states.map((_state, n) => `a${n}`));
  const found = states.map((state, n): [string, never] => [`a${n}`, reanchored(`a${n}`, state)]);
  if (states.length > 0) vi.mocked(lookUp).mockResolvedValueOnce(new Map(found));
  const { result } = hooked(() => useReplaceFile(), session);
  await act(() => result.current(pdf, file));
  return { session, shown: show.mock.lastCall?.[0] };
}

test('what is no PDF, or the same file, replaces nothing', async () => {
  const none = await replace(pdfFile('tekst'));
  expect(none.shown?.message).toBe(textNow('files.refused.unknown', { file: 'nieuw.pdf' }));
  vi.mocked(hashFile).mockResolvedValueOnce(hash('a'));
  const same = await replace(pdfFile('%PDF-1.4'));
  expect(same.shown?.message).toBe(textNow('reading.sameFile', { file: 'nieuw.pdf' }));
  for (const { session } of [none, same]) expect(session.data.documents).toMatchObject([{ versions: [] }]);
});

test('is a version later, in one step that undo takes back; how it went goes by itself where nothing waits', async () => {
  const { session, shown } = await replace(pdfFile('%PDF-1.4'));
  expect(session.data.documents).toMatchObject([
    { sha256: hash('b'), fileName: 'nieuw.pdf', sizeBytes: 8, versions: [{ sha256: hash('a') }] },
  ]);
  expect(shown).toMatchObject({ autoClose: 8000, color: 'teal' });
});

test.each([
  ['lost', 'orange'],
  ['approximate', 'teal'],
])('what waits for somebody (%s) stays until it is read', async (state, color) => {
  const { shown } = await replace(pdfFile('%PDF-1.4'), state);
  expect(shown).toMatchObject({ autoClose: false, color });
});

test('says why annotations could not be looked for', async () => {
  vi.mocked(lookUp).mockRejectedValueOnce(new Error('kapot'));
  const { shown } = await replace(pdfFile('%PDF-1.4'));
  expect(shown?.message).toBe(textNow('reading.reanchorFailed', { reason: 'kapot' }));
});
