// @vitest-environment jsdom
import { openStudy } from '../../tests/helpers/drawn';
import { renderHook } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../shared/kernel/ids';
import { SessionContext } from '../store/session';
import { isPdf, useStoreFile } from './use-store-file';

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

test('the header of a PDF stands within the first 1024 bytes', () => {
  expect(isPdf(bytes('%PDF-1.7'))).toBe(true);
  expect(isPdf(bytes(`${' '.repeat(1019)}%PDF-`))).toBe(true);
  expect(isPdf(bytes(`${' '.repeat(1020)}%PDF-`))).toBe(false);
  expect(isPdf(bytes('PK'))).toBe(false);
});

test('a PDF is stored once a reference; what is none is not stored', async () => {
  const { session } = await openStudy();
  const { result } = renderHook(() => useStoreFile(), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  const store = result.current;
  expect(await store(r1, fileOf('a.txt', 'tekst'))).toBeNull();
  const first = await store(r1, pdf('a.pdf'));
  expect(first).toMatchObject({ referenceId: r1, fileName: 'a.pdf', sizeBytes: 12 });
  expect((await store(r1, pdf('b.pdf')))?.id).toBe(first?.id);
  const other = await store(r2, pdf('a.pdf'));
  const changed = await store(r1, pdf('a.pdf', '%PDF-1.7 twee'));
  expect(session.data.documents.map((d) => d.id).sort()).toEqual(
    [first?.id, other?.id, changed?.id].map(String).sort(),
  );
  expect(other?.sha256).toBe(first?.sha256);
  expect(await session.getFile(first?.sha256 ?? '')).toHaveLength(12);
});
