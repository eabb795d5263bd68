// A PDF of a reference, or the reading copy of another document that Zeef made.
import { z } from 'zod';
import type { DocumentId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { listBy } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 12;

/** Hash of a file, in hexadecimal. */
export const sha256 = z.string().length(64);

/** What a reading copy was made of; its bytes are kept too. */
export const originalSchema = z.object({
  sha256,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  format: z.enum(['html', 'mhtml', 'epub', 'docx']),
});
export type OriginalFile = z.infer<typeof originalSchema>;

/** A file that a newer one replaced. Its bytes are kept. */
export const fileVersionSchema = z.object({
  sha256,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  original: originalSchema.nullable(),
  replacedAt: epochMs,
  by: idSchema<PersonId>(),
});

/** The bytes stand in their own table under `sha256`. */
export const documentSchema = z.object({
  id: idSchema<DocumentId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  sha256,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** Null for a file that is a PDF itself. */
  original: originalSchema.nullable(),
  addedAt: epochMs,
  /** Earlier files of this document, oldest first. */
  versions: z.array(fileVersionSchema),
});
export type ReferenceDocument = z.infer<typeof documentSchema>;

/** A file that is a reference's full text. */
export function newDocument(fields: New<ReferenceDocument, 'versions' | 'original'>): ReferenceDocument {
  return { schemaVersion: VERSION, original: null, versions: [], ...fields };
}

/** The files that a document cannot do without, by their hashes. */
export const filesOf = ({ sha256: own, original }: ReferenceDocument): string[] =>
  original === null ? [own] : [own, original.sha256];

/** PDFs of references. */
export const documentRecord = defineRecord({
  table: 'documents',
  since: 1,
  version: VERSION,
  schema: documentSchema,
  merge: {
    fields: { versions: listBy('sha256') },
    together: [['sha256', 'fileName', 'sizeBytes', 'original']],
  },
  names: (r) => [['references', r.referenceId]],
});
