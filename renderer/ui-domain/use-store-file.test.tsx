// @vitest-environment jsdom
import { openStudy } from '../../tests/helpers/drawn';
import { renderHook } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../shared/kernel/ids';
import { SessionContext } from '../store/session';
import { useStoreFile } from './use-store-file';

// jsdom's bytes are no bytes to the cryptography of Node.
vi.mock('../lib/hash-file', () => ({
  hashFile: (bytes: Uint8Array) =>
    Promise.resolve(createHash('sha256').update(Buffer.from(bytes)).digest('hex')),
}));

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
/** A file that can be read: jsdom's cannot. */
const fileOf = (name: string, text: string): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes(text).buffer) });
const pdf = (name: string, text = '%PDF-1.7 een'): File => fileOf(name, text);
const [r1, r2] = ['r1', 'r2'] as [ReferenceId, ReferenceId];

const { copyInWorker } = vi.hoisted(() => ({ copyInWorker: vi.fn() }));
vi.mock('../workers/copies/client', () => ({ copyInWorker }));

async function storing() {
  const { session } = await openStudy();
  const { result } = renderHook(() => useStoreFile(), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  return { session, store: result.current };
}

test('a PDF is stored once a reference; what is no document is not stored', async () => {
  const { session, store } = await storing();
  copyInWorker.mockResolvedValueOnce({ ok: false, error: { code: 'unknown', message: '' } });
  expect(await store(r1, fileOf('a.txt', 'tekst'))).toMatchObject({ document: null, refusal: 'unknown' });
  const stored = async (...given: Parameters<typeof store>) => (await store(...given)).document;
  const first = await stored(r1, pdf('a.pdf'));
  expect(first).toMatchObject({ referenceId: r1, fileName: 'a.pdf', sizeBytes: 12, original: null });
  expect((await stored(r1, pdf('b.pdf')))?.id).toBe(first?.id);
  const other = await stored(r2, pdf('a.pdf'));
  const changed = await stored(r1, pdf('a.pdf', '%PDF-1.7 twee'));
  expect(session.data.documents.map((d) => d.id).sort()).toEqual(
    [first?.id, other?.id, changed?.id].map(String).sort(),
  );
  expect(other?.sha256).toBe(first?.sha256);
  expect(await session.getFile(first?.sha256 ?? '')).toHaveLength(12);
});

test('of another document the copy is stored, with what it was made of', async () => {
  const { session, store } = await storing();
  const value = { bytes: bytes('%PDF-1.7 kopie'), format: 'html', facts: {}, omitted: { frames: 1 } };
  copyInWorker.mockResolvedValueOnce({ ok: true, value });
  const { document, omitted } = await store(r1, fileOf('pagina.html', '<p>tekst</p>'));
  expect(omitted).toEqual({ frames: 1 });
  expect(document).toMatchObject({
    fileName: 'pagina.html',
    sizeBytes: 14,
    original: { fileName: 'pagina.html', sizeBytes: 12, format: 'html' },
  });
  expect(await session.getFile(document?.sha256 ?? '')).toHaveLength(14);
  expect(await session.getFile(document?.original?.sha256 ?? '')).toHaveLength(12);
});
