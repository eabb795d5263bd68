// What was exported when: a fingerprint of every printed cell, so that the next export can mark what has changed.
import { z } from 'zod';
import type { ExportId, PersonId } from '../kernel/ids';
import { epochMs, idSchema, languages } from './fields';

export const exportRecordSchema = z.object({
  id: idSchema<ExportId>(),
  schemaVersion: z.literal(2),
  language: z.enum(languages),
  /** Rows of fingerprints of the printed text (kernel/hash) by table id; '' for an empty cell. */
  tables: z.record(z.string(), z.array(z.array(z.string()))),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;
