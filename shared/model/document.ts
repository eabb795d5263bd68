// A PDF of a reference.
import { z } from 'zod';
import type { DocumentId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { listBy } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 4;

/** Hash of a file, in hexadecimal. */
export const sha256 = z.string().length(64);

/** A file that a newer one replaced. Its bytes are kept. */
export const fileVersionSchema = z.object({
  sha256,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
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
  addedAt: epochMs,
  /** Earlier files of this document, oldest first. */
  versions: z.array(fileVersionSchema),
});
export type ReferenceDocument = z.infer<typeof documentSchema>;

/** A file that is a reference's full text. */
export function newDocument(fields: New<ReferenceDocument, 'versions'>): ReferenceDocument {
  return { schemaVersion: VERSION, versions: [], ...fields };
}

/** PDFs of references. */
export const documentRecord = defineRecord({
  table: 'documents',
  since: 1,
  version: VERSION,
  schema: documentSchema,
  merge: { fields: { versions: listBy('sha256') }, together: [['sha256', 'fileName', 'sizeBytes']] },
  names: (r) => [['references', r.referenceId]],
});
