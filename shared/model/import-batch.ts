// A file that was imported: its references come and go with it.
import { z } from 'zod';
import type { ImportBatchId, SourceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byField } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 13;

export const importBatchSchema = z.object({
  id: idSchema<ImportBatchId>(),
  schemaVersion: z.literal(VERSION),
  sourceId: idSchema<SourceId>().nullable(),
  fileName: z.string(),
  format: z.string(),
  importedAt: epochMs,
  count: z.number().int().nonnegative(),
  problems: z.array(z.object({ line: z.number(), record: z.number(), reason: z.string() })),
  /** SHA-256 of each file that was read, those of an archive apart; empty of imports before schema 13. */
  fileHashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Undoing an import sets 'undone': its references leave every list at once and come back on redo. */
  status: z.enum(['active', 'undone']),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;

/** A file that is imported. */
export function newImportBatch(
  fields: New<ImportBatch, 'status' | 'fileHashes'> & Partial<Pick<ImportBatch, 'fileHashes'>>,
): ImportBatch {
  return { schemaVersion: VERSION, status: 'active', fileHashes: [], ...fields };
}

/** Imports. */
export const importBatchRecord = defineRecord({
  table: 'batches',
  since: 1,
  version: VERSION,
  schema: importBatchSchema,
  merge: byField,
  names: (r) => [['sources', r.sourceId]],
});
