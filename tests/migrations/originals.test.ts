// Schema 12: files that came before it were PDFs themselves, the earlier ones too.
import { expect, it } from 'vitest';
import { hash, pdfOf } from '../helpers/marked';
import { documentSchema, type ReferenceDocument } from '../../shared/model/document';
import { v012 } from '../../shared/model/migrations/v012-reports-and-levels';

it('gives documents and their earlier files no original', () => {
  const now: Partial<ReferenceDocument> = pdfOf();
  delete now.original;
  const version = { sha256: hash('v'), fileName: 'oud.pdf', sizeBytes: 1, replacedAt: 1, by: 'anna' };
  const old = { ...now, schemaVersion: 4, versions: [version] };
  const migrated = v012.tables['documents']?.(old);
  expect(documentSchema.parse(migrated)).toEqual({
    ...pdfOf(),
    versions: [{ ...version, original: null }],
  });
});
