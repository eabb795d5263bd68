// A page of a reading copy is called so, also where the file was replaced since.
import { expect, it } from 'vitest';
import { hash, pdfOf } from '../helpers/marked';
import { pageNamer } from '../../shared/review/reading-copies';

const original = { sha256: hash('o'), fileName: 'a.html', sizeBytes: 1, format: 'html' as const };

it('names the pages of copies and of no other file', () => {
  const { id } = pdfOf();
  const of = { ...{ sha256: hash('b'), fileName: 'a.html', sizeBytes: 1 }, replacedAt: 1, by: 'p' as never };
  const replaced = pdfOf({ versions: [{ ...of, original }] });
  const nl = pageNamer({ documents: [replaced] }, 'nl');
  expect(nl({ documentId: id, fileSha256: hash('a') }, '3')).toBe('3');
  expect(nl({ documentId: id, fileSha256: hash('b') }, '3')).toBe('3 van de leeskopie');
  expect(nl({ documentId: id, fileSha256: hash('b') }, '')).toBe('');
  expect(nl({ documentId: 'gone' as never, fileSha256: hash('b') }, '3')).toBe('3');
  const en = pageNamer({ documents: [pdfOf({ original })] }, 'en');
  expect(en({ documentId: id, fileSha256: hash('a') }, '3')).toBe('3 of the reading copy');
});
